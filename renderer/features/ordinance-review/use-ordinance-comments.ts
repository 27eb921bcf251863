import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { expectedErrorSentence } from '../../../shared/contract/error-sentences.ts'
import type { OrdinanceComment } from '../../../shared/contract/ordinance-review.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { OrdinancePartId, type OrdinanceId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { useKeptDraft } from '../../app/use-kept-draft.ts'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'

const commentsQuery = (ordinanceId: OrdinanceId) =>
  orpc.ordinanceReview.comments.queryOptions({ input: { ordinanceId } })

/** How many remarks without an answer each part has; with null, those on the whole text. */
export const useOpenCommentCounts = (ordinanceId: OrdinanceId): ReadonlyMap<OrdinancePartId | null, number> => {
  const { data } = useQuery(commentsQuery(ordinanceId))
  return useMemo(() => {
    const open = (data ?? []).filter(({ resolved }) => resolved === null)
    return new Map([...Map.groupBy(open, ({ partId }) => partId)].map(([partId, of]) => [partId, of.length]))
  }, [data])
}

/** What a remark is about: a part and the words of it, or the whole text. */
export type CommentTarget = { partId: OrdinancePartId | null; quote: string }

const Remark = z.strictObject({ text: z.string(), partId: OrdinancePartId.nullable(), quote: z.string() })
const noRemark: z.infer<typeof Remark> = { text: '', partId: null, quote: '' }

/** The remark being written: what was typed stays although another part is chosen, or the page is left. */
const useNewComment = (ordinanceId: OrdinanceId) => {
  const [failure, setFailure] = useState<string | null>(null)
  const remark = useKeptDraft(draftKey('ordinance_comment', ordinanceId), Remark, noRemark)
  const { text, partId, quote } = remark.value
  const [target, setTarget] = useState<CommentTarget | null>(text === '' ? null : { partId, quote })
  const commenting = useCommand(client.ordinanceReview.comment, {
    onExpectedError: (error) => {
      setFailure(expectedErrorSentence(error.code, error.data))
      return true
    },
  })
  const write = (words: string, about: CommentTarget) => {
    remark.change(words === '' ? noRemark : { text: words, ...about })
  }
  const send = async () => {
    if (target === null) return
    setFailure(null)
    if ((await commenting.runAndWait({ ordinanceId, ...target, text: text.trim() })) === null) return
    remark.clear()
    setTarget(null)
  }
  return {
    target,
    text,
    failure,
    isRunning: commenting.isRunning,
    isRestored: remark.isRestored,
    begin: (about: CommentTarget) => {
      setTarget(about)
      write(text, about)
    },
    type: (words: string) => {
      write(words, target ?? { partId: null, quote: '' })
    },
    discard: remark.clear,
    cancel: () => {
      setTarget(null)
    },
    send: () => void send(),
  }
}

/** What was remarked on a text: writing it, settling it and taking it away. */
export const useOrdinanceComments = (ordinanceId: OrdinanceId) => {
  const comments = useQuery(commentsQuery(ordinanceId))
  const resolving = useCommand(client.ordinanceReview.resolveComment, {
    onDone: (_comment, { id, isResolved }) => {
      if (!isResolved) return
      notifyUndoable('El comentario quedó resuelto.', () => {
        resolving.run({ id, isResolved: false })
      })
    },
  })
  const removing = useCommand(client.ordinanceReview.removeComment, {
    onDone: () => {
      notifyDone('Se quitó el comentario.')
    },
  })
  return {
    comments,
    writing: useNewComment(ordinanceId),
    setResolved: ({ id }: OrdinanceComment, isResolved: boolean) => {
      resolving.run({ id, isResolved })
    },
    remove: ({ id }: OrdinanceComment) => {
      removing.run({ id })
    },
  }
}
