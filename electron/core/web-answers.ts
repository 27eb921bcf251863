import type { Context } from 'hono'
import { randomBytes } from 'node:crypto'
import type { CoreContext } from './context.ts'
import { pictureFilesOf, type DocumentFiles } from './documents/document-files.ts'
import { pdfFileName } from './documents/file-name.ts'
import { picturePolicy } from './documents/html-letterhead.ts'
import { renderHtml } from './documents/html.ts'
import type { DocumentModel } from './documents/model.ts'

/* How a file is answered: to keep, or to look at as pages that may run nothing. */

/** What a Word file is to a browser. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

// The preview is shown in a sandboxed frame of our own page: it may be framed by it, and may run or load nothing. The page
// around it measures its sheets, hears its keys and prints it, which takes the same origin; scripts it has none.
const previewPolicy = (nonce: string, files: DocumentFiles): string =>
  `default-src 'none'; style-src 'nonce-${nonce}';${picturePolicy(files)} sandbox allow-same-origin allow-modals; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`

/** A file that was handed over came from anywhere: whatever shows it alone may run or load nothing. */
export const attachedPolicy = "default-src 'none'; sandbox; frame-ancestors 'self'"

/** What a policy allows by name for one answer only. */
export const newNonce = (): string => randomBytes(16).toString('base64')

const dispositionOf = (disposition: 'attachment' | 'inline', fileName: string): string =>
  `${disposition}; filename*=UTF-8''${encodeURIComponent(fileName)}`

/** The headers of a file to keep under a name. */
export const attached = (fileName: string, type: string): Record<string, string> => ({
  'Content-Type': type,
  'Content-Disposition': dispositionOf('attachment', fileName),
  'Cache-Control': 'no-store',
})

/** A document as its pages would be, or only the first of them, to look at and to print; `title` is what its PDF is called. */
export const sendPages = (
  context: CoreContext,
  request: Context,
  model: DocumentModel,
  { title, isBeginning = false }: { title: string; isBeginning?: boolean },
): Response | Promise<Response> => {
  const nonce = newNonce()
  const files = pictureFilesOf(context.files, model)
  const headers = {
    'Content-Security-Policy': previewPolicy(nonce, files),
    'Content-Disposition': dispositionOf('inline', pdfFileName(title)),
    'Cache-Control': 'no-store',
  }
  return request.html(renderHtml(model, { nonce, title, files, isBeginning }), 200, headers)
}
