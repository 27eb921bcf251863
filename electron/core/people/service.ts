import type { Person, PersonDraft, PersonSummary } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import { fullName, splitFullName } from '../../../shared/domain/person-name.ts'
import { tidy } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { firstWho, holdsAll, listKnown, searchedWords, type KnownPerson } from './known.ts'
import * as store from './store.ts'

/** A document number or a phone as lists show it: only its last three characters (Ley 29733). */
export const mask = (number: string | null): string | null =>
  number === null ? null : number.slice(-3).padStart(number.length, '•')

const toSummary = ({ id, name, nationalId, accreditations: [latest] }: KnownPerson): PersonSummary => ({
  id,
  name,
  maskedNationalId: mask(nationalId),
  institutionId: latest?.institutionId ?? null,
  institutionName: latest?.institutionName ?? null,
  position: latest?.position ?? null,
})

/**
 * People whose name, latest institution, its acronym or DNI holds every word of a query, by name and without their personal
 * data.
 */
export const searchPeople = (unit: Unit, { query, limit }: { query: string; limit: number }): PersonSummary[] => {
  const words = searchedWords(query)
  if (words.length === 0) return []
  const isMeant = ({ searched, accreditations: [latest] }: KnownPerson): boolean =>
    holdsAll(latest?.searched ?? searched, words)
  return firstWho(listKnown(unit), isMeant, limit).map(toSummary)
}

/** The document numbers of those accredited on a day, to be masked in lists and printed where a document needs them. */
export const listNationalIds = ({ sql }: Unit, day: Day): Map<PersonId, string> =>
  new Map(store.listNationalIdsOn(sql, day).map((row) => [row.id, row.national_id]))

/** The sex of some people, where it is known: the minutes write «titular» and «alterna» by it. */
export const listSexes = ({ sql }: Unit, ids: readonly PersonId[]): Map<PersonId, 'F' | 'M' | null> =>
  new Map(store.listSexes(sql, ids).map(({ id, sex }) => [id, sex]))

/** One person with their data, for the form that edits them. */
export const getPerson = ({ sql }: Unit, { id }: { id: PersonId }): Person => found(store.findPerson(sql, id), 'person')

/** Everybody whom the program knows. */
export const listEverybody = ({ sql }: Unit): Person[] => store.listPeople(sql)

/** Some people with their data. */
export const listPeople = ({ sql }: Unit, ids: readonly PersonId[]): Person[] => store.listPeopleOf(sql, ids)

const cleanDraft = (unit: Unit, draft: PersonDraft, id: PersonId | null): PersonDraft => {
  const namesake = draft.nationalId === null ? undefined : store.findPersonByNationalId(unit.sql, draft.nationalId)
  if (namesake && namesake.id !== id)
    fail('NATIONAL_ID_TAKEN', { personName: fullName(namesake), personId: namesake.id })
  return {
    ...draft,
    givenNames: tidy(draft.givenNames),
    surnames: tidy(draft.surnames),
    phone: draft.phone || null,
    email: draft.email || null,
  }
}

/** Adds a person; a document number that somebody else has is refused, naming them. */
export const createPerson = (unit: Unit, draft: PersonDraft, isDemonstration = false): Person => {
  const clean = cleanDraft(unit, draft, null)
  const id = unit.newId<PersonId>()
  store.insertPerson(unit.sql, id, clean, isDemonstration)
  return { ...clean, id, isDemonstration, version: 1 }
}

export type PersonUpdate = { id: PersonId; draft: PersonDraft; expectedVersion: number }

/** Changes a person's data. */
export const updatePerson = (unit: Unit, { id, draft, expectedVersion }: PersonUpdate): Person => {
  const current = getPerson(unit, { id })
  requireVersion(expectedVersion, current.version, current)
  store.updatePerson(unit.sql, id, cleanDraft(unit, draft, id))
  return getPerson(unit, { id })
}

export type KnownData = Pick<PersonDraft, 'nationalId' | 'sex' | 'phone' | 'email'>

const complete = (unit: Unit, person: Person, known: KnownData): Person => {
  const draft: PersonDraft = {
    givenNames: person.givenNames,
    surnames: person.surnames,
    nationalId: person.nationalId ?? known.nationalId,
    sex: person.sex ?? known.sex,
    phone: person.phone ?? known.phone,
    email: person.email ?? known.email,
  }
  const isSame = (Object.keys(known) as (keyof KnownData)[]).every((key) => draft[key] === person[key])
  return isSame ? person : updatePerson(unit, { id: person.id, draft, expectedVersion: person.version })
}

/** Finds a person by document number, or else by exact name within the institution; their blanks are filled in. */
export const recognisePerson = (
  unit: Unit,
  name: string,
  institutionId: InstitutionId | null,
  known: KnownData,
): Person | undefined => {
  const byId = known.nationalId === null ? undefined : store.findPersonByNationalId(unit.sql, known.nationalId)
  if (byId) return complete(unit, byId, known)
  const byName = store.findPersonNamedIn(unit.sql, tidy(name), institutionId)
  const isSomebodyElse = byName?.nationalId != null && known.nationalId !== null
  return byName && !isSomebodyElse ? complete(unit, byName, known) : undefined
}

/** Adds a person of whom a full name is known. */
export const createPersonNamed = (unit: Unit, name: string, known: KnownData, isDemonstration: boolean): Person =>
  createPerson(unit, { ...splitFullName(name), ...known }, isDemonstration)
