import type { RichText } from '../../../shared/domain/rich-text.ts'
import { createKeeper, type Keeper, type KeeperOptions, type KeeperState } from '../../app/keeper.ts'
import { isSameNotes } from './same-notes.ts'

export type NotesKeeper = Keeper<RichText>
export type NotesState = KeeperState<RichText>

const joined = (first: RichText, second: RichText): RichText => ({
  type: 'doc',
  content: [...first.content, ...second.content],
})

/** Makes the keeper of the notes of one agenda item. */
export const createNotesKeeper = (options: Omit<KeeperOptions<RichText>, 'isSame' | 'join'>): NotesKeeper =>
  createKeeper({ ...options, isSame: isSameNotes, join: joined })
