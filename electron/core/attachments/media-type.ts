import type { Attachment } from '../../../shared/contract/attachments.ts'
import { extensionOf } from '../files/file-name.ts'

const unknownType = 'application/octet-stream'
const openXml = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** What a container says nothing about is told by the ending. */
const zippedTypes: Readonly<Record<string, string>> = {
  '.docx': `${openXml}.wordprocessingml.document`,
  '.xlsx': `${openXml}.spreadsheetml.sheet`,
  '.pptx': `${openXml}.presentationml.presentation`,
  '.odt': `${openDocument}.text`,
  '.ods': `${openDocument}.spreadsheet`,
  '.odp': `${openDocument}.presentation`,
  '.zip': 'application/zip',
}

const oldOfficeTypes: Readonly<Record<string, string>> = {
  '.doc': 'application/msword',
  '.xls': 'application/vnd.ms-excel',
  '.ppt': 'application/vnd.ms-powerpoint',
}

const textTypes: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.ics': 'text/calendar',
}

const firstBytes = (head: Uint8Array, length: number): string =>
  Buffer.from(head.subarray(0, length)).toString('latin1')

const imageType = (head: Uint8Array): string | undefined => {
  const start = firstBytes(head, 12)
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(start)) return 'image/gif'
  return /^RIFF[^]{4}WEBP/.test(start) ? 'image/webp' : undefined
}

// Readers accept some bytes before the mark, and scanners write them.
const isPdf = (head: Uint8Array, extension: string): boolean =>
  firstBytes(head, 5) === '%PDF-' || (extension === '.pdf' && firstBytes(head, 1024).includes('%PDF-'))

/** What a file is by its first bytes, and by its ending where they do not say; one that is not what it says is unknown. */
export const mediaTypeOf = (head: Uint8Array, fileName: string): string => {
  const extension = extensionOf(fileName)
  const image = imageType(head)
  if (image !== undefined) return image
  if (isPdf(head, extension)) return 'application/pdf'
  if (firstBytes(head, 4) === 'PK\x03\x04') return zippedTypes[extension] ?? unknownType
  if (firstBytes(head, 8) === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return oldOfficeTypes[extension] ?? unknownType
  return head.includes(0) ? unknownType : (textTypes[extension] ?? unknownType)
}

/** How a screen can show a file of some type: what a page could run, such as SVG or HTML, is only downloaded. */
export const previewOf = (mediaType: string): Attachment['preview'] => {
  if (mediaType === 'application/pdf') return 'pdf'
  return ['image/png', 'image/jpeg', 'image/gif', 'image/webp'].includes(mediaType) ? 'image' : null
}
