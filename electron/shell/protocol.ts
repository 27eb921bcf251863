import { protocol, type Session } from 'electron'

const scheme = 'app'
const host = 'mesa'

/** What a page of this program has as its origin. */
export const appOrigin = `${scheme}://${host}`

/** Says whether an address belongs to this program: its parts are compared, never the beginning of its text. */
export const isAppAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === ''
}

/** Makes `app:` a scheme like https. Must run before Electron is ready: later it is ignored without a word. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])
}

const refusal = (status: number): Response =>
  new Response(null, {
    status,
    headers: { 'content-security-policy': "default-src 'none'", 'cache-control': 'no-store' },
  })

/** Carries every request for `app://mesa` of a session to the core, and answers nothing under another name. */
export const serveApp = (target: Session, fetch: (request: Request) => Promise<Response>): void => {
  target.protocol.handle(scheme, async (request) => {
    if (!isAppAddress(request.url)) return refusal(404)
    const origin = request.headers.get('origin')
    // A sandboxed frame has the origin `null`: a document shown in it may not call the core.
    if (origin !== null && origin !== appOrigin) return refusal(403)
    return fetch(request)
  })
}
