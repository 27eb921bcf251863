import { useQuery } from '@tanstack/react-query'
import type { Commitment, OpenCommitment } from '../../../shared/contract/resolutions.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { commitmentStatusNames } from '../../texts/labels.ts'
import { notifyUndoable } from '../../ui/notify.tsx'
import { usualPercentage, type FollowForm } from './follow-form.ts'

/** The commitments of earlier sessions, and how to say in a session what became of them. */
export const useOpenCommitments = (sessionId: SessionId) => {
  const unfollowing = useCommand(client.commitments.unfollow)
  const following = useCommand(client.commitments.follow, {
    onDone: ({ id, status, version }) => {
      notifyUndoable(`Quedó anotado: ${commitmentStatusNames[status].toLowerCase()}.`, () => {
        unfollowing.run({ id, expectedVersion: version })
      })
    },
  })
  const follow = ({ id, version }: OpenCommitment, said: FollowForm) =>
    following.runAndWait({ id, sessionId, ...said, expectedVersion: version })
  return {
    commitments: useQuery(orpc.commitments.listOpen.queryOptions({ input: { sessionId } })),
    follow,
    /** Says only where it stands, with one key. */
    mark: (commitment: OpenCommitment, status: Commitment['status']) => {
      const percentage = usualPercentage(status, commitment.followUps.at(-1)?.percentage ?? null)
      void follow(commitment, { status, percentage, note: null, dueOn: null })
    },
  }
}
