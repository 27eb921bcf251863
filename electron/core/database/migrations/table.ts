import { changeLogTriggers } from '../change-log.ts'

/*
 * What the tables of the migrations are made of. A released migration never changes, so neither does what is here: a new
 * need is a new function. The snapshot of the schema notices.
 */

/** A column that holds a day, `2023-03-14`. */
export const day = (column: string): string => `CHECK (${column} IS date(${column}))`
/** A column that holds an hour, `09:15`. */
export const time = (column: string): string => `CHECK (${column} GLOB '[0-2][0-9]:[0-5][0-9]' AND ${column} < '24:00')`
/** A column that holds yes or no, 1 or 0. */
export const isFlag = (column: string): string => `CHECK (${column} IN (0, 1))`

/** A logged table: its columns in order, and what else the table guarantees. `id` comes first and `version` last. */
export type TableDefinition = { name: string; columns: Record<string, string>; constraints?: string[] }

/** The SQL of a table and of the triggers that log it. */
export const createTable = ({ name, columns, constraints = [] }: TableDefinition): string => {
  const lines = [
    'id TEXT NOT NULL PRIMARY KEY',
    ...Object.entries(columns).map(([column, type]) => `${column} ${type}`),
    'version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)',
    ...constraints,
  ]
  return `CREATE TABLE ${name} (\n  ${lines.join(',\n  ')}\n) STRICT;\n${changeLogTriggers(name, Object.keys(columns))}`
}
