import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day, Time } from '../domain/dates.ts'
import { CommitmentId, InstitutionId, SessionId } from '../domain/ids.ts'
import { Holiday } from '../domain/letter.ts'
import { SessionKind, SessionStatus } from '../domain/session.ts'
import { failing } from './errors.ts'
import { pageOf, pageRequest } from './paging.ts'
import { CommitmentStatus } from './resolutions.ts'

/** A session as the calendar shows it. */
export const CalendarSession = z.strictObject({
  id: SessionId,
  label: z.string(),
  kind: SessionKind,
  status: SessionStatus,
  /** The days on which it sits: more than one when it was suspended and went on. */
  days: z.array(Day),
  firstCallAt: Time.nullable(),
  venue: z.string().nullable(),
  isDecentralised: z.boolean(),
  province: z.string().nullable(),
  /** The number of the letter that called it, when one is in force: moved, it has to be called anew. */
  callNumber: z.string().nullable(),
  version: z.int(),
})
export type CalendarSession = z.infer<typeof CalendarSession>

/** How many commitments fall due on a day: still open, or settled. */
export const DueDay = z.strictObject({ day: Day, open: z.int(), settled: z.int() })
export type DueDay = z.infer<typeof DueDay>

/** The activities that the plan has in a month, as far as it says in which. */
export const PlanMonth = z.strictObject({ month: z.int().min(1).max(12), activities: z.array(z.string()) })
export type PlanMonth = z.infer<typeof PlanMonth>

export const CalendarEvent = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  status: z.enum(['planned', 'held', 'cancelled']),
  firstDay: Day,
  lastDay: Day,
  place: z.string().nullable(),
})
export type CalendarEvent = z.infer<typeof CalendarEvent>

/** The turn of an institution to present its plan: on a day, in a session, or some time in a month. */
export const CalendarPresentation = z.strictObject({
  id: z.uuid(),
  institutionId: InstitutionId,
  institution: z.string(),
  month: z.int().min(1).max(12).nullable(),
  day: Day.nullable(),
  isHeld: z.boolean(),
})
export type CalendarPresentation = z.infer<typeof CalendarPresentation>

export const CalendarYear = z.strictObject({
  year: z.int(),
  sessions: z.array(CalendarSession),
  dueDays: z.array(DueDay),
  holidays: z.array(Holiday),
  /** Null when the year has no plan; `withoutMonths` activities say no month that can be read. */
  plan: z.strictObject({ months: z.array(PlanMonth), withoutMonths: z.int() }).nullable(),
  events: z.array(CalendarEvent),
  presentations: z.array(CalendarPresentation),
})
export type CalendarYear = z.infer<typeof CalendarYear>

/** A commitment that falls due on a day. */
export const DueCommitment = z.strictObject({
  id: CommitmentId,
  text: z.string(),
  status: CommitmentStatus,
  responsibles: z.array(z.string()),
  sessionId: SessionId,
  sessionLabel: z.string(),
})
export type DueCommitment = z.infer<typeof DueCommitment>

export const calendar = {
  /** Everything that has a day in a year; without one, the year at hand or the last with sessions. */
  get: oc
    .errors(failing())
    .input(z.strictObject({ year: z.int().min(0).max(9999).nullable() }))
    .output(CalendarYear),
  /** The commitments that fall due on a day, the open ones first. */
  dueOn: oc
    .errors(failing())
    .input(z.strictObject({ day: Day, ...pageRequest }))
    .output(pageOf(DueCommitment)),
}
