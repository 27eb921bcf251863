import type { Accreditation, AccreditationDraft } from '../../../shared/contract/committee.ts'
import { dayBefore, isWithin, type Day } from '../../../shared/domain/dates.ts'
import type { AccreditationId, InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import type { Seat } from '../../../shared/domain/quorum.ts'
import { compareText } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { getInstitution } from '../institutions/service.ts'
import { getPerson } from '../people/service.ts'
import { ensureTermOn } from '../terms/service.ts'
import * as store from './store.ts'

/** Accreditations in force on a day, or all of them, by institution; the principal before the alternate. */
export const listAccreditations = ({ sql }: Unit, { on }: { on: Day | null }): Accreditation[] =>
  (on === null ? store.listAccreditations(sql) : store.listAccreditationsOn(sql, on)).sort((left, right) =>
    compareText(left.institutionName, right.institutionName),
  )

/** The seats of the committee on a day: the institutions with an accreditation in force. */
export const listSeatsOn = ({ sql }: Unit, day: Day): Seat[] => store.listSeatsOn(sql, day)

const lastDayOf = (validTo: Day | null): Day => validTo ?? '9999-12-31'

type Period = Pick<AccreditationDraft, 'institutionId' | 'capacity' | 'document' | 'validFrom' | 'validTo'>

/** Refuses a period that another accreditation of the institution and capacity already covers in part; `id` is its own. */
const requireFreePeriod = (unit: Unit, period: Period, id: AccreditationId | null): void => {
  const lastDay = lastDayOf(period.validTo)
  if (period.validFrom > lastDay) fail('TIMES_REVERSED', { earlier: period.validFrom, later: lastDay })
  const standing = store
    .listAccreditationsOf(unit.sql, period.institutionId, period.capacity)
    .find((other) => other.id !== id && other.validFrom <= lastDay && period.validFrom <= lastDayOf(other.validTo))
  if (!standing) return
  const { personName: existing, document } = standing
  fail('ACCREDITATION_OVERLAPS', { existing, document, refusedDocument: period.document || null })
}

/** Accredits a person. Two in force at once for one institution and capacity are refused, naming the one that stands. */
export const createAccreditation = (unit: Unit, draft: AccreditationDraft): Accreditation => {
  getInstitution(unit, draft.institutionId)
  getPerson(unit, { id: draft.personId })
  requireFreePeriod(unit, draft, null)
  const id = unit.newId<AccreditationId>()
  store.insertAccreditation(unit.sql, id, {
    ...draft,
    position: draft.position || null,
    document: draft.document || null,
  })
  return found(store.findAccreditation(unit.sql, id), 'accreditation')
}

export type AccreditationClosing = { id: AccreditationId; validTo: Day; expectedVersion: number }

/** Ends an accreditation on a day, its last in force. A day that its successor already covers is refused. */
export const closeAccreditation = (
  unit: Unit,
  { id, validTo, expectedVersion }: AccreditationClosing,
): Accreditation => {
  const current = found(store.findAccreditation(unit.sql, id), 'accreditation')
  requireVersion(expectedVersion, current.version, current)
  requireFreePeriod(unit, { ...current, validTo }, id)
  store.setValidity(unit.sql, id, current.validFrom, validTo)
  return found(store.findAccreditation(unit.sql, id), 'accreditation')
}

export type SeatClaim = {
  institutionId: InstitutionId
  personId: PersonId
  capacity: Accreditation['capacity']
  position: string | null
}

type Seated = Pick<SeatClaim, 'institutionId' | 'capacity'>

/** The accreditation of an institution in a capacity that is in force on a day. */
export const findHolder = (unit: Unit, { institutionId, capacity }: Seated, day: Day): Accreditation | undefined =>
  store
    .listAccreditationsOf(unit.sql, institutionId, capacity)
    .find((accreditation) => isWithin(day, accreditation.validFrom, accreditation.validTo))

/**
 * Makes the seat of somebody who attended count: when their institution has no such accreditation in force that day, it
 * gets one without a document, to the end of the term or until the next one begins. Says whether one was added.
 */
export const ensureAccredited = (unit: Unit, claim: SeatClaim, day: Day): boolean => {
  if (findHolder(unit, claim, day)) return false
  const next = store
    .listAccreditationsOf(unit.sql, claim.institutionId, claim.capacity)
    .find((accreditation) => accreditation.validFrom > day)
  const { lastDay } = ensureTermOn(unit, day)
  // An earlier meeting of somebody already listed without a document says only that they sat there sooner in that term;
  // of the terms between, it says nothing.
  if (next?.document === null && next.personId === claim.personId && next.validFrom <= lastDay) {
    store.setValidity(unit.sql, next.id, day, next.validTo)
    return false
  }
  const validTo = next && next.validFrom <= lastDay ? dayBefore(next.validFrom) : lastDay
  createAccreditation(unit, { ...claim, document: null, documentDay: null, validFrom: day, validTo })
  return true
}
