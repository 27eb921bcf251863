import type { Dispatch, SetStateAction } from 'react'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import type { PartActions } from './part-actions.ts'

/** Where the caret goes in a part that is opened: at a place of the window, where somebody pressed, or of the text. */
export type CaretAt = 'title' | 'start' | 'end' | { x: number; y: number } | { offset: number }

/** The part that is being written in. */
export type Editing = { id: OrdinancePartId; at: CaretAt }

/** What is done with the parts of a text, and what is shown of it: which is selected, and which is written in. */
export type EditedText = {
  actions: PartActions
  select: Dispatch<SetStateAction<OrdinancePartId | null>>
  edit: Dispatch<SetStateAction<Editing | null>>
}
