// Runs in a thread of its own (`xls-reader.ts` starts it): reads the one .xls that it is given, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { UnreadableSpreadsheet } from './problem.ts'
import { readXls } from './xls.ts'
import type { XlsAnswer } from './xls-reader.ts'

const answer = (bytes: Uint8Array): XlsAnswer => {
  try {
    return { workbook: readXls(bytes) }
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) return { problem: error.problem }
    throw error
  }
}

parentPort?.postMessage(answer(workerData as Uint8Array))
