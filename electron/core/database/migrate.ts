import BetterSqlite, { type Database as Connection } from 'better-sqlite3'
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CoreStartError } from '../start-error.ts'
import { foreignKeyCheck, integrityCheck } from './health.ts'
import { applicationId } from './inspect.ts'
import type { Migration } from './migrations/migration.ts'

/** The version of the schema that a database holds; 0 is an empty one. */
export const schemaVersion = (connection: Connection): number =>
  connection.pragma('user_version', { simple: true }) as number

/** The last number of a list of migrations. */
export const newestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.number ?? 0

const flush = (path: string): void => {
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Writes a whole, checked copy of the database; its final name appears only when it is sound and on the disk. */
export const copyVerified = (connection: Connection, target: string): void => {
  const partial = `${target}.partial`
  rmSync(partial, { force: true })
  connection.prepare('VACUUM INTO ?').run(partial)
  const copy = new BetterSqlite(partial, { readonly: true, fileMustExist: true })
  try {
    if (integrityCheck(copy).length > 0 || foreignKeyCheck(copy).length > 0) throw new CoreStartError('DAMAGED')
  } finally {
    copy.close()
  }
  flush(partial)
  renameSync(partial, target)
}

export type MigrateOptions = { migrations: readonly Migration[]; backupFolder: string; stamp: string }

/**
 * Brings a database up to the newest schema: a verified copy first, then every pending step in one transaction.
 * Nothing is caught inside it: the throw is the rollback, and the database stays as it was.
 */
export const migrate = (connection: Connection, { migrations, backupFolder, stamp }: MigrateOptions): void => {
  const current = schemaVersion(connection)
  const pending = migrations.filter((migration) => migration.number > current)
  if (pending.length === 0) return
  if (current > 0) {
    mkdirSync(backupFolder, { recursive: true, mode: 0o700 })
    copyVerified(connection, join(backupFolder, `antes-de-actualizar-v${current}-${stamp}.sqlite`))
  }
  connection
    .transaction(() => {
      for (const { number, sql } of pending) {
        connection.exec(sql)
        connection.pragma(`user_version = ${number}`)
      }
      connection.pragma(`application_id = ${applicationId}`)
      if (foreignKeyCheck(connection).length > 0) throw new CoreStartError('DAMAGED')
    })
    .immediate()
}
