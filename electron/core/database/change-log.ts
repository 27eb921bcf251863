/*
 * Every change of a table leaves, column by column, what was there before and after. The triggers write it, so that no
 * code path can forget to. The history that people see and the exchange between computers stand on this log.
 *
 * A row that is added is one entry without a column. What its cells began with is not written twice: it is what the first
 * later change of a cell found there, and what stands where there was none (history/added-rows.ts). Versions 1 to 5 of the
 * schema wrote a cell each; those entries stay as they are.
 *
 * A change belongs to the newest change set: the write transaction opens one (database/transactions.ts), and nothing
 * writes outside such a transaction.
 */

const changeSet = '(SELECT max(id) FROM change_set)'

const quote = (name: string): string => `'${name}'`

const insertChange = (table: string, row: string, column: string, operation: string, before: string, after: string) =>
  `INSERT INTO change (change_set_id, table_name, row_id, column_name, operation, before, after) ` +
  `SELECT ${changeSet}, ${quote(table)}, ${row}, ${quote(column)}, ${quote(operation)}, ${before}, ${after}`

/** The SQL of the triggers that log a table. Its rows are named by the column `id`, which never changes. */
export const changeLogTriggers = (table: string, columns: readonly string[]): string => {
  const inserted = columns.map(
    (column) =>
      `${insertChange(table, 'NEW.id', column, 'insert', 'NULL', `NEW.${column}`)} WHERE NEW.${column} IS NOT NULL;`,
  )
  const updated = columns.map(
    (column) =>
      `${insertChange(table, 'NEW.id', column, 'update', `OLD.${column}`, `NEW.${column}`)} WHERE NEW.${column} IS NOT OLD.${column};`,
  )
  const deleted = columns.map(
    (column) =>
      `${insertChange(table, 'OLD.id', column, 'delete', `OLD.${column}`, 'NULL')} WHERE OLD.${column} IS NOT NULL;`,
  )
  const trigger = (event: string, statements: string[]): string =>
    `CREATE TRIGGER log_${table}_${event} AFTER ${event.toUpperCase()} ON ${table} BEGIN\n  ${statements.join('\n  ')}\nEND;`
  return [trigger('insert', inserted), trigger('update', updated), trigger('delete', deleted)].join('\n')
}

/** The SQL of the trigger that logs an added row as one entry. */
export const addedRowTrigger = (table: string): string =>
  `CREATE TRIGGER log_${table}_insert AFTER INSERT ON ${table} BEGIN\n  ` +
  `INSERT INTO change (change_set_id, table_name, row_id, column_name, operation) ` +
  `VALUES (${changeSet}, ${quote(table)}, NEW.id, '', 'insert');\nEND;`
