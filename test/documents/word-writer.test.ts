import { expect, test } from 'vitest'
import { noFiles } from '../../electron/core/documents/document-files.ts'
import { renderDocx } from '../../electron/core/documents/docx.ts'
import { openWordWriter } from '../../electron/core/documents/word-writer.ts'
import { liveDocument } from './sample-live-minutes.ts'
import { richDocument } from './sample-minutes.ts'

const options = { createdAt: '2023-03-14T14:15:00.000Z', files: noFiles }

const scriptOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`)

/** A thread that answers each request with its number and nothing else. */
const numbering = scriptOf(`
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ id }) => parentPort.postMessage({ id, bytes: new Uint8Array([id]) }))`)

const openWriter = (file?: URL) => {
  const writer = openWordWriter(file)
  return { ...writer, [Symbol.dispose]: writer.close }
}

test('a Word file from the thread has the bytes of one that is written here', async () => {
  using writer = openWriter()
  const asked = [richDocument(), liveDocument(), richDocument()]
  const written = await Promise.all(asked.map((model) => writer.write(model, options)))
  for (const [index, model] of asked.entries())
    expect(Buffer.from(written[index]!).equals(await renderDocx(model, options))).toBe(true)
})

test('it is the thread that writes, and each gets its own file', async () => {
  using writer = openWriter(numbering)
  const written = await Promise.all([1, 2, 3].map(() => writer.write(richDocument(), options)))
  expect(written.map((bytes) => [...bytes])).toEqual([[1], [2], [3]])
})

test.each([
  ['cannot start', new URL('file:///no-such-thread.js')],
  [
    'dies of what it is asked',
    scriptOf(`import { parentPort } from 'node:worker_threads'
    parentPort.on('message', () => { throw new Error('no') })`),
  ],
  [
    'ends in the middle',
    scriptOf(`import { parentPort } from 'node:worker_threads'
    parentPort.on('message', () => process.exit(3))`),
  ],
])('a thread that %s keeps nobody from a document, nor from the next', async (_name, file) => {
  using writer = openWriter(file)
  const expected = Buffer.from(await renderDocx(richDocument(), options))
  expect(expected.equals(await writer.write(richDocument(), options))).toBe(true)
  expect(expected.equals(await writer.write(richDocument(), options))).toBe(true)
})

test('what cannot be written fails as it does here', async () => {
  using writer = openWriter()
  await expect(writer.write(richDocument(), { ...options, createdAt: 'ayer' })).rejects.toThrow(RangeError)
})

test('what is being written when the program closes is still written', async () => {
  const writer = openWordWriter(scriptOf('setInterval(() => undefined, 1000)'))
  const writing = writer.write(richDocument(), options)
  writer.close()
  expect(Buffer.from(await writing).equals(await renderDocx(richDocument(), options))).toBe(true)
})
