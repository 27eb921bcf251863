import { addDays, type Day } from '../../../shared/domain/dates.ts'
import { proposeNextSession, type NextSessionDay } from '../../../shared/domain/next-session.ts'
import type { Unit } from '../context.ts'
import { holidaysBetween } from '../letters/holidays.ts'

// More than the longest run of Sundays and holidays in a row.
const farEnoughDays = 10

/** A day for the session after one, which the person may change. */
export const proposeNextDay = (_unit: Unit, { after }: { after: Day }): NextSessionDay =>
  proposeNextSession(after, (day) => holidaysBetween(day, addDays(day, farEnoughDays)))
