import type { Accreditation, DuplicateGroup, Person, PersonDuplicate } from '../../../shared/contract/committee.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { fullName } from '../../../shared/domain/person-name.ts'
import { compareText, fold } from '../../../shared/domain/text.ts'
import { listAccreditations, listAccreditationsOfPerson, moveAccreditations } from '../accreditations/service.ts'
import { moveAttachments } from '../attachments/moving.ts'
import { mergeAttendances } from '../attendance/merge.ts'
import { countAttendances } from '../attendance/service.ts'
import { movePersonCommitments } from '../commitments/service.ts'
import type { Unit } from '../context.ts'
import { moveOffices } from '../coordination/service.ts'
import { fail, requireVersion } from '../failure.ts'
import { moveRecipients } from '../letters/recipients.ts'
import { getPerson, mask, updatePerson } from './service.ts'
import * as store from './store.ts'

type Counts = ReadonlyMap<PersonId, number>

const describe = (person: Person, held: readonly Accreditation[], attendances: Counts): PersonDuplicate => ({
  id: person.id,
  name: fullName(person),
  maskedNationalId: mask(person.nationalId),
  hasPhone: person.phone !== null,
  hasEmail: person.email !== null,
  institutions: [
    ...new Set(held.map(({ institutionAcronym, institutionName }) => institutionAcronym ?? institutionName)),
  ],
  accreditationCount: held.length,
  attendanceCount: attendances.get(person.id) ?? 0,
  version: person.version,
})

/** What some records hold, to be shown before they become one. */
export const comparePeople = (unit: Unit, { ids }: { ids: readonly PersonId[] }): PersonDuplicate[] => {
  const attendances = countAttendances(unit)
  return ids.map((id) => describe(getPerson(unit, { id }), listAccreditationsOfPerson(unit, id), attendances))
}

// `00123456-7` and `1234567` may be one number that somebody typed in two ways.
const bareNumber = (nationalId: string): string => nationalId.replace(/^0+/u, '')

// Of two people with one name and two documents, somebody made a mistake or they are two people: nobody merges them.
const mayBeOne = (people: readonly Person[]): boolean =>
  new Set(people.flatMap(({ nationalId }) => (nationalId === null ? [] : [bareNumber(nationalId)]))).size <= 1

/**
 * Of records with one name: all of them while at most one document is known; else each without a document beside each that
 * has one, for somebody to say which of them it is.
 */
const namesakes = (people: readonly Person[]): (readonly Person[])[] => {
  if (mayBeOne(people)) return [people]
  const documented = people.filter(({ nationalId }) => nationalId !== null)
  return people
    .filter(({ nationalId }) => nationalId === null)
    .flatMap((person) => documented.map((other) => [other, person]))
}

/** Records that may be one person: the same name without accents, or one document number written in two ways. */
export const listDuplicates = (unit: Unit): DuplicateGroup[] => {
  const people = store.listPeople(unit.sql)
  const attendances = countAttendances(unit)
  const held = Map.groupBy(listAccreditations(unit, { on: null }), ({ personId }) => personId)
  const withNumber = people.filter(({ nationalId }) => nationalId !== null)
  const byNumber = [...Map.groupBy(withNumber, ({ nationalId }) => bareNumber(nationalId ?? '')).values()]
  const byName = [...Map.groupBy(people, (person) => fold(fullName(person))).values()].flatMap(namesakes)
  const toGroup =
    (reason: DuplicateGroup['reason']) =>
    (group: readonly Person[]): DuplicateGroup => ({
      reason,
      people: group.map((person) => describe(person, held.get(person.id) ?? [], attendances)),
    })
  const groups = [
    ...byNumber.filter(({ length }) => length > 1).map(toGroup('same_national_id')),
    ...byName.filter(({ length }) => length > 1).map(toGroup('same_name')),
  ]
  return groups.toSorted((one, other) => compareText(one.people[0]?.name ?? '', other.people[0]?.name ?? ''))
}

export type Merge = {
  keptId: PersonId
  mergedId: PersonId
  expectedVersions: { kept: number; merged: number }
}

const requireOnePerson = (kept: Person, merged: Person): void => {
  if (kept.id === merged.id) fail('MERGE_REFUSED', { reason: 'same_record', detail: '' })
  const numbers = [kept.nationalId, merged.nationalId]
  if (!mayBeOne([kept, merged]))
    fail('MERGE_REFUSED', { reason: 'two_documents', detail: numbers.map((number) => mask(number)).join(' y ') })
}

/**
 * Makes two records one. Attendances, accreditations, offices, letters, commitments and files go to the one kept, whose blanks are
 * filled in from the other. Refused when both came to one session as two different people would.
 */
export const mergePeople = (unit: Unit, { keptId, mergedId, expectedVersions }: Merge): Person => {
  const kept = getPerson(unit, { id: keptId })
  const merged = getPerson(unit, { id: mergedId })
  requireOnePerson(kept, merged)
  requireVersion(expectedVersions.kept, kept.version, kept)
  requireVersion(expectedVersions.merged, merged.version, merged)
  mergeAttendances(unit, mergedId, keptId)
  moveAccreditations(unit, mergedId, keptId)
  moveOffices(unit, mergedId, keptId)
  moveRecipients(unit, mergedId, keptId)
  movePersonCommitments(unit, mergedId, keptId)
  moveAttachments(unit, { kind: 'person', id: mergedId }, { kind: 'person', id: keptId })
  store.removePerson(unit.sql, mergedId)
  const draft = {
    givenNames: kept.givenNames,
    surnames: kept.surnames,
    nationalId: kept.nationalId ?? merged.nationalId,
    sex: kept.sex ?? merged.sex,
    phone: kept.phone ?? merged.phone,
    email: kept.email ?? merged.email,
  }
  return updatePerson(unit, { id: keptId, draft, expectedVersion: kept.version })
}
