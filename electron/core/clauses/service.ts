import type { Clause, ClauseDraft } from '../../../shared/contract/clauses.ts'
import type { NewPart } from '../../../shared/contract/ordinances.ts'
import type { Page } from '../../../shared/contract/paging.ts'
import type { ClauseId } from '../../../shared/domain/ids.ts'
import { childKindsOf } from '../../../shared/domain/ordinance.ts'
import { tidy } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { pageFrom } from '../paging.ts'
import * as store from './store.ts'

type Versioned = { id: ClauseId; expectedVersion: number }

/** The library in order of names, a page at a time. */
export const listClauses = ({ sql }: Unit, request: store.ListRequest): Page<Clause> =>
  pageFrom(store.listClauses(sql, request), request.limit, ({ id, name }) => ({ key: name, id }))

// What cannot stand in any text is refused here, and not when somebody needs it.
const requireShape = ({ kind, children }: NewPart): void => {
  for (const child of children) {
    if (!childKindsOf(kind).includes(child.kind)) fail('PART_MISPLACED', { kind: child.kind, parent: kind })
    requireShape(child)
  }
}

const cleanDraft = ({ name, part }: ClauseDraft): ClauseDraft => {
  requireShape(part)
  return { name: tidy(name), part }
}

/** Keeps a part in the library. */
export const addClause = (unit: Unit, draft: ClauseDraft): Clause => {
  const clean = cleanDraft(draft)
  const id = unit.newId<ClauseId>()
  store.insertClause(unit.sql, id, clean)
  return { id, ...clean, version: 1 }
}

const currentClause = ({ sql }: Unit, { id, expectedVersion }: Versioned): Clause => {
  const current = found(store.findClause(sql, id), 'clause')
  requireVersion(expectedVersion, current.version, current)
  return current
}

/** Calls it otherwise, or changes what it says. */
export const updateClause = (unit: Unit, { draft, ...versioned }: Versioned & { draft: ClauseDraft }): Clause => {
  const { id, version } = currentClause(unit, versioned)
  const clean = cleanDraft(draft)
  store.updateClause(unit.sql, id, clean)
  return { id, ...clean, version: version + 1 }
}

/** Takes it out of the library; the texts that took it stay as they are. */
export const removeClause = (unit: Unit, versioned: Versioned): Record<string, never> => {
  store.removeClause(unit.sql, currentClause(unit, versioned).id)
  return {}
}

/** Puts back what was removed, under its own id; one that is there stays as it is. */
export const restoreClause = (unit: Unit, { id, draft }: { id: ClauseId; draft: ClauseDraft }): Clause => {
  const there = store.findClause(unit.sql, id)
  if (there) return there
  const clean = cleanDraft(draft)
  store.insertClause(unit.sql, id, clean)
  return { id, ...clean, version: 1 }
}
