import { useState } from 'react'
import type { Completion, Suggestion } from './completion.ts'

/** What of a key a list of suggestions looks at. */
type Key = { key: string; ctrlKey: boolean; altKey: boolean; isComposing?: boolean }

/**
 * Which suggestion is in hand, and the keys that choose: arrows, Enter or Tab to take it, Escape to be left in peace until
 * another word begins.
 */
export const useCompletion = (completion: Completion | null, onTake: (suggestion: Suggestion) => void) => {
  const word =
    completion === null ? null : `${String(completion.from)} ${completion.suggestions.map(({ key }) => key).join(' ')}`
  const [active, setActive] = useState<{ word: string | null; index: number }>({ word: null, index: 0 })
  const [dismissed, setDismissed] = useState<number | null>(null)
  if (completion === null && dismissed !== null) setDismissed(null)
  const shown = completion === null || completion.from === dismissed ? null : completion
  const index = active.word === word ? active.index : 0
  /** Answers whether the key was for the list. */
  const onKey = ({ key, ctrlKey, altKey }: Key): boolean => {
    if (shown === null || ctrlKey || altKey) return false
    const { suggestions, from } = shown
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      setActive({ word, index: (index + step + suggestions.length) % suggestions.length })
      return true
    }
    if (key === 'Escape') {
      setDismissed(from)
      return true
    }
    const chosen = suggestions[index]
    if ((key !== 'Enter' && key !== 'Tab') || chosen === undefined) return false
    onTake(chosen)
    return true
  }
  return { shown, index, onKey }
}
