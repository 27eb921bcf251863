import type { Term } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId, TermId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import * as store from './store.ts'

export type { Member } from './store.ts'

/** The institutions that take part in a term, active or gone. */
export const listMembers = ({ sql }: Unit, termId: TermId): store.Member[] => store.listMembers(sql, termId)

/** Puts an institution into the padrón of a term, unless it is there. */
export const addMember = (unit: Unit, termId: TermId, institutionId: InstitutionId): void =>
  store.addMember(unit.sql, unit.newId(), termId, institutionId)

/** Says whether an institution of a term takes part in it still. */
export const setActive = ({ sql }: Unit, termId: TermId, institutionId: InstitutionId, isActive: boolean): void =>
  store.setActive(sql, termId, institutionId, isActive)

/** Takes an institution out of the padrón of a term. */
export const removeMember = ({ sql }: Unit, termId: TermId, institutionId: InstitutionId): void =>
  store.removeMember(sql, termId, institutionId)

/** Puts everybody accredited on some day of a term into its padrón: its days may be new, and theirs are not. */
export const addAccredited = (unit: Unit, { id, firstDay, lastDay }: Term): void => {
  for (const institutionId of store.listAccreditedWithin(unit.sql, firstDay, lastDay))
    addMember(unit, id, institutionId)
}

/** Puts an institution into the padrón of every term that a stretch of days touches. */
export const addToTermsWithin = (unit: Unit, institutionId: InstitutionId, from: Day, to: Day | null): void => {
  for (const { id, firstDay, lastDay } of store.listTerms(unit.sql))
    if (from <= lastDay && (to === null || to >= firstDay)) addMember(unit, id, institutionId)
}
