import { useState } from 'react'
import { expectedErrorSentence } from '../../../shared/contract/error-sentences.ts'
import type { MinutesComment } from '../../../shared/contract/review.ts'
import type { AgendaItemId, SessionId } from '../../../shared/domain/ids.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'

/** What a remark is about: a paragraph of the acta and its item, or the acta as a whole. */
export type CommentPlace = { agendaItemId: AgendaItemId | null; quote: string }

/** Remarking on the acta, settling what was remarked, and taking it away. */
export const useComments = (sessionId: SessionId) => {
  const [failure, setFailure] = useState<string | null>(null)
  const commenting = useCommand(client.minutes.comment, {
    onExpectedError: (error) => {
      setFailure(expectedErrorSentence(error.code, error.data))
      return true
    },
  })
  const resolving = useCommand(client.minutes.resolveComment, {
    onDone: (_review, { id, isResolved }) => {
      if (!isResolved) return
      notifyUndoable('El comentario quedó resuelto.', () => {
        resolving.run({ id, isResolved: false })
      })
    },
  })
  const removing = useCommand(client.minutes.removeComment, {
    onDone: () => {
      notifyDone('Se quitó el comentario.')
    },
  })
  return {
    failure,
    isCommenting: commenting.isRunning,
    comment: async (place: CommentPlace, text: string): Promise<boolean> => {
      setFailure(null)
      return (await commenting.runAndWait({ sessionId, ...place, text })) !== null
    },
    setResolved: ({ id }: MinutesComment, isResolved: boolean) => {
      resolving.run({ id, isResolved })
    },
    remove: (comment: MinutesComment) => {
      removing.run({ id: comment.id })
    },
  }
}

export type Comments = ReturnType<typeof useComments>
