import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Standings } from '../domain/board.ts'
import { Day } from '../domain/dates.ts'
import { OrdinanceId, SegmentId } from '../domain/ids.ts'
import { NextStep, Preparation } from '../domain/next-steps.ts'
import { CallProgress } from '../domain/call-progress.ts'
import { AwaitedStage } from '../domain/ordinance-life.ts'
import { failing } from './errors.ts'
import { SessionSummary } from './sessions.ts'

const Month = z.int().min(1).max(12)

/** How the institutions of a segment attended the sessions of a month: seats entitled to them, and seats taken. */
export const SegmentAttendance = z.strictObject({
  month: Month,
  segmentId: SegmentId.nullable(),
  entitled: z.int(),
  attended: z.int(),
})
export type SegmentAttendance = z.infer<typeof SegmentAttendance>

/** What the annual plan foresees for each month, as far as it says so, and what was done. */
export const MonthOfPlan = z.strictObject({
  month: Month,
  /** Activities that the plan has in this month. */
  planned: z.int(),
  /** Activities with an entry of progress in it. */
  worked: z.int(),
  sessionsHeld: z.int(),
})
export type MonthOfPlan = z.infer<typeof MonthOfPlan>

export const YearNumbers = z.strictObject({
  /** Neither cancelled nor put off: held, and still to be held. */
  sessions: z.int(),
  held: z.int(),
  /** Held in a province that somebody wrote down. */
  decentralised: z.int(),
  /** What the plan of the year asks for; null when no plan says it. */
  decentralisedGoal: z.int().nullable(),
  monthsHeld: z.int(),
  monthsGoal: z.int().nullable(),
  agreements: z.int(),
  agreementsInForce: z.int(),
})
export type YearNumbers = z.infer<typeof YearNumbers>

/** An ordinance that somebody else has in hand, and how many days ago it came there. */
export const AwaitedOrdinance = z.strictObject({
  id: OrdinanceId,
  name: z.string(),
  stage: AwaitedStage,
  since: Day,
  days: z.int(),
})
export type AwaitedOrdinance = z.infer<typeof AwaitedOrdinance>

export const Board = z.strictObject({
  /** Whether no session was ever planned: what is shown is how to begin. */
  isEmpty: z.boolean(),
  year: z.int(),
  /** Those with sessions, newest first. */
  years: z.array(z.int()),
  steps: z.array(NextStep),
  /** The session under way, the next one, or the last one that nobody recorded; with what preparing it consists of. */
  focus: z.strictObject({ session: SessionSummary, call: CallProgress, preparation: z.array(Preparation) }).nullable(),
  numbers: YearNumbers,
  /** Of every year: what is promised and open. */
  commitments: z.strictObject({
    open: z.int(),
    overdue: z.int(),
    dueSoon: z.int(),
    oldestOverdue: Day.nullable(),
    nextDue: Day.nullable(),
  }),
  /** Actas of sessions that were held and are not signed, the one that waits longest first; at most three of them. */
  waiting: z.strictObject({ count: z.int(), first: z.array(SessionSummary) }),
  /** Ordinances that were presented and have no report yet, the one that waits longest first; at most three of them. */
  ordinances: z.strictObject({ count: z.int(), first: z.array(AwaitedOrdinance) }),
  /** The last ones that are over. */
  latest: z.array(SessionSummary),
  charts: z.strictObject({
    /** In their order; null is what has no segment. */
    segments: z.array(z.strictObject({ id: SegmentId.nullable(), name: z.string().nullable() })),
    attendance: z.array(SegmentAttendance),
    /** Of the sessions of the year. */
    commitments: Standings,
    /** Null when the year has no plan. */
    plan: z.strictObject({ months: z.array(MonthOfPlan), activities: z.int(), withoutMonths: z.int() }).nullable(),
  }),
})
export type Board = z.infer<typeof Board>

export const board = {
  /** What asks for attention today, and how a year goes; without one, the year at hand or the last with sessions. */
  get: oc
    .errors(failing())
    .input(z.strictObject({ year: z.int().min(0).max(9999).nullable() }))
    .output(Board),
}
