import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day, Instant } from '../domain/dates.ts'
import { AgendaItemId, AgreementId, CommitmentId, DocumentId, InstitutionId, SessionId } from '../domain/ids.ts'
import { RichText } from '../domain/rich-text.ts'
import { Adoption, Votes } from '../domain/session.ts'
import { failing, failingCommand } from './errors.ts'
import { AgendaItem, Session } from './sessions.ts'

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
})
export type MinutesItem = z.infer<typeof MinutesItem>

export const Minutes = z.strictObject({ session: Session, items: z.array(MinutesItem) })
export type Minutes = z.infer<typeof Minutes>

export const minutes = {
  get: oc.errors(failing('NOT_FOUND')).input(bySession).output(Minutes),
  /** Keeps the notes of an item. On a stale version nothing is saved and `current` holds `{ notes }` as they stand. */
  saveNotes: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED'))
    .input(z.strictObject({ agendaItemId: AgendaItemId, notes: RichText, expectedVersion }))
    .output(z.strictObject({ notesVersion: z.int(), savedAt: Instant })),
}

export const agreements = {
  add: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED', 'VOTES_EXCEED_SEATS', 'VOTES_EXPECTED'))
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
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED'))
    .input(z.strictObject({ id: CommitmentId, expectedVersion }))
    .output(z.strictObject({})),
}

/**
 * What the program writes, and of what: `minutes`, `agenda` and `attendance_list` of a session; `letters`, all those of one
 * number in one file, of a letter; `letter`, of one recipient; `certificate` of an accreditation; `certificates` of a term.
 */
export const DocumentKind = z.enum([
  'minutes',
  'agenda',
  'attendance_list',
  'letters',
  'letter',
  'certificate',
  'certificates',
])
export type DocumentKind = z.infer<typeof DocumentKind>

export const DocumentSubject = z.strictObject({ kind: DocumentKind, subjectId: z.uuid() })
export type DocumentSubject = z.infer<typeof DocumentSubject>

/** A file that the program wrote, downloaded at `/files/documents/<id>`. */
export const ProducedDocument = z.strictObject({
  id: DocumentId,
  ...DocumentSubject.shape,
  /** The session that it belongs to; null for those of the padrón. */
  sessionId: SessionId.nullable(),
  /** What it is about: `Sesión Ordinaria N° 003-2023`, or whom it was made out to. */
  subjectLabel: z.string(),
  title: z.string(),
  fileName: z.string(),
  documentVersion: z.int(),
  sizeBytes: z.int(),
  sha256: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
  /** Whether the data have not changed since: writing it again would give the same Word. */
  isCurrent: z.boolean(),
})
export type ProducedDocument = z.infer<typeof ProducedDocument>

export const documents = {
  /** Newest first; those of one session, or of all. */
  list: oc
    .errors(failing())
    .input(z.strictObject({ sessionId: SessionId.nullable() }))
    .output(z.array(ProducedDocument)),
  /** Writes a Word document. When nothing changed since its last version, gives that one back. */
  generate: oc.errors(failingCommand('NOT_FOUND')).input(DocumentSubject).output(ProducedDocument),
  /** The document as plain text, to paste into a message. The HTML preview is at `/files/preview/<kind>/<subjectId>`. */
  text: oc
    .errors(failing('NOT_FOUND'))
    .input(DocumentSubject)
    .output(z.strictObject({ text: z.string() })),
}
