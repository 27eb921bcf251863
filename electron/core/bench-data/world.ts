import type { SqlValue } from '../database/sql.ts'
import type { Day } from '../../../shared/domain/dates.ts'

/*
 * The national data set of the benchmark: invented, and the same each time. Nothing here asks the clock or chance: what
 * looks like chance is worked out of the numbers of the region, the year and the thing.
 */

export type Row = Record<string, SqlValue>

/** What the parts of the data set are made with. */
export type World = {
  put: (table: string, row: Row) => void
  /** An id of the day, each after the one before, as the program gives them in the order of time. */
  newId: (day: Day) => string
  regions: readonly string[]
  firstYear: number
  lastYear: number
}

/** A number out of others that looks like chance and is always the same: between 0 and 2^32. */
export const mixed = (...numbers: readonly number[]): number => {
  let hash = 0x9e3779b9
  for (const number of numbers) {
    hash = Math.imul(hash ^ number, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hash ^= hash >>> 16
  }
  return hash >>> 0
}

/** One of a list, always the same for the same numbers. */
export const pick = <Item>(list: readonly [Item, ...Item[]], ...numbers: readonly number[]): Item =>
  list[mixed(...numbers) % list.length] ?? list[0]

/** Whether something happens that happens so many times in a hundred. */
export const isAmong = (percentage: number, ...numbers: readonly number[]): boolean =>
  mixed(...numbers) % 100 < percentage

/** Ids in the form of a UUID of version 7, counted. */
export const countedIds = (): World['newId'] => {
  let count = 0
  return (day) => {
    count += 1
    const moment = Date.parse(day).toString(16).padStart(12, '0')
    return `${moment.slice(0, 8)}-${moment.slice(8)}-7000-8000-${count.toString(16).padStart(12, '0')}`
  }
}

/** A number with zeros before it. */
export const padded = (number: number, digits: number): string => String(number).padStart(digits, '0')
