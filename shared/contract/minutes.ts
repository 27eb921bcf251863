import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day, Instant, Time } from '../domain/dates.ts'
import {
  AgendaItemId,
  AgreementId,
  CommitmentId,
  DocumentId,
  ErratumId,
  FollowUpId,
  InstitutionId,
  MinutesCommentId,
  MinutesVersionId,
  NotesRevisionId,
  SessionId,
} from '../domain/ids.ts'
import { RichText } from '../domain/rich-text.ts'
import { Adoption, MinutesState, Votes } from '../domain/session.ts'
import { Movement } from './attendance.ts'
import { Coordination } from './coordination.ts'
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

/** The acta as it stood when it went to review or was approved. */
export const MinutesVersion = z.strictObject({
  id: MinutesVersionId,
  ordinal: z.int(),
  event: z.enum(['submitted', 'approved']),
  createdAt: Instant,
  createdBy: z.string(),
  /** Of the model, before its own number is printed in the footer; and of the Word file. */
  modelSha256: z.string(),
  fileSha256: z.string(),
  approvedOn: Day.nullable(),
  approvedIn: z.strictObject({ sessionId: SessionId, label: z.string() }).nullable(),
  observations: z.string().nullable(),
  /** Null while it stands. */
  reopened: z.strictObject({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
})
export type MinutesVersion = z.infer<typeof MinutesVersion>

/** What somebody remarks on a paragraph of the acta in review. */
export const MinutesComment = z.strictObject({
  id: MinutesCommentId,
  /** Null: on the acta as a whole, or on what no item says. */
  agendaItemId: AgendaItemId.nullable(),
  /** The paragraph it speaks of, as it was. */
  quote: z.string(),
  text: z.string(),
  author: z.string(),
  createdAt: Instant,
  resolved: z.strictObject({ at: Instant, by: z.string() }).nullable(),
})
export type MinutesComment = z.infer<typeof MinutesComment>

/** A correction after the approval, appended at the end of the acta. */
export const Erratum = z.strictObject({
  id: ErratumId,
  says: z.string(),
  shouldSay: z.string(),
  recordedOn: Day,
  recordedBy: z.string(),
})
export type Erratum = z.infer<typeof Erratum>

/** Where the acta of a session is on its way to being signed. */
export const MinutesReview = z.strictObject({
  state: MinutesState,
  /** The newest last. */
  versions: z.array(MinutesVersion),
  comments: z.array(MinutesComment),
  errata: z.array(Erratum),
  /** Scans of the signed acta: `attachments` of `{ kind: 'minutes', id: sessionId }`. */
  scanCount: z.int(),
})
export type MinutesReview = z.infer<typeof MinutesReview>

/** The notes of an item as they stood at some moment; kept on this computer, also after it is restarted. */
export const NotesRevision = z.strictObject({
  id: NotesRevisionId,
  savedAt: Instant,
  author: z.string(),
  notes: RichText,
})
export type NotesRevision = z.infer<typeof NotesRevision>

const step = z.strictObject({ sessionId: SessionId, expectedVersion })
const longText = z.string().trim().min(1).max(20_000)

export const minutes = {
  review: oc.errors(failing('NOT_FOUND')).input(bySession).output(MinutesReview),
  /** Draft → in review. Keeps a version to compare with later. */
  submit: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_STATE', 'SESSION_STATUS'))
    .input(step)
    .output(MinutesReview),
  /** In review → draft. */
  withdraw: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_STATE'))
    .input(step)
    .output(MinutesReview),
  /**
   * Approves the acta, in a later session or apart, with observations or without, and locks it: its model, its text and
   * its Word file are kept with their SHA-256.
   */
  approve: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_STATE', 'SESSION_STATUS'))
    .input(
      z.strictObject({
        sessionId: SessionId,
        approvedInId: SessionId.nullable(),
        approvedOn: Day,
        observations: z.string().trim().max(20_000).nullable(),
        expectedVersion,
      }),
    )
    .output(MinutesReview),
  /** Approved → signed, once a scan of the signed acta is attached. */
  sign: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_STATE', 'SCAN_MISSING'))
    .input(step)
    .output(MinutesReview),
  /** Back to a draft, saying why; the version that stood is kept. */
  reopen: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_STATE'))
    .input(z.strictObject({ ...step.shape, reason: z.string().trim().min(1).max(1000) }))
    .output(MinutesReview),
  /** A version, or with null what stands now, as plain paragraphs to compare. */
  versionText: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ sessionId: SessionId, versionId: MinutesVersionId.nullable() }))
    .output(z.strictObject({ paragraphs: z.array(z.string()) })),
  comment: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED'))
    .input(
      z.strictObject({
        sessionId: SessionId,
        agendaItemId: AgendaItemId.nullable(),
        quote: z.string().max(20_000),
        text: longText,
      }),
    )
    .output(MinutesReview),
  resolveComment: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: MinutesCommentId, isResolved: z.boolean() }))
    .output(MinutesReview),
  removeComment: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: MinutesCommentId }))
    .output(MinutesReview),
  /** *Fe de erratas*: only of an acta already approved. */
  addErratum: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_STATE'))
    .input(z.strictObject({ sessionId: SessionId, says: longText, shouldSay: longText }))
    .output(MinutesReview),
  removeErratum: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_STATE'))
    .input(z.strictObject({ id: ErratumId }))
    .output(MinutesReview),
  /** What the notes of an item said before, the newest first. */
  notesHistory: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ agendaItemId: AgendaItemId }))
    .output(z.array(NotesRevision)),
  get: oc.errors(failing('NOT_FOUND')).input(bySession).output(Minutes),
  /** Keeps the notes of an item. On a stale version nothing is saved and `current` holds `{ notes }` as they stand. */
  saveNotes: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED'))
    .input(z.strictObject({ agendaItemId: AgendaItemId, notes: RichText, expectedVersion }))
    .output(z.strictObject({ notesVersion: z.int(), savedAt: Instant })),
}

export const agreements = {
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
