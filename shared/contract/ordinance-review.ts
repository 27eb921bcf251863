import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Instant } from '../domain/dates.ts'
import {
  OrdinanceCommentId,
  OrdinanceComparisonId,
  OrdinanceId,
  OrdinancePartId,
  OrdinanceVersionId,
} from '../domain/ids.ts'
import { OrdinanceStage } from '../domain/ordinance.ts'
import { failing, failingCommand } from './errors.ts'
import { Ordinance, OrdinanceDraft, OrdinancePart, OrdinanceReasons } from './ordinances.ts'

const expectedVersion = z.int()

/** A part as it stood. */
export const VersionPart = OrdinancePart.omit({ rank: true, version: true })
export type VersionPart = z.infer<typeof VersionPart>

/** What a version keeps: all that the documents print of the text. */
export const OrdinanceContent = z.strictObject({
  head: OrdinanceDraft.omit({ name: true, year: true, letterNumber: true, letterOn: true }),
  reasons: OrdinanceReasons,
  /** In the order of the document, each part before what is under it. */
  parts: z.array(VersionPart),
})
export type OrdinanceContent = z.infer<typeof OrdinanceContent>

/** The text as it stood when it was kept: by hand, or because of a step. */
export const OrdinanceVersion = z.strictObject({
  id: OrdinanceVersionId,
  ordinal: z.int(),
  stage: OrdinanceStage,
  /** Why it was kept. */
  note: z.string().nullable(),
  createdAt: Instant,
  createdBy: z.string(),
  contentSha256: z.string(),
})
export type OrdinanceVersion = z.infer<typeof OrdinanceVersion>

/** What somebody remarks on a part; it never enters the text. */
export const OrdinanceComment = z.strictObject({
  id: OrdinanceCommentId,
  /** Null: on the whole text. */
  partId: OrdinancePartId.nullable(),
  /** What it speaks of, as it read. */
  quote: z.string(),
  text: z.string(),
  author: z.string(),
  createdAt: Instant,
  resolved: z.strictObject({ at: Instant, by: z.string() }).nullable(),
})
export type OrdinanceComment = z.infer<typeof OrdinanceComment>

const byOrdinance = z.strictObject({ ordinanceId: OrdinanceId })

/** What was kept of a text, and what is remarked while it is drafted. */
export const ordinanceReview = {
  /** The newest last. */
  versions: oc.errors(failing('NOT_FOUND')).input(byOrdinance).output(z.array(OrdinanceVersion)),
  /** What a version says; with null, what the text says now. */
  versionContent: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ ordinanceId: OrdinanceId, versionId: OrdinanceVersionId.nullable() }))
    .output(OrdinanceContent),
  /** Keeps what the text says now. Where nothing changed since the last version, that one is answered and none is kept. */
  keep: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ ordinanceId: OrdinanceId, note: z.string().trim().min(1).max(1000).nullable() }))
    .output(z.strictObject({ version: OrdinanceVersion, isNew: z.boolean() })),
  /** Puts two versions of one text side by side, for their document; the same two are the same comparison. */
  pair: oc
    .errors(failingCommand('NOT_FOUND', 'SAME_VERSION'))
    .input(z.strictObject({ beforeId: OrdinanceVersionId, afterId: OrdinanceVersionId }))
    .output(z.strictObject({ id: OrdinanceComparisonId })),
  /** Writes in one part what it said in a version; one that was taken away comes back. */
  takePart: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'ORDINANCE_LOCKED'))
    .input(z.strictObject({ versionId: OrdinanceVersionId, partId: OrdinancePartId, expectedVersion }))
    .output(OrdinancePart),
  /** Leaves the title, the parts and the reasons as a version has them; what the text says now is kept as a version first. */
  takeVersion: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'ORDINANCE_LOCKED'))
    .input(z.strictObject({ versionId: OrdinanceVersionId, expectedVersion }))
    .output(Ordinance),
  /** Oldest first, resolved ones too. */
  comments: oc.errors(failing('NOT_FOUND')).input(byOrdinance).output(z.array(OrdinanceComment)),
  comment: oc
    .errors(failingCommand('NOT_FOUND', 'ORDINANCE_LOCKED'))
    .input(
      z.strictObject({
        ordinanceId: OrdinanceId,
        partId: OrdinancePartId.nullable(),
        quote: z.string().max(20_000),
        text: z.string().trim().min(1).max(20_000),
      }),
    )
    .output(OrdinanceComment),
  resolveComment: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: OrdinanceCommentId, isResolved: z.boolean() }))
    .output(OrdinanceComment),
  removeComment: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: OrdinanceCommentId }))
    .output(z.strictObject({})),
}
