import type { Accreditation, AccreditationDraft } from '../../../shared/contract/committee.ts'
import { documentName, isInForce, lastDayOf, overlaps } from '../../../shared/domain/accreditation.ts'
import { dayBefore, type Day } from '../../../shared/domain/dates.ts'
import type { AccreditationId, InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import type { Seat } from '../../../shared/domain/quorum.ts'
import { compareText, tidyOrNull } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { getInstitution } from '../institutions/service.ts'
import { getPerson } from '../people/service.ts'
import { addToTermsWithin } from '../terms/members.ts'
import { ensureTermOn } from '../terms/service.ts'
import * as store from './store.ts'

/** Accreditations in force on a day, or all of them, by institution; the principal before the alternate. */
export const listAccreditations = ({ sql }: Unit, { on }: { on: Day | null }): Accreditation[] =>
  (on === null ? store.listAccreditations(sql) : store.listAccreditationsOn(sql, on)).sort((left, right) =>
    compareText(left.institutionName, right.institutionName),
  )

/** Those in force on some day of a stretch; the principal before the alternate, the oldest first. */
export const listAccreditationsWithin = ({ sql }: Unit, firstDay: Day, lastDay: Day): Accreditation[] =>
  store.listAccreditationsWithin(sql, firstDay, lastDay)

/** All that a person ever held. */
export const listAccreditationsOfPerson = ({ sql }: Unit, personId: PersonId): Accreditation[] =>
  store.listAccreditationsOfPerson(sql, personId)

/** The seats of the committee on a day: the institutions with an accreditation in force. Remembered, for it is asked often. */
export const seatsOn = ({ sql }: Unit, day: Day): ReadonlyMap<InstitutionId, Seat> => store.seatsOn(sql, day)

/** One accreditation, or the failure that it is not there. */
export const getAccreditation = ({ sql }: Unit, id: AccreditationId): Accreditation =>
  found(store.findAccreditation(sql, id), 'accreditation')

type Period = Pick<
  AccreditationDraft,
  'institutionId' | 'capacity' | 'documentKind' | 'document' | 'validFrom' | 'validTo'
>

/** Refuses a period that another accreditation of the institution and capacity already covers in part; `id` is its own. */
const requireFreePeriod = (unit: Unit, period: Period, id: AccreditationId | null): void => {
  const { validFrom, validTo } = period
  if (validTo !== null && validFrom > validTo) fail('TIMES_REVERSED', { earlier: validFrom, later: validTo })
  const standing = store
    .listAccreditationsOf(unit.sql, period.institutionId, period.capacity)
    .find((other) => other.id !== id && overlaps(period, other))
  if (!standing) return
  const { personName: existing, documentName: document } = standing
  fail('ACCREDITATION_OVERLAPS', { existing, document, refusedDocument: documentName(cleanDocument(period)) })
}

const cleanDocument = <Draft extends Pick<AccreditationDraft, 'document'>>(draft: Draft): Draft => ({
  ...draft,
  document: tidyOrNull(draft.document),
})

const cleanDraft = <Draft extends Pick<AccreditationDraft, 'position' | 'document'>>(draft: Draft): Draft => ({
  ...cleanDocument(draft),
  position: tidyOrNull(draft.position),
})

/** Accredits a person. Two in force at once for one institution and capacity are refused, naming the one that stands. */
export const createAccreditation = (unit: Unit, draft: AccreditationDraft): Accreditation => {
  getInstitution(unit, draft.institutionId)
  getPerson(unit, { id: draft.personId })
  requireFreePeriod(unit, draft, null)
  const id = unit.newId<AccreditationId>()
  store.insertAccreditation(unit.sql, id, cleanDraft(draft))
  addToTermsWithin(unit, draft.institutionId, draft.validFrom, draft.validTo)
  return getAccreditation(unit, id)
}

type Expecting = { id: AccreditationId; expectedVersion: number }

const expecting = (unit: Unit, { id, expectedVersion }: Expecting): Accreditation => {
  const current = getAccreditation(unit, id)
  requireVersion(expectedVersion, current.version, current)
  return current
}

// What is known of the end of one goes when its end moves: lengthened, it was not revoked after all; ended before its
// successor begins by more than a day, nobody took its place over, and it does not come back when that one is removed.
const forgetOtherEnd = (unit: Unit, before: Accreditation, validTo: Day | null): void => {
  if (before.revokedReason !== null && lastDayOf(before) < lastDayOf({ validTo }))
    store.setRevoked(unit.sql, before.id, null)
  if (before.replacedById === null || validTo === null) return
  const { validFrom } = getAccreditation(unit, before.replacedById)
  if (validTo < dayBefore(validFrom)) store.setReplacedBy(unit.sql, before.id, null)
}

export type AccreditationUpdate = Expecting & { draft: Omit<AccreditationDraft, 'institutionId'> }

/** Corrects or completes an accreditation; its institution stays. */
export const updateAccreditation = (unit: Unit, input: AccreditationUpdate): Accreditation => {
  const current = expecting(unit, input)
  const { institutionId } = current
  getPerson(unit, { id: input.draft.personId })
  requireFreePeriod(unit, { ...input.draft, institutionId }, input.id)
  store.updateAccreditation(unit.sql, input.id, cleanDraft(input.draft))
  forgetOtherEnd(unit, current, input.draft.validTo)
  addToTermsWithin(unit, institutionId, input.draft.validFrom, input.draft.validTo)
  return getAccreditation(unit, input.id)
}

/** Ends an accreditation on a day, its last in force. A day that its successor already covers is refused. */
export const closeAccreditation = (unit: Unit, input: Expecting & { validTo: Day }): Accreditation => {
  const current = expecting(unit, input)
  requireFreePeriod(unit, { ...current, validTo: input.validTo }, input.id)
  store.setValidity(unit.sql, input.id, current.validFrom, input.validTo)
  forgetOtherEnd(unit, current, input.validTo)
  return getAccreditation(unit, input.id)
}

/** Ends an accreditation on a day and keeps why. */
export const revokeAccreditation = (unit: Unit, input: Expecting & { validTo: Day; reason: string }): Accreditation => {
  closeAccreditation(unit, input)
  store.setRevoked(unit.sql, input.id, input.reason)
  return getAccreditation(unit, input.id)
}

/** Takes back one recorded by mistake. Whoever it had replaced is in force again, for as long as it would have been. */
export const removeAccreditation = (unit: Unit, input: Expecting): Record<string, never> => {
  const current = expecting(unit, input)
  // Its own successor came to be because of it: that one goes first.
  if (current.replacedById !== null) fail('NOT_EMPTY', {})
  const replaced = store.findReplacedBy(unit.sql, input.id)
  if (replaced) store.setReplacedBy(unit.sql, replaced.id, null)
  store.removeAccreditation(unit.sql, input.id)
  // One of the two may have been moved since: then nobody gives anything back.
  if (replaced?.validTo != null && replaced.validTo < current.validFrom) {
    requireFreePeriod(unit, { ...replaced, validTo: current.validTo }, replaced.id)
    store.setValidity(unit.sql, replaced.id, replaced.validFrom, current.validTo)
  }
  return {}
}

/** Gives all that one person holds to another: both were the same. */
export const moveAccreditations = ({ sql }: Unit, from: PersonId, to: PersonId): void => store.movePerson(sql, from, to)

/** Ends on a day what would last longer, for a term that closes. Says how many. */
export const endAccreditationsAfter = (unit: Unit, firstDay: Day, lastDay: Day): number => {
  const lasting = store
    .listAccreditationsWithin(unit.sql, firstDay, lastDay)
    .filter(({ validTo }) => validTo === null || validTo > lastDay)
  for (const { id, validFrom } of lasting) store.setValidity(unit.sql, id, validFrom, lastDay)
  return lasting.length
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
  store.listAccreditationsOf(unit.sql, institutionId, capacity).find((accreditation) => isInForce(accreditation, day))

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
  if (next?.documentName === null && next.personId === claim.personId && next.validFrom <= lastDay) {
    store.setValidity(unit.sql, next.id, day, next.validTo)
    return false
  }
  const validTo = next && next.validFrom <= lastDay ? dayBefore(next.validFrom) : lastDay
  createAccreditation(unit, {
    ...claim,
    documentKind: null,
    document: null,
    documentDay: null,
    documentReceivedOn: null,
    validFrom: day,
    validTo,
  })
  return true
}
