import type { Context, Hono } from 'hono'
import { OrdinanceId } from '../../../shared/domain/ids.ts'
import { createUnit, type CoreContext } from '../context.ts'
import { attached } from '../web-answers.ts'
import { akomaNtosoFile } from './akoma-ntoso-source.ts'

const sendAkomaNtoso = (context: CoreContext, request: Context): Response | Promise<Response> => {
  const id = OrdinanceId.safeParse(request.req.param('id'))
  if (!id.success) return request.notFound()
  const { fileName, text } = context.database.read(() => akomaNtosoFile(createUnit(context), id.data))
  return request.body(text, 200, attached(fileName, 'application/xml; charset=utf-8'))
}

/** What is downloaded of a text drafted by parts, besides its documents. */
export const addOrdinanceFiles = (web: Hono, context: CoreContext): void => {
  web.get('/files/exports/akn/:id', (request) => sendAkomaNtoso(context, request))
}
