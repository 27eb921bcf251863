import { PersonId } from '../../../shared/domain/ids.ts'
import type { PreviewRow } from './row-words.ts'
import type { Decision } from './use-import.ts'

export type Namesakes = {
  /** Those who would be the person that the program knows by that name. */
  same: readonly Decision[]
  /** Everybody asked about, as somebody else. */
  other: readonly Decision[]
}

/** What could be answered at once of all the people whose name is known and who were not decided yet. */
export const namesakesIn = (rows: readonly PreviewRow[]): Namesakes => {
  const asked = rows.flatMap(({ row, notes }) =>
    notes.flatMap(({ note }) => (note.kind === 'same_name' ? [{ row, note }] : [])),
  )
  return {
    same: asked.flatMap(({ row, note }) => {
      const known = PersonId.safeParse(note.personId)
      return known.success ? [{ row, capacity: note.capacity, personId: known.data }] : []
    }),
    other: asked.map(({ row, note }) => ({ row, capacity: note.capacity, personId: null })),
  }
}
