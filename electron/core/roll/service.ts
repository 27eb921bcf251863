import type { Accreditation, Institution, InstitutionDraft, Person, Term } from '../../../shared/contract/committee.ts'
import type { Installation, Roll, RollHolder, RollRow } from '../../../shared/contract/roll.ts'
import { isExpiring, isInForce, lastNearEnd, nextExpiry, seatStateOn } from '../../../shared/domain/accreditation.ts'
import { isWithin, nearestDay, type Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId, PersonId, TermId } from '../../../shared/domain/ids.ts'
import { compareText } from '../../../shared/domain/text.ts'
import { listAccreditationsWithin } from '../accreditations/service.ts'
import type { Unit } from '../context.ts'
import { listCoordination } from '../coordination/service.ts'
import { fail } from '../failure.ts'
import {
  createInstitution,
  getInstitution,
  institutionsById,
  listAllContacts,
  listSegments,
} from '../institutions/service.ts'
import { issuedRequests, listLetters } from '../letters/service.ts'
import { listPeople, mask } from '../people/service.ts'
import { listSessionsBetween } from '../sessions/service.ts'
import * as members from '../terms/members.ts'
import { ensureTermOn, findTermOn, getTerm, listTerms } from '../terms/service.ts'

type People = ReadonlyMap<PersonId, Person>

const toHolder = (accreditation: Accreditation, people: People): RollHolder => {
  const person = people.get(accreditation.personId)
  return {
    accreditationId: accreditation.id,
    accreditationVersion: accreditation.version,
    personId: accreditation.personId,
    personName: accreditation.personName,
    sex: person?.sex ?? null,
    position: accreditation.position,
    maskedNationalId: mask(person?.nationalId ?? null),
    maskedPhone: mask(person?.phone ?? null),
    hasEmail: person?.email != null,
    documentName: accreditation.documentName,
    validFrom: accreditation.validFrom,
    validTo: accreditation.validTo,
  }
}

type RowParts = {
  institution: Institution
  isActive: boolean
  held: readonly Accreditation[]
  people: People
  contactCount: number
  request: RollRow['request']
  term: Term
  on: Day
  lastNear: Day
}

const toRow = (parts: RowParts): RollRow => {
  const { institution, isActive, held, people, contactCount, request, term, on, lastNear } = parts
  const holderOf = (capacity: Accreditation['capacity']): RollHolder | null => {
    const holder = held.find((one) => one.capacity === capacity && isInForce(one, on))
    return holder ? toHolder(holder, people) : null
  }
  const expiresOn = nextExpiry(held, on)
  return {
    institution,
    isActive,
    state: seatStateOn(held, on),
    expiresOn,
    isExpiring: isExpiring(expiresOn, on, lastNear),
    principal: holderOf('principal'),
    alternate: holderOf('alternate'),
    contactCount,
    request,
    // One that goes on from the term before is no answer to this one.
    hasAnswered: held.some(({ documentName, validFrom }) => documentName !== null && validFrom >= term.firstDay),
  }
}

const rowsOf = (unit: Unit, term: Term, on: Day): RollRow[] => {
  const institutions = institutionsById(unit)
  const contacts = listAllContacts(unit)
  const requests = new Map(
    issuedRequests(unit, term.id).map(({ institutionId, ...request }) => [institutionId, request]),
  )
  const accreditations = listAccreditationsWithin(unit, term.firstDay, term.lastDay)
  const held = Map.groupBy(accreditations, ({ institutionId }) => institutionId)
  const holderIds = accreditations.map(({ personId }) => personId)
  const people: People = new Map(listPeople(unit, holderIds).map((person) => [person.id, person]))
  const lastNear = lastNearEnd(on)
  const rows = members.listMembers(unit, term.id).map(({ institutionId, isActive }) =>
    toRow({
      institution: institutions.get(institutionId) ?? getInstitution(unit, institutionId),
      isActive,
      held: held.get(institutionId) ?? [],
      people,
      contactCount: contacts.get(institutionId)?.length ?? 0,
      request: requests.get(institutionId) ?? null,
      term,
      on,
      lastNear,
    }),
  )
  return rows.toSorted((one, other) => compareText(one.institution.name, other.institution.name))
}

/** The padrón of a term on a day; null while there is no term at all. Without a term, that of the day or the last one. */
export const getRoll = (unit: Unit, { termId, on }: { termId: TermId | null; on: Day | null }): Roll | null => {
  const term = termId === null ? (findTermOn(unit, on ?? unit.today) ?? listTerms(unit)[0]) : getTerm(unit, termId)
  if (!term) return null
  const day = nearestDay(on ?? unit.today, term.firstDay, term.lastDay)
  return { term, on: day, segments: listSegments(unit), rows: rowsOf(unit, term, day) }
}

/** Adds an institution to the program and to the padrón of the term in force, which is opened when there is none. */
export const createInRoll = (unit: Unit, draft: InstitutionDraft): Institution => {
  const institution = createInstitution(unit, draft)
  members.addMember(unit, ensureTermOn(unit, unit.today).id, institution.id)
  return institution
}

type Membership = { termId: TermId; institutionId: InstitutionId }

/** Puts an institution into the padrón of a term, as active or as one that left. */
export const setMember = (
  unit: Unit,
  { termId, institutionId, isActive }: Membership & { isActive: boolean },
): Record<string, never> => {
  getTerm(unit, termId)
  getInstitution(unit, institutionId)
  members.addMember(unit, termId, institutionId)
  members.setActive(unit, termId, institutionId, isActive)
  return {}
}

/** Takes an institution out of the padrón of a term; one that was accredited in it stays. */
export const removeMember = (unit: Unit, { termId, institutionId }: Membership): Record<string, never> => {
  const { firstDay, lastDay } = getTerm(unit, termId)
  const held = listAccreditationsWithin(unit, firstDay, lastDay)
  if (held.some((accreditation) => accreditation.institutionId === institutionId)) fail('NOT_EMPTY', {})
  members.removeMember(unit, termId, institutionId)
  return {}
}

// A reminder goes to those that did not answer: how many were asked counts every letter that was issued.
const requestOf = (unit: Unit, termId: TermId): Installation['request'] => {
  const letters = listLetters(unit, { kind: 'accreditation_request', termId })
  const letter = letters.find(({ status }) => status === 'issued') ?? letters[0]
  if (!letter) return null
  const { id: letterId, number, replyBy } = letter
  if (number === null) return { letterId, number, replyBy, recipients: letter.recipients.length, dispatched: 0 }
  const asked = issuedRequests(unit, termId)
  const delivered = asked.filter(({ dispatchedOn }) => dispatchedOn !== null)
  const institutionsOf = (requests: typeof asked): number =>
    new Set(requests.map(({ institutionId }) => institutionId)).size
  return { letterId, number, replyBy, recipients: institutionsOf(asked), dispatched: institutionsOf(delivered) }
}

/** How far the installation of a term has come. */
export const getInstallation = (unit: Unit, { termId }: { termId: TermId }): Installation => {
  const term = getTerm(unit, termId)
  const rows = rowsOf(unit, term, nearestDay(unit.today, term.firstDay, term.lastDay)).filter(
    ({ isActive }) => isActive,
  )
  const session = listSessionsBetween(unit, term.firstDay, term.lastDay).find(({ kind }) => kind === 'installation')
  // Only who took office in the term: the one before may go on meanwhile, and the settings name somebody from the start.
  const elected = (role: 'coordinator' | 'alternate'): string | null =>
    listCoordination(unit).find((one) => one.role === role && isWithin(one.validFrom, term.firstDay, term.lastDay))
      ?.personName ?? null
  return {
    term,
    institutions: rows.length,
    request: requestOf(unit, termId),
    answered: rows.filter(({ hasAnswered }) => hasAnswered).length,
    session: session ? { id: session.id, label: session.label, heldOn: session.heldOn, status: session.status } : null,
    coordinator: elected('coordinator'),
    alternate: elected('alternate'),
  }
}
