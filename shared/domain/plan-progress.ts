import { z } from 'zod'
import { yearOf, type Day } from './dates.ts'
import { Month, type ActivityDraft } from './plan-content.ts'
import { lacksProvince } from './session.ts'

/*
 * How far a plan is. Nothing is guessed: an activity of which nobody wrote anything is «without progress written down»,
 * which is not the same as 0 %.
 */

type Entry = { percentage: number | null }

/** How far an activity is after its entries, oldest first: the last one that says so; null when none does. */
export const percentageOf = (entries: readonly Entry[]): number | null =>
  entries.findLast(({ percentage }) => percentage !== null)?.percentage ?? null

export const PlanStanding = z.strictObject({
  activities: z.int(),
  /** Those of which something was written down. */
  withProgress: z.int(),
  done: z.int(),
  /** Of the activities whose percentage is known, rounded; null when none is. */
  average: z.int().nullable(),
})
export type PlanStanding = z.infer<typeof PlanStanding>

type Advanced = { percentage: number | null; progressCount: number }

/** How far several activities are together. */
export const standingOfActivities = (activities: readonly Advanced[]): PlanStanding => {
  const known = activities.flatMap(({ percentage }) => percentage ?? [])
  return {
    activities: activities.length,
    withProgress: activities.filter(({ progressCount }) => progressCount > 0).length,
    done: known.filter((percentage) => percentage === 100).length,
    average: known.length === 0 ? null : Math.round(known.reduce((sum, one) => sum + one, 0) / known.length),
  }
}

export const PlanMeasure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('decentralised_sessions'),
    goal: z.int(),
    achieved: z.int(),
    isMet: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('months_with_sessions'),
    /** Null when the plan does not say in how many months; nothing is met or missed then. */
    goal: z.int().nullable(),
    /** In which months at least one session was held. */
    months: z.array(Month),
    isMet: z.boolean().nullable(),
  }),
])
export type PlanMeasure = z.infer<typeof PlanMeasure>

export type MeasuredSession = { heldOn: Day; isHeld: boolean; isDecentralised: boolean; province: string | null }

/**
 * The goals of an activity that is about sessions, measured from those really held in the year of its plan; none for any
 * other. A decentralised session counts when its province is written down.
 */
export const measuresOf = (
  { minimumDecentralisedSessions, monthsMarked }: Pick<ActivityDraft, 'minimumDecentralisedSessions' | 'monthsMarked'>,
  sessions: readonly MeasuredSession[],
  year: number,
): PlanMeasure[] => {
  if (minimumDecentralisedSessions === null) return []
  const held = sessions.filter(({ isHeld, heldOn }) => isHeld && yearOf(heldOn) === year)
  const achieved = held.filter((session) => session.isDecentralised && !lacksProvince(session)).length
  const months = [...new Set(held.map(({ heldOn }) => Number(heldOn.slice(5, 7))))].toSorted(
    (one, other) => one - other,
  )
  return [
    ...(minimumDecentralisedSessions === 0
      ? []
      : [
          {
            kind: 'decentralised_sessions' as const,
            goal: minimumDecentralisedSessions,
            achieved,
            isMet: achieved >= minimumDecentralisedSessions,
          },
        ]),
    {
      kind: 'months_with_sessions' as const,
      goal: monthsMarked,
      months,
      isMet: monthsMarked === null ? null : months.length >= monthsMarked,
    },
  ]
}

const amount = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`

/** `1 de 2 sesiones descentralizadas`, `4 de 9 meses con sesiones`, said of a measure. */
export const measureWords = (measure: PlanMeasure): string => {
  switch (measure.kind) {
    case 'decentralised_sessions':
      return `${String(measure.achieved)} de ${amount(measure.goal, 'sesión descentralizada', 'sesiones descentralizadas')}`
    case 'months_with_sessions':
      return measure.goal === null
        ? `${amount(measure.months.length, 'mes', 'meses')} con sesiones; el plan no dice cuántos`
        : `${String(measure.months.length)} de ${amount(measure.goal, 'mes', 'meses')} con sesiones`
  }
  return measure satisfies never
}
