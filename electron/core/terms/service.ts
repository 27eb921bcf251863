import type { Term } from '../../../shared/contract/committee.ts'
import { dayAfter, dayBefore, isWithin, type Day } from '../../../shared/domain/dates.ts'
import type { TermId } from '../../../shared/domain/ids.ts'
import { tidy } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import { currentSettings } from '../settings/service.ts'
import * as store from './store.ts'

/** The terms of the committee, newest first. */
export const listTerms = ({ sql }: Unit): Term[] => store.listTerms(sql)

/** Adds a term with its first and last day. */
export const createTerm = (unit: Unit, draft: Omit<Term, 'id'>): Term => {
  const name = tidy(draft.name)
  if (draft.firstDay > draft.lastDay) fail('TIMES_REVERSED', { earlier: draft.firstDay, later: draft.lastDay })
  if (listTerms(unit).some((term) => term.name === name)) fail('NAME_TAKEN', { name })
  const term: Term = { ...draft, name, id: unit.newId<TermId>() }
  store.insertTerm(unit.sql, term)
  return term
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
  const terms = listTerms(unit)
  const known = terms.find((term) => isWithin(day, term.firstDay, term.lastDay))
  if (known) return known
  const { committee } = currentSettings(unit)
  const usual = tidy(`${committee.committeeAcronym} ${day.slice(0, 4)}`)
  const isTaken = terms.some((term) => term.name === usual)
  return createTerm(unit, { name: isTaken ? `${usual} (${day})` : usual, ...freeYearAround(terms, day) })
}
