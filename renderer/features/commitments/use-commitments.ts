import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { CommitmentFilter } from '../../../shared/contract/commitments.ts'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import { orpc } from '../../app/client.ts'
import { filterOf, type CommitmentsSearch } from './search.ts'

const pageSize = 100
const columnSize = 25
const facetsSize = 200

/** A part of the register, a page at a time. */
export const useRegister = (filter: CommitmentFilter, limit = pageSize, isWanted = true) => {
  const query = useInfiniteQuery({
    ...orpc.commitments.list.infiniteOptions({
      input: (after: PageCursor | null) => ({ ...filter, after, limit }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
    enabled: isWanted,
    placeholderData: keepPreviousData,
  })
  return { query, all: query.data?.pages.flatMap(({ items }) => items) }
}

/** The commitments of one column of the board. */
export const useColumn = (filter: CommitmentFilter) => useRegister(filter, columnSize)

/** The address of the register as what it asks for, and how to ask for something else. */
export const useCommitmentsSearch = () => {
  const search = useSearch({ from: '/compromisos' })
  const navigate = useNavigate({ from: '/compromisos' })
  return {
    search,
    filter: filterOf(search),
    set: (part: { [Key in keyof CommitmentsSearch]: CommitmentsSearch[Key] | undefined }) =>
      void navigate({
        search: (before: CommitmentsSearch) =>
          Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined)),
        replace: true,
      }),
  }
}

/** What the register can be narrowed by: the sessions, months and priorities of what it holds now. */
export const useFacets = ({ scope, year }: CommitmentFilter) => {
  const { data } = useQuery(
    orpc.commitments.list.queryOptions({
      input: { ...filterOf({}), scope, year, after: null, limit: facetsSize },
    }),
  )
  const all = data?.items ?? []
  const sessions = new Map(
    all
      .toSorted((one, other) => other.heldOn.localeCompare(one.heldOn))
      .map(({ sessionId, sessionLabel }) => [sessionId, sessionLabel]),
  )
  const months = new Set(all.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn.slice(0, 7)])))
  const priorities = new Set(all.flatMap(({ priority }) => (priority === null ? [] : [priority])))
  return {
    sessions: [...sessions].map(([value, label]) => ({ value, label })),
    months: [...months].toSorted(),
    priorities: [...priorities].toSorted((one, other) => one - other),
    institutions: useQuery(orpc.institutions.list.queryOptions()).data?.institutions ?? [],
    years: useQuery(orpc.agreements.years.queryOptions()).data ?? [],
    summary: useQuery(orpc.commitments.summary.queryOptions()).data,
  }
}
