import { Worker } from 'node:worker_threads'
import type { SpreadsheetProblem } from '../../../shared/domain/padron-import-problems.ts'
import type { Workbook } from '../../../shared/domain/spreadsheet.ts'
import { threadFile } from '../thread-file.ts'
import { largestBinaryFileBytes } from './limits.ts'
import { refuse } from './problem.ts'

/*
 * The library that reads .xls follows whatever a file says: bent bytes keep it in a loop without end, or have it fill
 * gigabytes. So it reads in a thread, which is ended when it has had more time or memory than a file of its size can need.
 */

/** What the thread answers. */
export type XlsAnswer = { workbook: Workbook } | { problem: SpreadsheetProblem }

const megabyte = 1024 * 1024
const lookMs = 25

/** Some ten times what 20,000 rows of a padrón take. */
const mostMs = (bytes: Uint8Array): number => 5000 + (3000 * bytes.length) / megabyte
/** Half as much again as numbers take, of which the most fit into a megabyte; they reach the limit of cells at 5 MB. */
const mostMemory = (bytes: Uint8Array): number => Math.min(128 * megabyte + 160 * bytes.length, 768 * megabyte)

// V8 ends the whole program, not the thread, when one piece of memory passes this: it must never come to it.
const resourceLimits = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 16 }

const answerOf = (bytes: Uint8Array, file: URL): Promise<XlsAnswer> =>
  new Promise((resolve, reject) => {
    // Without the flags of this process: what they load is not meant for it.
    const worker = new Worker(file, { workerData: bytes, execArgv: [], stderr: true, resourceLimits })
    // What the library says in English of records that it does not know is for nobody.
    worker.stderr.resume()
    const memoryBefore = process.memoryUsage.rss()
    // Counted by looks, not by the clock: while this thread is busy with something else nobody can hear an answer.
    let looksLeft = mostMs(bytes) / lookMs
    const watch = setInterval(() => {
      looksLeft -= 1
      if (looksLeft > 0 && process.memoryUsage.rss() - memoryBefore < mostMemory(bytes)) return
      clearInterval(watch)
      void worker.terminate()
    }, lookMs)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      clearInterval(watch)
      // Whoever answered before is not asked again.
      resolve({ problem: { kind: 'damaged' } })
    })
  })

let latest: Promise<unknown> = Promise.resolve()

// One after another: what the memory of the program grows by is of one file then.
const inTurn = <Result>(run: () => Promise<Result>): Promise<Result> => {
  const mine = latest.then(run)
  latest = mine.catch(() => undefined)
  return mine
}

/**
 * Reads an .xls in a thread of its own, while everything else goes on. Refused as damaged when reading it does not come to
 * an end, or takes more memory than a file of its size has any use for.
 */
export const readXlsApart = async (
  bytes: Uint8Array,
  file: URL = threadFile('xls-worker', import.meta.url),
): Promise<Workbook> => {
  if (bytes.length > largestBinaryFileBytes)
    return refuse({ kind: 'too_large', limitMegabytes: largestBinaryFileBytes / megabyte })
  const answer = await inTurn(() => answerOf(bytes, file))
  return 'workbook' in answer ? answer.workbook : refuse(answer.problem)
}
