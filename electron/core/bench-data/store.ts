import type { Sql } from '../database/sql.ts'
import type { Row } from './world.ts'

/** Adds a row as it is. The names of tables and columns are those of this program's own lists. */
export const insertRow = (sql: Sql, table: string, row: Row): void => {
  const columns = Object.keys(row)
  sql.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(row),
  )
}

/** Room in memory for the indexes, which are written all over while millions of rows come in. */
export const makeRoom = (sql: Sql): void => sql.run('PRAGMA cache_size = -250000')

type Trigger = { name: string; sql: string }

/** Takes away the triggers that log each cell, and gives them back to be put in place again in the same transaction. */
export const liftLog = (sql: Sql): Trigger[] => {
  const triggers = sql.all<Trigger>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'log_*' ORDER BY rowid`,
  )
  for (const { name } of triggers) sql.run(`DROP TRIGGER ${name}`)
  return triggers
}

/** Puts the triggers of the log in place again. */
export const restoreLog = (sql: Sql, triggers: readonly Trigger[]): void => {
  for (const trigger of triggers) sql.run(trigger.sql)
}

/** Lets the planner know how many rows there are of what, as closing the program does. */
export const analyse = (sql: Sql): void => {
  // 0x10000: all tables, also those that nothing was asked of yet.
  sql.get('PRAGMA optimize = 0x10002')
}

/** How much there is of what the benchmark speaks of. */
export const countRows = (
  sql: Sql,
): Record<'sessions' | 'attendances' | 'agreements' | 'commitments' | 'people', number> =>
  sql.get(
    `SELECT (SELECT count(*) FROM session) AS sessions, (SELECT count(*) FROM attendance) AS attendances,
            (SELECT count(*) FROM agreement) AS agreements, (SELECT count(*) FROM commitment) AS commitments,
            (SELECT count(*) FROM person) AS people`,
  ) ?? { sessions: 0, attendances: 0, agreements: 0, commitments: 0, people: 0 }
