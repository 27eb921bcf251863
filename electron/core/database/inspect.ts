import { accessSync, closeSync, constants, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { CoreStartError } from '../start-error.ts'

/** Marks our files among all SQLite files: the letters MCER. Kept in the header, at byte 68. */
export const applicationId = 0x4d434552

const headerBytes = 100
const magic = 'SQLite format 3\0'

const readHeader = (file: string): Buffer => {
  const header = Buffer.alloc(headerBytes)
  const descriptor = openSync(file, 'r')
  try {
    return header.subarray(0, readSync(descriptor, header, 0, headerBytes, 0))
  } finally {
    closeSync(descriptor)
  }
}

const requireWritable = (path: string): void => {
  try {
    accessSync(path, constants.R_OK)
  } catch (cause) {
    throw new CoreStartError('NO_PERMISSION', { cause })
  }
  try {
    accessSync(path, constants.W_OK)
  } catch (cause) {
    throw new CoreStartError('READ_ONLY', { cause })
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Says whether a program that did not end in order left changes beside the database, in its -wal. */
export const hasPendingChanges = (file: string): boolean => sizeOf(`${file}-wal`) > 0

/**
 * Looks at a data folder and its database without changing a byte: SQLite itself would open a text file without a word,
 * and would already write beside a newer database before it could be asked for its version.
 */
export const inspectDatabaseFile = (folder: string, file: string, newestVersion: number): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  requireWritable(folder)
  if (sizeOf(file) === 0) {
    if (hasPendingChanges(file)) throw new CoreStartError('DAMAGED') // SQLite would delete what is left of the work
    return
  }
  if (!statSync(file).isFile()) throw new CoreStartError('NOT_A_DATABASE')
  requireWritable(file)
  const header = readHeader(file)
  if (header.length < headerBytes || header.toString('latin1', 0, 16) !== magic)
    throw new CoreStartError('NOT_A_DATABASE')
  const version = header.readUInt32BE(60)
  if (version > newestVersion) throw new CoreStartError('NEWER')
  // A folder whose first start was cut off has a header without our mark, and no version either.
  if (version > 0 && header.readUInt32BE(68) !== applicationId) throw new CoreStartError('NOT_A_DATABASE')
}
