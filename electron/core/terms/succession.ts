import type { Term } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { TermId } from '../../../shared/domain/ids.ts'
import { endAccreditationsAfter } from '../accreditations/service.ts'
import type { Unit } from '../context.ts'
import { addMember, listMembers } from './members.ts'
import { createTerm, getTerm, markClosed, updateTerm } from './service.ts'

export type TermClosing = { id: TermId; lastDay: Day; expectedVersion: number }

/** Ends a term on a day; its accreditations that would last longer end with it. */
export const closeTerm = (
  unit: Unit,
  { id, lastDay, expectedVersion }: TermClosing,
): { term: Term; accreditationsEnded: number } => {
  const { name, firstDay } = getTerm(unit, id)
  updateTerm(unit, { id, draft: { name, firstDay, lastDay }, expectedVersion })
  const accreditationsEnded = endAccreditationsAfter(unit, firstDay, lastDay)
  return { term: markClosed(unit, id), accreditationsEnded }
}

export type Succession = {
  fromId: TermId
  closing: Omit<TermClosing, 'id'> | null
  name: string
  firstDay: Day
  lastDay: Day
}

/**
 * Opens the term that follows one before, with its active institutions; nobody is accredited in it yet. The one before is
 * closed first where that is asked: both happen, or neither.
 */
export const succeedTerm = (
  unit: Unit,
  { fromId, closing, ...draft }: Succession,
): { term: Term; institutionsCarried: number; accreditationsEnded: number } => {
  getTerm(unit, fromId)
  const accreditationsEnded = closing ? closeTerm(unit, { id: fromId, ...closing }).accreditationsEnded : 0
  const term = createTerm(unit, draft)
  const active = listMembers(unit, fromId).filter(({ isActive }) => isActive)
  for (const { institutionId } of active) addMember(unit, term.id, institutionId)
  return { term, institutionsCarried: active.length, accreditationsEnded }
}
