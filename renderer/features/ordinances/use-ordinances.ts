import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { OrdinanceSummary } from '../../../shared/contract/ordinances.ts'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import type { OrdinancesSearch } from './search.ts'

const pageSize = 50

type Part = { [Key in keyof OrdinancesSearch]: OrdinancesSearch[Key] | undefined }

/** The address of the list, how to change it, and the texts that it asks for. */
export const useOrdinances = () => {
  const search = useSearch({ from: '/ordenanzas' })
  const navigate = useNavigate({ from: '/ordenanzas' })
  const { tipo: kind = null, etapa: stage = null, anio: year = null } = search
  const years = useQuery(orpc.ordinances.years.queryOptions())
  const query = useInfiniteQuery({
    ...orpc.ordinances.list.infiniteOptions({
      input: (after: PageCursor | null) => ({ kind, stage, year, after, limit: pageSize }),
      initialPageParam: null as PageCursor | null,
      getNextPageParam: ({ next }) => next,
    }),
    placeholderData: keepPreviousData,
  })
  return {
    search,
    isFiltered: kind !== null || stage !== null || year !== null,
    years: years.data ?? [],
    query: { data: query.data?.pages.flatMap(({ items }) => items), error: query.error, refetch: query.refetch },
    more: query.hasNextPage ? { run: () => void query.fetchNextPage(), isRunning: query.isFetchingNextPage } : null,
    set: (part: Part) =>
      void navigate({
        search: (before: OrdinancesSearch) =>
          Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined)),
        replace: true,
      }),
  }
}

/** Takes a draft away that took no step yet. */
export const useRemoving = () =>
  useCommand(
    async ({ id }: OrdinanceSummary) => {
      const { version } = await client.ordinances.get({ id })
      return client.ordinances.remove({ id, expectedVersion: version })
    },
    {
      onDone: (_nothing, { name }) => {
        notifyDone(`Se quitó «${name}». Los Word ya generados siguen en Documentos.`)
      },
    },
  )
