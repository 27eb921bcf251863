import type { Coordination, CoordinationRole, Signatories } from '../../../shared/contract/coordination.ts'
import { overlaps } from '../../../shared/domain/accreditation.ts'
import type { Signatory } from '../../../shared/domain/committee.ts'
import { dayBefore, isWithin, type Day } from '../../../shared/domain/dates.ts'
import type { CoordinationId, PersonId } from '../../../shared/domain/ids.ts'
import { tidy, tidyOrNull } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { getPerson } from '../people/service.ts'
import { currentSettings } from '../settings/service.ts'
import * as store from './store.ts'

/** Everybody who was in office, the latest first. */
export const listCoordination = ({ sql }: Unit): Coordination[] => store.listCoordination(sql)

/** One office, or the failure that it is not there. */
export const getOffice = ({ sql }: Unit, id: CoordinationId): Coordination =>
  found(store.findCoordination(sql, id), 'coordination')

const inOffice = (offices: readonly Coordination[], role: CoordinationRole, day: Day): Signatory | null => {
  const office = offices.find((one) => one.role === role && isWithin(day, one.validFrom, one.validTo))
  return office ? { name: office.personName, position: office.position } : null
}

/** Who signs on a day: from the history of the coordination, or from the settings where it does not say. */
export const signatoriesOn = (unit: Unit, { on }: { on: Day }): Signatories => {
  const offices = listCoordination(unit)
  const { coordinator, secretary } = currentSettings(unit).signatories
  return {
    coordinator: inOffice(offices, 'coordinator', on) ?? coordinator,
    alternate: inOffice(offices, 'alternate', on),
    secretary: inOffice(offices, 'secretary', on) ?? secretary,
  }
}

type Tenure = Pick<Coordination, 'role' | 'validFrom' | 'validTo'>

/** Refuses a tenure that somebody else of the role already covers in part; `id` is its own. */
export const requireFreeOffice = (
  unit: Unit,
  { role, validFrom, validTo }: Tenure,
  id: CoordinationId | null,
): void => {
  if (validTo !== null && validTo < validFrom) fail('TIMES_REVERSED', { earlier: validFrom, later: validTo })
  const standing = listCoordination(unit).find(
    (other) => other.id !== id && other.role === role && overlaps({ validFrom, validTo }, other),
  )
  if (standing) fail('OFFICE_OVERLAPS', { personName: standing.personName, validFrom: standing.validFrom })
}

export type Appointment = Pick<Coordination, 'role' | 'personId' | 'position' | 'validFrom' | 'validTo' | 'note'>

/**
 * Writes down who is, or was, in office. Whoever is in office without end goes on until the day before one who comes
 * after; any other overlap is refused.
 */
export const appoint = (unit: Unit, { personId, position, note, ...tenure }: Appointment): Coordination => {
  getPerson(unit, { id: personId })
  const id = unit.newId<CoordinationId>()
  const previous = endPrevious(unit, tenure.role, tenure.validFrom)
  requireFreeOffice(unit, tenure, null)
  const office = {
    ...tenure,
    id,
    personId,
    position: tidy(position),
    note: tidyOrNull(note),
    sessionId: null,
    agendaItemId: null,
  }
  store.insertOffice(unit.sql, { ...office, blankVotes: null, spoiledVotes: null })
  if (previous) store.setEnd(unit.sql, previous.id, dayBefore(tenure.validFrom), id)
  return getOffice(unit, id)
}

/** Ends the day before whoever is in office without end; gives it back, to say later who came after. */
export const endPrevious = (unit: Unit, role: CoordinationRole, from: Day): Coordination | undefined => {
  const previous = listCoordination(unit).find(
    (one) => one.role === role && one.validTo === null && one.validFrom < from,
  )
  if (previous) store.setEnd(unit.sql, previous.id, dayBefore(from), null)
  return previous
}

type Expecting = { id: CoordinationId; expectedVersion: number }

/** Ends an office on a day, its last. */
export const endOffice = (unit: Unit, { id, validTo, expectedVersion }: Expecting & { validTo: Day }): Coordination => {
  const current = getOffice(unit, id)
  requireVersion(expectedVersion, current.version, current)
  requireFreeOffice(unit, { ...current, validTo }, id)
  store.setEnd(unit.sql, id, validTo, null)
  return getOffice(unit, id)
}

/**
 * Takes back what was written down by mistake; whoever it had followed in office goes on, until the day before whoever
 * came next.
 */
export const removeOffice = (unit: Unit, { id, expectedVersion }: Expecting): Record<string, never> => {
  const current = getOffice(unit, id)
  requireVersion(expectedVersion, current.version, current)
  const previous = store.findSucceededBy(unit.sql, id)
  const next = listCoordination(unit).findLast((one) => one.role === current.role && one.validFrom > current.validFrom)
  if (previous) store.setEnd(unit.sql, previous.id, next ? dayBefore(next.validFrom) : null, next?.id ?? null)
  store.removeOffice(unit.sql, id)
  return {}
}

/** Gives the offices and candidacies of one person to another: both were the same. */
export const moveOffices = ({ sql }: Unit, from: PersonId, to: PersonId): void => store.movePerson(sql, from, to)
