import BetterSqlite from 'better-sqlite3'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Dump = Record<string, unknown[]>

const tablesOf = (connection: BetterSqlite.Database): string[] =>
  (
    connection
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
      .all() as { name: string }[]
  ).map(({ name }) => name)

/** Runs something on a database file that no program has open. */
export const withDatabase = <Result>(file: string, run: (connection: BetterSqlite.Database) => Result): Result => {
  const connection = new BetterSqlite(file)
  try {
    return run(connection)
  } finally {
    connection.close()
  }
}

/** Every row of every table of a data folder, even while the program has it open: what a copy of its files says. */
export const dumpOf = (dataFolder: string, leftOut: readonly string[] = []): Dump => {
  const copy = mkdtempSync(join(tmpdir(), 'mesa-cer-copy-'))
  try {
    for (const name of ['mesa.sqlite', 'mesa.sqlite-wal'])
      if (existsSync(join(dataFolder, name))) copyFileSync(join(dataFolder, name), join(copy, name))
    return withDatabase(join(copy, 'mesa.sqlite'), (connection) => {
      const tables = tablesOf(connection).filter((table) => !leftOut.includes(table))
      const rowsOf = (table: string) => connection.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()
      return Object.fromEntries(tables.map((table) => [table, rowsOf(table)]))
    })
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** A dump of version 5 or earlier as every later one tells it: the name of the agenda of priorities became a row of its own. */
export const withoutAgendaName = (dump: Dump): Dump => ({
  ...dump,
  priority: ((dump['priority'] ?? []) as Record<string, unknown>[]).map(({ agenda_name: _name, ...row }) => row),
})
