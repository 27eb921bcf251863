import BetterSqlite, { type Database as Connection } from 'better-sqlite3'
import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fold } from '../../../shared/domain/text.ts'
import { CoreStartError } from '../start-error.ts'
import { startFailureOf } from './errors.ts'
import { foreignKeyCheck, integrityCheck, quickCheck } from './health.ts'
import { applicationId, hasPendingChanges, inspectDatabaseFile } from './inspect.ts'
import { readLocal, removeLocal, writeLocal } from './local-state.ts'
import { migrate, newestVersion, schemaVersion } from './migrate.ts'
import { migrations as allMigrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { createRemembered } from './remembered.ts'
import { breakSeal, seal, soundSince } from './seal.ts'
import { createSql, type Sql } from './sql.ts'
import { createTransactions, type Transactions } from './transactions.ts'

export type DatabaseOptions = {
  folder: string
  clock: () => Date
  newId: () => string
  /** Whether somebody works at a screen: only then does a run that was cut off leave a notice for the next. */
  isAttended?: boolean
  /** How long to wait for another program to let go of the folder. */
  busyTimeoutMs?: number
  migrations?: readonly Migration[]
}

export type Database = Transactions & {
  sql: Sql
  check(): { integrity: string[]; foreignKeys: string[] }
  close(): void
}

const defaultBusyTimeoutMs = 2000

const newestOf = (options: DatabaseOptions): number => newestVersion(options.migrations ?? allMigrations)

// Only reads: a database that is refused must stay as it was.
const requireOurs = (connection: Connection, newest: number): void => {
  const version = schemaVersion(connection)
  if (version > newest) throw new CoreStartError('NEWER')
  const isForeign =
    version === 0
      ? connection.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined
      : connection.pragma('application_id', { simple: true }) !== applicationId
  if (isForeign) throw new CoreStartError('NOT_A_DATABASE')
}

const requireSound = (connection: Connection): void => {
  if (quickCheck(connection).length > 0) throw new CoreStartError('DAMAGED')
}

// What a power cut left in the -wal belongs to the database, but a connection that may write moves it in and deletes it
// when it closes. So the two are first looked at by one that may only read. It must not ask for locking_mode EXCLUSIVE,
// which it cannot have.
const inspectPendingChanges = (file: string, options: DatabaseOptions): void => {
  if (!hasPendingChanges(file)) return
  const index = `${file}-shm`
  const isIndexOfOthers = existsSync(index)
  const connection = new BetterSqlite(file, {
    readonly: true,
    timeout: options.busyTimeoutMs ?? defaultBusyTimeoutMs,
  })
  try {
    requireOurs(connection, newestOf(options))
    requireSound(connection)
  } finally {
    connection.close()
    if (!isIndexOfOthers) rmSync(index, { force: true })
  }
}

// SQLite would let every user of the computer read a new file; its -wal gets the rights of the database.
const createForThisUser = (file: string): void => {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
}

// What was looked through today, and nobody touched since, is not looked through again.
const prepareConnection = (connection: Connection, options: DatabaseOptions, now: Date, isSound: boolean): void => {
  const migrations = options.migrations ?? allMigrations
  connection.pragma(`busy_timeout = ${options.busyTimeoutMs ?? defaultBusyTimeoutMs}`)
  connection.pragma('locking_mode = EXCLUSIVE')
  requireOurs(connection, newestOf(options))
  if (!isSound) requireSound(connection)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('fullfsync = 1')
  connection.pragma('foreign_keys = ON')
  // A padrón of thousands and its indexes stay in memory; so does what a statement needs for a moment.
  connection.pragma('cache_size = -16000')
  connection.pragma('temp_store = MEMORY')
  const stamp = now.toISOString().replaceAll(':', '')
  migrate(connection, { migrations, backupFolder: join(options.folder, 'respaldos'), stamp })
}

// Whoever opens after a crash remembers it, also a command that no one looks at: what it changes comes later.
const noticeInterruption = (sql: Sql): void => {
  if (readLocal(sql, 'attended_since') === null) return
  const last = sql.get<{ id: number | null }>('SELECT max(id) AS id FROM change_set')?.id ?? 0
  writeLocal(sql, 'interrupted_after', String(last))
  removeLocal(sql, 'attended_since')
}

// The write that takes the lock for good: from here on a second program on this folder is refused at its start.
const claim = (connection: Connection, sql: Sql, options: DatabaseOptions): void => {
  connection
    .transaction(() => {
      if (readLocal(sql, 'device_id') === null) writeLocal(sql, 'device_id', options.newId())
      writeLocal(sql, 'device_name', hostname())
      const now = options.clock().toISOString()
      writeLocal(sql, 'opened_at', now)
      noticeInterruption(sql)
      if (options.isAttended === true) writeLocal(sql, 'attended_since', now)
    })
    .immediate()
}

// Says whether it was this call that closed it, in order.
const close = (connection: Connection, sql: Sql): boolean => {
  if (!connection.open) return false // a window that closes while the system shuts down asks twice
  try {
    removeLocal(sql, 'attended_since')
    connection.pragma('optimize')
    connection.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    connection.close()
  }
  return true
}

/**
 * Opens the database of a data folder, checked, up to date and locked for this program alone.
 * Throws CoreStartError with the reason, and then nothing was changed.
 */
export const openDatabase = (options: DatabaseOptions): Database => {
  const file = join(options.folder, 'mesa.sqlite')
  let connection: Connection | undefined
  try {
    inspectDatabaseFile(options.folder, file, newestOf(options))
    inspectPendingChanges(file, options)
    createForThisUser(file)
    const now = options.clock()
    const soundBefore = hasPendingChanges(file) ? null : soundSince(file, now)
    connection = new BetterSqlite(file)
    prepareConnection(connection, options, now, soundBefore !== null)
    breakSeal(file)
    const open = connection
    open.function('fold', { deterministic: true }, (text) => fold(String(text ?? '')))
    const remembered = createRemembered(open)
    const sql = createSql(open, remembered)
    claim(open, sql, options)
    return {
      sql,
      ...createTransactions(open, sql, remembered),
      check: () => ({ integrity: integrityCheck(open), foreignKeys: foreignKeyCheck(open) }),
      close: () => {
        if (close(open, sql)) seal(file, soundBefore ?? now.toISOString())
      },
    }
  } catch (error) {
    connection?.close() // the caller explains; the file is left as it was
    if (error instanceof CoreStartError) throw error
    throw new CoreStartError(startFailureOf(error), { cause: error })
  }
}
