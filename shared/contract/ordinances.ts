import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { OrdinanceId, OrdinancePartId } from '../domain/ids.ts'
import { EnumeratedKind, OrdinanceKind, OrdinanceStage, PartKind } from '../domain/ordinance.ts'
import { failing, failingCommand } from './errors.ts'
import { pageOf, pageRequest } from './paging.ts'
import { StatementSignatory } from './statements.ts'

const line = z.string().trim().max(300)
const expectedVersion = z.int()

/** The longest text of one part, and how many parts a text may have. */
export const longestPartText = 20_000
export const mostParts = 2000

// As it is typed: a space at the end is on its way to a word.
const PartTitle = z.string().max(1000)
const PartText = z.string().max(longestPartText)

/** The parts of the «exposición de motivos», in order; empty lines part paragraphs. */
export const OrdinanceReasons = z.strictObject({
  background: PartText,
  legalBasis: PartText,
  problem: PartText,
  proposal: PartText,
  costBenefit: PartText,
  /** The effect on the legislation in force. */
  legislation: PartText,
})
export type OrdinanceReasons = z.infer<typeof OrdinanceReasons>

/** What is said of the whole text. */
export const OrdinanceDraft = z.strictObject({
  kind: OrdinanceKind,
  /** By what people know it while it is drafted. */
  name: line.min(1),
  /** What it is called in the document; in capitals there. */
  title: z.string().trim().max(1000),
  year: z.int().min(1900).max(9998),
  /** Of the ordinance once it is approved; `006-2023-GR-APURÍMAC/CR`. */
  number: line.nullable(),
  city: line.nullable(),
  /** The day at the foot; until it is known it is left to fill. */
  issuedOn: Day.nullable(),
  councilPresident: line.nullable(),
  governor: line.nullable(),
  /** Of the letter with which it is presented. */
  letterNumber: line.nullable(),
  letterOn: Day.nullable(),
  /** Of a regulation or a statement. */
  signatories: z.array(StatementSignatory).max(60),
})
export type OrdinanceDraft = z.infer<typeof OrdinanceDraft>

/** A part of the text; `text` refers to others as part-references.ts says. Lines apart are paragraphs. */
export const OrdinancePart = z.strictObject({
  id: OrdinancePartId,
  kind: PartKind,
  parentId: OrdinancePartId.nullable(),
  /** Orders it among those of its parent, or of its section. */
  rank: z.string(),
  title: PartTitle,
  text: PartText,
  version: z.int(),
})
export type OrdinancePart = z.infer<typeof OrdinancePart>

/** By what the parts that are added with this one refer to it: `{{#key}}` in their texts. */
const PartKey = z
  .string()
  .regex(/^[\w-]{1,60}$/u)
  .optional()

const newPartWords = { kind: PartKind, title: PartTitle, text: PartText, key: PartKey }

/** A part to be added, with what is under it. It has no id yet: others added with it refer to it by its key. */
export type NewPart = {
  kind: PartKind
  title: string
  text: string
  key?: string | undefined
  children: NewPart[]
}
export const NewPart: z.ZodType<NewPart> = z.strictObject({
  ...newPartWords,
  // No more levels than there can be: an article, its numerals, their letters.
  children: z
    .array(
      z.strictObject({
        ...newPartWords,
        children: z.array(z.strictObject({ ...newPartWords, children: z.array(z.never()) })).max(500),
      }),
    )
    .max(500),
})

export const Ordinance = z.strictObject({
  id: OrdinanceId,
  ...OrdinanceDraft.shape,
  stage: OrdinanceStage,
  reasons: OrdinanceReasons,
  /** Those that stand, in no order: `outlineOf` puts them in theirs. */
  parts: z.array(OrdinancePart),
  /** What was removed and can be put back; what was under one comes back with it. */
  removed: z.array(OrdinancePart),
  version: z.int(),
})
export type Ordinance = z.infer<typeof Ordinance>

export const OrdinanceSummary = z.strictObject({
  id: OrdinanceId,
  kind: OrdinanceKind,
  name: z.string(),
  title: z.string(),
  year: z.int(),
  number: z.string().nullable(),
  stage: OrdinanceStage,
  articles: z.int(),
  /** Since when it is in this stage; null of one that took no step yet. */
  stageSince: Day.nullable(),
})
export type OrdinanceSummary = z.infer<typeof OrdinanceSummary>

const byPart = z.strictObject({ id: OrdinancePartId, expectedVersion })

/** Where a part goes: under that parent or in its section; after that one, or first. */
const place = { parentId: OrdinancePartId.nullable(), afterId: OrdinancePartId.nullable() }

export const ordinances = {
  /** Newest year first, a page at a time. */
  list: oc
    .errors(failing())
    .input(
      z.strictObject({
        kind: OrdinanceKind.nullable(),
        stage: OrdinanceStage.nullable(),
        year: z.int().nullable(),
        ...pageRequest,
      }),
    )
    .output(pageOf(OrdinanceSummary)),
  /** The years of which there are texts, the newest first. */
  years: oc.errors(failing()).output(z.array(z.int())),
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ id: OrdinanceId }))
    .output(Ordinance),
  create: oc
    .errors(failingCommand('PART_MISPLACED', 'TOO_MANY_PARTS'))
    .input(z.strictObject({ draft: OrdinanceDraft, parts: z.array(NewPart).max(mostParts), reasons: OrdinanceReasons }))
    .output(Ordinance),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'ORDINANCE_LOCKED'))
    .input(z.strictObject({ id: OrdinanceId, draft: OrdinanceDraft.omit({ kind: true }), expectedVersion }))
    .output(Ordinance),
  updateReasons: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'ORDINANCE_LOCKED'))
    .input(z.strictObject({ id: OrdinanceId, reasons: OrdinanceReasons, expectedVersion }))
    .output(Ordinance),
  /** Takes away a draft that took no step yet, with its parts, versions and comments; its files stay in the register. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'ORDINANCE_LOCKED', 'NOT_EMPTY'))
    .input(z.strictObject({ id: OrdinanceId, expectedVersion }))
    .output(z.strictObject({})),
  /**
   * Adds parts one after another, each with what is under it: typed, pasted, or of the library. Answers those added.
   * `ids` are those of the parts of the first level, in their order, when a screen already shows them.
   */
  addParts: oc
    .errors(failingCommand('NOT_FOUND', 'ORDINANCE_LOCKED', 'PART_EXISTS', 'PART_MISPLACED', 'TOO_MANY_PARTS'))
    .input(
      z.strictObject({
        ordinanceId: OrdinanceId,
        ...place,
        parts: z.array(NewPart).min(1).max(500),
        ids: z.array(OrdinancePartId).max(500).optional(),
      }),
    )
    .output(z.array(OrdinancePart)),
  changePart: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'ORDINANCE_LOCKED'))
    .input(z.strictObject({ ...byPart.shape, title: PartTitle, text: PartText }))
    .output(OrdinancePart),
  /**
   * A numeral may become a letter, or a letter a numeral: what cannot be under it then goes after it, and the parts of
   * `taking` go under it, before what is there. Answers the part, and those that went along with it.
   */
  movePart: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'ORDINANCE_LOCKED', 'PART_MISPLACED'))
    .input(
      z.strictObject({
        ...byPart.shape,
        ...place,
        kind: EnumeratedKind.optional(),
        taking: z.array(OrdinancePartId).max(mostParts).optional(),
      }),
    )
    .output(z.array(OrdinancePart)),
  /** Takes a part away with what is under it; those that refer to it are not changed, they show that it is gone. */
  removePart: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'ORDINANCE_LOCKED'))
    .input(byPart)
    .output(OrdinancePart),
  /** Puts back a part that was removed, where it was, with what was under it. */
  restorePart: oc
    .errors(failingCommand('NOT_FOUND', 'ORDINANCE_LOCKED'))
    .input(z.strictObject({ id: OrdinancePartId }))
    .output(z.array(OrdinancePart)),
}
