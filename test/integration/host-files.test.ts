import { readdirSync } from 'node:fs'
import { request as sendRaw, type ClientRequest } from 'node:http'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { startBrowserHost } from '../../electron/browser/host.ts'
import type { AttachmentOwner } from '../../shared/contract/attachments.ts'
import { largestUploadBytes, uploadAddress } from '../../shared/contract/uploads.ts'
import { addPerson } from '../helpers/committee.ts'
import { openTestCore } from '../helpers/core.ts'

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** The loopback host on a real core, and the headers with which its page hands a file over. */
const start = async () => {
  const opened = openTestCore()
  closing.push(() => {
    opened[Symbol.dispose]()
  })
  const host = await startBrowserHost({
    fetch: opened.core.fetch,
    graceMs: 60_000,
    idleMs: 60_000,
    onAbandoned: () => undefined,
  })
  closing.push(host.close)
  const opening = await fetch(host.openingAddress, { redirect: 'manual' })
  const cookie = opening.headers.get('set-cookie')?.split(';')[0] ?? ''
  const headers = { cookie, origin: host.address, 'content-type': 'application/octet-stream' }
  const waiting = () => readdirSync(join(opened.dataFolder, 'temporal'))
  return { ...opened, host, headers, waiting }
}

type Started = Awaited<ReturnType<typeof start>>
type Reply = { status: number; text: string }

/** node:http, because `fetch` refuses to send a foreign Origin, or less than it announces. */
const begin = (
  { host }: Started,
  headers: Record<string, string>,
  method = 'POST',
): { outgoing: ClientRequest; reply: Promise<Reply> } => {
  const outgoing = sendRaw(`${host.address}${uploadAddress('Cargo N° 3.pdf')}`, { method, headers })
  const reply = new Promise<Reply>((resolve, reject) => {
    outgoing.on('error', reject)
    outgoing.on('response', (incoming) => {
      const pieces: Buffer[] = []
      incoming.on('data', (piece: Buffer) => pieces.push(piece))
      incoming.on('end', () => {
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') })
      })
    })
  })
  return { outgoing, reply }
}

/** Writes as fast as the other side takes it. */
const write = async (outgoing: ClientRequest, sizeBytes: number): Promise<void> => {
  const piece = Buffer.alloc(64 * 1024, 'a')
  for (let left = sizeBytes; left > 0; left -= piece.length)
    if (!outgoing.write(left < piece.length ? piece.subarray(0, left) : piece))
      await new Promise((resolve) => outgoing.once('drain', resolve))
}

test('a page hands a file over, attaches it and gets the same bytes back', async () => {
  const started = await start()
  const { client, host, headers } = started
  const person = await addPerson(client, 'Rosa', 'Huamán')
  const bytes = Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1')
  const response = await fetch(`${host.address}${uploadAddress('foto.png')}`, {
    method: 'POST',
    headers,
    body: bytes,
  })
  const { uploadId } = (await response.json()) as { uploadId: string }
  const attachment = await client.attachments.add({ owner: { kind: 'person', id: person.id }, uploadId })
  for (const path of [`/files/attachments/${attachment.id}`, `/files/attachments/${attachment.id}/preview`]) {
    const downloaded = await fetch(`${host.address}${path}`, { headers: { cookie: headers.cookie } })
    expect([downloaded.status, Buffer.from(await downloaded.arrayBuffer())]).toEqual([200, bytes])
    expect(downloaded.headers.get('cache-control')).toBe('no-store')
  }
})

test.for([
  ['no cookie', { cookie: '' }, 401],
  ['another Origin', { origin: 'https://mesa.example' }, 403],
  ['an opaque Origin', { origin: 'null' }, 403],
  ['another port of this computer', { 'sec-fetch-site': 'same-site' }, 403],
  ['another Host', { host: 'mesa.example' }, 421],
  ['a type that a form can send', { 'content-type': 'text/plain' }, 415],
  ['the type of a call', { 'content-type': 'application/json' }, 415],
] as const)('a file with %s is refused, and nothing of it is kept', async ([, changed, status]) => {
  const started = await start()
  const { outgoing, reply } = begin(started, { ...started.headers, ...changed, 'content-length': '4' })
  outgoing.end('hola')
  expect((await reply).status).toBe(status)
  expect(started.waiting()).toEqual([])
})

test('a file without Origin or without size, or by another method, is refused', async () => {
  const started = await start()
  const { cookie, 'content-type': type } = started.headers
  const send = async (headers: Record<string, string>, method?: string) => {
    const { outgoing, reply } = begin(started, headers, method)
    outgoing.end('hola')
    return (await reply).status
  }
  expect(await send({ cookie, 'content-type': type, 'content-length': '4' })).toBe(403)
  expect(await send({ ...started.headers, 'transfer-encoding': 'chunked' })).toBe(411)
  expect(await send({ ...started.headers, 'content-length': '4' }, 'PUT')).toBe(405)
  expect(started.waiting()).toEqual([])
})

test('bytes as they are reach nothing but the place of files: a call stays JSON', async () => {
  const { host, headers } = await start()
  for (const path of ['/rpc/settings/get', '/files/uploads/x', '/files/documents/x', '/']) {
    const { status } = await fetch(`${host.address}${path}`, { method: 'POST', headers, body: 'hola' })
    expect([path, status]).toEqual([path, path.startsWith('/rpc') ? 415 : 405])
  }
})

test('a page that goes away in the middle leaves nothing', async () => {
  const started = await start()
  const { outgoing, reply } = begin(started, { ...started.headers, 'content-length': '1000000' })
  reply.catch(() => undefined) // it has to fail: the connection is cut below
  await write(outgoing, 500_000)
  await vi.waitFor(() => {
    expect(started.waiting()).toHaveLength(1)
  })
  outgoing.destroy()
  await vi.waitFor(() => {
    expect(started.waiting()).toEqual([])
  })
  expect(started.log).toEqual([])
})

test('one byte more than 100 MB is refused with the sentence of the catalogue, and nothing of it is kept', async () => {
  const started = await start()
  const { outgoing, reply } = begin(started, {
    ...started.headers,
    'content-length': String(largestUploadBytes + 1),
  })
  outgoing.flushHeaders()
  const { status, text } = await reply
  const refusal = { code: 'FILE_REFUSED', data: { fileName: 'Cargo N° 3.pdf', reason: 'too_large' } }
  expect([status, JSON.parse(text)]).toEqual([413, refusal])
  outgoing.destroy()
  expect(started.waiting()).toEqual([])
})

/** Runs something and says by how many MB the process grew meanwhile, at most. */
const growthOf = async (run: () => Promise<void>): Promise<number> => {
  const before = process.memoryUsage().rss
  let highest = before
  const timer = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss)
  }, 5)
  await run()
  clearInterval(timer)
  return (highest - before) / 1024 / 1024
}

/** Hands a file of some size over, attaches it, downloads it and checks it: every way that its bytes go. */
const passThrough = async (started: Started, owner: AttachmentOwner, sizeBytes: number): Promise<number> => {
  const { client, host, headers } = started
  const { outgoing, reply } = begin(started, { ...headers, 'content-length': String(sizeBytes) })
  await write(outgoing, sizeBytes)
  outgoing.end()
  const { uploadId } = JSON.parse((await reply).text) as { uploadId: string }
  const attachment = await client.attachments.add({ owner, uploadId })
  const address = `${host.address}/files/attachments/${attachment.id}`
  const downloaded = await fetch(address, { headers: { cookie: headers.cookie } })
  let downloadedBytes = 0
  for await (const piece of downloaded.body ?? []) downloadedBytes += piece.length
  expect((await client.exchange.check()).isSound).toBe(true)
  return downloadedBytes
}

test('100 MB go through the host into the store and back without being in memory', async () => {
  const started = await start()
  const owner = { kind: 'person', id: (await addPerson(started.client, 'Rosa', 'Huamán')).id } as const
  await passThrough(started, owner, 30 * 1024 * 1024) // what any file takes, whatever its size
  const growth = await growthOf(async () => {
    expect(await passThrough(started, owner, largestUploadBytes)).toBe(largestUploadBytes)
  })
  console.log(`100 MB up, kept, down and checked: ${growth.toFixed(0)} MB more memory than 30 MB`)
  expect(growth).toBeLessThan(60)
  expect(started.waiting()).toEqual([])
})
