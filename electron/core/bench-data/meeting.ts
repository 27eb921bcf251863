import type { Day } from '../../../shared/domain/dates.ts'
import type { Region } from './padron.ts'

/** A session of a region: the how manieth of its year, and its day. */
export type Meeting = {
  id: string
  region: Region
  year: number
  index: number
  day: Day
  kind: 'ordinary' | 'extraordinary' | 'installation'
  /** Whether it was held: what comes after November of the last year is still to come. */
  isHeld: boolean
  /** How many sessions there were before it, in all regions and years. */
  count: number
}

/** Where the numbers of a year stand. */
export type Numbers = Map<string, number>

/** The next of a series of the year. */
export const nextOf = (numbers: Numbers, series: string): number => {
  const next = (numbers.get(series) ?? 0) + 1
  numbers.set(series, next)
  return next
}
