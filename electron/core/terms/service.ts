import type { Term } from '../../../shared/contract/committee.ts'
import { isWithin, type Day } from '../../../shared/domain/dates.ts'
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

/** The term that a day falls in; when none does, that of its calendar year is added: `CER 2009`. */
export const ensureTermOn = (unit: Unit, day: Day): Term => {
  const known = listTerms(unit).find((term) => isWithin(day, term.firstDay, term.lastDay))
  if (known) return known
  const year = day.slice(0, 4)
  const { committee } = currentSettings(unit)
  const usual = `${committee.committeeAcronym} ${year}`
  const isTaken = listTerms(unit).some((term) => term.name === usual)
  const name = isTaken ? `${usual} (${day})` : usual
  return createTerm(unit, { name, firstDay: `${year}-01-01`, lastDay: `${year}-12-31` })
}
