import type { Instant } from '../../../shared/domain/dates.ts'
import type { Sql } from '../database/sql.ts'
import { among, type Follow, type Source } from './entry.ts'

/*
 * What has to be put into the index anew is read from the log of changes, which nothing that is kept can pass by: writing
 * costs nothing more because there is a search.
 */

/** The end of the log: its last change, and the last set of them as it was then. */
export type LogEnd = { changeId: number; setId: number; setAt: Instant | null; setClock: string | null }

type SetRow = { id: number; at: Instant; clock: string }

/** Where the log ends now. */
export const logEnd = (sql: Sql): LogEnd => {
  const set = sql.get<SetRow>('SELECT id, at, clock FROM change_set ORDER BY id DESC LIMIT 1')
  const changeId = sql.get<{ id: number | null }>('SELECT max(id) AS id FROM change')?.id ?? 0
  return { changeId, setId: set?.id ?? 0, setAt: set?.at ?? null, setClock: set?.clock ?? null }
}

/** A set of changes as it is now; of one that typing went on with, the clock is another. */
export const findSet = (sql: Sql, id: number): SetRow | undefined =>
  sql.get<SetRow>('SELECT id, at, clock FROM change_set WHERE id = ?', id)

/** The version of the schema of the program's data. */
export const schemaOf = (sql: Sql): number =>
  sql.get<{ user_version: number }>('SELECT user_version FROM pragma_user_version')?.user_version ?? 0

/** How many rows this program has written since it opened its data: the same number again, and nothing changed in between. */
export const rowsWritten = (sql: Sql): number =>
  sql.get<{ written: number }>('SELECT total_changes() AS written')?.written ?? 0

type ChangeRow = {
  table_name: string
  row_id: string
  column_name: string
  operation: string
  before: string | null
  after: string | null
}

/** What the log says of a row: which columns changed, whether all of them did, and the parents that it had and has. */
type Changed = { isWhole: boolean; columns: Set<string>; parents: Set<string> }

/** The changed rows of each table. */
export type ChangedRows = Map<string, Map<string, Changed>>

const tablesOf = (sources: readonly Source[]): string[] => [
  ...new Set(sources.flatMap(({ table, follows }) => [table, ...follows.map((follow) => follow.table)])),
]
const parentsOf = (sources: readonly Source[]): string[] => [
  ...new Set(sources.flatMap(({ follows }) => follows.flatMap(({ parent }) => (parent === undefined ? [] : [parent])))),
]

const gather = (rows: readonly ChangeRow[]): ChangedRows => {
  const tables: ChangedRows = new Map()
  for (const row of rows) {
    const table = tables.get(row.table_name) ?? new Map<string, Changed>()
    tables.set(row.table_name, table)
    const changed = table.get(row.row_id) ?? { isWhole: false, columns: new Set(), parents: new Set() }
    table.set(row.row_id, changed)
    changed.isWhole ||= row.operation !== 'update'
    changed.columns.add(row.column_name)
    for (const parent of [row.before, row.after]) if (parent !== null) changed.parents.add(parent)
  }
  return tables
}

type Window = { after: number; upTo: number; setId: number | null }

/** The rows of the tables of the sources that changed after one change and up to another, or in a set that was gone on with. */
export const changedRows = (sql: Sql, sources: readonly Source[], { after, upTo, setId }: Window): ChangedRows =>
  gather(
    sql.all<ChangeRow>(
      `SELECT table_name, row_id, column_name, operation,
              CASE WHEN column_name IN (SELECT value FROM json_each(?2)) THEN before END AS before,
              CASE WHEN column_name IN (SELECT value FROM json_each(?2)) THEN after END AS after
       FROM change WHERE (id > ?3 AND id <= ?4 OR change_set_id = ?5) AND table_name IN (SELECT value FROM json_each(?1))`,
      JSON.stringify(tablesOf(sources)),
      JSON.stringify(parentsOf(sources)),
      after,
      upTo,
      setId,
    ),
  )

const parentsNow = (sql: Sql, { table, parent }: Follow, rowIds: readonly string[]): string[] =>
  parent === undefined
    ? []
    : sql
        .all<{ id: string | null }>(`SELECT ${parent} AS id FROM ${table} WHERE id ${among}`, JSON.stringify(rowIds))
        .flatMap(({ id }) => id ?? [])

const keysOf = (sql: Sql, follow: Follow, rows: Map<string, Changed>): string[] => {
  const { columns, parent } = follow
  const meant = [...rows].filter(
    ([, { isWhole, columns: changed }]) => isWhole || columns === undefined || columns.some((one) => changed.has(one)),
  )
  const rowIds = meant.map(([id]) => id)
  if (parent === undefined) return rowIds
  return [...new Set([...meant.flatMap(([, { parents }]) => [...parents]), ...parentsNow(sql, follow, rowIds)])]
}

const idsFollowing = (sql: Sql, follow: Follow, changed: ChangedRows): string[] => {
  const rows = changed.get(follow.table)
  if (rows === undefined) return []
  const keys = keysOf(sql, follow, rows)
  if (follow.ids === undefined || keys.length === 0) return keys
  return sql.all<{ id: string }>(follow.ids, JSON.stringify(keys)).map(({ id }) => id)
}

/** The entries of a source that may say something else since some rows changed. */
export const entriesTouched = (sql: Sql, { table, follows }: Source, changed: ChangedRows): string[] => [
  ...new Set([{ table }, ...follows].flatMap((follow) => idsFollowing(sql, follow, changed))),
]

/** The next entries of a source after an id, to make the whole index. */
export const idsAfter = (sql: Sql, { table }: Source, after: string, limit: number): string[] =>
  sql.all<{ id: string }>(`SELECT id FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`, after, limit).map(({ id }) => id)
