import type { Statement, StatementDraft } from '../../../shared/contract/statements.ts'
import type { StatementId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { found, requireVersion } from '../failure.ts'
import * as store from './store.ts'

type Versioned = { id: StatementId; expectedVersion: number }

/** So many when nobody says how many. */
const usualLimit = 50

/** The statements of the committee, newest day first. */
export const listStatements = (
  { sql }: Unit,
  { limit = usualLimit }: { limit?: number | undefined } = {},
): Statement[] => store.listStatements(sql, limit)

/** One statement, or the failure that it is not there. */
export const getStatement = ({ sql }: Unit, { id }: { id: StatementId }): Statement =>
  found(store.findStatement(sql, id), 'statement')

const signWith = (unit: Unit, id: StatementId, { signatories }: StatementDraft): Statement => {
  store.removeSignatories(unit.sql, id)
  for (const [ordinal, { name, position, institution }] of signatories.entries())
    store.insertSignatory(unit.sql, unit.newId(), id, ordinal, {
      name,
      position: position || null,
      institution: institution || null,
    })
  return getStatement(unit, { id })
}

const writeStatement = (unit: Unit, id: StatementId, draft: StatementDraft): Statement => {
  store.insertStatement(unit.sql, id, { ...draft, city: draft.city || null })
  return signWith(unit, id, draft)
}

/** Writes down a statement with who signs it. */
export const createStatement = (unit: Unit, draft: StatementDraft): Statement =>
  writeStatement(unit, unit.newId<StatementId>(), draft)

/** Puts back a statement that was removed, under its own id; one that is there stays as it is. */
export const restoreStatement = (unit: Unit, { id, draft }: { id: StatementId; draft: StatementDraft }): Statement =>
  store.findStatement(unit.sql, id) ?? writeStatement(unit, id, draft)

/** Changes a statement, who signs it included. */
export const updateStatement = (
  unit: Unit,
  { id, draft, expectedVersion }: Versioned & { draft: StatementDraft },
): Statement => {
  const current = getStatement(unit, { id })
  requireVersion(expectedVersion, current.version, current)
  store.updateStatement(unit.sql, id, { ...draft, city: draft.city || null })
  return signWith(unit, id, draft)
}

/** Takes a statement back; the files made of it stay. */
export const removeStatement = (unit: Unit, { id, expectedVersion }: Versioned): Record<string, never> => {
  const current = getStatement(unit, { id })
  requireVersion(expectedVersion, current.version, current)
  store.removeStatement(unit.sql, id)
  return {}
}
