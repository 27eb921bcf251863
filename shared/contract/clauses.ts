import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ClauseId } from '../domain/ids.ts'
import { PartKind } from '../domain/ordinance.ts'
import { failing, failingCommand } from './errors.ts'
import { NewPart } from './ordinances.ts'
import { pageOf, pageRequest } from './paging.ts'

/** What is kept of a part, to use it again; `name` is by what people find it. */
export const ClauseDraft = z.strictObject({ name: z.string().trim().min(1).max(300), part: NewPart })
export type ClauseDraft = z.infer<typeof ClauseDraft>

/** A part of the library, with what is under it. What it said of parts outside it is a mark to complete. */
export const Clause = z.strictObject({ id: ClauseId, ...ClauseDraft.shape, version: z.int() })
export type Clause = z.infer<typeof Clause>

export const clauses = {
  /** In order of their names, a page at a time; every word of `text` is in its name or in what it says. */
  list: oc
    .errors(failing())
    .input(z.strictObject({ kind: PartKind.nullable(), text: z.string().max(200).nullable(), ...pageRequest }))
    .output(pageOf(Clause)),
  add: oc.errors(failingCommand('PART_MISPLACED')).input(ClauseDraft).output(Clause),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'PART_MISPLACED'))
    .input(z.strictObject({ id: ClauseId, draft: ClauseDraft, expectedVersion: z.int() }))
    .output(Clause),
  /** The texts that took it stay as they are. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: ClauseId, expectedVersion: z.int() }))
    .output(z.strictObject({})),
  /** Puts back what was removed, under its own id. */
  restore: oc
    .errors(failingCommand('PART_MISPLACED'))
    .input(z.strictObject({ id: ClauseId, draft: ClauseDraft }))
    .output(Clause),
}
