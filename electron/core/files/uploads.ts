import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** What a person may hand over at once: 100 MB. */
export const largestUploadBytes = 100 * 1024 * 1024

/** How many files wait at once: a screen works with one or two, and the oldest makes room. */
const mostUploads = 16

export type Upload = { name: string; bytes: Uint8Array }

export type Uploads = {
  /** Keeps a file aside until a command takes it, and gives its id; null when it is larger than the limit. */
  put(name: string, chunks: AsyncIterable<Uint8Array>): Promise<string | null>
  /** A file that waits; it stays, so that it can be looked at again. */
  find(uploadId: string): Upload | undefined
  /** A file that waits; it is gone afterwards. */
  take(uploadId: string): Upload | undefined
}

// The name is only shown: what a page sends never becomes part of a path.
const nameOf = (name: string): string =>
  name
    .toWellFormed()
    .replace(/^.*[\\/]/u, '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200) || 'archivo'

/** Writes what arrives to a file, piece by piece: a large file is never whole in memory. False past the limit. */
const writeWithinLimit = async (path: string, chunks: AsyncIterable<Uint8Array>): Promise<boolean> => {
  const descriptor = openSync(path, 'w', 0o600)
  let total = 0
  try {
    for await (const chunk of chunks) {
      total += chunk.length
      if (total > largestUploadBytes) return false
      for (let written = 0; written < chunk.length;) written += writeSync(descriptor, chunk, written)
    }
  } finally {
    closeSync(descriptor)
  }
  return true
}

/**
 * Opens the place where files wait between being chosen on the screen and being used by a command. It is empty at each
 * start: what waits there is a copy of a file that the person still has.
 */
export const openUploads = (folder: string, newId: () => string): Uploads => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const names = new Map<string, string>()
  const pathOf = (uploadId: string): string => join(folder, uploadId)
  const drop = (uploadId: string): void => {
    names.delete(uploadId)
    rmSync(pathOf(uploadId), { force: true })
  }
  const find = (uploadId: string): Upload | undefined => {
    const name = names.get(uploadId)
    return name === undefined ? undefined : { name, bytes: readFileSync(pathOf(uploadId)) }
  }
  return {
    find,
    take: (uploadId) => {
      const upload = find(uploadId)
      if (upload) drop(uploadId)
      return upload
    },
    put: async (name, chunks) => {
      const uploadId = newId()
      let isWhole = false
      try {
        isWhole = await writeWithinLimit(pathOf(uploadId), chunks)
      } finally {
        // What was cut, by the limit or by the connection, leaves nothing.
        if (!isWhole) rmSync(pathOf(uploadId), { force: true })
      }
      if (!isWhole) return null
      names.set(uploadId, nameOf(name))
      for (const oldest of [...names.keys()].slice(0, Math.max(0, names.size - mostUploads))) drop(oldest)
      return uploadId
    },
  }
}
