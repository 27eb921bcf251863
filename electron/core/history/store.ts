import type { z } from 'zod'
import type { HistoryChange, HistoryEntry } from '../../../shared/contract/settings.ts'
import type { Instant } from '../../../shared/domain/dates.ts'
import type { Sql, SqlValue } from '../database/sql.ts'
import { cellsAddedBy } from './added-rows.ts'

type EntryRow = { id: number; at: Instant; actor: string; device_name: string; command: string; change_count: number }

const toEntry = (row: EntryRow, isClockBehind: boolean): HistoryEntry => ({
  id: row.id,
  at: row.at,
  actor: row.actor,
  deviceName: row.device_name,
  command: row.command,
  changeCount: row.change_count,
  isClockBehind,
})

// By the index of moments, from the latest back: most entries before a page are in the order of their ids.
const latestBefore = (sql: Sql, id: number): Instant =>
  sql.get<{ at: Instant }>('SELECT at FROM change_set WHERE id < ? ORDER BY at DESC LIMIT 1', id)?.at ?? ''

// By id, which is the order in which things happened: one look at the entries before the page, then each after another.
const flagged = (sql: Sql, newestFirst: readonly EntryRow[]): HistoryEntry[] => {
  let latest = latestBefore(sql, newestFirst.at(-1)?.id ?? 0)
  return newestFirst
    .toReversed()
    .map((row) => {
      const isClockBehind = row.at < latest
      if (!isClockBehind) latest = row.at
      return toEntry(row, isClockBehind)
    })
    .toReversed()
}

/** The newest change sets older than an id, newest first. */
export const listEntries = (sql: Sql, before: number | null, limit: number): HistoryEntry[] =>
  flagged(
    sql,
    sql.all<EntryRow>(
      `SELECT id, at, actor, device_name, command,
              (SELECT count(*) FROM change WHERE change_set_id = change_set.id) AS change_count
       FROM change_set WHERE id < ? ORDER BY id DESC LIMIT ?`,
      before ?? Number.MAX_SAFE_INTEGER,
      limit,
    ),
  )

type Change = z.infer<typeof HistoryChange>
type ChangeRow = {
  id: number
  table_name: string
  row_id: string
  column_name: string
  operation: Change['operation']
  before: SqlValue
  after: SqlValue
}

const asText = (value: SqlValue): string | null => (value === null ? null : String(value))

const toChange = (row: ChangeRow, column: string, after: SqlValue): Change => ({
  table: row.table_name,
  row: row.row_id,
  column,
  operation: row.operation,
  before: asText(row.before),
  after: asText(after),
})

// What was added is one entry of the log, and is told cell by cell like everything else.
const cellsOf = (sql: Sql, row: ChangeRow): Change[] =>
  row.column_name === ''
    ? [...cellsAddedBy(sql, row.table_name, row.row_id, row.id)].map(([column, value]) => toChange(row, column, value))
    : [toChange(row, row.column_name, row.after)]

/** Everything that one change set changed, in order. */
export const listChanges = (sql: Sql, changeSetId: number): Change[] =>
  sql
    .all<ChangeRow>(
      `SELECT id, table_name, row_id, column_name, operation, before, after FROM change
       WHERE change_set_id = ? ORDER BY id`,
      changeSetId,
    )
    .flatMap((row) => cellsOf(sql, row))
