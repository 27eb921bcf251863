import type { StartFailureCode } from '../../../shared/domain/start-failure.ts'

export type StorageFailure = 'full' | 'read_only' | 'refused'

const storageReasons: readonly (readonly [prefix: string, reason: StorageFailure])[] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'read_only'],
  ['SQLITE_IOERR', 'refused'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'read_only'],
  ['EACCES', 'read_only'],
  ['EPERM', 'read_only'],
  ['EIO', 'refused'],
]

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Why a row or a file could not reach the disk, or null when the error is of another kind. */
export const storageFailure = (error: unknown): StorageFailure | null => {
  const code = codeOf(error)
  return storageReasons.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null
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
  const code = codeOf(error)
  return startCodes.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'UNKNOWN'
}
