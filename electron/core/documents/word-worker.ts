// Runs in a thread of its own (`word-writer.ts` starts it): writes one Word file after another.
import { parentPort } from 'node:worker_threads'
import { renderDocx } from './docx.ts'
import type { WordAnswer, WordRequest } from './word-writer.ts'

const answer = async ({ id, model, options }: WordRequest): Promise<WordAnswer> => {
  try {
    return { id, bytes: await renderDocx(model, options) }
  } catch {
    // Whoever asked tries it again by himself, and meets the same failure with all that it says.
    return { id, bytes: null }
  }
}

parentPort?.on('message', (request: WordRequest) => {
  void answer(request).then((answered) => parentPort?.postMessage(answered))
})
