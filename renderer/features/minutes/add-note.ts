import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import { keeperOf } from './keepers.ts'
import { notesOnScreen, withParagraph } from './notes-desk.ts'

/** Adds a paragraph at the end of the notes of an item, whether they are on the screen or not. */
export const addNote = (entry: MinutesItem, text: string): void => {
  const notes = notesOnScreen(entry.item.id)
  if (notes !== null) {
    notes.append(text)
    return
  }
  const keeper = keeperOf(entry)
  keeper.change(withParagraph(keeper.value(), text))
  keeper.flush()
}
