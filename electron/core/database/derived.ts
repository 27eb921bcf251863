import BetterSqlite, { type Database as Connection } from 'better-sqlite3'
import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import { createSql, type Sql } from './sql.ts'

/**
 * A database beside the program's own, of what can be made anew from it at any time. Nobody misses it in a copy: one that
 * is absent, damaged or of another shape is made empty, and its owner fills it again.
 */
export type Derived = {
  sql: Sql
  /** Runs something that is kept whole or not at all. */
  write<Result>(run: () => Result): Result
  close(): void
  /** Ends it and takes it away. */
  discard(): void
}

/** Whether a file is no sound database: only making it anew helps. */
export const isDamage = (error: unknown): boolean =>
  error instanceof BetterSqlite.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/u.test(error.code)

const remove = (file: string): void => {
  for (const name of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(name, { force: true })
}

const connect = (file: string | null, schema: string, version: number): Connection => {
  if (file !== null && !existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  const connection = new BetterSqlite(file ?? ':memory:')
  try {
    connection.pragma('locking_mode = EXCLUSIVE')
    connection.pragma('journal_mode = WAL')
    // What the last moments lose is made anew: it is not waited for.
    connection.pragma('synchronous = NORMAL')
    connection.pragma('cache_size = -4000')
    connection.pragma('temp_store = MEMORY')
    const kept = connection.pragma('user_version', { simple: true })
    if (kept === version) return connection
    if (kept !== 0) throw new Error('a derived database of another shape')
    connection.transaction(() => {
      connection.exec(schema)
      connection.pragma(`user_version = ${version}`)
    })()
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

const connectAnew = (file: string | null, schema: string, version: number): Connection => {
  try {
    return connect(file, schema, version)
  } catch (error) {
    if (file === null) throw error
    remove(file) // whatever was wrong with it: it holds nothing that is not elsewhere
    return connect(file, schema, version)
  }
}

/** Opens it, or makes it; without a file it lives in memory. Nothing in it is ever the only copy. */
export const openDerived = (file: string | null, schema: string, version: number): Derived => {
  const connection = connectAnew(file, schema, version)
  // Nothing of it is remembered: it changes with every slice.
  const ask = <Value>(_key: string, read: () => Value): Value => read()
  const sql = createSql(connection, { recall: ask, recallUnchanged: ask })
  const whole = connection.transaction((run: () => unknown): unknown => run())
  const close = (): void => {
    if (connection.open) connection.close()
  }
  return {
    sql,
    write: <Result>(run: () => Result): Result => whole.immediate(run) as Result,
    close,
    discard: () => {
      close()
      if (file !== null) remove(file)
    },
  }
}
