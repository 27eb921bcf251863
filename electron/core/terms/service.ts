import type { Term } from '../../../shared/contract/committee.ts'
import { dayAfter, dayBefore, isWithin, type Day } from '../../../shared/domain/dates.ts'
import type { TermId } from '../../../shared/domain/ids.ts'
import { tidy } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { currentSettings } from '../settings/service.ts'
import { addAccredited } from './members.ts'
import * as store from './store.ts'

/** The terms of the committee, newest first. */
export const listTerms = ({ sql }: Unit): Term[] => store.listTerms(sql)

/** One term, or the failure that it is not there. */
export const getTerm = ({ sql }: Unit, id: TermId): Term => found(store.findTerm(sql, id), 'term')

/** The term that a day falls in. */
export const findTermOn = (unit: Unit, day: Day): Term | undefined =>
  listTerms(unit).find((term) => isWithin(day, term.firstDay, term.lastDay))

const cleanDraft = (unit: Unit, draft: store.TermDraft, id: TermId | null): store.TermDraft => {
  const { firstDay, lastDay } = draft
  const name = tidy(draft.name)
  if (firstDay > lastDay) fail('TIMES_REVERSED', { earlier: firstDay, later: lastDay })
  const others = listTerms(unit).filter((term) => term.id !== id)
  if (others.some((term) => term.name === name)) fail('NAME_TAKEN', { name })
  // A day belongs to one term, or nobody could say which padrón a session counts against.
  const overlapping = others.find((term) => term.firstDay <= lastDay && firstDay <= term.lastDay)
  if (overlapping) fail('TERM_OVERLAPS', { name: overlapping.name })
  return { name, firstDay, lastDay }
}

const withItsMembers = (unit: Unit, id: TermId): Term => {
  const term = getTerm(unit, id)
  addAccredited(unit, term)
  return term
}

/** Adds a term with its first and last day; two terms never hold one day. Who is accredited in it takes part in it. */
export const createTerm = (unit: Unit, draft: store.TermDraft): Term => {
  const id = unit.newId<TermId>()
  store.insertTerm(unit.sql, id, cleanDraft(unit, draft, null))
  return withItsMembers(unit, id)
}

/** Changes the name or the days of a term; its accreditations keep theirs. */
export const updateTerm = (
  unit: Unit,
  { id, draft, expectedVersion }: { id: TermId; draft: store.TermDraft; expectedVersion: number },
): Term => {
  const current = getTerm(unit, id)
  requireVersion(expectedVersion, current.version, current)
  store.updateTerm(unit.sql, id, cleanDraft(unit, draft, id))
  return withItsMembers(unit, id)
}

/** Marks a term as closed; what it held stays to be looked at. */
export const markClosed = (unit: Unit, id: TermId): Term => {
  store.setClosed(unit.sql, id)
  return getTerm(unit, id)
}

/** The part of a day's calendar year that no other term covers: two terms never hold one day. */
const freeYearAround = (terms: readonly Term[], day: Day): Pick<Term, 'firstDay' | 'lastDay'> => {
  const year = day.slice(0, 4)
  const starts = terms.filter(({ lastDay }) => lastDay < day).map(({ lastDay }) => dayAfter(lastDay))
  const ends = terms.filter(({ firstDay }) => day < firstDay).map(({ firstDay }) => dayBefore(firstDay))
  const firstDay = [`${year}-01-01`, ...starts].reduce((latest, start) => (latest < start ? start : latest))
  const lastDay = [`${year}-12-31`, ...ends].reduce((earliest, end) => (end < earliest ? end : earliest))
  return { firstDay, lastDay }
}

/** The term that a day falls in; when none does, what is free of its calendar year is added: `CER 2009`. */
export const ensureTermOn = (unit: Unit, day: Day): Term => {
  const known = findTermOn(unit, day)
  if (known) return known
  const terms = listTerms(unit)
  const { committee } = currentSettings(unit)
  const usual = tidy(`${committee.committeeAcronym} ${day.slice(0, 4)}`)
  const isTaken = terms.some((term) => term.name === usual)
  return createTerm(unit, { name: isTaken ? `${usual} (${day})` : usual, ...freeYearAround(terms, day) })
}
