import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Instant } from '../domain/dates.ts'
import { DocumentId, SessionId, UploadId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'
import { pageOf, pageRequest } from './paging.ts'

/**
 * What the program writes, and of what: `minutes`, `agenda` and `attendance_list` of a session; `letters`, all those of one
 * number in one file, of a letter; `letter`, of one recipient; `certificate` of an accreditation; `certificates` of a term;
 * `session_commitments` of a session; `term_commitments` and `attendance_report` of a term;
 * `statement` of a statement; `agreement_certificate` of an agreement; `installation_minutes` of a session of installation and
 * `designation_minutes` of one in which somebody was elected; `group_report` of a working group, `event_report` of an event,
 * `presentation_schedule` of a term; `monitoring_report` of a report, `agenda_balance` of a balance and `ratification_minutes`
 * of an act of ratification; `plan_balance` of a plan;
 * `institution_commitments` of an institution and `overdue_commitments` of a term; `ordinance`, `ordinance_reasons` and
 * `ordinance_letter` of an ordinance, `regulation` of a regulation, and `ordinance_comparison` of a version of any text that
 * is drafted by parts, beside what it says now, or of two versions that were paired. A `statement` may be drafted by parts too.
 */
export const DocumentKind = z.enum([
  'minutes',
  'agenda',
  'attendance_list',
  'letters',
  'letter',
  'certificate',
  'certificates',
  'statement',
  'session_commitments',
  'term_commitments',
  'attendance_report',
  'agreement_certificate',
  'installation_minutes',
  'designation_minutes',
  'group_report',
  'event_report',
  'presentation_schedule',
  'monitoring_report',
  'agenda_balance',
  'ratification_minutes',
  'plan_balance',
  'institution_commitments',
  'overdue_commitments',
  'ordinance',
  'ordinance_reasons',
  'ordinance_letter',
  'ordinance_comparison',
  'regulation',
])
export type DocumentKind = z.infer<typeof DocumentKind>

export const DocumentSubject = z.strictObject({ kind: DocumentKind, subjectId: z.uuid() })
export type DocumentSubject = z.infer<typeof DocumentSubject>

/** Whose words a file has: the program's, or those of a person who went on in Word. */
export const DocumentOrigin = z.enum(['program', 'edited'])
export type DocumentOrigin = z.infer<typeof DocumentOrigin>

/** A file of the register, downloaded at `/files/documents/<id>`. */
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
  origin: DocumentOrigin,
  /** Whether the data behind it are there, at `/files/documents/<id>/data`: the first versions of the program kept none. */
  hasData: z.boolean(),
  /** Whether it is an acta that was signed: no edited Word takes its place. */
  isSigned: z.boolean(),
  /** Whether it is the last version and the data have not changed since it was written, or brought. */
  isCurrent: z.boolean(),
})
export type ProducedDocument = z.infer<typeof ProducedDocument>

/** A document with its versions: what is opened and written again is the newest; the older ones the latest first. */
export const RegisteredDocument = z.strictObject({ newest: ProducedDocument, older: z.array(ProducedDocument) })
export type RegisteredDocument = z.infer<typeof RegisteredDocument>

/** What narrows the register; null narrows nothing. */
export const DocumentFilter = z.strictObject({
  sessionId: SessionId.nullable(),
  kind: DocumentKind.nullable(),
  /** The year in which its last version was made, in Peru. */
  year: z.int().min(1900).max(9998).nullable(),
  origin: DocumentOrigin.nullable(),
  /** Words in any order in its title, its file or who made it, accents ignored. */
  text: z.string().trim().max(200).nullable(),
})
export type DocumentFilter = z.infer<typeof DocumentFilter>

/** An edited Word beside what the data say, both as paragraphs; a row of a table is one. */
export const EditedComparison = z.strictObject({
  fileName: z.string(),
  data: z.array(z.string()),
  edited: z.array(z.string()),
  /** The title in the file's properties, when it is not that of this document: it may be another one. */
  otherTitle: z.string().nullable(),
  /** The version that has the very same bytes and makes bringing them needless: the last one, or one of the program. */
  knownVersion: z.int().nullable(),
  /** Whether it is an acta that was approved: that version stays, whatever is brought. */
  isApproved: z.boolean(),
})
export type EditedComparison = z.infer<typeof EditedComparison>

const EditedUpload = z.strictObject({ ...DocumentSubject.shape, uploadId: UploadId })

export const documents = {
  /** The register, document by document, the last written first, a page at a time. */
  register: oc
    .errors(failing())
    .input(z.strictObject({ ...DocumentFilter.shape, ...pageRequest }))
    .output(pageOf(RegisteredDocument)),
  /** Which kinds of documents there are, and the years in which some were made, the latest first. */
  choices: oc.errors(failing()).output(z.strictObject({ kinds: z.array(DocumentKind), years: z.array(z.int()) })),
  /** Newest first: all those of one session, or the newest hundred of all. */
  list: oc
    .errors(failing())
    .input(z.strictObject({ sessionId: SessionId.nullable() }))
    .output(z.array(ProducedDocument)),
  /** What can be written of a session as it stands, in the order in which its life needs them. */
  offered: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ sessionId: SessionId }))
    .output(z.array(DocumentSubject)),
  /**
   * Writes a Word document. When nothing changed since its last version, gives that one back; also when a person edited
   * that one, whatever changed: it is the official one until `regenerate`.
   */
  generate: oc.errors(failingCommand('NOT_FOUND', 'LETTERHEAD_LOST')).input(DocumentSubject).output(ProducedDocument),
  /** Writes it from the data also over an edited version, which stays as an earlier one. */
  regenerate: oc.errors(failingCommand('NOT_FOUND', 'LETTERHEAD_LOST')).input(DocumentSubject).output(ProducedDocument),
  /** What an edited Word that was handed over says, beside the data of today. Keeps nothing. */
  compareUpload: oc
    .errors(failing('NOT_FOUND', 'WORD_FILE_REFUSED', 'MINUTES_SIGNED', 'LETTERHEAD_LOST'))
    .input(EditedUpload)
    .output(EditedComparison),
  /** Keeps an edited Word as the next version of its document; the same file twice is one version. */
  bringEdited: oc
    .errors(failingCommand('NOT_FOUND', 'WORD_FILE_REFUSED', 'MINUTES_SIGNED'))
    .input(EditedUpload)
    .output(ProducedDocument),
  /** What a version says, as plain text to paste into a message. */
  versionText: oc
    .errors(failing('NOT_FOUND', 'WORD_FILE_REFUSED'))
    .input(z.strictObject({ id: DocumentId }))
    .output(z.strictObject({ text: z.string() })),
  /** What a version says, beside the data that were behind it (`kept`) or those of today. */
  compareVersion: oc
    .errors(failing('NOT_FOUND', 'WORD_FILE_REFUSED', 'LETTERHEAD_LOST'))
    .input(z.strictObject({ id: DocumentId, against: z.enum(['kept', 'today']) }))
    .output(EditedComparison),
  /** The document as plain text, to paste into a message. The HTML preview is at `/files/preview/<kind>/<subjectId>`. */
  text: oc
    .errors(failing('NOT_FOUND'))
    .input(DocumentSubject)
    .output(z.strictObject({ text: z.string() })),
}
