import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Instant } from '../domain/dates.ts'
import { DocumentId, SessionId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'

/**
 * What the program writes, and of what: `minutes`, `agenda` and `attendance_list` of a session; `letters`, all those of one
 * number in one file, of a letter; `letter`, of one recipient; `certificate` of an accreditation; `certificates` of a term;
 * `session_commitments` of a session; `term_commitments` and `attendance_report` of a term;
 * `statement` of a statement; `agreement_certificate` of an agreement; `installation_minutes` of a session of installation and
 * `designation_minutes` of one in which somebody was elected.
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
  /** What can be written of a session as it stands, in the order in which its life needs them. */
  offered: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ sessionId: SessionId }))
    .output(z.array(DocumentSubject)),
  /** Writes a Word document. When nothing changed since its last version, gives that one back. */
  generate: oc.errors(failingCommand('NOT_FOUND')).input(DocumentSubject).output(ProducedDocument),
  /** The document as plain text, to paste into a message. The HTML preview is at `/files/preview/<kind>/<subjectId>`. */
  text: oc
    .errors(failing('NOT_FOUND'))
    .input(DocumentSubject)
    .output(z.strictObject({ text: z.string() })),
}
