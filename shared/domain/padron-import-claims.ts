import { overlaps } from './accreditation.ts'
import { isWithin } from './dates.ts'
import { errorNote, type ImportNote } from './padron-import-notes.ts'
import type { RowPerson } from './padron-import-rows.ts'
import type {
  HeldAccreditation,
  KnownPadron,
  PlannedAccreditationDraft,
  PlanState,
  Ref,
} from './padron-import-state.ts'
import { nameKey } from './padron-import-values.ts'
import { fullName } from './person-name.ts'

/** That a row accredits a person for an institution. */
export type Claim = { person: RowPerson; personRef: Ref; institutionRef: Ref }

/** From when a row accredits somebody: the day it says; else when their document was received, or its own day, in the term. */
const beginsOn = (person: RowPerson, { firstDay, lastDay, on }: KnownPadron['term']): string =>
  person.validFrom ??
  [person.documentReceivedOn, person.documentDay].find((day) => day !== null && isWithin(day, firstDay, lastDay)) ??
  on

/** Whether a known accreditation is the one that a row claims: of the same person, on some of the same days. */
export const isMine = (
  { draft }: HeldAccreditation,
  { person, personRef }: Claim,
  term: KnownPadron['term'],
): boolean => {
  if (draft.personId !== personRef) return false
  const from = beginsOn(person, term)
  const to = person.validTo ?? (from <= term.lastDay ? term.lastDay : null)
  return to === null || from <= to ? overlaps(draft, { validFrom: from, validTo: to }) : false
}

/** What the row says of an accreditation, over what is known of it; without an end, that of the term. */
export const mergeAccreditation = (
  mine: HeldAccreditation | undefined,
  { person, personRef, institutionRef }: Claim,
  term: KnownPadron['term'],
): PlannedAccreditationDraft => {
  const validFrom = person.validFrom ?? mine?.draft.validFrom ?? beginsOn(person, term)
  const isDocumentGiven = person.document.document !== null || person.document.documentKind !== null
  return {
    institutionId: institutionRef,
    personId: personRef,
    capacity: person.capacity,
    position: person.position ?? mine?.draft.position ?? null,
    documentKind: isDocumentGiven ? person.document.documentKind : (mine?.draft.documentKind ?? null),
    document: isDocumentGiven ? person.document.document : (mine?.draft.document ?? null),
    documentDay: person.documentDay ?? mine?.draft.documentDay ?? null,
    documentReceivedOn: person.documentReceivedOn ?? mine?.draft.documentReceivedOn ?? null,
    validFrom,
    validTo: person.validTo ?? (mine ? mine.draft.validTo : validFrom <= term.lastDay ? term.lastDay : null),
  }
}

/** That somebody else holds the seat on some of those days, naming both documents. */
export const seatTaken = (
  state: PlanState,
  other: HeldAccreditation,
  person: RowPerson,
  refused: string | null,
): ImportNote => {
  const holder = state.people.get(other.draft.personId)
  const existing = holder ? fullName(holder.draft) : ''
  return errorNote({
    kind: 'seat_taken',
    cell: person.cell,
    existing,
    document: other.documentName,
    refusedDocument: refused,
    row: other.row,
  })
}

type Claimant = { person: RowPerson; personRef: Ref }

// Two who are both new have references of their own: their numbers, or without any their names, tell.
const isSamePerson = (one: Claimant, other: Claimant): boolean =>
  one.personRef === other.personRef ||
  (one.person.nationalId === other.person.nationalId &&
    (one.person.nationalId !== null || nameKey(fullName(one.person.name)) === nameKey(fullName(other.person.name))))

/** Refuses a row whose principal and alternate are one person. */
export const refuseBothCapacities = (people: readonly Claimant[]): ImportNote[] => {
  const [first, second] = people
  if (first === undefined || second === undefined || !isSamePerson(first, second)) return []
  return [errorNote({ kind: 'both_capacities', cell: second.person.cell, personName: fullName(second.person.name) })]
}
