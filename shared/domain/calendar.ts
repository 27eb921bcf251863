import { addDays, dayFrom, isSunday, lastDayOfMonth, weekdayOf, yearOf, type Day } from './dates.ts'
import type { Holiday } from './letter.ts'

/** The weeks of a month from Monday to Sunday; null where a day belongs to the month before or after. */
export const weeksOf = (year: number, month: number): (Day | null)[][] => {
  const first = dayFrom(year, month, 1)
  if (first === null) return []
  const before = weekdayOf(first) - 1
  const length = Number(lastDayOfMonth(first).slice(8))
  const weeks = Math.ceil((before + length) / 7)
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, weekday) => {
      const index = week * 7 + weekday - before
      return index < 0 || index >= length ? null : addDays(first, index)
    }),
  )
}

/**
 * What is worth a second look before a session goes to another day; none forbids it. `called`: who was called has to be
 * called anew. `other_year`: its number stays as it was given.
 */
export type MoveConcern =
  | { kind: 'called'; number: string }
  | { kind: 'sunday' }
  | { kind: 'holiday'; name: string }
  | { kind: 'past' }
  | { kind: 'other_year' }
  | { kind: 'other_session'; label: string }

type Moved = { id: string; heldOn: Day; callNumber: string | null }

type MoveInput = {
  session: Moved
  to: Day
  today: Day
  holidays: readonly Holiday[]
  /** Those that meet on that day. */
  sessionsThen: readonly { id: string; label: string }[]
}

/** Everything worth a second look before a session is moved, the gravest first. */
export const moveConcerns = ({ session, to, today, holidays, sessionsThen }: MoveInput): MoveConcern[] => {
  const holiday = holidays.find(({ day }) => day === to)
  const other = sessionsThen.find(({ id }) => id !== session.id)
  return [
    ...(session.callNumber === null ? [] : [{ kind: 'called' as const, number: session.callNumber }]),
    ...(to < today ? [{ kind: 'past' as const }] : []),
    ...(holiday === undefined ? [] : [{ kind: 'holiday' as const, name: holiday.name }]),
    ...(isSunday(to) ? [{ kind: 'sunday' as const }] : []),
    ...(other === undefined ? [] : [{ kind: 'other_session' as const, label: other.label }]),
    ...(yearOf(to) === yearOf(session.heldOn) ? [] : [{ kind: 'other_year' as const }]),
  ]
}
