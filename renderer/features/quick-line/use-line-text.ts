import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { z } from 'zod'
import { draftKey } from '../../../shared/domain/draft.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { useKeptDraft } from '../../app/use-kept-draft.ts'
import { linesBefore, rememberLine } from './line-memory.ts'

type Selection = readonly [from: number, to: number]

// While a line is saved somebody may write on, after it or in the middle of it: what cannot be told apart stays whole.
const unsaved = (saved: string, typed: string): string =>
  typed === saved ? '' : typed.startsWith(saved) ? typed.slice(saved.length).trimStart() : typed

const Line = z.string()

/** What is typed in the line of a session: it outlives the item, the page and the window until it is saved. */
export const useLineText = (sessionId: SessionId, input: RefObject<HTMLInputElement | null>) => {
  const { value: text, change, isRestored } = useKeptDraft(draftKey('quick_line', sessionId), Line, '')
  const [caret, setCaret] = useState(text.length)
  // Said until somebody goes on with it.
  const [isAsLeft, setAsLeft] = useState(isRestored)
  // Which of the lines before is shown, counted from the newest; 0 is what is being typed.
  const [recalled, setRecalled] = useState(0)
  const newest = useRef(text)
  const wanted = useRef<Selection | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    input.current?.setSelectionRange(...wanted.current)
    wanted.current = null
  })
  const type = (next: string, at: number) => {
    setCaret(at)
    setAsLeft(false)
    if (next !== newest.current) change(next)
    newest.current = next
  }
  const place = (selection: Selection) => {
    wanted.current = selection
  }
  return {
    text,
    caret,
    /** It was half-written before, by a window that is no more or on another page. */
    isAsLeft,
    type,
    /** The caret moved. What a browser says of the text at that moment may be older than what was just put there. */
    move: setCaret,
    /** Puts the caret, or a selection, once what was typed is drawn. */
    place,
    /** Goes through the lines before; answers whether there was one to go to. A line begun stays where it is. */
    recall: (step: -1 | 1): boolean => {
      const before = linesBefore(sessionId)
      const next = recalled - step
      const shown = recalled === 0 ? '' : before.at(-recalled)
      if (text !== shown || next < 0 || next > before.length) return false
      const line = next === 0 ? '' : (before.at(-next) ?? '')
      setRecalled(next)
      type(line, line.length)
      place([line.length, line.length])
      return true
    },
    /** Empties the line of what is saved now, the text as it was drawn; what was typed meanwhile stays. */
    finish: () => {
      rememberLine(sessionId, text)
      setRecalled(0)
      const rest = unsaved(text, newest.current)
      type(rest, rest.length)
    },
  }
}
