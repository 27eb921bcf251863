import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day, Instant } from '../domain/dates.ts'
import { AgendaItemId, ErratumId, MinutesCommentId, MinutesVersionId, SessionId } from '../domain/ids.ts'
import { MinutesState } from '../domain/session.ts'
import { failing, failingCommand } from './errors.ts'

const bySession = z.strictObject({ sessionId: SessionId })
const expectedVersion = z.int()

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
  /**
   * Scans of the signed acta: `attachments` of `{ kind: 'minutes', id: sessionId }`. Reopening leaves them to the version
   * that they are of: `{ kind: 'minutes', id: versionId }`.
   */
  scanCount: z.int(),
})
export type MinutesReview = z.infer<typeof MinutesReview>

const step = z.strictObject({ sessionId: SessionId, expectedVersion })
const longText = z.string().trim().min(1).max(20_000)

/** The steps of an acta until it is signed, and what is remarked on the way: part of `minutes`. */
export const review = {
  review: oc.errors(failing('NOT_FOUND')).input(bySession).output(MinutesReview),
  /** Draft → in review. Keeps a version to compare with later. */
  submit: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_STATE', 'SESSION_STATUS', 'LETTERHEAD_LOST'))
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
    .errors(
      failingCommand(
        'NOT_FOUND',
        'STALE_VERSION',
        'MINUTES_STATE',
        'SESSION_STATUS',
        'TIMES_REVERSED',
        'LETTERHEAD_LOST',
      ),
    )
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
}
