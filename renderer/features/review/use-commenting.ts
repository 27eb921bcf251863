import { useState } from 'react'
import { z } from 'zod'
import { draftKey } from '../../../shared/domain/draft.ts'
import { AgendaItemId, type SessionId } from '../../../shared/domain/ids.ts'
import { useKeptDraft } from '../../app/use-kept-draft.ts'
import type { ActaLine } from './acta-lines.ts'
import { useComments, type CommentPlace } from './use-comments.ts'

type Target = CommentPlace & { line: number | null }

const whole: Target = { agendaItemId: null, quote: '', line: null }

const Remark = z.strictObject({ text: z.string(), agendaItemId: AgendaItemId.nullable(), quote: z.string() })
const noRemark: z.infer<typeof Remark> = { text: '', agendaItemId: null, quote: '' }

/** The remark being written: on which paragraph, and what; what was typed stays although another paragraph is chosen. */
export const useCommenting = (sessionId: SessionId, onLeave: (line: number | null) => void) => {
  const { comment, failure, isCommenting, setResolved, remove } = useComments(sessionId)
  const remark = useKeptDraft(draftKey('comment', sessionId), Remark, noRemark)
  const { text, agendaItemId, quote } = remark.value
  const [target, setTarget] = useState<Target | null>(text === '' ? null : { agendaItemId, quote, line: null })
  const write = (words: string, place: CommentPlace) => {
    remark.change(words === '' ? noRemark : { text: words, agendaItemId: place.agendaItemId, quote: place.quote })
  }
  const aim = (next: Target) => {
    setTarget(next)
    write(text, next)
  }
  const send = async () => {
    if (target === null) return
    if (!(await comment({ agendaItemId: target.agendaItemId, quote: target.quote }, text.trim()))) return
    remark.clear()
    setTarget(null)
    onLeave(target.line)
  }
  return {
    place: target,
    line: target?.line ?? null,
    text,
    failure,
    isRunning: isCommenting,
    isRestored: remark.isRestored,
    type: (words: string) => {
      write(words, target ?? whole)
    },
    begin: (line: number, { agendaItemId: itemId, text: words }: ActaLine) => {
      aim({ agendaItemId: itemId, quote: words, line })
    },
    beginWhole: () => {
      aim(whole)
    },
    discard: () => {
      remark.clear()
    },
    send: () => void send(),
    cancel: () => {
      const line = target?.line ?? null
      setTarget(null)
      onLeave(line)
    },
    setResolved,
    remove,
  }
}

export type Commenting = ReturnType<typeof useCommenting>
