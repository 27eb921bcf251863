import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newUuidV7, type LogEntry } from '../../electron/core/app.ts'
import { openDatabase } from '../../electron/core/database/open.ts'
import { openFileStore } from '../../electron/core/files/store.ts'
import { openUploads } from '../../electron/core/files/uploads.ts'
import { createWeb } from '../../electron/core/web.ts'
import { largestUploadBytes } from '../../shared/contract/uploads.ts'
import { disposableFolder, openTestCore, steppingClock, type TestCore } from '../helpers/core.ts'
import { cutStream, streamOf, upload, uploadRequest } from '../helpers/uploads.ts'

const waitingIn = ({ dataFolder }: Pick<TestCore, 'dataFolder'>): string[] => readdirSync(join(dataFolder, 'temporal'))

const openWaiting = (folder: string) => {
  let made = 0
  return openUploads(join(folder, 'temporal'), () => `upload-${String((made += 1))}`)
}

const pieces = async function* (...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text)
}

test('a file that is handed over waits under its name, counted and hashed, for this user alone', async () => {
  using folder = disposableFolder()
  const uploads = openWaiting(folder.path)
  const received = await uploads.receive('C:\\fakepath\\Cargo N° 3.pdf', pieces('hola', ' mundo'), 10)
  const sha256 = createHash('sha256').update('hola mundo').digest('hex')
  expect(received).toMatchObject({ id: 'upload-1', name: 'Cargo N° 3.pdf', sizeBytes: 10, sha256 })
  if (typeof received === 'string') throw new Error(received)
  expect(uploads.find(received.id)).toEqual(received)
  expect(uploads.read(received.id)).toEqual({ name: 'Cargo N° 3.pdf', bytes: Buffer.from('hola mundo') })
  expect(statSync(received.path).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder.path, 'temporal')).mode & 0o777).toBe(0o700)
  uploads.discard(received.id)
  expect(uploads.find(received.id)).toBeUndefined()
  expect(waitingIn({ dataFolder: folder.path })).toEqual([])
})

test('only the newest files wait: the oldest makes room', async () => {
  using folder = disposableFolder()
  const uploads = openWaiting(folder.path)
  const received = []
  for (let file = 0; file < 20; file += 1) received.push(await uploads.receive('x.txt', pieces('x'), null))
  const found = received.map((one) => typeof one !== 'string' && uploads.find(one.id) !== undefined)
  expect(found).toEqual([...Array<boolean>(4).fill(false), ...Array<boolean>(16).fill(true)])
  expect(waitingIn({ dataFolder: folder.path })).toHaveLength(16)
})

test('the door takes a file as a stream and answers the id to name it by', async () => {
  using opened = openTestCore()
  const response = await opened.core.fetch(uploadRequest('padrón 2023.xlsx', streamOf(200_000)))
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ uploadId: expect.stringMatching(/^[0-9a-f-]{36}$/), sizeBytes: 200_000 })
  expect(waitingIn(opened)).toHaveLength(1)
})

test('what waits is gone when the program opens again', async () => {
  using folder = disposableFolder()
  const first = openTestCore({ dataFolder: folder.path })
  await upload(first.core.fetch, 'acta.pdf', 'x')
  first.core.close()
  using again = openTestCore({ dataFolder: folder.path })
  expect(waitingIn(again)).toEqual([])
})

test('100 MB are taken; one byte more is refused with its sentence, and nothing of it is kept', async () => {
  using opened = openTestCore()
  const { fetch } = opened.core
  expect((await fetch(uploadRequest('justo.bin', streamOf(largestUploadBytes)))).status).toBe(200)
  const refusal = { code: 'FILE_REFUSED', data: { fileName: 'video.mp4', reason: 'too_large' } }
  const counted = await fetch(uploadRequest('video.mp4', streamOf(largestUploadBytes + 1)))
  expect([counted.status, await counted.json()]).toEqual([413, refusal])
  const announced = { 'content-length': String(largestUploadBytes + 1) }
  const declared = await fetch(uploadRequest('video.mp4', streamOf(1), announced))
  expect([declared.status, await declared.json()]).toEqual([413, refusal])
  expect(waitingIn(opened)).toHaveLength(1)
})

test('an empty file is refused with its sentence', async () => {
  using opened = openTestCore()
  for (const body of [null, '']) {
    const response = await opened.core.fetch(uploadRequest('vacío.pdf', body))
    const refusal = { code: 'FILE_REFUSED', data: { fileName: 'vacío.pdf', reason: 'empty' } }
    expect([response.status, await response.json()]).toEqual([422, refusal])
  }
  expect(waitingIn(opened)).toEqual([])
})

test('an upload that is cut, in the middle or short of what it announced, leaves nothing and is no incident', async () => {
  using opened = openTestCore()
  const { fetch } = opened.core
  expect((await fetch(uploadRequest('acta.pdf', cutStream()))).status).toBe(400)
  expect((await fetch(uploadRequest('acta.pdf', streamOf(10), { 'content-length': '20' }))).status).toBe(400)
  expect((await fetch(uploadRequest('acta.pdf', streamOf(10), { 'content-length': 'x' }))).status).toBe(400)
  expect(waitingIn(opened)).toEqual([])
  expect(opened.log).toEqual([])
})

/** A core whose place for uploads fails with what the file system says. */
const openFailing = (folder: string, code: string) => {
  const clock = steppingClock()
  const newId = () => newUuidV7(clock)
  const database = openDatabase({ folder, clock, newId })
  const receive = async () => Promise.reject(Object.assign(new Error('refused'), { code }))
  const uploads = { ...openUploads(join(folder, 'temporal'), newId), receive }
  const files = openFileStore(join(folder, 'archivos'))
  const log: LogEntry[] = []
  const web = createWeb({ database, files, uploads, clock, newId, log: (entry) => log.push(entry) }, undefined)
  return { database, log, fetch: async (request: Request) => web.fetch(request) }
}

test('a disk that is full is said by its reason, and anything else by an incident number', async () => {
  using folder = disposableFolder()
  const full = openFailing(folder.path, 'ENOSPC')
  const response = await full.fetch(uploadRequest('acta.pdf', 'x'))
  expect([response.status, await response.json()]).toEqual([507, { code: 'STORAGE', data: { reason: 'full' } }])
  expect(full.log).toEqual([])
  full.database.close()
  const broken = openFailing(folder.path, 'ENOENT')
  const unexpected = await broken.fetch(uploadRequest('acta.pdf', 'x'))
  expect([unexpected.status, await unexpected.text()]).toEqual([
    500,
    `Ocurrió un problema inesperado. Código para soporte: ${String(broken.log[0]?.['incident'])}`,
  ])
  broken.database.close()
})

test('a name that deceives is said as it is', async () => {
  using opened = openTestCore()
  const response = await opened.core.fetch(uploadRequest('C:\\x\\acta\u202Efdp.exe', ''))
  expect(await response.json()).toMatchObject({ data: { fileName: 'actafdp.exe' } })
})

test('only bytes as they are: a form or text is not an upload', async () => {
  using opened = openTestCore()
  for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json'])
    expect((await opened.core.fetch(uploadRequest('a.txt', 'x', { 'content-type': type }))).status).toBe(415)
  expect(waitingIn(opened)).toEqual([])
})

test.each(['../../fuera.txt', '..\\..\\fuera.txt', '/etc/passwd', '\0', '\ud800', 'a'.repeat(600), ''])(
  'whatever a name says, the file waits in its folder: %j',
  async (name) => {
    using opened = openTestCore()
    const before = readdirSync(opened.dataFolder)
    await upload(opened.core.fetch, name, 'x')
    expect(waitingIn(opened)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)])
    expect(readdirSync(opened.dataFolder)).toEqual(before)
  },
)
