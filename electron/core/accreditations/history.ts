import type { Accreditation, SeatEvent } from '../../../shared/contract/committee.ts'
import { dayAfter, dayBefore, type Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { getInstitution } from '../institutions/service.ts'
import * as store from './store.ts'

const eventOf = (
  accreditation: Accreditation,
  day: Day,
  kind: SeatEvent['kind'],
  detail: string | null,
): SeatEvent => ({
  day,
  kind,
  capacity: accreditation.capacity,
  personName: accreditation.personName,
  position: accreditation.position,
  documentName: accreditation.documentName,
  detail,
})

const endOf = (accreditation: Accreditation, names: ReadonlyMap<string, string>, today: Day): SeatEvent[] => {
  const { validTo, replacedById, revokedReason } = accreditation
  if (validTo === null) return []
  if (revokedReason !== null) return [eventOf(accreditation, validTo, 'revoked', revokedReason)]
  if (replacedById !== null) return [eventOf(accreditation, validTo, 'replaced', names.get(replacedById) ?? null)]
  return validTo < today ? [eventOf(accreditation, validTo, 'ended', null)] : []
}

// A stretch in which nobody at all held the seat, between two in which somebody did.
const gapsOf = (accreditations: readonly Accreditation[]): SeatEvent[] => {
  const gaps: SeatEvent[] = []
  let coveredTo: Day | null | undefined
  for (const { validFrom, validTo } of accreditations.toSorted((one, other) =>
    one.validFrom < other.validFrom ? -1 : 1,
  )) {
    if (coveredTo !== undefined && coveredTo !== null && coveredTo < dayBefore(validFrom))
      gaps.push({
        day: dayAfter(coveredTo),
        kind: 'gap',
        capacity: null,
        personName: null,
        position: null,
        documentName: null,
        detail: dayBefore(validFrom),
      })
    if (coveredTo === undefined || (coveredTo !== null && (validTo === null || validTo > coveredTo)))
      coveredTo = validTo
  }
  return gaps
}

/** All that an institution ever had, and its seat told as a timeline, the latest first. A gap's detail is its last day. */
export const seatHistory = (
  unit: Unit,
  { institutionId }: { institutionId: InstitutionId },
): { accreditations: Accreditation[]; events: SeatEvent[] } => {
  getInstitution(unit, institutionId)
  const accreditations = store.listAccreditationsOfInstitution(unit.sql, institutionId)
  const names = new Map<string, string>(accreditations.map(({ id, personName }) => [id, personName]))
  const events = accreditations.flatMap((accreditation) => [
    eventOf(accreditation, accreditation.validFrom, 'accredited', null),
    ...endOf(accreditation, names, unit.today),
  ])
  return {
    accreditations: accreditations.toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1)),
    events: [...events, ...gapsOf(accreditations)].toSorted((one, other) => (one.day < other.day ? 1 : -1)),
  }
}
