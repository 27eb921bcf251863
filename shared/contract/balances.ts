import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { AgendaBalanceId, PriorityAgendaId, PriorityId } from '../domain/ids.ts'
import { BalanceRating, PriorityFacts } from '../domain/report-balance.ts'
import { failing, failingCommand } from './errors.ts'

const words = z.string().trim().max(5000)

/** What is said of a priority on the day of the balance. */
export const BalanceEntryDraft = z.strictObject({
  priorityId: PriorityId,
  /** Null while nobody rated it. */
  rating: BalanceRating.nullable(),
  progress: words,
  difficulties: words,
  recommendations: words,
})
export type BalanceEntryDraft = z.infer<typeof BalanceEntryDraft>

export const AgendaBalanceDraft = z.strictObject({
  asOf: Day,
  title: z.string().trim().min(1).max(500),
  introduction: z.string().trim().max(20_000),
  conclusions: z.array(z.string().trim().min(1).max(2000)).max(60),
  entries: z.array(BalanceEntryDraft).max(200),
})
export type AgendaBalanceDraft = z.infer<typeof AgendaBalanceDraft>

/** An entry with the priority that it speaks of, and what the records say of it on that day. */
export const BalanceEntry = z.strictObject({
  ...BalanceEntryDraft.shape,
  number: z.int(),
  isNumberConfirmed: z.boolean(),
  text: z.string(),
  facts: PriorityFacts,
})
export type BalanceEntry = z.infer<typeof BalanceEntry>

/** How an agenda stands on a day. */
export const AgendaBalance = z.strictObject({
  id: AgendaBalanceId,
  agendaId: PriorityAgendaId,
  agendaName: z.string(),
  ...AgendaBalanceDraft.shape,
  /** One for each priority of the agenda, in the order of the numbers. */
  entries: z.array(BalanceEntry),
  version: z.int(),
})
export type AgendaBalance = z.infer<typeof AgendaBalance>

export const AgendaBalanceLine = z.strictObject({
  id: AgendaBalanceId,
  title: z.string(),
  asOf: Day,
  rated: z.int(),
  priorities: z.int(),
  version: z.int(),
})
export type AgendaBalanceLine = z.infer<typeof AgendaBalanceLine>

export const balances = {
  /** The balances of an agenda, newest day first. */
  list: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ agendaId: PriorityAgendaId }))
    .output(z.array(AgendaBalanceLine)),
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ id: AgendaBalanceId }))
    .output(AgendaBalance),
  /** Begins a balance on a day, with what the records say written as the progress of each priority. */
  create: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ agendaId: PriorityAgendaId, asOf: Day }))
    .output(AgendaBalance),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: AgendaBalanceId, draft: AgendaBalanceDraft, expectedVersion: z.int() }))
    .output(AgendaBalance),
  /** Puts back a balance that was removed, under its own id: its Word is its again. */
  restore: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: AgendaBalanceId, agendaId: PriorityAgendaId, draft: AgendaBalanceDraft }))
    .output(AgendaBalance),
  /** Its Word files stay in the register. Answers what was removed, so that it can be restored. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: AgendaBalanceId, expectedVersion: z.int() }))
    .output(AgendaBalance),
}
