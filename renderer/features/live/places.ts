/** The parts of the live screen that a key goes to, marked with `data-place` in the page. */
export type Place = 'notes' | 'line' | 'arrival' | 'people' | 'rail' | 'resolutions' | 'add_item' | 'more'

// In the order in which they are looked for: a field to write in comes before the buttons above it.
const focusable = [
  '[data-place-focus]',
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
const patience = 12

/** Takes the focus to a place once it is drawn; answers nothing, because there may be no such place now. */
export const focusPlace = (page: HTMLElement | null, place: Place, framesLeft = patience): void => {
  const target = page === null ? null : inside(page, place)
  if (target !== null) {
    target.focus()
    return
  }
  if (framesLeft > 0)
    window.requestAnimationFrame(() => {
      focusPlace(page, place, framesLeft - 1)
    })
}

/** Takes the focus to the notes with the caret after what is written: where one goes on writing. */
export const focusNotesAtEnd = (page: HTMLElement | null, framesLeft = patience): void => {
  const notes = page === null ? null : inside(page, 'notes')
  if (notes === null) {
    if (framesLeft > 0)
      window.requestAnimationFrame(() => {
        focusNotesAtEnd(page, framesLeft - 1)
      })
    return
  }
  notes.focus()
  const selection = window.getSelection()
  if (notes.isContentEditable && selection !== null) {
    selection.selectAllChildren(notes)
    selection.collapseToEnd()
  }
}
