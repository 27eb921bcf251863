import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { keepUnfinished, linesBefore, rememberLine, unfinishedLine } from './line-memory.ts'

type Selection = readonly [from: number, to: number]

// While a line is saved somebody may write on, after it or in the middle of it: what cannot be told apart stays whole.
const unsaved = (saved: string, typed: string): string =>
  typed === saved ? '' : typed.startsWith(saved) ? typed.slice(saved.length).trimStart() : typed

/** What is typed in the line of a session: it outlives the item, the page and the window until it is saved. */
export const useLineText = (sessionId: SessionId, input: RefObject<HTMLInputElement | null>) => {
  const [{ text, caret }, setTyped] = useState(() => {
    const unfinished = unfinishedLine(sessionId)
    return { text: unfinished, caret: unfinished.length }
  })
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
    setTyped({ text: next, caret: at })
    if (next !== newest.current) keepUnfinished(sessionId, next)
    newest.current = next
  }
  const place = (selection: Selection) => {
    wanted.current = selection
  }
  return {
    text,
    caret,
    type,
    /** The caret moved. What a browser says of the text at that moment may be older than what was just put there. */
    move: (at: number) => {
      setTyped((typed) => (typed.caret === at ? typed : { ...typed, caret: at }))
    },
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
