import type { Accreditation, AccreditationDraft } from '../../../shared/contract/committee.ts'
import { succeed } from '../../../shared/domain/accreditation.ts'
import type { AccreditationId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { fail, requireVersion } from '../failure.ts'
import { closeAccreditation, createAccreditation, getAccreditation } from './service.ts'
import * as store from './store.ts'

export type Replacement = {
  id: AccreditationId
  draft: Omit<AccreditationDraft, 'institutionId' | 'capacity' | 'validTo'>
  expectedVersion: number
}

/**
 * Puts somebody else in the place from a day on: the one that stands ends the day before and its successor lasts as long
 * as it would have, so that the seat has neither a gap nor two in force.
 */
export const replaceAccreditation = (
  unit: Unit,
  { id, draft, expectedVersion }: Replacement,
): { closed: Accreditation; successor: Accreditation } => {
  const current = getAccreditation(unit, id)
  requireVersion(expectedVersion, current.version, current)
  const succession =
    succeed(current, draft.validFrom) ??
    fail('REPLACEMENT_TOO_EARLY', { personName: current.personName, validFrom: current.validFrom })
  const validTo = succession.closed.validTo ?? draft.validFrom
  closeAccreditation(unit, { id, validTo, expectedVersion })
  const { institutionId } = current
  const successor = createAccreditation(unit, { ...draft, ...succession.successor, institutionId })
  // Put in between: whoever had followed the one replaced follows now the new one.
  if (current.replacedById !== null) store.setReplacedBy(unit.sql, successor.id, current.replacedById)
  store.setReplacedBy(unit.sql, id, successor.id)
  return { closed: getAccreditation(unit, id), successor: getAccreditation(unit, successor.id) }
}
