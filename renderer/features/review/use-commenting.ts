import { useState } from 'react'
import type { SessionId } from '../../../shared/domain/ids.ts'
import type { ActaLine } from './acta-lines.ts'
import { useKeptDraft } from './kept-draft.ts'
import { useComments, type CommentPlace } from './use-comments.ts'

type Target = CommentPlace & { line: number | null }

const whole: Target = { agendaItemId: null, quote: '', line: null }

/** The remark being written: on which paragraph, and what; what was typed stays although another paragraph is chosen. */
export const useCommenting = (sessionId: SessionId, onLeave: (line: number | null) => void) => {
  const { comment, failure, isCommenting, setResolved, remove } = useComments(sessionId)
  const [text, setText] = useKeptDraft(`comment ${sessionId}`)
  const [target, setTarget] = useState<Target | null>(text === '' ? null : whole)
  const send = async () => {
    if (target === null) return
    const { agendaItemId, quote, line } = target
    if (!(await comment({ agendaItemId, quote }, text.trim()))) return
    setText('')
    setTarget(null)
    onLeave(line)
  }
  return {
    place: target,
    line: target?.line ?? null,
    text,
    failure,
    isRunning: isCommenting,
    type: setText,
    begin: (line: number, { agendaItemId, text: quote }: ActaLine) => {
      setTarget({ agendaItemId, quote, line })
    },
    beginWhole: () => {
      setTarget(whole)
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
