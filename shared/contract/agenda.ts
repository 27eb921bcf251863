import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Instant, Time } from '../domain/dates.ts'
import { AgendaItemId, SessionId } from '../domain/ids.ts'
import { AgendaItemKind, AgendaItemRole, AgendaItemState, MinutesState } from '../domain/session.ts'
import { failing, failingCommand } from './errors.ts'

const optionalText = z.string().trim().max(300).nullable()
const bySession = z.strictObject({ sessionId: SessionId })
const expectedVersion = z.int()

export const AgendaItem = z.strictObject({
  id: AgendaItemId,
  sessionId: SessionId,
  position: z.int(),
  title: z.string(),
  kind: AgendaItemKind,
  presenter: z.string().nullable(),
  plannedMinutes: z.int().nullable(),
  role: AgendaItemRole.nullable(),
  /** The session whose acta this item approves. */
  subject: z.strictObject({ sessionId: SessionId, label: z.string(), minutesState: MinutesState }).nullable(),
  state: AgendaItemState,
  /** Why it was skipped or carried over. */
  stateReason: z.string().nullable(),
  /** When it was first taken up, and last left; arrivals and departures are told inside the item of their hour. */
  startedAt: Time.nullable(),
  endedAt: Time.nullable(),
  /** Time spent on it so far, without the stretch that is running. */
  spentSeconds: z.int(),
  runningSince: Instant.nullable(),
  /** The hour at which it was added to the agenda of a session already begun. */
  addedAt: Time.nullable(),
  /** The session that left it for this one. */
  carriedFrom: z.string().nullable(),
  version: z.int(),
})
export type AgendaItem = z.infer<typeof AgendaItem>

export const AgendaItemDraft = z.strictObject({
  title: z.string().trim().min(1).max(1000),
  kind: AgendaItemKind,
  presenter: optionalText,
  plannedMinutes: z.int().min(0).max(1440).nullable(),
})
export type AgendaItemDraft = z.infer<typeof AgendaItemDraft>

export const agenda = {
  list: oc.errors(failing('NOT_FOUND')).input(bySession).output(z.array(AgendaItem)),
  add: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED'))
    .input(z.strictObject({ sessionId: SessionId, draft: AgendaItemDraft }))
    .output(AgendaItem),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED'))
    .input(z.strictObject({ id: AgendaItemId, draft: AgendaItemDraft, expectedVersion }))
    .output(AgendaItem),
  /** Puts an item at a position counted from 0, and moves the others along. */
  move: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED'))
    .input(z.strictObject({ id: AgendaItemId, position: z.int().min(0).max(1000) }))
    .output(z.array(AgendaItem)),
  /** Takes an item up: the one in hand is done, and its clock stops. Only while the session is open. */
  takeUp: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED', 'SESSION_STATUS'))
    .input(z.strictObject({ id: AgendaItemId }))
    .output(z.array(AgendaItem)),
  /** Ends the item in hand. */
  finish: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED'))
    .input(z.strictObject({ id: AgendaItemId }))
    .output(z.array(AgendaItem)),
  /** Leaves an item untreated, saying why. */
  skip: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED'))
    .input(z.strictObject({ id: AgendaItemId, reason: z.string().trim().min(1).max(1000) }))
    .output(z.array(AgendaItem)),
  /** Leaves an item for a later session: copied to its agenda, or to that of the next one planned when null. */
  carryOver: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED', 'SESSION_STATUS'))
    .input(
      z.strictObject({
        id: AgendaItemId,
        targetSessionId: SessionId.nullable(),
        reason: z.string().trim().max(1000).nullable(),
      }),
    )
    .output(z.array(AgendaItem)),
  /** Makes an item pending again, whatever became of it; a copy in a later session that nobody touched goes. */
  restore: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED'))
    .input(z.strictObject({ id: AgendaItemId }))
    .output(z.array(AgendaItem)),
  /** Corrects when an item was taken up and left. */
  setHours: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'MINUTES_LOCKED', 'TIMES_REVERSED'))
    .input(z.strictObject({ id: AgendaItemId, startedAt: Time.nullable(), endedAt: Time.nullable(), expectedVersion }))
    .output(z.array(AgendaItem)),
  /** Removes an item that nothing was recorded on: no notes, agreements or commitments. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'MINUTES_LOCKED', 'ITEM_NOT_EMPTY'))
    .input(z.strictObject({ id: AgendaItemId }))
    .output(z.array(AgendaItem)),
}
