import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { knownFilePath, type SaveResult } from '../../shared/contract/host.ts'
import { nameBeside, writeProblemOf, writeWholeFrom } from '../core/app.ts'
import type { Note } from '../log-file.ts'
import type { GivenFile } from './given-file.ts'
import { appOrigin } from './protocol.ts'

type Saving = {
  fetch: (request: Request) => Promise<Response>
  note: Note
  places: { written: Set<string> }
}

const hashing = async function* (
  pieces: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

/** The system's word for a failure of the file system; undefined for any other. */
const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined

/**
 * Saves a file where the person chose, whole or not at all. Over a file that is there only when its bytes are a version of
 * the register, or what this window wrote: what somebody changed stays, and the new one is written beside it.
 */
export const saveBeside = async (
  { fetch, note, places }: Saving,
  chosen: string,
  { bytes }: GivenFile,
): Promise<SaveResult> => {
  const isKnown = async (sha256: string): Promise<boolean> =>
    places.written.has(sha256) || (await fetch(new Request(`${appOrigin}${knownFilePath}/${sha256}`))).status === 204
  const hash = createHash('sha256')
  try {
    const path = await nameBeside(chosen, isKnown)
    await writeWholeFrom(path, hashing(bytes, hash))
    places.written.add(hash.digest('hex'))
    return { status: 'saved', fileName: basename(path), keptFileName: path === chosen ? null : basename(chosen) }
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error // the core broke off: not the fault of the place
    note('host-action-failed', { action: 'saveFileAs', code })
    return { status: 'unwritten', fileName: basename(chosen), problem: writeProblemOf(error) }
  } finally {
    // What is left of it when the name could not be looked at, or the writing stopped.
    await bytes.cancel().catch(() => undefined)
  }
}
