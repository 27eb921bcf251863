import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import { isEmptySearch, readSearch } from '../../../shared/domain/search-query.ts'
import { orpc } from '../../app/client.ts'

/** Nobody looks for what they are still typing. */
const pauseMs = 120
/** While the index still is being made, it is asked again. */
const againMs = 500

const canSearch = (query: string): boolean => query.trim().length > 1 && !isEmptySearch(readSearch(query))

/** The first hits for what somebody is typing; those of before stay until the new ones are there. */
export const useFirstHits = (typed: string, limit: number) => {
  const [query] = useDebouncedValue(typed, pauseMs)
  const found = useQuery({
    ...orpc.search.find.queryOptions({ input: canSearch(query) ? { query, after: null, limit } : skipToken }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.isComplete === false ? againMs : false),
  })
  const isAsking = canSearch(typed)
  return {
    hits: isAsking ? (found.data?.items ?? []) : [],
    isMore: isAsking && found.data?.next != null,
    isComplete: found.data?.isComplete ?? true,
    isWaiting: isAsking && (query !== typed || found.isPlaceholderData || found.isPending),
    /** What the hits were found by. */
    query,
  }
}

const pageSize = 20

/** All hits of a query, a page after the other. */
export const useAllHits = (query: string) =>
  useInfiniteQuery(
    orpc.search.find.infiniteOptions({
      enabled: !isEmptySearch(readSearch(query)),
      input: (after: PageCursor | null) => ({ query, after, limit: pageSize }),
      initialPageParam: null as PageCursor | null,
      getNextPageParam: ({ next }) => next,
      refetchInterval: ({ state }) => (state.data?.pages.at(-1)?.isComplete === false ? againMs : false),
      placeholderData: keepPreviousData,
    }),
  )
