import { findContradictions } from './padron-import-contradictions.ts'
import { duplicateNote, type ImportNote } from './padron-import-notes.ts'
import { newRefPrefix } from './padron-import-people.ts'
import {
  propose,
  type Context,
  type ImportStep,
  type PlannedChange,
  type PlanInput,
  type Proposal,
} from './padron-import-proposal.ts'
import { readImportRows, type ImportRow, type RowPerson, type SegmentRef } from './padron-import-rows.ts'
import { emptySimilarNames, rememberName } from './padron-import-similar.ts'
import { startState, type Ref } from './padron-import-state.ts'
import { matchKey } from './padron-import-values.ts'
import { fullName } from './person-name.ts'

export type RowOutcome = 'new' | 'update' | 'unchanged' | 'duplicate' | 'error'

/** What one row will do, and how a screen says it. */
export type PlannedRow = {
  row: number
  outcome: RowOutcome
  institutionName: string
  people: { name: string; capacity: RowPerson['capacity'] }[]
  changes: PlannedChange[]
  notes: readonly ImportNote[]
}

export type ImportPlan = {
  rows: readonly PlannedRow[]
  /** Of the rows that can be imported, in their order. */
  steps: readonly ImportStep[]
}

const outcomeOf = ({ notes, changes }: Proposal): RowOutcome => {
  if (notes.some(({ severity }) => severity === 'error')) return 'error'
  if (notes.some(({ severity }) => severity === 'duplicate')) return 'duplicate'
  if (changes.some(({ isNew }) => isNew)) return 'new'
  return changes.length > 0 ? 'update' : 'unchanged'
}

// A row without people that says again what one before said of its institution.
const repeatedInstitution = (
  context: Context,
  { institution, people }: ImportRow<SegmentRef>,
  proposal: Proposal,
): void => {
  const row = context.state.institutionsByKey.get(matchKey(institution.name))?.row ?? null
  if (row !== null && people.length === 0 && proposal.changes.length === 0)
    proposal.notes.push(duplicateNote({ kind: 'same_as_row', cell: null, row }))
}

/**
 * What an import would do, row by row: each sees what the rows before it do, and a row with an error, or one that
 * somebody has to decide about, does nothing. Blanks of the file never erase what is known.
 */
export const planImport = (input: PlanInput): ImportPlan => {
  const state = startState(input.known)
  let added = 0
  const shared = {
    state,
    input,
    newRef: () => `${newRefPrefix}${(added += 1)}`,
    addedSegments: new Map<string, Ref>(),
    firstRows: new Map<Ref, number>(),
    similarNames: emptySimilarNames(),
  }
  for (const institution of state.institutions.values()) rememberName(shared.similarNames, institution)
  const steps: ImportStep[] = []
  const all = readImportRows(input)
  const contradictions = findContradictions(all)
  const rows = all.map((read): PlannedRow => {
    const context: Context = { ...shared, row: read.row }
    const proposal = propose(context, read)
    repeatedInstitution(context, read, proposal)
    proposal.notes.push(...(contradictions.get(read.row) ?? []))
    const outcome = outcomeOf(proposal)
    const isDone = outcome === 'new' || outcome === 'update'
    if (isDone) {
      steps.push(...proposal.steps)
      for (const commit of proposal.commit) commit(state)
    }
    return {
      row: read.row,
      outcome,
      institutionName: read.institution.name,
      people: read.people.map(({ name, capacity }) => ({ name: fullName(name), capacity })),
      changes: isDone ? proposal.changes : [],
      notes: proposal.notes,
    }
  })
  return { rows, steps }
}
