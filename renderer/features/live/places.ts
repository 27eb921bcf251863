import type { AgendaItemId } from '../../../shared/domain/ids.ts'

/** The parts of the live screen that a key goes to, marked with `data-place` in the page. */
export type Place = 'notes' | 'line' | 'arrival' | 'people' | 'rail' | 'resolutions' | 'add_item' | 'more'

// In the order in which they are looked for: a field to write in comes before the buttons above it.
const focusable = [
  '[data-place-focus]',
  '[data-card] button',
  '[contenteditable="true"]',
  'textarea, input',
  'button:not(:disabled), a[href], [tabindex="0"]',
]

const inside = (page: HTMLElement, place: Place): HTMLElement | null => {
  const part = page.querySelector<HTMLElement>(`[data-place="${place}"]`)
  for (const kind of focusable) {
    const target = part?.querySelector<HTMLElement>(kind) ?? null
    // One that is not drawn, in a tab that is being changed, cannot take the focus yet.
    if (target !== null) return target.checkVisibility() ? target : null
  }
  return null
}

// So many frames for what is being drawn to appear: an editor is made after its item is.
const patience = 60

// The place that is waited for. There is one at a time: the last key says where somebody wants to be.
let waiting = 0

/** Waits no more for a place that is still to be drawn: the focus is wanted elsewhere. */
export const stopWaiting = (): void => {
  window.cancelAnimationFrame(waiting)
}

const whenDrawn = (find: () => HTMLElement | null, act: (target: HTMLElement) => void): void => {
  const before = document.activeElement
  const look = (framesLeft: number): void => {
    const now = document.activeElement
    // Whoever has gone on to a menu or a field in the meantime is not called back.
    if (now !== before && now !== document.body) return
    const target = find()
    if (target !== null) act(target)
    else if (framesLeft > 0)
      waiting = window.requestAnimationFrame(() => {
        look(framesLeft - 1)
      })
  }
  stopWaiting()
  look(patience)
}

/** Takes the focus to a place once it is drawn; answers nothing, because there may be no such place now. */
export const focusPlace = (page: HTMLElement | null, place: Place): void => {
  whenDrawn(
    () => (page === null ? null : inside(page, place)),
    (target) => {
      target.focus()
    },
  )
}

// The notes on the screen may still be those of the item before.
const notesOf = (page: HTMLElement | null, id: AgendaItemId): HTMLElement | null => {
  const isDrawn = page?.querySelector(`[data-place="notes"][data-of="${id}"]`) != null
  return page !== null && isDrawn ? inside(page, 'notes') : null
}

/** Takes the focus to the notes of an item, with the caret after what is written: where one goes on writing. */
export const focusNotesAtEnd = (page: HTMLElement | null, id: AgendaItemId): void => {
  whenDrawn(
    () => notesOf(page, id),
    (notes) => {
      notes.focus()
      const selection = window.getSelection()
      if (!notes.isContentEditable || selection === null) return
      selection.selectAllChildren(notes)
      selection.collapseToEnd()
    },
  )
}
