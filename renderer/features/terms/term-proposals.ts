import { dayAfter, daysBetween, yearOf, type Day } from '../../../shared/domain/dates.ts'

export type TermDraft = { name: string; firstDay: Day; lastDay: Day }

const daysOfYear = 365.25

/** The calendar year of a day, the usual term of a committee: `CER 2026`. */
export const proposedTerm = (committeeAcronym: string, today: Day): TermDraft => {
  const year = String(yearOf(today))
  return { name: `${committeeAcronym} ${year}`.trim(), firstDay: `${year}-01-01`, lastDay: `${year}-12-31` }
}

const inYear = (day: Day, year: number): Day => {
  const monthAndDay = day.slice(5)
  return `${String(year)}-${monthAndDay === '02-29' ? '02-28' : monthAndDay}`
}

// A term that follows within the same year is its second one.
const named = (name: string, year: string): string => {
  const proposed = /\d{4}/u.test(name) ? name.replace(/\d{4}/u, year) : `${name} ${year}`
  return proposed === name ? `${name} (2)` : proposed
}

/**
 * The term that would follow one that ends on a day: as many years long, named after its own year. Where that one would
 * be over too, the calendar year at hand.
 */
export const proposedSuccessor = (term: TermDraft, lastDay: Day, today: Day): TermDraft => {
  const firstDay = dayAfter(lastDay)
  const years = Math.max(1, Math.round(daysBetween(term.firstDay, term.lastDay) / daysOfYear))
  const sameLength = inYear(term.lastDay, yearOf(term.lastDay) + years)
  const proposed = sameLength > firstDay ? sameLength : inYear(firstDay, yearOf(firstDay) + 1)
  const year = String(yearOf(proposed < today ? today : firstDay))
  if (proposed < today) return { name: named(term.name, year), firstDay: `${year}-01-01`, lastDay: `${year}-12-31` }
  return { name: named(term.name, year), firstDay, lastDay: proposed }
}
