import { Worker } from 'node:worker_threads'
import { threadFile } from '../thread-file.ts'
import { renderDocx } from './docx.ts'
import type { DocumentModel } from './model.ts'

/*
 * Who writes Word files. Sixty letters, or the first document of a day, take longer than a window may be kept waiting,
 * and nothing of it needs the database: where there is a window it happens in a thread of its own.
 */

type Options = Parameters<typeof renderDocx>[1]

/** What the thread is asked, and what it answers; null when it could not. */
export type WordRequest = { id: number; model: DocumentModel; options: Options }
export type WordAnswer = { id: number; bytes: Uint8Array | null }

export type WordWriter = {
  /** The bytes that `renderDocx` gives, or its failure. */
  write(model: DocumentModel, options: Options): Promise<Uint8Array>
  /** Lets go of the thread; what is being written is still written, here. */
  close(): void
}

/** Writes in the same thread, for programs that have nobody waiting meanwhile. */
export const writeHere: WordWriter = { write: renderDocx, close: () => undefined }

// An idle thread keeps some 30 MB, and starts again in a moment; between the documents of a year there is no second.
const idleMs = 1000

type Waiting = { model: DocumentModel; options: Options; settle: (bytes: Promise<Uint8Array> | Uint8Array) => void }

/**
 * Writes in a thread that starts with the first document and ends when there was none for a while. What that thread cannot
 * do, for whatever reason, is done here: slower for who waits, but done.
 */
export const openWordWriter = (file: URL = threadFile('word-worker', import.meta.url)): WordWriter => {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let count = 0
  const settle = (id: number, bytes: Uint8Array | null): void => {
    const one = waiting.get(id)
    waiting.delete(id)
    one?.settle(bytes ?? renderDocx(one.model, one.options))
  }
  const end = (): void => {
    clearTimeout(idle)
    void worker?.terminate()
    worker = null
    for (const id of waiting.keys()) settle(id, null)
  }
  const start = (): Worker => {
    // Without the flags of this process: what they load is not meant for it.
    const started = new Worker(file, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 16 } })
    started.unref()
    started.on('message', ({ id, bytes }: WordAnswer) => {
      settle(id, bytes)
      if (waiting.size === 0) idle = setTimeout(end, idleMs).unref()
    })
    const onLost = (): void => {
      if (worker === started) end()
    }
    started.on('error', onLost)
    started.on('exit', onLost)
    return started
  }
  return {
    write: (model, options) =>
      new Promise((resolve) => {
        clearTimeout(idle)
        worker ??= start()
        count += 1
        waiting.set(count, { model, options, settle: resolve })
        worker.postMessage({ id: count, model, options } satisfies WordRequest)
      }),
    close: end,
  }
}
