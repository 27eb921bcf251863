import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { errorStatus } from '../../shared/contract/errors.ts'
import { knownFilePath, type LetterMail } from '../../shared/contract/host.ts'
import {
  largestUploadBytes,
  uploadPath,
  type UploadFailure,
  type UploadReceipt,
} from '../../shared/contract/uploads.ts'
import { DocumentSubject } from '../../shared/contract/documents.ts'
import { Day } from '../../shared/domain/dates.ts'
import { AttachmentId, DocumentId, LetterId, PlanId, RecipientId, SessionId, TermId } from '../../shared/domain/ids.ts'
import { getAttachment } from './attachments/service.ts'
import { calendarOfSession, calendarOfYear } from './calendar/ics.ts'
import { createUnit, type CoreContext } from './context.ts'
import { storageFailure } from './database/errors.ts'
import { bundleDocuments, type BundleScope } from './documents/bundle.ts'
import { dataFileName, getDocument, isRegistered } from './documents/service.ts'
import { drawDocument } from './documents/sources.ts'
import { padronFileName, padronWorkbook, templateFileName, templateWorkbook } from './imports/export.ts'
import { tidyFileName } from './files/file-name.ts'
import { addLetterheadFiles } from './letterhead/web.ts'
import { callInvitation } from './letters/invitation.ts'
import { letterMessage } from './letters/message.ts'
import { addOrdinanceFiles } from './ordinances/web.ts'
import { planTemplate, planTemplateFileName, planWorkbook } from './plan/export.ts'
import { attached, attachedPolicy, sendPages, wordType } from './web-answers.ts'

const failed = (failure: UploadFailure, status = errorStatus(failure.code)): Response =>
  Response.json(failure, { status, headers: { 'Cache-Control': 'no-store' } })

const refusedFile = (name: string, reason: 'too_large' | 'empty'): Response => {
  const data = { fileName: tidyFileName(name), reason }
  return failed({ code: 'FILE_REFUSED', data }, reason === 'too_large' ? 413 : undefined)
}

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
    return failed({ code: 'STORAGE', data: { reason } })
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

/** The data behind a document, as the very bytes whose SHA-256 the register has. */
const sendDocumentData = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const id = DocumentId.safeParse(request.req.param('id'))
  if (!id.success) return request.notFound()
  const document = context.database.read(() => getDocument(createUnit(context), id.data))
  const bytes = context.files.get(document.modelSha256)
  if (!bytes) return request.notFound()
  return request.body(new Uint8Array(bytes).buffer, 200, attached(dataFileName(document), 'application/json'))
}

/** Whether some bytes are a version of the register: 204, or 404. The window asks before it writes over a file. */
const knowsFile = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const sha256 = request.req.param('sha256') ?? ''
  const isOnRegister = context.database.read(() => isRegistered(createUnit(context), sha256))
  // One that the store lost may be the last there is.
  const isKnown = isOnRegister && context.files.inspect(sha256) === 'sound'
  return isKnown ? request.body(null, 204) : request.notFound()
}

const attachedFile = (context: CoreContext, request: Context) => {
  const id = AttachmentId.safeParse(request.req.param('id'))
  if (!id.success) return undefined
  const attachment = context.database.read(() => getAttachment(createUnit(context), id.data))
  const file = context.files.open(attachment.sha256)
  return file && { attachment, file }
}

// As a stream: an attached file may have 100 MB.
const sendAttachment = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const found = attachedFile(context, request)
  if (!found) return request.notFound()
  const { attachment, file } = found
  const headers = {
    ...attached(attachment.fileName, attachment.mediaType),
    'Content-Length': String(file.sizeBytes),
    'Content-Security-Policy': attachedPolicy,
  }
  return request.body(file.stream, 200, headers)
}

/** Only what a page shows without running it, under its type: an image or a PDF. */
const previewAttachment = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const found = attachedFile(context, request)
  if (!found?.attachment.preview) return request.notFound()
  const headers = {
    'Content-Type': found.attachment.mediaType,
    'Content-Disposition': 'inline',
    'Content-Length': String(found.file.sizeBytes),
    'Content-Security-Policy': attachedPolicy,
    'Cache-Control': 'no-store',
  }
  return request.body(found.file.stream, 200, headers)
}

/** What a document would say now; under the name that it would have as PDF. */
const previewDocument = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const subject = DocumentSubject.safeParse({ kind: request.req.param('kind'), subjectId: request.req.param('id') })
  if (!subject.success) return request.notFound()
  const { model, fileTitle } = context.database.read(() => drawDocument(createUnit(context), subject.data))
  const isBeginning = request.req.query('beginning') !== undefined
  return sendPages(context, request, model, { title: fileTitle, isBeginning })
}

const calendarType = 'text/calendar; charset=utf-8'

const sendInvitation = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const id = LetterId.safeParse(request.req.param('id'))
  if (!id.success) return request.notFound()
  const { fileName, text } = context.database.read(() => callInvitation(createUnit(context), id.data))
  return request.body(text, 200, attached(fileName, calendarType))
}

const sendCalendarOfYear = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const year = z
    .string()
    .regex(/^\d{1,4}$/u)
    .safeParse(request.req.param('year'))
  if (!year.success) return request.notFound()
  const { fileName, text } = context.database.read(() => calendarOfYear(createUnit(context), Number(year.data)))
  return request.body(text, 200, attached(fileName, calendarType))
}

const sendCalendarOfSession = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const id = SessionId.safeParse(request.req.param('id'))
  if (!id.success) return request.notFound()
  const { fileName, text } = context.database.read(() => calendarOfSession(createUnit(context), id.data))
  return request.body(text, 200, attached(fileName, calendarType))
}

/** The mail of a letter, for the window: it opens the mail program, and takes the address from nobody but the core. */
const sendMailAddress = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const letterId = LetterId.safeParse(request.req.param('id'))
  const recipientId = RecipientId.nullable().safeParse(request.req.query('recipient') ?? null)
  if (!letterId.success || !recipientId.success) return request.notFound()
  const asked = { letterId: letterId.data, recipientId: recipientId.data }
  const { mailto } = context.database.read(() => letterMessage(createUnit(context), asked))
  return request.json({ mailto } satisfies LetterMail, 200, { 'Cache-Control': 'no-store' })
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

// `on` when the padrón of a certain day is wanted.
const sendPadron = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const termId = TermId.safeParse(request.req.param('termId'))
  const on = Day.optional().safeParse(request.req.query('on'))
  if (!termId.success || !on.success) return request.notFound()
  const { bytes, fileName } = context.database.read(() => {
    const unit = createUnit(context)
    const workbook = padronWorkbook(unit, { termId: termId.data, on: on.data ?? null })
    return { bytes: workbook, fileName: padronFileName(unit, termId.data) }
  })
  return request.body(new Uint8Array(bytes).buffer, 200, attached(fileName, sheetType))
}

const sendTemplate = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const bytes = context.database.read(() => templateWorkbook(createUnit(context)))
  return request.body(new Uint8Array(bytes).buffer, 200, attached(templateFileName, sheetType))
}

const sendPlan = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const id = PlanId.safeParse(request.req.param('id'))
  if (!id.success) return request.notFound()
  const { bytes, fileName } = context.database.read(() => planWorkbook(createUnit(context), id.data))
  return request.body(new Uint8Array(bytes).buffer, 200, attached(fileName, sheetType))
}

const sendPlanTemplate = (request: Context): Response | Promise<Response> =>
  request.body(new Uint8Array(planTemplate()).buffer, 200, attached(planTemplateFileName, sheetType))

const sendBundle = (context: CoreContext, request: Context, scope: BundleScope): Response => {
  const { bytes, fileName } = bundleDocuments(context, scope)
  return request.body(new Uint8Array(bytes).buffer, 200, attached(fileName, 'application/zip'))
}

const sendSessionBundle = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const sessionId = SessionId.safeParse(request.req.param('id'))
  return sessionId.success ? sendBundle(context, request, { sessionId: sessionId.data }) : request.notFound()
}

const sendYearBundle = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const year = z
    .string()
    .regex(/^\d{4}$/u)
    .safeParse(request.req.param('year'))
  return year.success ? sendBundle(context, request, { year: Number(year.data) }) : request.notFound()
}

/** Everything under `/files`: what a page hands over, and what it downloads or looks at. One line a route. */
export const addFiles = (web: Hono, context: CoreContext): void => {
  web.post(uploadPath, (request) => receiveUpload(context, request.req.raw))
  web.get('/files/documents/:id', (request) => sendDocument(context, request))
  web.get('/files/documents/:id/data', (request) => sendDocumentData(context, request))
  web.get(`${knownFilePath}/:sha256`, (request) => knowsFile(context, request))
  web.get('/files/attachments/:id', (request) => sendAttachment(context, request))
  web.get('/files/attachments/:id/preview', (request) => previewAttachment(context, request))
  web.get('/files/preview/:kind/:id', (request) => previewDocument(context, request))
  web.get('/files/exports/padron/:termId', (request) => sendPadron(context, request))
  web.get('/files/exports/plantilla-padron', (request) => sendTemplate(context, request))
  web.get('/files/exports/plan/:id', (request) => sendPlan(context, request))
  web.get('/files/exports/plantilla-plan', (request) => sendPlanTemplate(request))
  web.get('/files/exports/sesion/:id', (request) => sendSessionBundle(context, request))
  web.get('/files/exports/anio/:year', (request) => sendYearBundle(context, request))
  web.get('/files/calendar/year/:year', (request) => sendCalendarOfYear(context, request))
  web.get('/files/calendar/session/:id', (request) => sendCalendarOfSession(context, request))
  addLetterheadFiles(web, context)
  addOrdinanceFiles(web, context)
  web.get('/files/letters/:id/invitation', (request) => sendInvitation(context, request))
  web.get('/files/letters/:id/mail', (request) => sendMailAddress(context, request))
}
