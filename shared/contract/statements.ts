import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { StatementId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'

const line = z.string().trim().max(300)

/** Who signs a statement: a person, an organisation, or a person for one. */
export const StatementSignatory = z.strictObject({
  name: line.min(1),
  position: line.nullable(),
  institution: line.nullable(),
})
export type StatementSignatory = z.infer<typeof StatementSignatory>

/** A «pronunciamiento» as it is written. */
export const StatementDraft = z.strictObject({
  title: line.min(1),
  /** An empty line parts its paragraphs; lines that begin with `-` or `1.` are a list. */
  body: z.string().trim().min(1).max(50_000),
  /** Where it is given. */
  city: line.nullable(),
  issuedOn: Day,
  signatories: z.array(StatementSignatory).max(60),
})
export type StatementDraft = z.infer<typeof StatementDraft>

/** What the committee says to the public. */
export const Statement = z.strictObject({ id: StatementId, ...StatementDraft.shape, version: z.int() })
export type Statement = z.infer<typeof Statement>

export const statements = {
  /** Newest day first: so many, or the newest fifty. */
  list: oc
    .errors(failing())
    .input(z.strictObject({ limit: z.int().min(1).max(10_000) }).optional())
    .output(z.array(Statement)),
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ id: StatementId }))
    .output(Statement),
  create: oc.errors(failingCommand()).input(StatementDraft).output(Statement),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: StatementId, draft: StatementDraft, expectedVersion: z.int() }))
    .output(Statement),
  /** Puts back a statement that was removed, under its own id: its Word is its again. */
  restore: oc
    .errors(failingCommand())
    .input(z.strictObject({ id: StatementId, draft: StatementDraft }))
    .output(Statement),
  /** Its files stay in the register. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: StatementId, expectedVersion: z.int() }))
    .output(z.strictObject({})),
}
