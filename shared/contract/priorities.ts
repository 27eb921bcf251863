import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { ActivityId, CommitmentId, PriorityAgendaId, PriorityId, SessionId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'
import { pageOf, pageRequest } from './paging.ts'
import { CommitmentStatus } from './resolutions.ts'

/** A priority as somebody writes it. */
export const Priority = z.strictObject({
  number: z.int().min(1).max(999),
  /** False when the source does not show the number and it was taken from the order. */
  isNumberConfirmed: z.boolean(),
  text: z.string().trim().min(1).max(1000),
})
export type Priority = z.infer<typeof Priority>

export const AgendaPriority = z.strictObject({ id: PriorityId, ...Priority.shape, version: z.int() })
export type AgendaPriority = z.infer<typeof AgendaPriority>

const year = z.int().min(1900).max(9999)

const agendaShape = {
  name: z.string().trim().min(1).max(200),
  firstYear: year.nullable(),
  lastYear: year.nullable(),
}

/** The name of an agenda and the years that it is for, where they are known. */
export const PriorityAgendaDraft = z
  .strictObject(agendaShape)
  .refine(({ firstYear, lastYear }) => firstYear === null || lastYear === null || firstYear <= lastYear, {
    path: ['lastYear'],
  })
export type PriorityAgendaDraft = z.infer<typeof PriorityAgendaDraft>

/** What the region agreed to put first: the AREGOB, an agenda for children, that of the 150 years. */
export const PriorityAgenda = z.strictObject({
  id: PriorityAgendaId,
  ...agendaShape,
  /** The one that the numbers of the plan and of the commitments speak of. */
  isMain: z.boolean(),
  priorities: z.array(AgendaPriority),
  version: z.int(),
})
export type PriorityAgenda = z.infer<typeof PriorityAgenda>

/** What there is for a priority today; commitments only of the main agenda, whose numbers they carry. */
export const PriorityCounts = z.strictObject({
  priorityId: PriorityId,
  activities: z.int(),
  /** What was linked by hand: sessions, agreements, commitments, events, meetings, ordinances. */
  links: z.int(),
  openCommitments: z.int(),
  overdueCommitments: z.int(),
  reports: z.int(),
})
export type PriorityCounts = z.infer<typeof PriorityCounts>

/** A commitment that carries the number of a priority. */
export const PriorityCommitment = z.strictObject({
  id: CommitmentId,
  sessionId: SessionId,
  sessionLabel: z.string(),
  text: z.string(),
  dueOn: Day.nullable(),
  status: CommitmentStatus,
  responsibles: z.array(z.string()),
})
export type PriorityCommitment = z.infer<typeof PriorityCommitment>

/** An activity of the plan that says that it serves a priority of the main agenda. */
export const PriorityActivity = z.strictObject({
  id: ActivityId,
  planYear: z.int(),
  role: z.string(),
  text: z.string(),
})
export type PriorityActivity = z.infer<typeof PriorityActivity>

const priorityVersion = { id: PriorityId, expectedVersion: z.int() }
const agendaVersion = { id: PriorityAgendaId, expectedVersion: z.int() }

export const priorities = {
  /** The priorities of the main agenda, by number. */
  list: oc.errors(failing()).output(z.strictObject({ name: z.string().nullable(), items: z.array(Priority) })),
  /** Every agenda, the main one first. */
  agendas: oc.errors(failing()).output(z.array(PriorityAgenda)),
  /** The first agenda is the main one. */
  createAgenda: oc.errors(failingCommand('NAME_TAKEN')).input(PriorityAgendaDraft).output(PriorityAgenda),
  updateAgenda: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'NAME_TAKEN'))
    .input(z.strictObject({ ...agendaVersion, draft: PriorityAgendaDraft }))
    .output(PriorityAgenda),
  /** From now on the numbers of the plan and of the commitments are read as those of this agenda. */
  markMain: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject(agendaVersion))
    .output(PriorityAgenda),
  /** Only one without priorities, balances and acts. */
  removeAgenda: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'NOT_EMPTY'))
    .input(z.strictObject(agendaVersion))
    .output(z.strictObject({})),
  addPriority: oc
    .errors(failingCommand('NOT_FOUND', 'NUMBER_TAKEN'))
    .input(z.strictObject({ agendaId: PriorityAgendaId, draft: Priority }))
    .output(AgendaPriority),
  updatePriority: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'NUMBER_TAKEN'))
    .input(z.strictObject({ ...priorityVersion, draft: Priority }))
    .output(AgendaPriority),
  /** Asks once when something was linked to it or written of it: `isConfirmed` removes it all the same. */
  removePriority: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'PRIORITY_LINKED'))
    .input(z.strictObject({ ...priorityVersion, isConfirmed: z.boolean() }))
    .output(z.strictObject({})),
  /** What there is for each priority of an agenda today. */
  counts: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ agendaId: PriorityAgendaId }))
    .output(z.array(PriorityCounts)),
  /** The activities of the plans of its years that carry its number; none unless its agenda is the main one. */
  activities: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ priorityId: PriorityId }))
    .output(z.array(PriorityActivity)),
  /** The commitments of its years that carry its number, the open ones or those that are not, the last to fall due first. */
  commitments: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ priorityId: PriorityId, isOpen: z.boolean(), ...pageRequest }))
    .output(pageOf(PriorityCommitment)),
}
