import { SqliteError } from 'better-sqlite3'
import type { StartFailureCode } from '../../../shared/domain/start-failure.ts'

/** Why a statement could not reach the disk, or null when the error is of another kind. */
export const storageFailure = (error: unknown): 'full' | 'read_only' | 'refused' | null => {
  if (!(error instanceof SqliteError)) return null
  if (error.code === 'SQLITE_FULL') return 'full'
  if (error.code.startsWith('SQLITE_READONLY')) return 'read_only'
  if (error.code.startsWith('SQLITE_IOERR')) return 'refused'
  return null
}

const startCodes: readonly (readonly [prefix: string, code: StartFailureCode])[] = [
  ['SQLITE_BUSY', 'LOCKED'],
  ['SQLITE_LOCKED', 'LOCKED'],
  ['SQLITE_CORRUPT', 'DAMAGED'],
  ['SQLITE_NOTADB', 'NOT_A_DATABASE'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_READONLY', 'READ_ONLY'],
  ['SQLITE_CANTOPEN', 'NO_PERMISSION'],
  ['SQLITE_PERM', 'NO_PERMISSION'],
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EROFS', 'READ_ONLY'],
  ['EACCES', 'NO_PERMISSION'],
  ['EPERM', 'NO_PERMISSION'],
  ['ENOTDIR', 'NO_PERMISSION'],
  ['EEXIST', 'NO_PERMISSION'],
]

/** Translates what SQLite or the file system said while opening into the reason that a person is told. */
export const startFailureOf = (error: unknown): StartFailureCode => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return startCodes.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'UNKNOWN'
}
