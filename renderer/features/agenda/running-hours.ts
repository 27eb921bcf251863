import type { Time } from '../../../shared/domain/dates.ts'

const minutesOf = (time: Time): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const timeFrom = (minutes: number): Time =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The hour at which each item would begin; null from the first item whose length is not known. */
export const runningHours = (
  startsAt: Time | null,
  items: readonly { plannedMinutes: number | null }[],
): (Time | null)[] => {
  let current = startsAt === null ? null : minutesOf(startsAt)
  return items.map(({ plannedMinutes }) => {
    const begins = current === null ? null : timeFrom(current)
    current = current === null || plannedMinutes === null ? null : current + plannedMinutes
    return begins
  })
}

/** Minutes planned in all; those not known count as none. */
export const plannedTotal = (items: readonly { plannedMinutes: number | null }[]): number =>
  items.reduce((sum, { plannedMinutes }) => sum + (plannedMinutes ?? 0), 0)

/** `2 h 15 min`, `45 min`. */
export const durationWords = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${String(rest)} min`
  return rest === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(rest)} min`
}

/** `45 min previstos`, `1 h 10 min previstas`. */
export const plannedWords = (minutes: number): string =>
  `${durationWords(minutes)} ${minutes < 60 ? 'previstos' : 'previstas'}`
