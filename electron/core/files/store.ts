import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { readPieces } from './read-pieces.ts'
import { flushFolder, writeWhole } from './write-whole.ts'

export type FileStore = {
  /** Keeps bytes under their SHA-256 and gives it back. When it returns, the file is whole and on the disk. */
  put(bytes: Uint8Array): string
  /**
   * Takes a file into the store without reading it: `path` is whole, on the disk, and has this SHA-256. It is not there
   * afterwards, unless the store had the same already.
   */
  adopt(path: string, sha256: string): void
  /** The bytes of a SHA-256, or undefined when the file is missing. */
  get(sha256: string): Uint8Array | undefined
  /** The same piece by piece, for files that may be large. */
  open(sha256: string): { sizeBytes: number; stream: ReadableStream<Uint8Array> } | undefined
  /** Whether there is a file by this SHA-256, without reading it. */
  has(sha256: string): boolean
  /** Whether the file is there and still says what it said. */
  inspect(sha256: string): 'sound' | 'missing' | 'damaged'
}

/** The SHA-256 of some bytes or text, in lower-case hexadecimal. */
export const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** The bytes of a kept file; those that the disk lost or spoiled are not there. */
export const soundBytes = (files: Pick<FileStore, 'get'>, sha256: string): Uint8Array | undefined => {
  const bytes = files.get(sha256)
  return bytes !== undefined && sha256Of(bytes) === sha256 ? bytes : undefined
}

const pieceBytes = 1024 * 1024

// Piece by piece: a check of a file of 100 MB must not need 100 MB.
const sha256OfFile = (path: string): string => {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(pieceBytes)
  const descriptor = openSync(path, 'r')
  try {
    for (;;) {
      const length = readSync(descriptor, piece)
      if (length === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, length))
    }
  } finally {
    closeSync(descriptor)
  }
}

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
    const path = pathOf(sha256)
    if (!existsSync(path)) return 'missing'
    return sha256OfFile(path) === sha256 ? 'sound' : 'damaged'
  }
  return {
    get,
    has: (sha256) => existsSync(pathOf(sha256)),
    inspect,
    open: (sha256) => {
      const path = pathOf(sha256)
      const sizeBytes = statSync(path, { throwIfNoEntry: false })?.size
      return sizeBytes === undefined ? undefined : { sizeBytes, stream: readPieces(path) }
    },
    adopt: (path, sha256) => {
      if (inspect(sha256) === 'sound') return
      const target = pathOf(sha256)
      makeFolder(dirname(target))
      renameSync(path, target)
      flushFolder(dirname(target))
    },
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
