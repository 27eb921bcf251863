import { RPCHandler, BodyLimitPlugin } from '@orpc/server/fetch'
import { ORPCError } from '@orpc/server'
import { Hono } from 'hono'
import { expectedErrorSentence, isErrorCode } from '../../shared/contract/error-sentences.ts'
import { errorStatus, type ErrorCode, type ErrorData } from '../../shared/contract/errors.ts'
import type { CoreContext } from './context.ts'
import { describeUnexpected } from './log.ts'
import { router } from './router.ts'
import { openStatic } from './static.ts'
import { newNonce } from './web-answers.ts'
import { addFiles } from './web-files.ts'

/** A session record of 5,000 people fits many times; a runaway page does not. */
const largestBodyBytes = 32 * 1024 * 1024

const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')

// A worker lives under the policy of its own script: the one that reads PDF loads the decoders that lie beside it.
const scriptPolicy = "default-src 'none'; script-src 'self'; frame-ancestors 'none'"

const alwaysHeaders: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** What the contract foresees, as a sentence: whoever follows a link to a file reads it, not a page. */
const expectedFailure = (error: unknown): { status: number; sentence: string } | undefined => {
  if (!(error instanceof ORPCError)) return undefined
  const { code, data } = error as ORPCError<string, unknown>
  if (!isErrorCode(code)) return undefined
  // The core made the data for this code: `fail` takes no other.
  return { status: errorStatus(code), sentence: expectedErrorSentence(code, data as ErrorData<ErrorCode>) }
}

const sentenceHeaders = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }

const addProcedures = (web: Hono, context: CoreContext): void => {
  const handler = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: largestBodyBytes })] })
  web.all('/rpc/*', async (request) => {
    const { matched, response } = await handler.handle(request.req.raw, { prefix: '/rpc', context })
    if (!matched) return request.notFound()
    response.headers.set('Cache-Control', 'no-store')
    return response
  })
}

const addRenderer = (web: Hono, folder: string): void => {
  const files = openStatic(folder)
  web.get('*', (request) => {
    const path = new URL(request.req.url).pathname
    const file = files.find(path)
    if (file) {
      const isScript = file.type.startsWith('text/javascript')
      const headers = { 'Content-Type': file.type, 'Cache-Control': file.caching }
      return request.body(file.bytes, 200, isScript ? { ...headers, 'Content-Security-Policy': scriptPolicy } : headers)
    }
    if (files.looksLikeFile(path)) return request.notFound()
    const nonce = newNonce()
    return request.html(files.page(nonce), 200, {
      'Content-Security-Policy': pagePolicy(nonce),
      'Cache-Control': 'no-store',
    })
  })
}

/** Everything that the core answers: procedures, files, and the renderer when there is one. */
export const createWeb = (context: CoreContext, rendererFolder: string | undefined): Hono => {
  const web = new Hono()
  web.use(async (request, next) => {
    await next()
    for (const [name, value] of Object.entries(alwaysHeaders)) request.header(name, value)
    if (!request.res.headers.has('Content-Security-Policy'))
      request.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  })
  addProcedures(web, context)
  addFiles(web, context)
  if (rendererFolder !== undefined) addRenderer(web, rendererFolder)
  web.notFound((request) => request.text('No encontrado', 404))
  web.onError((error, request) => {
    const expected = expectedFailure(error)
    if (expected) return new Response(expected.sentence, { status: expected.status, headers: sentenceHeaders })
    const incident = context.newId()
    const at = context.clock().toISOString()
    context.log({ level: 'error', event: 'unexpected', at, incident, ...describeUnexpected(error) })
    return request.text(`Ocurrió un problema inesperado. Código para soporte: ${incident}`, 500)
  })
  return web
}
