import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes the entries of a folder durable: on POSIX a rename is on the disk only then. */
export const flushFolder = (folder: string): void => {
  if (process.platform === 'win32') return // Windows does not open folders; its rename is durable with the file's flush
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const writeFlushed = (path: string, bytes: Uint8Array, mode: number): void => {
  const descriptor = openSync(path, 'w', mode)
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Writes a whole file or none (partial, flush, rename): an earlier one with this name stays until the new one is on the
 * disk. Throws what the file system said; half a file is not left, which on a full disk would take the last room.
 * `mode` is what the system lets through of it: without one, whatever the person's other files have.
 */
export const writeWhole = (path: string, bytes: Uint8Array, mode = 0o666): void => {
  const partial = `${path}.partial`
  try {
    writeFlushed(partial, bytes, mode)
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  flushFolder(dirname(path))
}

/** The same for bytes that arrive piece by piece, so that a large file is never whole in memory. */
export const writeWholeFrom = async (path: string, pieces: AsyncIterable<Uint8Array>, mode = 0o666): Promise<void> => {
  const partial = `${path}.partial`
  try {
    await writeFile(partial, pieces, { mode, flush: true })
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  flushFolder(dirname(path))
}
