import type { PersonDraft } from '../contract/committee.ts'
import { documentName, overlaps } from './accreditation.ts'
import { isMine, mergeAccreditation, refuseBothCapacities, seatTaken, type Claim } from './padron-import-claims.ts'
import { duplicateNote, errorNote, noticeNote, type ImportNote } from './padron-import-notes.ts'
import { matchPerson, mergePerson, type PersonDecision } from './padron-import-people.ts'
import {
  type ImportRow,
  type Reading,
  type RowInstitution,
  type RowPerson,
  type SegmentRef,
} from './padron-import-rows.ts'
import { findSimilarName, rememberName, type SimilarNames } from './padron-import-similar.ts'
import {
  holdAccreditation,
  holdInstitution,
  holdPerson,
  seatKey,
  type HeldInstitution,
  type HeldPerson,
  type KnownPadron,
  type PlannedAccreditationDraft,
  type PlannedInstitutionDraft,
  type PlanState,
  type Ref,
} from './padron-import-state.ts'
import { matchKey, maskNumbers } from './padron-import-values.ts'
import { fullName } from './person-name.ts'

/** One thing to write, in order; references made by earlier steps stand in later ones. */
export type ImportStep =
  | { kind: 'addSegment'; ref: Ref; name: string }
  | { kind: 'createInstitution'; ref: Ref; draft: PlannedInstitutionDraft }
  | { kind: 'updateInstitution'; ref: Ref; draft: PlannedInstitutionDraft }
  | { kind: 'joinTerm'; institutionRef: Ref }
  | { kind: 'createPerson'; ref: Ref; draft: PersonDraft }
  | { kind: 'updatePerson'; ref: Ref; draft: PersonDraft }
  | { kind: 'createAccreditation'; ref: Ref; draft: PlannedAccreditationDraft }
  | { kind: 'updateAccreditation'; ref: Ref; draft: PlannedAccreditationDraft }

export type ChangedThing = 'segment' | 'institution' | 'membership' | 'person' | 'accreditation'

/** What changes of a thing. A new one has no fields: all of it is new. Document numbers and phones are masked. */
export type PlannedChange = {
  thing: ChangedThing
  isNew: boolean
  name: string
  fields: { field: string; before: string | null; after: string | null }[]
}

export type PlanInput = Reading & { known: KnownPadron; decisions: readonly PersonDecision[] }

/** What a row would do, before it is known whether something is wrong with it. */
export type Proposal = {
  steps: ImportStep[]
  changes: PlannedChange[]
  notes: ImportNote[]
  /** Makes the state what it is after this row. */
  commit: ((state: PlanState) => void)[]
}

const emptyProposal = (): Proposal => ({ steps: [], changes: [], notes: [], commit: [] })

type FieldValue = string | number | boolean | null
type PlainDraft = Record<string, FieldValue>

const shown = (field: string, value: FieldValue): string | null =>
  value === null ? null : field === 'nationalId' || field === 'phone' ? maskNumbers(String(value)) : String(value)

const differences = (before: PlainDraft, after: PlainDraft): PlannedChange['fields'] =>
  Object.keys(after).flatMap((field) => {
    const [old = null, value = null] = [before[field], after[field]]
    return old === value ? [] : [{ field, before: shown(field, old), after: shown(field, value) }]
  })

export type Context = {
  state: PlanState
  input: PlanInput
  row: number
  newRef: () => Ref
  addedSegments: Map<string, Ref>
  /** The institutions that are known or that the rows before add, to find what is written in two ways. */
  similarNames: SimilarNames
  /** The row that first named each accreditation which the program knew already. */
  firstRows: Map<Ref, number>
}

const segmentRefOf = (context: Context, segment: SegmentRef | null, proposal: Proposal): Ref | null => {
  if (segment === null) return null
  if ('id' in segment) return segment.id
  const key = matchKey(segment.added)
  const known = context.addedSegments.get(key)
  if (known !== undefined) return known
  const ref = context.newRef()
  proposal.steps.push({ kind: 'addSegment', ref, name: segment.added })
  proposal.changes.push({ thing: 'segment', isNew: true, name: segment.added, fields: [] })
  proposal.commit.push(() => context.addedSegments.set(key, ref))
  return ref
}

const mergeInstitution = (
  held: HeldInstitution | undefined,
  said: RowInstitution<SegmentRef>,
  segmentRef: Ref | null,
): PlannedInstitutionDraft => ({
  name: held?.draft.name ?? said.name,
  acronym: said.acronym ?? held?.draft.acronym ?? null,
  segmentRef: segmentRef ?? held?.draft.segmentRef ?? null,
  level: said.level ?? held?.draft.level ?? null,
  province: said.province ?? held?.draft.province ?? null,
  address: said.address ?? held?.draft.address ?? null,
  phone: said.phone ?? held?.draft.phone ?? null,
  email: said.email ?? held?.draft.email ?? null,
})

/** Puts the institution of a row into a proposal; gives what it is called in later steps. */
const proposeInstitution = (context: Context, said: RowInstitution<SegmentRef>, proposal: Proposal): Ref => {
  const { state, row } = context
  const held = state.institutionsByKey.get(matchKey(said.name))
  const draft = mergeInstitution(held, said, segmentRefOf(context, said.segment, proposal))
  const ref = held?.ref ?? context.newRef()
  const fields = held ? differences(held.draft, draft) : []
  const name = draft.name
  if (!held) {
    const similar = findSimilarName(context.similarNames, draft)
    if (similar !== undefined)
      proposal.notes.push(noticeNote({ kind: 'institution_similar', cell: said.cell, institutionName: name, similar }))
    proposal.steps.push({ kind: 'createInstitution', ref, draft })
    proposal.commit.push(() => rememberName(context.similarNames, { draft }))
  }
  if (held && fields.length > 0) proposal.steps.push({ kind: 'updateInstitution', ref, draft })
  if (!held || fields.length > 0) {
    proposal.changes.push({ thing: 'institution', isNew: !held, name, fields })
    proposal.commit.push((after) => holdInstitution(after, { ref, draft, row }))
  }
  if (!state.members.has(ref)) {
    proposal.steps.push({ kind: 'joinTerm', institutionRef: ref })
    if (held) proposal.changes.push({ thing: 'membership', isNew: true, name, fields: [] })
    proposal.commit.push((after) => after.members.add(ref))
  }
  return ref
}

/** Puts a person of a row into a proposal; null when somebody has to say first who they are. */
const proposePerson = (context: Context, person: RowPerson, institutionRef: Ref, proposal: Proposal): Ref | null => {
  const { state, row, input } = context
  const { held, notes } = matchPerson(state, row, person, institutionRef, input.decisions)
  proposal.notes.push(...notes)
  if (notes.some(({ severity }) => severity !== 'notice')) return null
  const draft = mergePerson(held, person)
  const ref = held?.ref ?? context.newRef()
  const fields = held ? differences(held.draft, draft) : []
  if (held && fields.length === 0) return ref
  proposal.steps.push({ kind: held ? 'updatePerson' : 'createPerson', ref, draft })
  proposal.changes.push({ thing: 'person', isNew: !held, name: fullName(draft), fields })
  const next: HeldPerson = { ref, draft, row: held ? held.row : row }
  proposal.commit.push((after) => holdPerson(after, next))
  return ref
}

/** Puts an accreditation into a proposal, or what stands against it. */
const proposeAccreditation = (context: Context, claim: Claim, proposal: Proposal): void => {
  const { state, row, input } = context
  const { term } = input.known
  const { person, institutionRef } = claim
  const seat = state.accreditations.get(seatKey(institutionRef, person.capacity)) ?? []
  const mine = seat.filter((held) => isMine(held, claim, term)).at(-1)
  const draft = mergeAccreditation(mine, claim, term)
  const name = documentName(draft)
  if (draft.validTo !== null && draft.validTo < draft.validFrom) {
    proposal.notes.push(
      errorNote({ kind: 'days_reversed', cell: person.cell, from: draft.validFrom, to: draft.validTo }),
    )
    return
  }
  const fields = mine ? differences(mine.draft, draft) : []
  if (mine && fields.length === 0) {
    const first = mine.row ?? context.firstRows.get(mine.ref)
    if (first === undefined) context.firstRows.set(mine.ref, row)
    else proposal.notes.push(duplicateNote({ kind: 'same_as_row', cell: person.cell, row: first }))
    return
  }
  const standing = seat.find((other) => other.ref !== mine?.ref && overlaps(other.draft, draft))
  if (standing) {
    proposal.notes.push(seatTaken(state, standing, person, name))
    return
  }
  if (draft.validFrom > term.lastDay || (draft.validTo !== null && draft.validTo < term.firstDay))
    proposal.notes.push(
      noticeNote({ kind: 'outside_term', cell: person.cell, from: draft.validFrom, to: draft.validTo }),
    )
  const ref = mine?.ref ?? context.newRef()
  proposal.steps.push({ kind: mine ? 'updateAccreditation' : 'createAccreditation', ref, draft })
  proposal.changes.push({ thing: 'accreditation', isNew: !mine, name: fullName(person.name), fields })
  proposal.commit.push((after) => holdAccreditation(after, { ref, draft, row, documentName: name }))
}

const isCapacityError = ({ note }: ImportNote): boolean =>
  note.kind === 'capacity_missing' || note.kind === 'capacity_unknown'

/** Puts together what a row would do and what is wrong or doubtful about it; the state stays as it is. */
export const propose = (context: Context, { institution, people, notes }: ImportRow<SegmentRef>): Proposal => {
  const proposal = emptyProposal()
  proposal.notes.push(...notes)
  if (institution.name === '') return proposal
  const institutionRef = proposeInstitution(context, institution, proposal)
  const claims: Claim[] = []
  for (const person of people) {
    const personRef = proposePerson(context, person, institutionRef, proposal)
    if (personRef !== null) claims.push({ person, personRef, institutionRef })
  }
  proposal.notes.push(...refuseBothCapacities(claims))
  // Without a known capacity there is no seat to compare with.
  if (!notes.some(isCapacityError)) for (const claim of claims) proposeAccreditation(context, claim, proposal)
  return proposal
}
