import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A calendar day, `2023-03-14`. Never an instant: a session is held on a day, wherever the clock is. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** An hour of the day on a 24-hour clock, `09:15`. */
export const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
export type Time = z.infer<typeof Time>

/** A moment, UTC, `2023-03-14T14:15:00.000Z`. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** Peru keeps one time zone, without daylight saving. The only place where instants become local days and hours. */
const peru = 'America/Lima'

/** The day on which an instant falls in Peru. */
export const dayOf = (instant: Instant): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(peru).toPlainDate().toString()

/** The hour and minute that a clock in Peru shows at an instant. */
export const timeOf = (instant: Instant): Time =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(peru).toPlainTime().toString({ smallestUnit: 'minute' })

/** So many days later; earlier when negative. */
export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** The day before. */
export const dayBefore = (day: Day): Day => addDays(day, -1)

/** The day after. */
export const dayAfter = (day: Day): Day => addDays(day, 1)

/** Days from one day to another: 0 on the same day, negative when it came before. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

/** Whether a day is a Sunday. */
export const isSunday = (day: Day): boolean => Temporal.PlainDate.from(day).dayOfWeek === 7

/** How many of the days from one to another, both included, are Sundays; worked out, for the days may be of centuries. */
export const countSundays = (first: Day, last: Day): number => {
  const days = daysBetween(first, last) + 1
  const untilSunday = 7 - Temporal.PlainDate.from(first).dayOfWeek
  return Math.max(0, Math.ceil((days - untilSunday) / 7))
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek

/** So many months later; a month that is too short gives its last day. */
export const addMonths = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString()

/** The last day of the month in which a day lies. */
export const lastDayOfMonth = (day: Day): Day => {
  const date = Temporal.PlainDate.from(day)
  return date.with({ day: date.daysInMonth }).toString()
}

/** The day of a year, month and day of the month, or null when the calendar has no such day. */
export const dayFrom = (year: number, month: number, dayOfMonth: number): Day | null => {
  const reading = Day.safeParse(
    [String(year).padStart(4, '0'), month, dayOfMonth].map((part) => String(part).padStart(2, '0')).join('-'),
  )
  return reading.success ? reading.data : null
}

/**
 * The same weekday in the same week of the month that follows: from the fourth Thursday to the fourth Thursday. From a
 * fifth one to the last.
 */
export const sameWeekdayNextMonth = (day: Day): Day => {
  const date = Temporal.PlainDate.from(day)
  const first = date.with({ day: 1 }).add({ months: 1 })
  const offset = (date.dayOfWeek - first.dayOfWeek + 7) % 7
  const candidate = first.add({ days: offset + 7 * Math.floor((date.day - 1) / 7) })
  return (candidate.month === first.month ? candidate : candidate.subtract({ days: 7 })).toString()
}

/** The year of a day, as a number. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The first day of a year. */
export const firstDayOf = (year: number): Day => `${String(year).padStart(4, '0')}-01-01`

/** The last day of a year. */
export const lastDayOf = (year: number): Day => `${String(year).padStart(4, '0')}-12-31`

/** The day itself when it lies between two days, or else the one of them that is nearest. */
export const nearestDay = (day: Day, firstDay: Day, lastDay: Day): Day =>
  day < firstDay ? firstDay : day > lastDay ? lastDay : day

/** Whether a day lies within two days, both included; no last day means without end. */
export const isWithin = (day: Day, firstDay: Day, lastDay: Day | null): boolean =>
  firstDay <= day && (lastDay === null || day <= lastDay)

/** The instant at which a clock in Peru shows an hour of a day. */
export const instantAt = (day: Day, time: Time): Instant =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: peru, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })
