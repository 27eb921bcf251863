import type { Board, YearNumbers } from '../../../shared/contract/board.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { daysOfYear, monthOf, months } from '../../../shared/domain/board.ts'
import { lacksProvince } from '../../../shared/domain/session.ts'
import type { Unit } from '../context.ts'
import * as store from './store.ts'

const largestOf = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.max(...values))

/** What the plan asks of the sessions of its year; null where it says nothing. */
export const goalsOf = (
  activities: readonly store.PlannedActivity[],
): Pick<YearNumbers, 'decentralisedGoal' | 'monthsGoal'> => {
  // The row of the sessions is the one that says how many of them are decentralised; it marks the months with sessions too.
  const ofSessions = activities.filter(({ minimumDecentralisedSessions }) => minimumDecentralisedSessions !== null)
  return {
    decentralisedGoal: largestOf(ofSessions.flatMap((one) => one.minimumDecentralisedSessions ?? [])),
    monthsGoal: largestOf(ofSessions.flatMap((one) => one.monthsMarked ?? [])),
  }
}

/** Whether a session counts as decentralised: in a province that somebody wrote down. */
export const isCountedDecentralised = (session: Session): boolean => session.isDecentralised && !lacksProvince(session)

/** What the plan foresees for each month, as far as it says so, and what was done; null without a plan. */
export const planByMonth = (
  unit: Unit,
  year: number,
  activities: readonly store.PlannedActivity[] | undefined,
  held: readonly Session[],
): Board['charts']['plan'] => {
  if (activities === undefined) return null
  const { first, last } = daysOfYear(year)
  const worked = store.countWorked(unit.sql, year, first, last)
  return {
    activities: activities.length,
    withoutMonths: activities.filter(({ months: known }) => known === null).length,
    months: months.map((month) => ({
      month,
      planned: activities.filter(({ months: known }) => known?.includes(month)).length,
      worked: worked.get(month) ?? 0,
      sessionsHeld: held.filter(({ heldOn }) => monthOf(heldOn) === month).length,
    })),
  }
}
