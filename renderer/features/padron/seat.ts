import type { Accreditation } from '../../../shared/contract/committee.ts'
import { isInForce, overlaps, type AccreditationCapacity } from '../../../shared/domain/accreditation.ts'
import { dayAfter, dayBefore, isWithin, type Day } from '../../../shared/domain/dates.ts'

/** One capacity of a seat on a day: who fills it, and who will. */
export type Place = {
  capacity: AccreditationCapacity
  current: Accreditation | null
  /** Those that begin later, the nearest first. */
  coming: readonly Accreditation[]
}

/** Who fills a capacity on a day and who comes after, out of all that an institution ever had. */
export const placeOn = (accreditations: readonly Accreditation[], capacity: AccreditationCapacity, day: Day): Place => {
  const own = accreditations.filter((one) => one.capacity === capacity)
  return {
    capacity,
    current: own.find((one) => isInForce(one, day)) ?? null,
    coming: own
      .filter(({ validFrom }) => validFrom > day)
      .toSorted((left, right) => left.validFrom.localeCompare(right.validFrom)),
  }
}

/** The day to propose for a replacement: today, or the day looked at, when the one replaced would keep a day; else the next. */
export const proposedReplacement = (current: Accreditation, today: Day, on: Day): Day => {
  const fits = (day: Day) => day > current.validFrom && isWithin(day, current.validFrom, current.validTo)
  return [today, on].find(fits) ?? dayAfter(current.validFrom)
}

/**
 * The stretch to propose for somebody new: from today, or from the day looked at when today is out of the term, until
 * the term ends; after whoever is there, and before whoever comes.
 */
export const proposedStretch = (
  place: Place,
  term: { firstDay: Day; lastDay: Day },
  today: Day,
  on: Day,
): { validFrom: Day; validTo: Day } => {
  const usual = isWithin(today, term.firstDay, term.lastDay) ? today : on
  const validFrom = place.current?.validTo == null ? usual : dayAfter(place.current.validTo)
  const next = place.coming[0]
  const stretch = { validFrom, validTo: term.lastDay < validFrom ? validFrom : term.lastDay }
  if (next === undefined || next.validFrom <= validFrom || !overlaps(stretch, next)) return stretch
  return { validFrom, validTo: dayBefore(next.validFrom) }
}
