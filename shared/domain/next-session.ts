import { dayAfter, isSunday, sameWeekdayNextMonth, type Day } from './dates.ts'
import type { Holiday } from './letter.ts'

/** A day for the next session, and the Sunday or holiday that it would have been, when it was put off. */
export type NextSessionDay = { day: Day; avoided: Holiday | null }

/** Proposes the same weekday of the following month; the first day after it when that is a Sunday or a holiday. */
export const proposeNextSession = (heldOn: Day, holidaysFrom: (day: Day) => readonly Holiday[]): NextSessionDay => {
  const wished = sameWeekdayNextMonth(heldOn)
  const holidays = holidaysFrom(wished)
  const obstacleOn = (day: Day): Holiday | null =>
    holidays.find((one) => one.day === day) ?? (isSunday(day) ? { day, name: 'domingo' } : null)
  let day = wished
  while (obstacleOn(day) !== null) day = dayAfter(day)
  return { day, avoided: obstacleOn(wished) }
}
