import { request as sendRaw, type IncomingHttpHeaders } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import { bodyLimitBytes } from '../../electron/browser/gate.ts'
import { startBrowserHost, type BrowserHost } from '../../electron/browser/host.ts'
import { alivePath } from '../../shared/contract/host.ts'

type Reply = { status: number; headers: IncomingHttpHeaders; text: string }

const hosts: BrowserHost[] = []
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()))
})

type Given = { wantedPort?: number; graceMs?: number; idleMs?: number; onAbandoned?: () => void }

const start = async (given: Given = {}) => {
  const core = vi.fn(async (request: Request) => {
    // Libraries make a request of a request: only a real one lets them.
    const body = request.method === 'POST' ? await new Request(request).text() : ''
    return new Response(`${request.method} ${new URL(request.url).pathname} ${body}`, {
      headers: { 'cache-control': 'max-age=31536000' },
    })
  })
  const host = await startBrowserHost({
    wantedPort: given.wantedPort,
    fetch: core,
    graceMs: given.graceMs ?? 60_000,
    idleMs: given.idleMs ?? 60_000,
    onAbandoned: given.onAbandoned ?? (() => undefined),
  })
  hosts.push(host)
  return { host, core }
}

/** node:http, because `fetch` refuses to send a foreign Host or Origin. */
const send = (
  host: BrowserHost,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const outgoing = sendRaw(`${host.address}${path}`, { method, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })

const open = async (host: BrowserHost): Promise<string> => {
  const reply = await send(host, host.openingAddress.slice(host.address.length))
  return reply.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

const call = (host: BrowserHost, cookie: string, headers: Record<string, string> = {}, body = '{}') =>
  send(host, '/rpc/sessions/list', {
    method: 'POST',
    headers: {
      cookie,
      origin: host.address,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      ...headers,
    },
    body,
  })

test('the opening address gives a cookie for this port only, hidden from scripts and from other sites', async () => {
  const { host } = await start()
  const reply = await send(host, host.openingAddress.slice(host.address.length))
  expect(reply.status).toBe(303)
  expect(reply.headers.location).toBe('/')
  const port = new URL(host.address).port
  expect(reply.headers['set-cookie']).toEqual([
    expect.stringMatching(new RegExp(`^mesa-cer-${port}=[\\w-]{32}; Path=/; HttpOnly; SameSite=Strict$`)),
  ])
})

test('the opening address serves once; the browser that already has the cookie may use it again', async () => {
  const { host } = await start()
  const path = host.openingAddress.slice(host.address.length)
  const cookie = await open(host)
  expect((await send(host, path)).status).toBe(401)
  expect((await send(host, path, { headers: { cookie } })).status).toBe(303)
})

test('a wrong code does not spend the right one', async () => {
  const { host } = await start()
  expect((await send(host, '/open?code=wrong')).status).toBe(401)
  expect((await send(host, '/open')).status).toBe(401)
  expect(await open(host)).not.toBe('')
})

test('with the cookie, pages and calls reach the core, and nothing but hashed assets may be kept by the browser', async () => {
  const { host } = await start()
  const cookie = await open(host)
  const page = await send(host, '/sesiones', { headers: { cookie } })
  expect(page).toMatchObject({ status: 200, text: 'GET /sesiones ' })
  expect(page.headers['cache-control']).toBe('no-store')
  const asset = await send(host, '/assets/index-a1b2.js', { headers: { cookie } })
  expect(asset.headers['cache-control']).toBe('max-age=31536000')
  expect(await call(host, cookie, {}, '{"a":1}')).toMatchObject({
    status: 200,
    text: 'POST /rpc/sessions/list {"a":1}',
  })
})

test('without the cookie nothing reaches the core, and the answer is a page a person can read', async () => {
  const { host, core } = await start()
  const page = await send(host, '/')
  expect(page.status).toBe(401)
  expect(page.text).toContain('Esta página no puede abrirse así')
  expect((await call(host, '')).status).toBe(401)
  expect((await call(host, `mesa-cer-${new URL(host.address).port}=guess`)).status).toBe(401)
  expect(core).not.toHaveBeenCalled()
})

test.for([
  ['another Host', { host: 'mesa.example:80' }, 421],
  ['localhost in place of 127.0.0.1', { host: 'localhost' }, 421],
  ['another Origin', { origin: 'https://mesa.example' }, 403],
  ['an opaque Origin', { origin: 'null' }, 403],
  ['another port of this computer', { 'sec-fetch-site': 'same-site' }, 403],
  ['a form in place of JSON', { 'content-type': 'text/plain' }, 415],
  ['a body over the limit', { 'content-length': String(bodyLimitBytes + 1) }, 413],
] as const)('a call with %s is refused before the core sees it', async ([, headers, status]) => {
  const { host, core } = await start()
  const cookie = await open(host)
  expect((await call(host, cookie, headers)).status).toBe(status)
  expect(core).not.toHaveBeenCalled()
})

test('a call without Origin or without size, or with another method, is refused', async () => {
  const { host, core } = await start()
  const cookie = await open(host)
  const headers = { cookie, 'content-type': 'application/json' }
  const path = '/rpc/sessions/list'
  expect((await send(host, path, { method: 'POST', headers, body: '{}' })).status).toBe(403)
  const chunked = { ...headers, origin: host.address, 'transfer-encoding': 'chunked' }
  expect((await send(host, path, { method: 'POST', headers: chunked, body: '{}' })).status).toBe(411)
  expect((await send(host, path, { headers: { ...headers, origin: host.address } })).status).toBe(405)
  expect((await send(host, '/files/x', { method: 'DELETE', headers })).status).toBe(405)
  expect(core).not.toHaveBeenCalled()
})

test('the host listens on the loopback address and on no other', async () => {
  const { host } = await start()
  expect(new URL(host.address).hostname).toBe('127.0.0.1')
  const elsewhere = fetch(host.address.replace('127.0.0.1', '127.0.0.2'))
  await expect(elsewhere).rejects.toThrow()
})

// Kept, because a response that nobody holds is collected as garbage, and its connection closed.
const pages: Response[] = []

const keepAlive = async (host: BrowserHost, cookie: string) => {
  const controller = new AbortController()
  const response = await fetch(`${host.address}${alivePath}`, { headers: { cookie }, signal: controller.signal })
  pages.push(response)
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    leave: () => {
      controller.abort()
    },
  }
}

const isCalledWithin = async (callback: () => void, milliseconds: number): Promise<boolean> =>
  vi
    .waitFor(
      () => {
        expect(callback).toHaveBeenCalled()
      },
      { timeout: milliseconds, interval: 10 },
    )
    .then(
      () => true,
      () => false,
    )

test('it ends a while after the last page closed, not before', async () => {
  const onAbandoned = vi.fn()
  const { host } = await start({ graceMs: 150, onAbandoned })
  const cookie = await open(host)
  const first = await keepAlive(host, cookie)
  const second = await keepAlive(host, cookie)
  expect(first).toMatchObject({ status: 200, type: 'text/event-stream' })
  first.leave()
  expect(await isCalledWithin(onAbandoned, 400)).toBe(false)
  second.leave()
  expect(await isCalledWithin(onAbandoned, 2000)).toBe(true)
})

test('a page that reloads in time keeps the program running', async () => {
  const onAbandoned = vi.fn()
  const { host } = await start({ graceMs: 400, onAbandoned })
  const cookie = await open(host)
  const page = await keepAlive(host, cookie)
  page.leave()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await keepAlive(host, cookie)
  expect(await isCalledWithin(onAbandoned, 800)).toBe(false)
})

test('it ends when no browser ever comes', async () => {
  const onAbandoned = vi.fn()
  await start({ idleMs: 50, onAbandoned })
  expect(await isCalledWithin(onAbandoned, 2000)).toBe(true)
})

test('the fourth page is told to try later, so that the connections of a browser are never used up', async () => {
  const { host } = await start()
  const cookie = await open(host)
  const statuses: number[] = []
  for (let page = 0; page < 4; page += 1) statuses.push((await keepAlive(host, cookie)).status)
  expect(statuses).toEqual([200, 200, 200, 204])
})

test('a window left open finds the program at the port of before, and comes in once the new one has opened', async () => {
  const before = await start()
  const old = await open(before.host)
  await before.host.close()
  const port = Number(new URL(before.host.address).port)
  const { host } = await start({ wantedPort: port })
  expect(host.address).toBe(before.host.address)
  expect((await send(host, '/', { headers: { cookie: old } })).status).toBe(401)
  // The browser has one cookie of this name: opening the new window gives it to the old one too.
  const cookie = await open(host)
  expect(cookie.split('=')[0]).toBe(old.split('=')[0])
  expect((await send(host, '/', { headers: { cookie } })).status).toBe(200)
})

test('a port that somebody else has is left to them', async () => {
  const { host: other } = await start()
  const { host } = await start({ wantedPort: Number(new URL(other.address).port) })
  expect(host.address).not.toBe(other.address)
  expect((await send(host, '/', { headers: { cookie: await open(host) } })).status).toBe(200)
})
