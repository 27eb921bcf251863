import type { Sql, SqlValue } from '../database/sql.ts'
import { nameOf } from './names.ts'

export type LoggedChange = {
  table_name: string
  row_id: string
  column_name: string
  operation: 'insert' | 'update' | 'delete'
  before: SqlValue
}

/** What a change set changed, cell by cell, the last first. */
export const listChangesBackwards = (sql: Sql, changeSetId: number): LoggedChange[] =>
  sql.all(
    'SELECT table_name, row_id, column_name, operation, before FROM change WHERE change_set_id = ? ORDER BY id DESC',
    changeSetId,
  )

export type LaterChange = { table_name: string; row_id: string }

/** Rows of a change set that were changed afterwards where it touched them; any change of a row that it added counts. */
export const listLaterChanges = (sql: Sql, changeSetId: number, leftOut: string, limit: number): LaterChange[] =>
  sql.all(
    `SELECT DISTINCT later.table_name, later.row_id FROM change AS later JOIN change AS done
       ON done.table_name = later.table_name AND done.row_id = later.row_id
       AND (done.operation = 'insert' OR later.operation <> 'update' OR done.column_name = later.column_name)
     WHERE later.change_set_id > ?1 AND done.change_set_id = ?1 AND done.table_name <> ?2 LIMIT ?3`,
    changeSetId,
    leftOut,
    limit,
  )

type Pointer = { child: string; column: string; parent: string }

/** Every column of every table that points at a row of another. */
export const listPointers = (sql: Sql): Pointer[] =>
  sql.all(
    `SELECT sqlite_schema.name AS child, keys."from" AS "column", keys."table" AS parent
     FROM sqlite_schema JOIN pragma_foreign_key_list(sqlite_schema.name) AS keys
     WHERE sqlite_schema.type = 'table' AND sqlite_schema.name <> 'change'`,
  )

const insertedBy = `SELECT row_id FROM change WHERE change_set_id = ?1 AND operation = 'insert' AND table_name = `

/** Rows added by a change set that a row of another origin points at. */
export const listPointedAt = (
  sql: Sql,
  changeSetId: number,
  { child, column, parent }: Pointer,
  limit: number,
): string[] =>
  sql
    .all<{ id: string }>(
      `SELECT DISTINCT ${nameOf(column)} AS id FROM ${nameOf(child)}
       WHERE ${nameOf(column)} IN (${insertedBy} ?2) AND id NOT IN (${insertedBy} ?3) LIMIT ?4`,
      changeSetId,
      parent,
      child,
      limit,
    )
    .map(({ id }) => id)

/** Rows added by a change set that an attached file or a document speaks of, which no key of the schema says. */
export const listSpokenOf = (
  sql: Sql,
  changeSetId: number,
  limit: number,
): { child: string; parent: string; id: string }[] =>
  sql.all(
    `SELECT DISTINCT child, table_name AS parent, row_id AS id FROM change JOIN (
       SELECT 'attachment' AS child, owner_id AS subject FROM attachment WHERE removed_at IS NULL
       UNION SELECT 'document', subject_id FROM document) ON subject = row_id
     WHERE change_set_id = ? AND operation = 'insert' LIMIT ?`,
    changeSetId,
    limit,
  )

const labels: Readonly<Record<string, string>> = {
  institution: 'SELECT name AS label FROM institution WHERE id = ?',
  person: `SELECT trim(given_names || ' ' || surnames) AS label FROM person WHERE id = ?`,
  segment: 'SELECT name AS label FROM segment WHERE id = ?',
  accreditation: `SELECT trim(given_names || ' ' || surnames) AS label FROM accreditation
    JOIN person ON person.id = person_id WHERE accreditation.id = ?`,
  term_member:
    'SELECT name AS label FROM term_member JOIN institution ON institution.id = institution_id WHERE term_member.id = ?',
}

/** What a person calls a row; null when it is gone or has no name. */
export const labelOf = (sql: Sql, table: string, rowId: string): string | null => {
  const query = labels[table]
  return query === undefined ? null : (sql.get<{ label: string }>(query, rowId)?.label ?? null)
}

export const removeRow = (sql: Sql, table: string, rowId: string): void =>
  sql.run(`DELETE FROM ${nameOf(table)} WHERE id = ?`, rowId)

/** Writes cells of a row back; its version goes on, so that a screen that saw it before notices. */
export const restoreCells = (sql: Sql, table: string, rowId: string, cells: ReadonlyMap<string, SqlValue>): void =>
  sql.run(
    `UPDATE ${nameOf(table)} SET ${[...cells.keys()].map((column) => `${nameOf(column)} = ?`).join(', ')}, version = version + 1
     WHERE id = ?`,
    ...cells.values(),
    rowId,
  )

/** Puts a row back that was deleted, with a version that nobody has seen. */
export const restoreRow = (sql: Sql, table: string, rowId: string, cells: ReadonlyMap<string, SqlValue>): void =>
  sql.run(
    `INSERT INTO ${nameOf(table)} (id, version, ${[...cells.keys()].map(nameOf).join(', ')})
     VALUES (?, (SELECT count(DISTINCT change_set_id) + 1 FROM change WHERE row_id = ?), ${[...cells].map(() => '?').join(', ')})`,
    rowId,
    rowId,
    ...cells.values(),
  )
