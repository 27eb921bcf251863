import type { PersonDraft } from '../contract/committee.ts'
import type { AccreditationCapacity } from './accreditation.ts'
import { duplicateNote, errorNote, noticeNote, type ImportNote } from './padron-import-notes.ts'
import type { RowPerson } from './padron-import-rows.ts'
import type { HeldPerson, PlanState, Ref } from './padron-import-state.ts'
import { matchKey, nameKey } from './padron-import-values.ts'
import { fullName, type PersonName } from './person-name.ts'

/** What somebody decided about a person of the file whose name is known: who they are, or that they are somebody else. */
export type PersonDecision = { row: number; capacity: AccreditationCapacity; personId: string | null }

/** The person meant by a row: one who is held, or a new one; with what has to be said about it. */
export type PersonMatch = { held: HeldPerson | null; notes: ImportNote[] }

const wordsOf = (name: PersonName): string[] => matchKey(fullName(name)).split(' ')

/** Whether one name has all the words of the other: a second given name is often left out. */
const isSameOrShorter = (one: PersonName, other: PersonName): boolean => {
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].toSorted((left, right) => left.length - right.length)
  return short.length >= 2 && short.every((word) => long.includes(word))
}

const institutionsOf = (state: PlanState, ref: Ref): string[] => {
  const refs = new Set((state.accreditationsOfPerson.get(ref) ?? []).map(({ draft }) => draft.institutionId))
  return [...refs].flatMap((institutionRef) => state.institutions.get(institutionRef)?.draft.name ?? [])
}

const isAccreditedBy = (state: PlanState, ref: Ref, institutionRef: Ref): boolean =>
  (state.accreditationsOfPerson.get(ref) ?? []).some(({ draft }) => draft.institutionId === institutionRef)

const maskLast = (nationalId: string): string => nationalId.slice(-3).padStart(nationalId.length, '•')

const namesake = (state: PlanState, held: HeldPerson, person: RowPerson): ImportNote =>
  duplicateNote({
    kind: 'same_name',
    cell: person.cell,
    capacity: person.capacity,
    personId: isKnownRef(held.ref) ? held.ref : null,
    personName: fullName(held.draft),
    maskedNationalId: held.draft.nationalId === null ? null : maskLast(held.draft.nationalId),
    institutions: institutionsOf(state, held.ref),
    row: isKnownRef(held.ref) ? null : held.row,
  })

/** References of what this import adds start with this; ids never do. */
export const newRefPrefix = 'new:'
const isKnownRef = (ref: Ref): boolean => !ref.startsWith(newRefPrefix)

const byNationalId = (held: HeldPerson, person: RowPerson): PersonMatch => {
  const [kept, given] = [fullName(held.draft), fullName(person.name)]
  if (nameKey(kept) === nameKey(given)) return { held, notes: [] }
  if (isSameOrShorter(held.draft, person.name))
    return { held, notes: [noticeNote({ kind: 'name_kept', cell: person.cell, kept, given })] }
  const note = errorNote({ kind: 'national_id_of_other', cell: person.nationalIdCell, personName: kept, given })
  return { held: null, notes: [note] }
}

/**
 * Who a row means: the one with its document number; else the namesake whom the same institution accredited, unless both
 * numbers are known and differ. Any other namesake is somebody to ask about.
 */
export const matchPerson = (
  state: PlanState,
  row: number,
  person: RowPerson,
  institutionRef: Ref | null,
  decisions: readonly PersonDecision[],
): PersonMatch => {
  const { nationalId } = person
  const identified = nationalId === null ? undefined : state.peopleByNationalId.get(nationalId)
  if (identified) return byNationalId(identified, person)
  const namesakes = state.peopleByName.get(nameKey(fullName(person.name))) ?? []
  const differs = (held: HeldPerson): boolean => nationalId !== null && held.draft.nationalId !== null
  const colleague =
    institutionRef === null
      ? undefined
      : namesakes.find((held) => !differs(held) && isAccreditedBy(state, held.ref, institutionRef))
  if (colleague) return { held: colleague, notes: [] }
  const decision = decisions.find((one) => one.row === row && one.capacity === person.capacity)
  if (decision) return { held: state.people.get(decision.personId ?? '') ?? null, notes: [] }
  // Two people of one name with a number each, both in the file, are told apart by it.
  const doubtful = namesakes.filter((held) => isKnownRef(held.ref) || !differs(held))
  return { held: null, notes: doubtful.slice(0, 1).map((held) => namesake(state, held, person)) }
}

/** What is known of a person, completed and corrected by what the row says; a blank erases nothing. */
export const mergePerson = (held: HeldPerson | null, person: RowPerson): PersonDraft => ({
  givenNames: held?.draft.givenNames ?? person.name.givenNames,
  surnames: held?.draft.surnames ?? person.name.surnames,
  // A number that is known is never changed by an import: only a person can say which of two is right.
  nationalId: held?.draft.nationalId ?? person.nationalId,
  sex: person.sex ?? held?.draft.sex ?? null,
  phone: person.phone ?? held?.draft.phone ?? null,
  email: person.email ?? held?.draft.email ?? null,
})
