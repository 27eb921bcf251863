import type { Session } from '../../../shared/contract/sessions.ts'
import { daysOfYear } from '../../../shared/domain/board.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import type { Unit } from '../context.ts'
import * as store from './store-selected.ts'

/**
 * The one that asks for attention: being held, or else the next to come, or else the last planned whose day went by without
 * anybody recording it; null when there is none of these.
 */
export const sessionAtHand = ({ sql, today }: Unit): Session | null =>
  store.findOpen(sql) ?? store.findNext(sql, today) ?? store.findUnrecorded(sql, today) ?? null

/** The last sessions that are over, the newest first. */
export const listLatest = ({ sql }: Unit, limit: number): Session[] => store.listOver(sql, limit)

/** The actas that wait for a signature: how many, and those that have waited longest. */
export const listWaitingMinutes = ({ sql }: Unit, limit: number): { count: number; first: Session[] } => ({
  count: store.countUnsigned(sql),
  first: store.listUnsigned(sql, limit),
})

/** The sessions of a year, in the order of their days. */
export const listSessionsOfYear = ({ sql }: Unit, year: number): Session[] => {
  const { first, last } = daysOfYear(year)
  return store.listBetween(sql, first, last)
}

/** Sessions of an earlier year that went on in this one, after they were suspended. */
export const listResumedInYear = ({ sql }: Unit, year: number): Session[] => {
  const { first, last } = daysOfYear(year)
  return store.listResumedBetween(sql, first, last)
}

/** The year of today; with no session in it, the last that has any. */
export const yearAtHand = (unit: Unit, years: readonly number[]): number => {
  const current = yearOf(unit.today)
  return years.includes(current) ? current : (years[0] ?? current)
}
