import { dayOf, timeOf, type Day, type Instant } from '../../shared/domain/dates.ts'
import { dayInFigures, dayWithSlashes } from '../../shared/domain/spanish-words.ts'

const weekdays = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado']

// A day has no hour: counted in UTC so that no time zone moves it.
const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** `martes 14 de marzo de 2023`. */
export const dayWithWeekday = (day: Day): string => `${weekdays[(dayNumber(day) + 4) % 7] ?? ''} ${dayInFigures(day)}`

/** `14/03/2023`, or a dash for a day that is not known. */
export const shortDay = (day: Day | null): string => (day === null ? '—' : dayWithSlashes(day))

/** `14/03/2023 09:15` of an instant, on a clock in Peru. */
export const shortInstant = (instant: Instant): string => `${dayWithSlashes(dayOf(instant))} ${timeOf(instant)}`

const farDays = 60

/** `hoy`, `mañana`, `en 5 días`, `hace 3 días`: how far a day is from another; null when too far to count. */
export const distanceOfDay = (day: Day, today: Day): string | null => {
  const days = dayNumber(day) - dayNumber(today)
  if (days === 0) return 'hoy'
  if (days === 1) return 'mañana'
  if (days === -1) return 'ayer'
  if (Math.abs(days) > farDays) return null
  return days > 0 ? `en ${String(days)} días` : `hace ${String(-days)} días`
}

/** `1 acuerdo`, `2 acuerdos`. */
export const count = (amount: number, one: string, many: string): string =>
  `${String(amount)} ${amount === 1 ? one : many}`

/** `31,4 kB` as a person reads the size of a file. */
export const fileSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${(bytes / 1000).toFixed(1).replace('.', ',')} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`

/** The text with its first letter as a capital. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('es') + text.slice(1)
