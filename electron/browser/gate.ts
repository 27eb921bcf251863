import { createHash, timingSafeEqual } from 'node:crypto'
import { uploadPath } from '../../shared/contract/uploads.ts'

export type GateOptions = {
  port: number
  /** Travels once, in the opening address. */
  code: string
  /** Lives in the cookie. */
  token: string
}

export type Gate = {
  /** Undefined when the request may go on to the core; else the refusal to send. */
  refuse: (request: Request) => Response | undefined
}

/** Minutes with long notes fit many times over; nothing larger is ever sent by a page. */
export const bodyLimitBytes = 32 * 1024 * 1024

const ownHeaders = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const refusal = (status: number, sentence: string): Response =>
  new Response(`${sentence}\n`, { status, headers: { ...ownHeaders, 'content-type': 'text/plain; charset=utf-8' } })

const strangerPage = `<!doctype html>
<html lang="es-PE"><head><meta charset="utf-8"><title>Mesa CER</title>
<style>:root { color-scheme: light dark } body { font: 17px/1.6 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 2rem }</style></head>
<body><h1>Esta página no puede abrirse así</h1>
<p>Por seguridad, la dirección de Mesa CER sirve una sola vez y solo en el navegador donde se abrió primero.</p>
<p>Vuelva a la ventana del navegador donde ya la tenía abierta. Si la cerró, cierre el programa y ábralo otra vez.</p></body></html>
`

/** Compares in a time that does not tell how much of the secret was right. */
const isSameSecret = (given: string, expected: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

const cookieValue = (header: string | null, name: string): string | undefined =>
  header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

const mediaTypeOf = (request: Request): string | undefined =>
  request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()

// Both types force a preflight on any other page, and preflights are never granted.
const refuseCall = (request: Request): Response | undefined => {
  if (request.method !== 'POST') return refusal(405, 'Solo POST.')
  if (mediaTypeOf(request) !== 'application/json') return refusal(415, 'Solo JSON.')
  const length = request.headers.get('content-length')
  if (length === null) return refusal(411, 'Falta el tamaño.')
  if (Number(length) > bodyLimitBytes) return refusal(413, 'Demasiado grande.')
  return undefined
}

// Its size is the core's to judge: the answer is a sentence that names the file.
const refuseUpload = (request: Request): Response | undefined => {
  if (mediaTypeOf(request) !== 'application/octet-stream') return refusal(415, 'Solo bytes.')
  return request.headers.has('content-length') ? undefined : refusal(411, 'Falta el tamaño.')
}

/**
 * Makes the checks that turn 127.0.0.1, which every program and page of the computer can reach, into a private door.
 *
 * The cookie's name carries the port because cookies are shared between the ports of an address.
 */
export const createGate = ({ port, code, token }: GateOptions): Gate => {
  const host = `127.0.0.1:${String(port)}`
  const origin = `http://${host}`
  const cookieName = `mesa-cer-${String(port)}`
  let isCodeAlive = true

  const hasCookie = (request: Request): boolean => {
    const given = cookieValue(request.headers.get('cookie'), cookieName)
    return given !== undefined && isSameSecret(given, token)
  }

  const openDoor = (request: Request, given: string): Response => {
    const isRight = isCodeAlive && isSameSecret(given, code)
    if (isRight) isCodeAlive = false
    else if (!hasCookie(request)) return stranger()
    const cookie: Record<string, string> = isRight
      ? { 'set-cookie': `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict` }
      : {}
    return new Response(null, { status: 303, headers: { ...ownHeaders, ...cookie, location: '/' } })
  }

  const stranger = (): Response =>
    new Response(strangerPage, { status: 401, headers: { ...ownHeaders, 'content-type': 'text/html; charset=utf-8' } })

  const refuse = (request: Request): Response | undefined => {
    const url = new URL(request.url)
    // A name of another site that was made to point here (DNS rebinding) arrives with that name.
    if (request.headers.get('host') !== host || url.host !== host) return refusal(421, 'Dirección desconocida.')
    const givenOrigin = request.headers.get('origin')
    if (givenOrigin !== null && givenOrigin !== origin) return refusal(403, 'Origen desconocido.')
    if (url.pathname === '/open' && request.method === 'GET')
      return openDoor(request, url.searchParams.get('code') ?? '')
    if (!hasCookie(request)) return stranger()
    const site = request.headers.get('sec-fetch-site') ?? 'none'
    // Another port of 127.0.0.1 is the same site, so the cookie comes along: only this very origin may ask.
    if (site !== 'same-origin' && site !== 'none') return refusal(403, 'Origen desconocido.')
    const isUpload = url.pathname === uploadPath && request.method === 'POST'
    if (isUpload || url.pathname.startsWith('/rpc/')) {
      if (givenOrigin === null) return refusal(403, 'Origen desconocido.')
      return isUpload ? refuseUpload(request) : refuseCall(request)
    }
    return request.method === 'GET' || request.method === 'HEAD' ? undefined : refusal(405, 'Solo GET.')
  }

  return { refuse }
}
