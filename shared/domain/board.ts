import { z } from 'zod'
import { dayBefore, type Day } from './dates.ts'
import { commitmentStandings, standingOf, type CommitmentStanding } from './commitment-standing.ts'

/** How many commitments stand in each way. */
export const Standings = z.strictObject({
  fulfilled: z.int(),
  in_progress: z.int(),
  pending: z.int(),
  overdue: z.int(),
  not_fulfilled: z.int(),
  void: z.int(),
} satisfies Record<CommitmentStanding, z.ZodInt>)
export type Standings = z.infer<typeof Standings>

export const noStandings: Standings = {
  fulfilled: 0,
  in_progress: 0,
  pending: 0,
  overdue: 0,
  not_fulfilled: 0,
  void: 0,
}

/** So many commitments with this status, whose day has passed or has not. */
export type CountedStatus = { status: Parameters<typeof standingOf>[0]['status']; isPast: boolean; amount: number }

/** How many commitments stand in each way on a day, from how many there are of each status. */
export const sumStandings = (counted: readonly CountedStatus[], on: Day): Standings =>
  counted.reduce((sums, { status, isPast, amount }) => {
    const standing = standingOf({ status, dueOn: isPast ? dayBefore(on) : null }, on)
    return { ...sums, [standing]: sums[standing] + amount }
  }, noStandings)

/** In the order in which the board shows them. */
export const shownStandings = commitmentStandings

/** The twelve months, 1 to 12. */
export const months: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1)

/** The month of a day, 1 to 12. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7))

/** The first and the last day of a year. */
export const daysOfYear = (year: number): { first: Day; last: Day } => {
  const digits = String(year).padStart(4, '0')
  return { first: `${digits}-01-01`, last: `${digits}-12-31` }
}
