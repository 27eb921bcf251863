import { useQuery } from '@tanstack/react-query'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { currentTime, today } from '../../app/clock.ts'
import { orpc } from '../../app/client.ts'
import { queryClient } from '../../app/query-client.ts'
import { sittingDay } from '../sessions/suspension.ts'
import type { SnippetFacts } from './snippet-values.ts'

/** The texts of the committee that are written by their short names. */
export const useSnippets = () => useQuery(orpc.settings.get.queryOptions()).data?.settings.snippets ?? noSnippets

const noSnippets: never[] = []

/**
 * What is known of a session at this moment, out of what the screens have read: asked when a text is written, so that
 * nothing is drawn again because somebody arrived.
 */
export const snippetFactsNow = (sessionId: SessionId): SnippetFacts => {
  const input = { input: { sessionId } }
  const minutes = queryClient.getQueryData(orpc.minutes.get.queryKey(input))
  const register = queryClient.getQueryData(orpc.attendance.get.queryKey(input))
  const session = queryClient.getQueryData(orpc.sessions.get.queryKey(input)) ?? minutes?.session ?? null
  const items = minutes?.items ?? []
  const isHeldNow =
    session !== null && (sittingDay(session) === today() || items.some(({ item }) => item.runningSince !== null))
  return { session, items, quorum: register?.quorum ?? null, time: isHeldNow ? currentTime() : null }
}
