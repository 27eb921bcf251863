import { addedRowTrigger, changeLogTriggers } from '../change-log.ts'

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

const dropTriggers = (table: string): string =>
  ['insert', 'update', 'delete'].map((event) => `DROP TRIGGER log_${table}_${event};`).join('\n')

/** Columns for a table that is there already, with those that it has had so far: its triggers are made anew to log all. */
export type Widening = { table: string; added: Record<string, string>; columns: readonly string[] }

/** The SQL that adds columns to a logged table. */
export const widen = ({ table, added, columns }: Widening): string =>
  [
    ...Object.entries(added).map(([column, type]) => `ALTER TABLE ${table} ADD COLUMN ${column} ${type};`),
    dropTriggers(table),
    changeLogTriggers(table, [...columns, ...Object.keys(added)]),
  ].join('\n')

/**
 * The SQL that makes a logged table anew, because a constraint cannot be changed; `copied` says from what each column comes.
 * Its rows are the same rows, so they are copied before there are triggers to log them. No other table may point at it.
 */
export const rebuild = (definition: TableDefinition, copied: Record<string, string>): string => {
  const { name } = definition
  const [tableSql = '', ...triggers] = createTable(definition).split(/(?=CREATE TRIGGER)/)
  const columns = ['id', ...Object.keys(copied), 'version']
  return [
    dropTriggers(name),
    `ALTER TABLE ${name} RENAME TO ${name}_2;`,
    tableSql,
    `INSERT INTO ${name} (${columns.join(', ')}) SELECT id, ${Object.values(copied).join(', ')}, version FROM ${name}_2;`,
    `DROP TABLE ${name}_2;`,
    ...triggers,
  ].join('\n')
}

/** Columns that are copied as they are. */
export const same = (...columns: string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column, column]))

/** The SQL of a table whose added rows are one entry of the log each: what every new table is, since version 6. */
export const createLoggedTable = (definition: TableDefinition): string =>
  [createTable(definition), `DROP TRIGGER log_${definition.name}_insert;`, addedRowTrigger(definition.name)].join('\n')
