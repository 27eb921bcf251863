import { join } from 'node:path'
import { z } from 'zod'
import type { CoreContext } from './context.ts'
import { startFailureOf } from './database/errors.ts'
import { openDatabase } from './database/open.ts'
import { openWordWriter, writeHere } from './documents/word-writer.ts'
import { sweepDrafts } from './drafts/service.ts'
import { openFileStore } from './files/store.ts'
import { openUploads } from './files/uploads.ts'
import type { LogEntry } from './log.ts'
import { openSearchIndex } from './search/search-index.ts'
import { prepareSearch } from './search/service.ts'
import { CoreStartError } from './start-error.ts'
import { createWeb } from './web.ts'

export { mostBenchRegions, mostBenchYears, writeBenchData } from './bench-data/service.ts'
export { nameBeside, writeProblemOf } from './files/write-beside.ts'
export { writeWhole, writeWholeFrom } from './files/write-whole.ts'
export { describeUnexpected } from './log.ts'
export { newUuidV7 } from './uuid.ts'
export { CoreStartError }
export type { LogEntry }

// The screens forbid code made from text, and zod would try it to go faster.
z.config({ jitless: true })

export type CoreOptions = {
  /** Holds everything: the database, the files, the backups. Made when it is missing. */
  dataFolder: string
  clock: () => Date
  newId: () => string
  log: (entry: LogEntry) => void
  /** The built screens; a host without a window leaves it out. */
  rendererFolder?: string
  /** How long to wait for another program to let go of the folder. */
  busyTimeoutMs?: number
}

export type Core = {
  /** The one door: `/rpc/…`, `/files/…` and the screens. Never throws. */
  fetch(request: Request): Promise<Response>
  /** Lets go of the data folder; what was answered is on the disk since it was answered. */
  close(): void
}

/**
 * Opens the program on a data folder.
 * Throws CoreStartError when it cannot: locked, newer, damaged, not ours, without permission; nothing that somebody
 * wrote was changed then, and the folder is free.
 */
export const createCore = ({ dataFolder, clock, newId, log, rendererFolder, busyTimeoutMs }: CoreOptions): Core => {
  const waiting = busyTimeoutMs === undefined ? {} : { busyTimeoutMs }
  const isAttended = rendererFolder !== undefined
  const database = openDatabase({ folder: dataFolder, clock, newId, isAttended, ...waiting })
  try {
    const files = openFileStore(join(dataFolder, 'archivos'))
    const uploads = openUploads(join(dataFolder, 'temporal'), newId)
    const word = isAttended ? openWordWriter() : writeHere
    const search = openSearchIndex(join(dataFolder, 'busqueda.sqlite'))
    const context: CoreContext = { database, files, uploads, clock, newId, log, word, search }
    sweepDrafts(context)
    if (isAttended) prepareSearch(context, search)
    const web = createWeb(context, rendererFolder)
    const close = () => {
      word.close()
      search.close()
      database.close()
    }
    return { fetch: async (request) => web.fetch(request), close }
  } catch (cause) {
    database.close()
    throw new CoreStartError(startFailureOf(cause), { cause })
  }
}
