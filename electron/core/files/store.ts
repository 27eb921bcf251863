import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { flushFolder, writeWhole } from './write-whole.ts'

export type FileStore = {
  /** Keeps bytes under their SHA-256 and gives it back. When it returns, the file is whole and on the disk. */
  put(bytes: Uint8Array): string
  /** The bytes of a SHA-256, or undefined when the file is missing. */
  get(sha256: string): Uint8Array | undefined
  /** Whether the file is there and still says what it said. */
  inspect(sha256: string): 'sound' | 'missing' | 'damaged'
}

/** The SHA-256 of some bytes or text, in lower-case hexadecimal. */
export const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

// A new folder is an entry of the one above: unless that one is flushed too, the power going takes both away.
const makeFolder = (folder: string): void => {
  const outermost = mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (outermost === undefined) return
  for (let made = folder; made.length >= outermost.length; made = dirname(made)) flushFolder(dirname(made))
}

const sweepPartials = (folder: string): void => {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name.includes('.partial')) rmSync(join(entry.parentPath, entry.name))
}

/**
 * Opens the content-addressed store of a data folder. A file appears under its final name only when it is whole
 * (partial, flush, rename); what a crash left half-written is swept here.
 */
export const openFileStore = (folder: string): FileStore => {
  sweepPartials(folder)
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)
  const get = (sha256: string): Uint8Array | undefined => {
    const path = pathOf(sha256)
    return existsSync(path) ? readFileSync(path) : undefined
  }
  const inspect: FileStore['inspect'] = (sha256) => {
    const bytes = get(sha256)
    if (bytes === undefined) return 'missing'
    return sha256Of(bytes) === sha256 ? 'sound' : 'damaged'
  }
  return {
    get,
    inspect,
    put: (bytes) => {
      const sha256 = sha256Of(bytes)
      if (inspect(sha256) === 'sound') return sha256
      const path = pathOf(sha256)
      makeFolder(dirname(path))
      writeWhole(path, bytes, 0o600)
      return sha256
    },
  }
}
