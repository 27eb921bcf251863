import type { Context, Hono } from 'hono'
import { LogoSide } from '../../../shared/domain/letterhead.ts'
import { createUnit, type CoreContext } from '../context.ts'
import { attached, attachedPolicy, sendPages, wordType } from '../web-answers.ts'
import { letterheadFile, letterheadSample, sampleFile, starterFile, type LetterheadFile } from './service.ts'

const previewLetterhead = (context: CoreContext, request: Context): Response | Promise<Response> =>
  sendPages(
    context,
    request,
    context.database.read(() => letterheadSample(createUnit(context))),
    { title: 'Prueba del membrete' },
  )

const sendWord = (request: Context, { fileName, bytes }: LetterheadFile): Response =>
  request.body(new Uint8Array(bytes).buffer, 200, attached(fileName, wordType))

const sendLetterhead = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const file = context.database.read(() => letterheadFile(createUnit(context), 'template'))
  return file === undefined ? request.notFound() : sendWord(request, file)
}

/** A logo to look at: a picture that the program looked at before, under what it is. */
const showLogo = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const side = LogoSide.safeParse(request.req.param('side'))
  const file = side.success ? context.database.read(() => letterheadFile(createUnit(context), side.data)) : undefined
  if (file?.mediaType == null) return request.notFound()
  const headers = {
    'Content-Type': file.mediaType,
    'Content-Security-Policy': attachedPolicy,
    'Cache-Control': 'no-store',
  }
  return request.body(new Uint8Array(file.bytes).buffer, 200, headers)
}

/** What a page looks at and downloads of the letterhead. */
export const addLetterheadFiles = (web: Hono, context: CoreContext): void => {
  web.get('/files/letterhead/preview', (request) => previewLetterhead(context, request))
  web.get('/files/letterhead/template', (request) => sendLetterhead(context, request))
  web.get('/files/letterhead/sample', async (request) => sendWord(request, await sampleFile(context)))
  web.get('/files/letterhead/starter', async (request) => sendWord(request, await starterFile(context)))
  web.get('/files/letterhead/logos/:side', (request) => showLogo(context, request))
}
