import type { Commitment, OpenCommitment } from '../../../shared/contract/resolutions.ts'
import type { FollowUpId, SessionId } from '../../../shared/domain/ids.ts'
import { client } from '../../app/client.ts'
import { uploadFile } from '../../app/upload.ts'
import { useCommand } from '../../app/use-command.tsx'
import { commitmentStatusNames } from '../../texts/labels.ts'
import { notifyDone, notifyProblem, notifyUndoable } from '../../ui/notify.tsx'
import { usualPercentage, type FollowForm } from './follow-form.ts'

type Versioned = Pick<Commitment, 'id' | 'version'>

/** Says what became of a commitment, in a session or between sessions, with the files that show it. */
export const useFollowing = (sessionId: SessionId | null) => {
  const attaching = useCommand(client.attachments.add)
  const unfollowing = useCommand(client.commitments.unfollow)
  const following = useCommand(client.commitments.follow, {
    onDone: ({ id, status, version }) => {
      notifyUndoable(`Quedó anotado: ${commitmentStatusNames[status].toLowerCase()}.`, () => {
        unfollowing.run({ id, expectedVersion: version })
      })
    },
  })
  // One after the other: a browser opens few connections, and the rest of the program needs them too.
  const attachAll = async (id: FollowUpId, files: readonly File[]) => {
    for (const file of files) {
      const outcome = await uploadFile(file)
      if (outcome.kind === 'refused') notifyProblem(`El avance quedó anotado sin ese archivo. ${outcome.sentence}`)
      if (outcome.kind === 'uploaded')
        await attaching.runAndWait({ owner: { kind: 'follow_up', id }, uploadId: outcome.uploadId })
    }
  }
  const follow = async ({ id, version }: Versioned, said: FollowForm, files: readonly File[] = []) => {
    const followed = await following.runAndWait({ id, sessionId, ...said, expectedVersion: version })
    const newest = followed?.followUps.at(-1)
    if (newest !== undefined) await attachAll(newest.id, files)
    return followed
  }
  return {
    follow,
    /** Says only where it stands, with one key or one move. */
    mark: (commitment: Versioned, status: Commitment['status'], percentage: number | null) => {
      void follow(commitment, { status, percentage: usualPercentage(status, percentage), note: null, dueOn: null })
    },
    takeBack: async ({ id, version }: Versioned) => {
      if ((await unfollowing.runAndWait({ id, expectedVersion: version })) !== null)
        notifyDone('Se quitó el último avance. El compromiso está como antes.')
    },
  }
}

export type Follow = (commitment: Versioned, said: FollowForm, files: readonly File[]) => Promise<OpenCommitment | null>
