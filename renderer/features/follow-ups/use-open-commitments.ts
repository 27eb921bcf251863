import { useQuery } from '@tanstack/react-query'
import type { Commitment, OpenCommitment } from '../../../shared/contract/resolutions.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { useFollowing } from './use-following.ts'

/** The commitments of earlier sessions, and how to say in a session what became of them. */
export const useOpenCommitments = (sessionId: SessionId) => {
  const { mark, ...rest } = useFollowing(sessionId)
  return {
    commitments: useQuery(orpc.commitments.listOpen.queryOptions({ input: { sessionId } })),
    ...rest,
    mark: (commitment: OpenCommitment, status: Commitment['status']) => {
      mark(commitment, status, commitment.followUps.at(-1)?.percentage ?? null)
    },
  }
}
