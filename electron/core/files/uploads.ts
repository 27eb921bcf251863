import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { largestUploadBytes } from '../../../shared/contract/uploads.ts'
import type { UploadId } from '../../../shared/domain/ids.ts'
import { lastPartOf } from './file-name.ts'

/** How many files wait at once: a screen works with a few, and the oldest makes room. */
const mostUploads = 16

/** A file that waits for a command, whole and on the disk; `path` is ours, `name` is what the page said and never becomes part of a path. */
export type Upload = {
  id: UploadId
  name: string
  path: string
  sizeBytes: number
  sha256: string
  /** Its first bytes, which say what kind of file it is. */
  head: Uint8Array
}

export type UploadRefusal = 'too_large' | 'empty' | 'cut'

export type Uploads = {
  /**
   * Keeps what arrives aside until a command takes it; nothing of it when it is empty, past the limit or cut.
   * `declaredBytes` is how much was announced: less is a cut. Throws what the file system said.
   */
  receive(
    name: string,
    chunks: AsyncIterable<Uint8Array>,
    declaredBytes: number | null,
  ): Promise<Upload | UploadRefusal>
  /** A file that waits; it stays, so that it can be looked at again. */
  find(uploadId: UploadId): Upload | undefined
  /** A file that waits, whole in memory: for what a screen reads at once, such as a spreadsheet. */
  read(uploadId: UploadId): { name: string; bytes: Uint8Array } | undefined
  /** Lets go of a file that was used, or is not wanted. */
  discard(uploadId: UploadId): void
}

type Tally = { sizeBytes: number; isCut: boolean; hash: ReturnType<typeof createHash>; head: Uint8Array }

const headBytes = 4096

// Counted, not believed: what a page announces is not what arrives.
const counted = async function* (chunks: AsyncIterable<Uint8Array>, tally: Tally): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) {
      tally.sizeBytes += chunk.length
      if (tally.sizeBytes > largestUploadBytes) return
      tally.hash.update(chunk)
      if (tally.head.length < headBytes)
        tally.head = Buffer.concat([tally.head, chunk.subarray(0, headBytes - tally.head.length)])
      yield chunk
    }
  } catch {
    tally.isCut = true // the page went away in the middle: the answer to that is to keep nothing
  }
}

/** Writes what arrives to a file, piece by piece: a large file is never whole in memory. */
const writeCounted = async (path: string, chunks: AsyncIterable<Uint8Array>): Promise<Tally> => {
  const tally: Tally = { sizeBytes: 0, isCut: false, hash: createHash('sha256'), head: Buffer.alloc(0) }
  // Flushed here, where waiting blocks nobody: the file store takes the file over by its name alone.
  await writeFile(path, counted(chunks, tally), { mode: 0o600, flag: 'wx', flush: true })
  return tally
}

const refusalOf = ({ sizeBytes, isCut }: Tally, declaredBytes: number | null): UploadRefusal | null => {
  if (sizeBytes > largestUploadBytes) return 'too_large'
  if (isCut || (declaredBytes !== null && sizeBytes !== declaredBytes)) return 'cut'
  return sizeBytes === 0 ? 'empty' : null
}

/**
 * Opens the place where files wait between being chosen on the screen and being used by a command. It is empty at each
 * start: what waits there is a copy of a file that the person still has.
 */
export const openUploads = (folder: string, newId: () => string): Uploads => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const waiting = new Map<UploadId, Upload>()
  const discard: Uploads['discard'] = (uploadId) => {
    const upload = waiting.get(uploadId)
    waiting.delete(uploadId)
    if (upload) rmSync(upload.path, { force: true })
  }
  const makeRoom = (): void => {
    for (const oldest of [...waiting.keys()].slice(0, Math.max(0, waiting.size - mostUploads))) discard(oldest)
  }
  const receive: Uploads['receive'] = async (name, chunks, declaredBytes) => {
    const id = newId() as UploadId
    const path = join(folder, id)
    let isKept = false
    try {
      const tally = await writeCounted(path, chunks)
      const refusal = refusalOf(tally, declaredBytes)
      if (refusal !== null) return refusal
      isKept = true
      const { sizeBytes, head } = tally
      const upload = {
        id,
        name: lastPartOf(name) || 'archivo',
        path,
        sizeBytes,
        head,
        sha256: tally.hash.digest('hex'),
      }
      waiting.set(id, upload)
      makeRoom()
      return upload
    } finally {
      if (!isKept) rmSync(path, { force: true })
    }
  }
  return {
    receive,
    discard,
    find: (uploadId) => waiting.get(uploadId),
    read: (uploadId) => {
      const upload = waiting.get(uploadId)
      return upload && existsSync(upload.path) ? { name: upload.name, bytes: readFileSync(upload.path) } : undefined
    },
  }
}
