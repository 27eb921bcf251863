import { useInfiniteQuery } from '@tanstack/react-query'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import type { Commitment, OpenCommitment } from '../../../shared/contract/resolutions.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { useFollowing } from './use-following.ts'

const pageSize = 50

/** The commitments of earlier sessions, and how to say in a session what became of them. */
export const useOpenCommitments = (sessionId: SessionId) => {
  const { mark, ...rest } = useFollowing(sessionId)
  const query = useInfiniteQuery(
    orpc.commitments.listOpen.infiniteOptions({
      input: (after: PageCursor | null) => ({ sessionId, after, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
  )
  const [first] = query.data?.pages ?? []
  return {
    query,
    listed: first && { counts: first.counts, all: query.data?.pages.flatMap(({ items }) => items) ?? [] },
    ...rest,
    mark: (commitment: OpenCommitment, status: Commitment['status']) => {
      mark(commitment, status, commitment.followUps.at(-1)?.percentage ?? null)
    },
  }
}
