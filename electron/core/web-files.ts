import type { Context, Hono } from 'hono'
import { randomBytes } from 'node:crypto'
import { errorStatus, type ErrorCode, type ErrorData } from '../../shared/contract/errors.ts'
import { largestUploadBytes, uploadPath, type UploadReceipt } from '../../shared/contract/uploads.ts'
import { DocumentId, SessionId } from '../../shared/domain/ids.ts'
import { createUnit, type CoreContext } from './context.ts'
import { storageFailure } from './database/errors.ts'
import { renderHtml } from './documents/html.ts'
import { getDocument } from './documents/service.ts'
import { minutesModel } from './minutes/document-source.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

// The preview is shown in a sandboxed frame of our own page: it may be framed by it, and may run or load nothing.
const previewPolicy = (nonce: string): string =>
  `default-src 'none'; style-src 'nonce-${nonce}'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`

/** What a policy allows by name for one answer only. */
export const newNonce = (): string => randomBytes(16).toString('base64')

const attached = (fileName: string, type: string): Record<string, string> => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  'Cache-Control': 'no-store',
})

const failed = <Code extends ErrorCode>(code: Code, data: ErrorData<Code>, status = errorStatus(code)): Response =>
  Response.json({ code, data }, { status, headers: { 'Cache-Control': 'no-store' } })

const refusedFile = (fileName: string, reason: 'too_large' | 'empty'): Response =>
  failed('FILE_REFUSED', { fileName, reason }, reason === 'too_large' ? 413 : undefined)

const declaredBytesOf = (request: Request): number | null => {
  const declared = request.headers.get('content-length')
  return declared === null ? null : Number(declared)
}

/** Takes a file that a page hands over, as a stream from end to end. */
const receiveUpload = async ({ uploads }: CoreContext, request: Request): Promise<Response> => {
  if (request.headers.get('content-type') !== 'application/octet-stream') return new Response(null, { status: 415 })
  const name = new URL(request.url).searchParams.get('name') ?? ''
  const declaredBytes = declaredBytesOf(request)
  if ((declaredBytes ?? 0) > largestUploadBytes) return refusedFile(name, 'too_large')
  if (request.body === null) return refusedFile(name, 'empty')
  try {
    const received = await uploads.receive(name, request.body, declaredBytes)
    if (received === 'cut') return new Response(null, { status: 400 })
    if (typeof received === 'string') return refusedFile(name, received)
    return Response.json({ uploadId: received.id, sizeBytes: received.sizeBytes } satisfies UploadReceipt)
  } catch (error) {
    const reason = storageFailure(error)
    if (reason === null) throw error
    return failed('STORAGE', { reason })
  }
}

const sendDocument = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const id = DocumentId.safeParse(request.req.param('id'))
  if (!id.success) return request.notFound()
  const { sha256, fileName } = context.database.read(() => getDocument(createUnit(context), id.data))
  const bytes = context.files.get(sha256)
  if (!bytes) return request.notFound()
  return request.body(new Uint8Array(bytes).buffer, 200, attached(fileName, wordType))
}

const previewMinutes = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const sessionId = SessionId.safeParse(request.req.param('sessionId'))
  if (!sessionId.success) return request.notFound()
  const model = context.database.read(() => minutesModel(createUnit(context), { sessionId: sessionId.data }))
  const nonce = newNonce()
  const headers = { 'Content-Security-Policy': previewPolicy(nonce), 'Cache-Control': 'no-store' }
  return request.html(renderHtml(model, { nonce }), 200, headers)
}

/** Everything under `/files`: what a page hands over, and what it downloads or looks at. One line a route. */
export const addFiles = (web: Hono, context: CoreContext): void => {
  web.post(uploadPath, (request) => receiveUpload(context, request.req.raw))
  web.get('/files/documents/:id', (request) => sendDocument(context, request))
  web.get('/files/preview/minutes/:sessionId', (request) => previewMinutes(context, request))
}
