import { randomBytes } from 'node:crypto'
import { createAdaptorServer, type HttpBindings, type ServerType } from '@hono/node-server'
import { alivePath } from '../../shared/contract/host.ts'
import { createGate, type Gate } from './gate.ts'
import { watchPresence, type Presence } from './presence.ts'

export type BrowserHostOptions = {
  /** The port of the time before, so that a window that is still open finds the program again; another one when it is taken. */
  wantedPort?: number | undefined
  fetch: (request: Request) => Promise<Response>
  graceMs: number
  idleMs: number
  onAbandoned: () => void
}

export type BrowserHost = {
  /** `http://127.0.0.1:PORT` */
  address: string
  /** Opens the program once, in one browser. */
  openingAddress: string
  close: () => Promise<void>
}

/** Half of the six connections that a browser opens to one address: the others stay free for work. */
const maximumAlivePages = 3
/** Noticed by the system when the page's computer slept or its process died without closing. */
const heartbeatMs = 20_000

const newSecret = (): string => randomBytes(24).toString('base64url')

const aliveAnswer = (presence: Presence): Response => {
  if (presence.pages() >= maximumAlivePages) return new Response(null, { status: 204 })
  const leave = presence.enter('page')
  let heartbeat: NodeJS.Timeout | undefined
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const beat = () => {
        controller.enqueue(encoder.encode(': viva\n\n'))
      }
      beat()
      heartbeat = setInterval(beat, heartbeatMs)
    },
    cancel: () => {
      clearInterval(heartbeat)
      leave()
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
}

/**
 * The server's request only looks like one: `new Request(it)`, which the core's libraries do, throws a TypeError.
 * Its `overrideGlobalObjects` would replace Request for the whole process instead.
 */
const toRealRequest = ({ url, method, headers, body, signal }: Request): Request => {
  if (body === null) return new Request(url, { method, headers, signal })
  // Not written in the call: the DOM's types, which tests compile with, do not know `duplex`; Node requires it.
  const withBody = { method, headers, signal, body, duplex: 'half' as const }
  return new Request(url, withBody)
}

const isHashedAsset = (pathname: string): boolean => pathname.startsWith('/assets/')

const answer = async (
  request: Request,
  gate: Gate,
  presence: Presence,
  fetch: BrowserHostOptions['fetch'],
): Promise<Response> => {
  const refused = gate.refuse(request)
  if (refused !== undefined) return refused
  const { pathname } = new URL(request.url)
  if (pathname === alivePath) return aliveAnswer(presence)
  const response = await fetch(toRealRequest(request))
  if (isHashedAsset(pathname)) return response
  const headers = new Headers(response.headers)
  headers.set('cache-control', 'no-store')
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}

const listen = (server: ServerType, wantedPort: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: Error) => {
      // Somebody else has it, or may not give it.
      if (wantedPort === 0) reject(error)
      else resolve(listen(server, 0))
    })
    server.listen(wantedPort, '127.0.0.1', () => {
      const bound = server.address()
      if (bound === null || typeof bound === 'string') reject(new Error('the server has no port'))
      else resolve(bound.port)
    })
  })

/**
 * Serves the core on 127.0.0.1, at the port of the time before or one that the system chooses, to the one browser that
 * opens the one-time address.
 */
export const startBrowserHost = async (options: BrowserHostOptions): Promise<BrowserHost> => {
  const presence = watchPresence(options)
  const code = newSecret()
  const token = newSecret()
  // The gate knows the port, and the port is known only once the server listens.
  const gateReady = Promise.withResolvers<Gate>()

  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: async (request, bindings) => {
      const { outgoing } = bindings as HttpBindings
      if (new URL(request.url).pathname !== alivePath) outgoing.once('close', presence.enter('request'))
      return answer(request, await gateReady.promise, presence, options.fetch)
    },
  })
  const port = await listen(server, options.wantedPort ?? 0)
  gateReady.resolve(createGate({ port, code, token }))
  const address = `http://127.0.0.1:${String(port)}`
  return {
    address,
    openingAddress: `${address}/open?code=${code}`,
    close: () =>
      new Promise((resolve) => {
        presence.stop()
        server.close(() => {
          resolve()
        })
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
