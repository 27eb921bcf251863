import { useEffect, useEffectEvent } from 'react'

export type LiveCommand =
  | 'next'
  | 'back'
  | 'move_down'
  | 'move_up'
  | 'line'
  | 'arrival'
  | 'people'
  | 'rail'
  | 'resolutions'
  | 'add_item'
  | 'more'
  | 'notes'

type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>

const withAlt: Partial<Record<string, LiveCommand>> = {
  arrowdown: 'next',
  arrowup: 'back',
  l: 'line',
  r: 'arrival',
  s: 'people',
  g: 'rail',
  v: 'resolutions',
  m: 'more',
  '+': 'add_item',
}

/** What a key asks of the live screen; null for every other key. Shift only matters with the arrows. */
export const liveCommandOf = ({ key, altKey, shiftKey, ctrlKey, metaKey }: Keys): LiveCommand | null => {
  // Ctrl+Alt is AltGr, which writes letters: @ on a Spanish keyboard.
  if (ctrlKey || metaKey) return null
  if (key === 'Escape') return altKey || shiftKey ? null : 'notes'
  if (!altKey) return null
  const command = withAlt[key.toLowerCase()] ?? null
  if (!shiftKey || command === null) return command
  if (command === 'next') return 'move_down'
  if (command === 'back') return 'move_up'
  return command === 'add_item' ? command : null
}

// A drawer, a question or the search has the keys while it is open.
const isCovered = (): boolean => document.querySelector('[role="dialog"]') !== null

// Escape closes what is open first: the suggestions of a field, a menu, the editing of a sentence.
const hasItsOwnEscape = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.getAttribute('aria-expanded') === 'true' || target.closest('[role="menu"], [data-own-escape]') !== null)

// The button that had the focus is no more: nothing on the page has it.
const isFocusLost = (): boolean =>
  document.activeElement === document.body || document.activeElement === document.querySelector('main')

// `?` shows the keys.
const isWriting = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== '?' && !altKey && !ctrlKey && !metaKey

/** Listens for the keys of the live screen, wherever the focus is; a dialog that is open has them first. */
export const useLiveKeys = (onCommand: (command: LiveCommand) => void): void => {
  const run = useEffectEvent(onCommand)
  useEffect(() => {
    let isEscapeFree = false
    // Before the field that has the focus: Alt+↓ would open its suggestions.
    const pressed = (event: KeyboardEvent) => {
      // What is written while nothing has the focus goes to the notes, its first letter too.
      if (isFocusLost() && isWriting(event) && !isCovered()) run('notes')
      const command = liveCommandOf(event)
      isEscapeFree = command === 'notes' && !isCovered() && !hasItsOwnEscape(event.target)
      if (command === null || command === 'notes' || isCovered()) return
      event.preventDefault()
      event.stopPropagation()
      run(command)
    }
    // After it: what the field does with Escape comes first.
    const bubbled = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isEscapeFree && !event.defaultPrevented) run('notes')
    }
    window.addEventListener('keydown', pressed, { capture: true })
    window.addEventListener('keydown', bubbled)
    return () => {
      window.removeEventListener('keydown', pressed, { capture: true })
      window.removeEventListener('keydown', bubbled)
    }
  }, [])
}
