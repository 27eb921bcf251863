import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { isEmptyRichText, type RichText, type RichTextParagraph } from '../../../shared/domain/rich-text.ts'

/** What others may do with notes that are open on the screen. */
export type OpenNotes = {
  /** Adds a paragraph at the end, whatever is being written elsewhere in them. */
  append: (text: string) => void
}

const open = new Map<AgendaItemId, OpenNotes>()

/** Says that the notes of an item are open; answers how to say that they are not any more. */
export const openNotes = (agendaItemId: AgendaItemId, notes: OpenNotes): (() => void) => {
  open.set(agendaItemId, notes)
  return () => {
    if (open.get(agendaItemId) === notes) open.delete(agendaItemId)
  }
}

/** The notes of an item, if they are open on this screen. */
export const notesOnScreen = (agendaItemId: AgendaItemId): OpenNotes | null => open.get(agendaItemId) ?? null

const paragraph = (text: string): RichTextParagraph => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** The notes with one more paragraph; the first one takes the place of nothing written. */
export const withParagraph = (notes: RichText, text: string): RichText => ({
  type: 'doc',
  content: isEmptyRichText(notes) ? [paragraph(text)] : [...notes.content, paragraph(text)],
})
