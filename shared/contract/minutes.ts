import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Instant } from '../domain/dates.ts'
import { AgendaItemId, NotesRevisionId, SessionId } from '../domain/ids.ts'
import { RichText } from '../domain/rich-text.ts'
import { Movement } from './attendance.ts'
import { Coordination } from './coordination.ts'
import { failing, failingCommand } from './errors.ts'
import { AgendaItem } from './agenda.ts'
import { Agreement, Commitment } from './resolutions.ts'
import { review } from './review.ts'
import { Session } from './sessions.ts'

const bySession = z.strictObject({ sessionId: SessionId })
const expectedVersion = z.int()

export const MinutesItem = z.strictObject({
  item: AgendaItem,
  notes: RichText,
  notesVersion: z.int(),
  notesSavedAt: Instant.nullable(),
  agreements: z.array(Agreement),
  commitments: z.array(Commitment),
  /** Elections held in this item. */
  elections: z.array(Coordination),
})
export type MinutesItem = z.infer<typeof MinutesItem>

export const Minutes = z.strictObject({
  session: Session,
  items: z.array(MinutesItem),
  /** In the order in which they happened. */
  movements: z.array(Movement),
})
export type Minutes = z.infer<typeof Minutes>

/** The notes of an item as they stood at some moment; kept on this computer, also after it is restarted. */
export const NotesRevision = z.strictObject({
  id: NotesRevisionId,
  savedAt: Instant,
  author: z.string(),
  notes: RichText,
})
export type NotesRevision = z.infer<typeof NotesRevision>

/** What the list of revisions tells of each; `notesRevision` gives its text. */
export const NotesRevisionSummary = z.strictObject({
  ...NotesRevision.omit({ notes: true }).shape,
  /** Its first words, without marks. */
  beginning: z.string(),
  wordCount: z.int(),
})
export type NotesRevisionSummary = z.infer<typeof NotesRevisionSummary>

export const minutes = {
  ...review,
  /** What the notes of an item said before, the newest first. */
  notesHistory: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ agendaItemId: AgendaItemId }))
    .output(z.array(NotesRevisionSummary)),
  notesRevision: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ id: NotesRevisionId }))
    .output(NotesRevision),
  get: oc.errors(failing('NOT_FOUND')).input(bySession).output(Minutes),
  /** Keeps the notes of an item. On a stale version nothing is saved and `current` holds `{ notes }` as they stand. */
  saveNotes: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED'))
    .input(z.strictObject({ agendaItemId: AgendaItemId, notes: RichText, expectedVersion }))
    .output(z.strictObject({ notesVersion: z.int(), savedAt: Instant })),
}
