import type { Accreditation } from '../../../shared/contract/committee.ts'
import { isWithin, type Day } from '../../../shared/domain/dates.ts'

/** The accreditations in force on a day. */
export const inForceOn = (accreditations: readonly Accreditation[], day: Day): Accreditation[] =>
  accreditations.filter(({ validFrom, validTo }) => isWithin(day, validFrom, validTo))

/**
 * The day to look at the register: today, unless everything has expired; then the last day on which something stood.
 * Between two terms an empty register would say nothing.
 */
export const referenceDay = (accreditations: readonly Accreditation[], today: Day): Day => {
  if (inForceOn(accreditations, today).length > 0) return today
  const lastDays = accreditations.flatMap(({ validTo }) => (validTo !== null && validTo < today ? [validTo] : []))
  return lastDays.sort().at(-1) ?? today
}

/** Those without the document that proves them. */
export const withoutDocument = (accreditations: readonly Accreditation[]): Accreditation[] =>
  accreditations.filter(({ document }) => document === null)
