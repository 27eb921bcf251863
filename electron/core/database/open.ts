import BetterSqlite, { type Database as Connection } from 'better-sqlite3'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fold } from '../../../shared/domain/text.ts'
import { CoreStartError } from '../start-error.ts'
import { startFailureOf } from './errors.ts'
import { foreignKeyCheck, integrityCheck, quickCheck } from './health.ts'
import { inspectDatabaseFile } from './inspect.ts'
import { readLocal, writeLocal } from './local-state.ts'
import { migrate, newestVersion, schemaVersion } from './migrate.ts'
import { migrations as allMigrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { createSql, type Sql } from './sql.ts'
import { createTransactions, type Transactions } from './transactions.ts'

export type DatabaseOptions = {
  folder: string
  clock: () => Date
  newId: () => string
  /** How long to wait for another program to let go of the folder. */
  busyTimeoutMs?: number
  migrations?: readonly Migration[]
}

export type Database = Transactions & {
  sql: Sql
  check(): { integrity: string[]; foreignKeys: string[] }
  close(): void
}

const prepareConnection = (connection: Connection, options: DatabaseOptions): void => {
  const migrations = options.migrations ?? allMigrations
  connection.pragma(`busy_timeout = ${options.busyTimeoutMs ?? 2000}`)
  connection.pragma('locking_mode = EXCLUSIVE')
  const version = schemaVersion(connection)
  if (version > newestVersion(migrations)) throw new CoreStartError('NEWER')
  const isForeign = version === 0 && connection.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined
  if (isForeign) throw new CoreStartError('NOT_A_DATABASE')
  if (quickCheck(connection).length > 0) throw new CoreStartError('DAMAGED')
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('fullfsync = 1')
  connection.pragma('foreign_keys = ON')
  const stamp = options.clock().toISOString().replaceAll(':', '')
  migrate(connection, { migrations, backupFolder: join(options.folder, 'respaldos'), stamp })
}

// The write that takes the lock for good: from here on a second program on this folder is refused at its start.
const claim = (connection: Connection, sql: Sql, options: DatabaseOptions): void => {
  connection
    .transaction(() => {
      if (readLocal(sql, 'device_id') === null) writeLocal(sql, 'device_id', options.newId())
      writeLocal(sql, 'device_name', hostname())
      writeLocal(sql, 'opened_at', options.clock().toISOString())
    })
    .immediate()
}

const close = (connection: Connection): void => {
  if (!connection.open) return // a window that closes while the system shuts down asks twice
  connection.pragma('optimize')
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.close()
}

/**
 * Opens the database of a data folder, checked, up to date and locked for this program alone.
 * Throws CoreStartError with the reason, and then nothing was changed.
 */
export const openDatabase = (options: DatabaseOptions): Database => {
  const file = join(options.folder, 'mesa.sqlite')
  let connection: Connection | undefined
  try {
    inspectDatabaseFile(options.folder, file, newestVersion(options.migrations ?? allMigrations))
    connection = new BetterSqlite(file)
    prepareConnection(connection, options)
    const open = connection
    open.function('fold', { deterministic: true }, (text) => fold(String(text ?? '')))
    const sql = createSql(open)
    claim(open, sql, options)
    return {
      sql,
      ...createTransactions(open, sql),
      check: () => ({ integrity: integrityCheck(open), foreignKeys: foreignKeyCheck(open) }),
      close: () => close(open),
    }
  } catch (error) {
    connection?.close() // the caller explains; the file is left as it was
    if (error instanceof CoreStartError) throw error
    throw new CoreStartError(startFailureOf(error), { cause: error })
  }
}
