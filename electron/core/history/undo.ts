import type { ErrorData } from '../../../shared/contract/errors.ts'
import type { Unit } from '../context.ts'
import type { SqlValue } from '../database/sql.ts'
import { fail } from '../failure.ts'
import * as store from './store-undo.ts'

type Obstacle = ErrorData<'UNDO_REFUSED'>['obstacles'][number]

/** How many reasons are told: a person looks at a few, not at thousands. */
const mostObstacles = 5

const changedLater = ({ sql }: Unit, changeSetId: number, leftOut: string): Obstacle[] =>
  store.listLaterChanges(sql, changeSetId, leftOut, mostObstacles).map((row) => ({
    reason: 'changed',
    table: row.table_name,
    label: store.labelOf(sql, row.table_name, row.row_id),
    by: null,
  }))

const inUse = ({ sql }: Unit, changeSetId: number): Obstacle[] => {
  const pointed = store
    .listPointers(sql)
    .flatMap((pointer) =>
      store.listPointedAt(sql, changeSetId, pointer, mostObstacles).map((id) => ({ ...pointer, id })),
    )
  return [...pointed, ...store.listSpokenOf(sql, changeSetId, mostObstacles)].map(({ child, parent, id }) => ({
    reason: 'used',
    table: parent,
    label: store.labelOf(sql, parent, id),
    by: child,
  }))
}

type Undoing = { table: string; row: string; operation: 'insert' | 'update' | 'delete'; cells: Map<string, SqlValue> }

/** The changes of a set, the last first, those of one row and kind beside each other as one. */
const groupBackwards = (changes: readonly store.LoggedChange[]): Undoing[] => {
  const groups: Undoing[] = []
  for (const { table_name: table, row_id: row, operation, column_name: column, before } of changes) {
    const last = groups.at(-1)
    const isSame = last?.table === table && last.row === row && last.operation === operation
    // Where a column was changed twice, what it was before the first time stays.
    if (isSame) last.cells.set(column, before)
    else groups.push({ table, row, operation, cells: new Map([[column, before]]) })
  }
  return groups
}

const invert = ({ sql }: Unit, { table, row, operation, cells }: Undoing): void => {
  switch (operation) {
    case 'insert':
      store.removeRow(sql, table, row)
      return
    case 'update':
      store.restoreCells(sql, table, row, cells)
      return
    case 'delete':
      store.restoreRow(sql, table, row, cells)
      return
  }
}

/**
 * Takes a change set back: what it added goes, what it changed or deleted is as before. Refused, naming a few reasons,
 * when what it touched was changed since or something else needs it. Rows of `leftOut` stay: the note that it happened.
 */
export const undoChangeSet = (unit: Unit, changeSetId: number, leftOut: string): void => {
  const obstacles = [...changedLater(unit, changeSetId, leftOut), ...inUse(unit, changeSetId)]
  if (obstacles.length > 0) fail('UNDO_REFUSED', { obstacles: obstacles.slice(0, mostObstacles) })
  const changes = store.listChangesBackwards(unit.sql, changeSetId).filter((change) => change.table_name !== leftOut)
  for (const undoing of groupBackwards(changes)) invert(unit, undoing)
}
