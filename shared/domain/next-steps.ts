import { z } from 'zod'
import { CallProgress } from './call-progress.ts'
import { addDays, Day, dayBefore, daysBetween, yearOf, type Day as CalendarDay } from './dates.ts'
import { SessionId } from './ids.ts'
import { noticeOf, type Holiday } from './letter.ts'
import { MinutesState } from './session.ts'

/*
 * What to do next, in the order in which it must be done: each step says until when. What is late is due today; on one day
 * the order is that of this file, which begins with the people who are waiting.
 */

/** Days before its own from which a commitment is said to be due soon. */
export const dueSoonDays = 7

/** Days that an acta may wait before it is late, when no session comes that would approve it. */
const minutesDays = 15

/** What preparing a session consists of, in order. */
export const PreparationPart = z.enum(['place', 'agenda', 'seats', 'call', 'answers', 'sheets'])
export type PreparationPart = z.infer<typeof PreparationPart>

export const Preparation = z.strictObject({ part: PreparationPart, isDone: z.boolean() })
export type Preparation = z.infer<typeof Preparation>

/** What asks for care in the padrón of the term in force, the gravest first. */
export const RollConcern = z.enum(['missing', 'expired', 'expiring', 'undocumented'])
export type RollConcern = z.infer<typeof RollConcern>

const ofSession = { sessionId: SessionId, label: z.string() }
const due = { by: Day.nullable(), isLate: z.boolean() }

/** One thing to do; `by` is the last day on which it is in time, null when none is. */
export const NextStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('conduct'), ...ofSession, isSuspended: z.boolean(), ...due }),
  z.strictObject({ kind: z.literal('record'), ...ofSession, heldOn: Day, ...due }),
  z.strictObject({ kind: z.literal('prepare'), ...ofSession, part: PreparationPart, call: CallProgress, ...due }),
  z.strictObject({ kind: z.literal('overdue'), count: z.int(), oldest: Day, ...due }),
  z.strictObject({ kind: z.literal('minutes'), ...ofSession, state: MinutesState, more: z.int(), ...due }),
  z.strictObject({ kind: z.literal('term'), name: z.string().nullable(), ...due }),
  z.strictObject({ kind: z.literal('roll'), concern: RollConcern, count: z.int(), names: z.array(z.string()), ...due }),
  z.strictObject({ kind: z.literal('due_soon'), count: z.int(), next: Day, ...due }),
  z.strictObject({ kind: z.literal('plan_session'), ...due }),
  z.strictObject({ kind: z.literal('decentralised'), held: z.int(), goal: z.int(), year: z.int(), ...due }),
  z.strictObject({ kind: z.literal('agreements'), count: z.int(), year: z.int(), ...due }),
])
export type NextStep = z.infer<typeof NextStep>

/** The session at hand, as its preparation is judged. */
export type PreparedSession = {
  id: SessionId
  label: string
  heldOn: CalendarDay
  status: 'planned' | 'called' | 'open'
  isSuspended: boolean
  hasPlace: boolean
  agendaCount: number
  seats: number
  call: CallProgress
  /** Whether the sheet of attendance was written. */
  hasSheets: boolean
  /** The last day on which a call gives the notice that the settings ask for. */
  callBy: CalendarDay
}

export type StepFacts = {
  today: CalendarDay
  session: PreparedSession | null
  /** The acta that waits longest, and how many others do. */
  minutes: { sessionId: SessionId; label: string; state: MinutesState; heldOn: CalendarDay; more: number } | null
  overdue: { count: number; oldest: CalendarDay } | null
  dueSoon: { count: number; next: CalendarDay } | null
  /** Set when no term is in force today: the name of the last one, null when there is none at all. */
  missingTerm: { name: string | null } | null
  concerns: readonly { concern: RollConcern; count: number; names: string[]; by: CalendarDay | null }[]
  decentralised: { held: number; goal: number; year: number } | null
  /** Agreements of the year that nobody said to be fulfilled or without effect. */
  agreementsInForce: { count: number; year: number } | null
}

/** The last day on which a letter gives so many days of notice. */
export const lastDayToCall = (heldOn: CalendarDay, noticeDays: number, holidays: readonly Holiday[]): CalendarDay => {
  let day = heldOn
  while (noticeOf(day, heldOn, holidays) < noticeDays) day = dayBefore(day)
  return day
}

const isCallDone = (call: CallProgress): boolean =>
  call.state === 'issued' && !call.isStale && call.dispatched >= call.recipients

/** What of the preparation of a session is done; there are answers to wait for once it was called. */
export const preparationOf = (session: PreparedSession): Preparation[] => {
  const { call } = session
  return [
    { part: 'place', isDone: session.hasPlace },
    { part: 'agenda', isDone: session.agendaCount > 0 },
    // Without seats there is nobody to call: they come from the padrón of the day.
    { part: 'seats', isDone: session.seats > 0 },
    { part: 'call', isDone: isCallDone(call) },
    ...(call.state === 'issued' ? [{ part: 'answers' as const, isDone: call.answered >= call.recipients }] : []),
    { part: 'sheets', isDone: session.hasSheets },
  ]
}

type Due = { by: CalendarDay | null; isLate: boolean }

const dueBy = (day: CalendarDay | null, today: CalendarDay): Due => ({ by: day, isLate: day !== null && day < today })

const sessionSteps = (session: PreparedSession, today: CalendarDay): NextStep[] => {
  const { id: sessionId, label, heldOn, status, isSuspended, call, callBy } = session
  if (status === 'open') return [{ kind: 'conduct', sessionId, label, isSuspended, ...dueBy(today, today) }]
  if (heldOn < today) return [{ kind: 'record', sessionId, label, heldOn, ...dueBy(heldOn, today) }]
  // Who was called may be late to answer until the day before; what is before the call is due with it.
  const until = (part: PreparationPart): CalendarDay =>
    part === 'answers' || part === 'sheets' ? dayBefore(heldOn) : callBy
  return preparationOf(session)
    .filter(({ isDone }) => !isDone)
    .map(({ part }) => ({ kind: 'prepare', sessionId, label, part, call, ...dueBy(until(part), today) }))
}

// The calendar of the program ends with the year 9999.
const lastDay = '9999-12-31'

const daysLater = (day: CalendarDay, days: number): CalendarDay =>
  daysBetween(day, lastDay) < days ? lastDay : addDays(day, days)

const minutesStep = ({ minutes, session, today }: StepFacts): NextStep[] => {
  if (minutes === null) return []
  const { heldOn, ...step } = minutes
  const nextSession = session !== null && session.heldOn > heldOn ? session.heldOn : null
  return [{ kind: 'minutes', ...step, ...dueBy(nextSession ?? daysLater(heldOn, minutesDays), today) }]
}

const termStep = ({ missingTerm, today }: StepFacts): NextStep[] =>
  missingTerm === null ? [] : [{ kind: 'term', name: missingTerm.name, ...dueBy(today, today) }]

const commitmentSteps = ({ overdue, dueSoon, today }: StepFacts): { overdue: NextStep[]; dueSoon: NextStep[] } => ({
  overdue: overdue === null ? [] : [{ kind: 'overdue', ...overdue, ...dueBy(overdue.oldest, today) }],
  dueSoon: dueSoon === null ? [] : [{ kind: 'due_soon', ...dueSoon, ...dueBy(dueSoon.next, today) }],
})

const unhurried = { by: null, isLate: false }

const yearSteps = ({ session, decentralised, agreementsInForce, today }: StepFacts): NextStep[] => [
  ...(session === null ? [{ kind: 'plan_session' as const, ...unhurried }] : []),
  ...(decentralised !== null && decentralised.held < decentralised.goal && decentralised.year >= yearOf(today)
    ? [{ kind: 'decentralised' as const, ...decentralised, by: `${String(decentralised.year)}-12-31`, isLate: false }]
    : []),
  ...(agreementsInForce === null ? [] : [{ kind: 'agreements' as const, ...agreementsInForce, ...unhurried }]),
]

/** What to do next, in the order in which it must be done. */
export const nextSteps = (facts: StepFacts): NextStep[] => {
  const { session, today, concerns } = facts
  const commitments = commitmentSteps(facts)
  const steps: NextStep[] = [
    ...(session === null ? [] : sessionSteps(session, today)),
    ...commitments.overdue,
    ...minutesStep(facts),
    ...termStep(facts),
    ...concerns.map(({ by, ...concern }): NextStep => ({ kind: 'roll', ...concern, ...dueBy(by, today) })),
    ...commitments.dueSoon,
    ...yearSteps(facts),
  ]
  // What is late is due today, so that an old debt does not stand before who is in the room now. Sorting keeps the order.
  const rank = ({ by }: NextStep): CalendarDay => (by === null ? lastDay : by < today ? today : by)
  return steps.toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0))
}
