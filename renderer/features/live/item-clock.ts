import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import { instantAt, type Day, type Instant, type Time } from '../../../shared/domain/dates.ts'

type Clocked = Pick<AgendaItem, 'spentSeconds' | 'runningSince'>

const secondsBetween = (from: Instant, to: Instant): number => Math.floor((Date.parse(to) - Date.parse(from)) / 1000)

/** Seconds spent on an item until a moment, with the stretch that is running; a clock set back adds nothing. */
export const spentAt = ({ spentSeconds, runningSince }: Clocked, now: Instant): number =>
  spentSeconds + (runningSince === null ? 0 : Math.max(0, secondsBetween(runningSince, now)))

/** Whether an item has taken longer than was planned for it. */
export const isOverTime = (seconds: number, plannedMinutes: number | null): boolean =>
  plannedMinutes !== null && seconds > plannedMinutes * 60

const twoFigures = (amount: number): string => String(amount).padStart(2, '0')

/** `4:07`, `1:12:30`: how long something has taken. */
export const stopwatchWords = (seconds: number): string => {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  return hours === 0
    ? `${String(minutes)}:${twoFigures(rest)}`
    : `${String(hours)}:${twoFigures(minutes)}:${twoFigures(rest)}`
}

/** Whole minutes as the rail tells them: what has begun counts, so that a short item does not read as none. */
export const spentMinutes = (seconds: number): number => Math.ceil(seconds / 60)

/** `8 de 10 min`, `8 min`, or before it begins only what was planned; null when nothing is known. */
export const minutesWords = (seconds: number, plannedMinutes: number | null): string | null => {
  if (seconds === 0) return plannedMinutes === null ? null : `${String(plannedMinutes)} min`
  const spent = String(spentMinutes(seconds))
  return plannedMinutes === null ? `${spent} min` : `${spent} de ${String(plannedMinutes)} min`
}

/** Minutes since a session began, on its own day; null on another day, or before its hour. */
export const minutesSince = (day: Day, startedAt: Time | null, now: Instant): number | null => {
  if (startedAt === null) return null
  const minutes = Math.floor(secondsBetween(instantAt(day, startedAt), now) / 60)
  return minutes >= 0 && minutes < 24 * 60 ? minutes : null
}
