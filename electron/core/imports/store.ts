import type { PadronImport } from '../../../shared/contract/imports.ts'
import type { PadronImportId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: PadronImportId
  file_name: string
  sheet_name: string
  row_count: number
  created_count: number
  updated_count: number
  change_set_id: number
  applied_at: string
  undone_at: string | null
}

export type StoredImport = PadronImport & { changeSetId: number }

const toImport = (row: Row): StoredImport => ({
  id: row.id,
  fileName: row.file_name,
  sheetName: row.sheet_name,
  rowCount: row.row_count,
  createdCount: row.created_count,
  updatedCount: row.updated_count,
  appliedAt: row.applied_at,
  undoneAt: row.undone_at,
  changeSetId: row.change_set_id,
})

const columns =
  'id, file_name, sheet_name, row_count, created_count, updated_count, change_set_id, applied_at, undone_at'

/** The latest import, taken back or not. */
export const findLatest = (sql: Sql): StoredImport | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM padron_import ORDER BY change_set_id DESC LIMIT 1`)
  return row && toImport(row)
}

/** The last change of anything, whoever made it; 0 before the first. */
export const lastChange = (sql: Sql): number =>
  sql.get<{ id: number | null }>('SELECT max(id) AS id FROM change')?.id ?? 0

/** Notes the import that the command in hand makes: the newest entry of the log is its own. */
export const insertImport = (sql: Sql, made: Omit<PadronImport, 'undoneAt'>): void =>
  sql.run(
    `INSERT INTO padron_import
       (id, file_name, sheet_name, row_count, created_count, updated_count, change_set_id, applied_at)
     SELECT ?, ?, ?, ?, ?, ?, max(id), ? FROM change_set`,
    made.id,
    made.fileName,
    made.sheetName,
    made.rowCount,
    made.createdCount,
    made.updatedCount,
    made.appliedAt,
  )

export const markUndone = (sql: Sql, id: PadronImportId, at: string): void =>
  sql.run('UPDATE padron_import SET undone_at = ?, version = version + 1 WHERE id = ?', at, id)
