import { createServer } from 'node:http'
import { startFailurePage, type StartFailureCode } from '../../shared/domain/start-failure.ts'

export type FailurePage = {
  /** `http://127.0.0.1:PORT/` */
  address: string
  /** Fulfilled when somebody has seen the page, or when nobody came for so long. */
  seenOrGivenUp: Promise<void>
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** Shows, on 127.0.0.1, why the program cannot start: one page without scripts, then the server closes. */
export const serveStartFailure = (
  code: StartFailureCode,
  dataFolder: string,
  patienceMs: number,
): Promise<FailurePage> => {
  const page = startFailurePage(code, dataFolder)
  const { promise: seenOrGivenUp, resolve: finish } = Promise.withResolvers<undefined>()
  const server = createServer((request, response) => {
    const isPage = request.url === '/' && request.headers.host === `127.0.0.1:${String(portOf(server.address()))}`
    response.writeHead(isPage ? 200 : 404, { ...headers, connection: 'close' })
    response.end(isPage ? page : '', () => {
      if (isPage) close()
    })
  })
  const timer = setTimeout(() => {
    close()
  }, patienceMs)
  const close = () => {
    clearTimeout(timer)
    server.close(() => {
      finish(undefined)
    })
    server.closeIdleConnections()
  }
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      resolve({ address: `http://127.0.0.1:${String(portOf(server.address()))}/`, seenOrGivenUp })
    })
  })
}

const portOf = (address: string | { port: number } | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0
