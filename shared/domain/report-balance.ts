import { z } from 'zod'
import { standingOf, type CommitmentStanding } from './commitment-standing.ts'
import type { Day } from './dates.ts'

/** How a priority advances: logrado, avanza, con retraso, no iniciado. */
export const BalanceRating = z.enum(['achieved', 'advancing', 'delayed', 'not_started'])
export type BalanceRating = z.infer<typeof BalanceRating>

/** In the order in which a balance tells them. */
export const balanceRatings: readonly BalanceRating[] = BalanceRating.options

/** What people read. */
export const balanceRatingNames: Record<BalanceRating, string> = {
  achieved: 'Logrado',
  advancing: 'Avanza',
  delayed: 'Con retraso',
  not_started: 'No iniciado',
}

/** What the records say of a priority on a day. */
export const PriorityFacts = z.strictObject({
  activities: z.int(),
  sessions: z.int(),
  agreements: z.int(),
  /** Events, meetings of groups and ordinances. */
  others: z.int(),
  fulfilled: z.int(),
  open: z.int(),
  /** Those of the open ones whose day has passed. */
  overdue: z.int(),
  notFulfilled: z.int(),
})
export type PriorityFacts = z.infer<typeof PriorityFacts>

/** Of a priority that nothing was recorded of. */
export const noFacts: PriorityFacts = {
  activities: 0,
  sessions: 0,
  agreements: 0,
  others: 0,
  fulfilled: 0,
  open: 0,
  overdue: 0,
  notFulfilled: 0,
}

type Status = Parameters<typeof standingOf>[0]['status']
type Standing = { status: Status; dueOn: Day | null }

/** How a commitment stood on a day: what came later is taken back. The follow-ups are in the order in which they were made. */
export const standingBack = (
  now: Standing,
  followUps: readonly { recordedOn: Day; before: Standing }[],
  on: Day,
): CommitmentStanding => standingOf(followUps.find(({ recordedOn }) => recordedOn > on)?.before ?? now, on)

const isOpen: Record<CommitmentStanding, boolean> = {
  fulfilled: false,
  in_progress: true,
  pending: true,
  overdue: true,
  not_fulfilled: false,
  void: false,
}

/** The commitments of a priority, counted by how they stood. */
export const countStandings = (
  standings: readonly CommitmentStanding[],
): Pick<PriorityFacts, 'fulfilled' | 'open' | 'overdue' | 'notFulfilled'> => ({
  fulfilled: standings.filter((standing) => standing === 'fulfilled').length,
  open: standings.filter((standing) => isOpen[standing]).length,
  overdue: standings.filter((standing) => standing === 'overdue').length,
  notFulfilled: standings.filter((standing) => standing === 'not_fulfilled').length,
})

/** How many priorities have each rating; `null` counts those that nobody rated. */
export const countRatings = (
  ratings: readonly (BalanceRating | null)[],
): { rating: BalanceRating | null; count: number }[] =>
  [...balanceRatings, null].map((rating) => ({ rating, count: ratings.filter((one) => one === rating).length }))

const times = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many}`]

/** The facts in words, nothing but what there is: `2 sesiones; 5 compromisos: 3 cumplidos, 2 abiertos (1 vencido)`. Empty where there is nothing. */
export const factsInWords = (facts: PriorityFacts): string => {
  const { activities, sessions, agreements, others, fulfilled, open, overdue, notFulfilled } = facts
  const overdueWords = overdue === 0 ? '' : ` (${times(overdue, 'vencido', 'vencidos').join('')})`
  const states = [
    ...times(fulfilled, 'cumplido', 'cumplidos'),
    ...times(open, 'abierto', 'abiertos').map((words) => words + overdueWords),
    ...times(notFulfilled, 'no cumplido', 'no cumplidos'),
  ]
  const commitments = times(fulfilled + open + notFulfilled, 'compromiso', 'compromisos')
  return [
    ...times(activities, 'actividad del plan', 'actividades del plan'),
    ...times(sessions, 'sesión que la trató', 'sesiones que la trataron'),
    ...times(agreements, 'acuerdo', 'acuerdos'),
    ...commitments.map((words) => `${words}: ${states.join(', ')}`),
    ...times(others, 'evento, reunión u ordenanza', 'eventos, reuniones u ordenanzas'),
  ].join('; ')
}
