import type { Sql, SqlValue } from '../database/sql.ts'
import { nameOf } from './names.ts'

type Cells = ReadonlyMap<string, SqlValue>
type LaterCell = { column_name: string; operation: 'insert' | 'update' | 'delete'; before: SqlValue }

const columnsOf = (sql: Sql, table: string): string[] =>
  sql
    .all<{ name: string }>(`SELECT name FROM pragma_table_info('${nameOf(table)}') WHERE name NOT IN ('id', 'version')`)
    .map(({ name }) => name)

// A row that was taken back and put back is another one: the log of the first ends where the second is added.
const laterCells = (sql: Sql, table: string, rowId: string, entryId: number): LaterCell[] => {
  const later = sql.all<LaterCell>(
    `SELECT column_name, operation, before FROM change WHERE table_name = ? AND row_id = ? AND id > ? ORDER BY id`,
    table,
    rowId,
    entryId,
  )
  const nextLife = later.findIndex(({ operation }) => operation === 'insert')
  return nextLife === -1 ? later : later.slice(0, nextLife)
}

/**
 * The cells that a row was added with, those without a value left out: what the first later change of each found there, or
 * what stands where nothing changed it. `entryId` is the entry of the log that says it was added.
 */
export const cellsAddedBy = (sql: Sql, table: string, rowId: string, entryId: number): Cells => {
  const later = laterCells(sql, table, rowId, entryId)
  const found = new Map(later.toReversed().map(({ column_name: column, before }) => [column, before]))
  // A deleted row leaves only the cells that had a value: where it is gone, the others had none.
  const isGone = later.some(({ operation }) => operation === 'delete')
  const standing = isGone
    ? {}
    : (sql.get<Record<string, SqlValue>>(`SELECT * FROM ${nameOf(table)} WHERE id = ?`, rowId) ?? {})
  const cells = columnsOf(sql, table).map(
    (column) => [column, found.get(column) ?? (found.has(column) ? null : standing[column])] as const,
  )
  return new Map(
    cells.flatMap(([column, value]) => (value === null || value === undefined ? [] : [[column, value] as const])),
  )
}
