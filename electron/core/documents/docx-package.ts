/*
 * What makes the same model give the same bytes: core properties with a date that is given, and a zip whose entries
 * carry no clock. Both are done beside the docx library, on its output, without unpacking it again.
 */

const xmlEscapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML writes it, between tags and in double quotes. */
export const escapeXml = (value: string): string =>
  value.replace(/[&<>"]/gu, (character) => xmlEscapes[character] ?? character).replaceAll('\n', ' ')

export type CoreProperties = {
  title: string
  author: string
  subject: string
  keywords: readonly string[]
  language: string
  /** UTC instant, `2023-03-14T14:15:00.000Z`. */
  createdAt: string
}

const wholeSeconds = (instant: string): string => `${new Date(instant).toISOString().slice(0, 19)}Z`

/** `docProps/core.xml` with the given properties; throws a RangeError when `createdAt` is not an instant. */
export const corePropertiesXml = (properties: CoreProperties): string => {
  const date = wholeSeconds(properties.createdAt)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(properties.title)}</dc:title>`,
    `<dc:subject>${escapeXml(properties.subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(properties.author)}</dc:creator>`,
    `<cp:keywords>${escapeXml(properties.keywords.join(', '))}</cp:keywords>`,
    `<dc:language>${escapeXml(properties.language)}</dc:language>`,
    `<cp:lastModifiedBy>${escapeXml(properties.author)}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50

// 1 January 1980, midnight: the first moment that a zip can write (APPNOTE.TXT 4.4.6).
const zeroDate = 0x0021_0000

const expectSignature = (view: DataView, offset: number, signature: number): void => {
  if (view.getUint32(offset, true) !== signature) throw new Error(`Not a zip entry at ${offset}`)
}

/** Sets, in place, the date of every entry of a zip without comment to the same one. Throws when it is not a zip. */
export const stopZipClock = (zip: Uint8Array): void => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - 22
  expectSignature(view, end, endOfDirectory)
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    expectSignature(view, entry, directoryEntry)
    view.setUint32(entry + 12, zeroDate, true)
    const local = view.getUint32(entry + 42, true)
    expectSignature(view, local, localHeader)
    view.setUint32(local + 10, zeroDate, true)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
}
