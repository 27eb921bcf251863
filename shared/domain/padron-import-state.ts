import type {
  Accreditation,
  AccreditationDraft,
  Institution,
  InstitutionDraft,
  Person,
  PersonDraft,
} from '../contract/committee.ts'
import type { AccreditationCapacity } from './accreditation.ts'
import { matchKey, nameKey } from './padron-import-values.ts'
import { fullName } from './person-name.ts'

/** What the program knows before the import. */
export type KnownPadron = {
  /** `on`: from which day those are accredited of whom neither the file nor their document says it. */
  term: { firstDay: string; lastDay: string; on: string }
  segments: readonly { id: string; name: string }[]
  institutions: readonly Institution[]
  people: readonly Person[]
  accreditations: readonly Accreditation[]
  /** The institutions that take part in the term. */
  memberIds: readonly string[]
}

/** The id of something known, or a name of its own for something that this import adds. */
export type Ref = string

/** What a draft says, with references in the place of ids that do not exist yet. */
type Referring<Draft, Keys extends keyof Draft> = Omit<Draft, Keys> & Record<Keys, Ref>

export type PlannedInstitutionDraft = Omit<InstitutionDraft, 'segmentId'> & { segmentRef: Ref | null }
export type PlannedAccreditationDraft = Referring<AccreditationDraft, 'institutionId' | 'personId'>

/** `row` is the row of the file that adds it or changed it last; null while it is as the program knows it. */
type Held<Draft> = { ref: Ref; draft: Draft; row: number | null }
export type HeldInstitution = Held<PlannedInstitutionDraft>
export type HeldPerson = Held<PersonDraft>
export type HeldAccreditation = Held<PlannedAccreditationDraft> & { documentName: string | null }

/** The padrón as it is after the rows planned so far. */
export type PlanState = {
  institutionsByKey: Map<string, HeldInstitution>
  institutions: Map<Ref, HeldInstitution>
  people: Map<Ref, HeldPerson>
  peopleByNationalId: Map<string, HeldPerson>
  peopleByName: Map<string, HeldPerson[]>
  accreditations: Map<string, HeldAccreditation[]>
  accreditationsOfPerson: Map<Ref, HeldAccreditation[]>
  members: Set<Ref>
}

const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The place that an institution gives to its principal or to its alternate. */
export const seatKey = (institutionRef: Ref, capacity: AccreditationCapacity): string => `${institutionRef} ${capacity}`

/** Makes an institution findable by its name and its acronym; a name wins over the acronym of another. */
export const holdInstitution = (state: PlanState, held: HeldInstitution): void => {
  state.institutions.set(held.ref, held)
  state.institutionsByKey.set(matchKey(held.draft.name), held)
  const acronym = matchKey(held.draft.acronym ?? '')
  if (acronym !== '' && !state.institutionsByKey.has(acronym)) state.institutionsByKey.set(acronym, held)
}

/** Makes a person findable by name and by document number. */
export const holdPerson = (state: PlanState, held: HeldPerson): void => {
  const known = state.people.get(held.ref)
  state.people.set(held.ref, held)
  if (held.draft.nationalId !== null) state.peopleByNationalId.set(held.draft.nationalId, held)
  const key = nameKey(fullName(held.draft))
  const namesakes = (state.peopleByName.get(key) ?? []).filter((other) => other !== known)
  state.peopleByName.set(key, [...namesakes, held])
}

/** Keeps an accreditation in the place of the one with its reference, or as a new one. */
export const holdAccreditation = (state: PlanState, held: HeldAccreditation): void => {
  const { institutionId, capacity, personId } = held.draft
  const replaceIn = (map: Map<string, HeldAccreditation[]>, key: string): void => {
    const others = (map.get(key) ?? []).filter(({ ref }) => ref !== held.ref)
    map.set(key, [...others, held])
  }
  replaceIn(state.accreditations, seatKey(institutionId, capacity))
  replaceIn(state.accreditationsOfPerson, personId)
}

const draftOfInstitution = ({
  name,
  acronym,
  segmentId,
  level,
  province,
  address,
  phone,
  email,
}: Institution): PlannedInstitutionDraft => ({
  name,
  acronym,
  segmentRef: segmentId,
  level,
  province,
  address,
  phone,
  email,
})

const draftOfPerson = ({ givenNames, surnames, nationalId, sex, phone, email }: Person): PersonDraft => ({
  givenNames,
  surnames,
  nationalId,
  sex,
  phone,
  email,
})

/** What an accreditation says, without what the program adds to it. */
const draftOfAccreditation = (held: Accreditation): PlannedAccreditationDraft => ({
  institutionId: held.institutionId,
  personId: held.personId,
  capacity: held.capacity,
  position: held.position,
  documentKind: held.documentKind,
  document: held.document,
  documentDay: held.documentDay,
  documentReceivedOn: held.documentReceivedOn,
  validFrom: held.validFrom,
  validTo: held.validTo,
})

/** The state before the first row. */
export const startState = (known: KnownPadron): PlanState => {
  const state: PlanState = {
    institutionsByKey: new Map(),
    institutions: new Map(),
    people: new Map(),
    peopleByNationalId: new Map(),
    peopleByName: new Map(),
    accreditations: new Map(),
    accreditationsOfPerson: new Map(),
    members: new Set(known.memberIds),
  }
  for (const institution of known.institutions)
    holdInstitution(state, { ref: institution.id, draft: draftOfInstitution(institution), row: null })
  for (const person of known.people) holdPerson(state, { ref: person.id, draft: draftOfPerson(person), row: null })
  for (const accreditation of known.accreditations) {
    const held: HeldAccreditation = {
      ref: accreditation.id,
      draft: draftOfAccreditation(accreditation),
      row: null,
      documentName: accreditation.documentName,
    }
    push(state.accreditations, seatKey(accreditation.institutionId, accreditation.capacity), held)
    push(state.accreditationsOfPerson, accreditation.personId, held)
  }
  return state
}
