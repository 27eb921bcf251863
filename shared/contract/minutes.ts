import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day, Instant, Time } from '../domain/dates.ts'
import {
  AgendaItemId,
  AgreementId,
  CommitmentId,
  FollowUpId,
  InstitutionId,
  NotesRevisionId,
  SessionId,
} from '../domain/ids.ts'
import { RichText } from '../domain/rich-text.ts'
import { Adoption, Votes } from '../domain/session.ts'
import { Movement } from './attendance.ts'
import { Coordination } from './coordination.ts'
import { failing, failingCommand } from './errors.ts'
import { AgendaItem } from './agenda.ts'
import { review } from './review.ts'
import { Session } from './sessions.ts'

const bySession = z.strictObject({ sessionId: SessionId })
const expectedVersion = z.int()

export const Agreement = z.strictObject({
  id: AgreementId,
  sessionId: SessionId,
  agendaItemId: AgendaItemId,
  position: z.int(),
  /** `012-2023-CER`; null until the session closes. */
  number: z.string().nullable(),
  text: z.string(),
  adoption: Adoption,
  votes: Votes.nullable(),
  /** Seats present when it was adopted, of those that there were. */
  seatsPresent: z.int(),
  seats: z.int(),
  /** What the call in force required then, and when that was; null for those put on record afterwards. */
  seatsRequired: z.int().nullable(),
  hasQuorum: z.boolean().nullable(),
  adoptedAt: Time.nullable(),
  version: z.int(),
})
export type Agreement = z.infer<typeof Agreement>

export const AgreementDraft = z.strictObject({
  text: z.string().trim().min(1).max(20_000),
  adoption: Adoption,
  votes: Votes.nullable(),
})
export type AgreementDraft = z.infer<typeof AgreementDraft>

export const CommitmentStatus = z.enum(['pending', 'in_progress', 'fulfilled', 'not_fulfilled', 'rescheduled', 'void'])
export type CommitmentStatus = z.infer<typeof CommitmentStatus>

export const Commitment = z.strictObject({
  id: CommitmentId,
  sessionId: SessionId,
  agendaItemId: AgendaItemId,
  position: z.int(),
  text: z.string(),
  responsibles: z.array(
    z.strictObject({ institutionId: InstitutionId, name: z.string(), acronym: z.string().nullable() }),
  ),
  dueOn: Day.nullable(),
  priority: z.int().nullable(),
  status: CommitmentStatus,
  version: z.int(),
})
export type Commitment = z.infer<typeof Commitment>

/** What became of a commitment on a day: in a session, or between sessions. */
export const FollowUp = z.strictObject({
  id: FollowUpId,
  recordedOn: Day,
  author: z.string(),
  sessionId: SessionId.nullable(),
  status: CommitmentStatus,
  percentage: z.int().nullable(),
  note: z.string().nullable(),
  /** The day until which it was put off; null when that stayed. */
  dueOn: Day.nullable(),
})
export type FollowUp = z.infer<typeof FollowUp>

/** A commitment of an earlier session, as it is looked at again. */
export const OpenCommitment = z.strictObject({
  ...Commitment.shape,
  sessionLabel: z.string(),
  /** The newest last. */
  followUps: z.array(FollowUp),
})
export type OpenCommitment = z.infer<typeof OpenCommitment>

export const CommitmentDraft = z.strictObject({
  text: z.string().trim().min(1).max(20_000),
  responsibleIds: z.array(InstitutionId).max(200),
  dueOn: Day.nullable(),
  /** Number of the AREGOB priority it serves. */
  priority: z.int().min(1).max(1000).nullable(),
})
export type CommitmentDraft = z.infer<typeof CommitmentDraft>

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

export const agreements = {
  /** The number that the next agreement of a session takes when it is closed already. */
  nextNumber: oc
    .errors(failing('NOT_FOUND'))
    .input(bySession)
    .output(z.strictObject({ number: z.string() })),
  add: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED', 'VOTES_EXCEED_SEATS', 'VOTES_EXPECTED', 'OUTSIDE_AGENDA'))
    .input(z.strictObject({ agendaItemId: AgendaItemId, draft: AgreementDraft }))
    .output(Agreement),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'VOTES_EXCEED_SEATS', 'VOTES_EXPECTED'))
    .input(z.strictObject({ id: AgreementId, draft: AgreementDraft, expectedVersion }))
    .output(Agreement),
  /** A number already given is not used again: its gap keeps the reason. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'NUMBER_NEEDS_REASON'))
    .input(z.strictObject({ id: AgreementId, reason: z.string().trim().max(1000).nullable(), expectedVersion }))
    .output(z.strictObject({})),
  /** It was a promise of somebody: the same words, as a commitment. Not once it has a number. */
  toCommitment: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'NUMBER_NEEDS_REASON'))
    .input(z.strictObject({ id: AgreementId, expectedVersion }))
    .output(Commitment),
}

export const commitments = {
  add: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED'))
    .input(z.strictObject({ agendaItemId: AgendaItemId, draft: CommitmentDraft }))
    .output(Commitment),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED'))
    .input(z.strictObject({ id: CommitmentId, draft: CommitmentDraft, expectedVersion }))
    .output(Commitment),
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'COMMITMENT_FOLLOWED'))
    .input(z.strictObject({ id: CommitmentId, expectedVersion }))
    .output(z.strictObject({})),
  /** It was decided by all: the same words, as an agreement by consensus. */
  toAgreement: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'OUTSIDE_AGENDA', 'COMMITMENT_FOLLOWED'))
    .input(z.strictObject({ id: CommitmentId, expectedVersion }))
    .output(Agreement),
  /** Those of earlier sessions that were open when this one began, with what was said of each. */
  listOpen: oc.errors(failing('NOT_FOUND')).input(bySession).output(z.array(OpenCommitment)),
  /** Says what became of a commitment; its acta may be approved long since. With `dueOn`, its day is put off. */
  follow: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED'))
    .input(
      z.strictObject({
        id: CommitmentId,
        sessionId: SessionId.nullable(),
        status: CommitmentStatus,
        percentage: z.int().min(0).max(100).nullable(),
        note: z.string().trim().max(5000).nullable(),
        dueOn: Day.nullable(),
        expectedVersion,
      }),
    )
    .output(OpenCommitment),
  /** Takes the newest follow-up back: the commitment is as it was before. */
  unfollow: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED'))
    .input(z.strictObject({ id: CommitmentId, expectedVersion }))
    .output(OpenCommitment),
}
