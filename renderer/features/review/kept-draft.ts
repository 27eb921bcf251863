import { useState } from 'react'

/*
 * What was typed in a box of a page and not sent yet: it outlives another item, another tab and another page, and the
 * browser asks before the window closes on it.
 */
const kept = new Map<string, string>()

let isGuarding = false

const guardClosing = (): void => {
  if (isGuarding) return
  isGuarding = true
  window.addEventListener('beforeunload', (event) => {
    if (kept.size > 0) event.preventDefault()
  })
}

/** The text of a box that is not lost by going elsewhere; empty once it was sent. */
export const useKeptDraft = (key: string): [text: string, setText: (text: string) => void] => {
  const [text, setText] = useState(() => kept.get(key) ?? '')
  return [
    text,
    (next) => {
      guardClosing()
      if (next === '') kept.delete(key)
      else kept.set(key, next)
      setText(next)
    },
  ]
}
