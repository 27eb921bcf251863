import { contentField } from '../../../shared/domain/letterhead.ts'
import type { DocumentModel } from './model.ts'
import { findField } from './template-field.ts'
import { documentPath, partText, relatedParts, withDocumentPart, withPart, type Parts } from './template-package.ts'
import { sectionOf } from './template-sections.ts'
import { appendTo, attributeOf, childOf, descendants, parseXml, withEdits, type XmlElement } from './xml-tree.ts'

/* The headers and the feet of a letterhead of Word, and the places in them for what a document puts there. */

/** Words that stand, between two braces on each side, where something is written in. */
export const fields = { content: contentField, mark: 'mesa-marca', foot: 'mesa-pie' } as const

/** A run of a field. */
export const fieldText = (name: string): string => `<w:r><w:t>{{${name}}}</w:t></w:r>`

/** What begins each part of a Word file. */
export const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
export const xmlStart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

type Edge = 'header' | 'footer'
const rootNames: Record<Edge, string> = { header: 'w:hdr', footer: 'w:ftr' }

/** The body of a document. */
export const bodyOf = (xml: string): XmlElement => {
  const body = childOf(parseXml(xml), 'w:body')
  if (body === undefined) throw new Error('A Word file without a body')
  return body
}

/** Where the settings are; undefined without them. */
export const settingsPath = (parts: Parts): string | undefined =>
  [...relatedParts(parts, documentPath, 'settings').values()].find((path) => parts[path] !== undefined)

/** The paragraph of the field; throws when it is not in order. */
export const requireField = (parts: Parts): XmlElement => {
  const field = findField(partText(parts, documentPath))
  if (typeof field === 'string') throw new Error(`A letterhead whose field is not in order: ${field}`)
  return field
}

const isNumberedPart = (xml: string): boolean => /(?:instrText[^>]*>|w:instr=")[^<"]*\bPAGE\b/u.test(xml)

// Pages of one letter of many: the number of all the pages of the file would be wrong on each.
const countingOwnPages = (xml: string): string =>
  xml.replace(/((?:instrText[^>]*>|w:instr=")[^<"]*)\bNUMPAGES\b/gu, '$1SECTIONPAGES')

const addToHeader = (xml: string): string => {
  const root = parseXml(xml)
  const last = root.children.findLast(({ name }) => name === 'w:p') ?? descendants(root, 'w:p').at(-1)
  return withEdits(xml, [
    last === undefined
      ? appendTo(xml, root, `<w:p>${fieldText(fields.mark)}</w:p>`)
      : appendTo(xml, last, fieldText(fields.mark)),
  ])
}

const addToFooter = (xml: string): string =>
  withEdits(xml, [appendTo(xml, parseXml(xml), `<w:p>${fieldText(fields.foot)}</w:p>`)])

const isOff = (element: XmlElement): boolean => ['0', 'false', 'off'].includes(attributeOf(element, 'w:val') ?? '')

/** The kinds of header that the pages of a section show. */
const shownKinds = (parts: Parts, section: XmlElement | undefined): string[] => {
  const path = settingsPath(parts)
  const first = childOf(section, 'w:titlePg')
  const even = path === undefined ? undefined : childOf(parseXml(partText(parts, path)), 'w:evenAndOddHeaders')
  const hasEven = even !== undefined && !isOff(even)
  return ['default', ...(first !== undefined && !isOff(first) ? ['first'] : []), ...(hasEven ? ['even'] : [])]
}

// A page that shows no header of its own gets an empty one, so that something can be put in it.
const withEdge = (parts: Parts, edge: Edge, field: XmlElement): Parts => {
  const xml = partText(parts, documentPath)
  const body = bodyOf(xml)
  const section = sectionOf(
    body,
    body.children.findIndex(({ start: from }) => from === field.start),
  )
  const known = descendants(body, `w:${edge}Reference`).map((one) => attributeOf(one, 'w:type') ?? 'default')
  const missing = shownKinds(parts, section).filter((kind) => !known.includes(kind))
  if (section === undefined || missing.length === 0) return parts
  const ids = missing.map((kind) => ({ kind, id: `rIdMesa${edge}${kind}`, path: `word/mesa-${edge}-${kind}.xml` }))
  const references = ids.map(({ kind, id }) => `<w:${edge}Reference ${relations} w:type="${kind}" r:id="${id}"/>`)
  const isEmpty = section.innerStart === section.end
  const own = isEmpty ? `<w:sectPr>${references.join('')}</w:sectPr>` : references.join('')
  const place = isEmpty
    ? { start: section.start, end: section.end }
    : { start: section.innerStart, end: section.innerStart }
  const withReferences = withPart(parts, documentPath, withEdits(xml, [{ ...place, text: own }]))
  return ids.reduce(
    (all, { id, path }) =>
      withDocumentPart(all, {
        path,
        text: `${xmlStart}<${rootNames[edge]} xmlns:w="${namespace}"><w:p/></${rootNames[edge]}>`,
        contentType: `${wordType}.${edge}+xml`,
        id,
        type: edge,
      }),
    withReferences,
  )
}

const changeEdges = (parts: Parts, edge: Edge, change: (xml: string) => string): Parts =>
  [...new Set(relatedParts(parts, documentPath, edge).values())].reduce(
    (all, path) => (all[path] === undefined ? all : withPart(all, path, change(partText(all, path)))),
    parts,
  )

/** The letterhead with places for the watermark and for the foot, and whether it numbers its pages by itself. */
export const withEdges = (
  parts: Parts,
  model: DocumentModel,
  isOneOfMany: boolean,
): { parts: Parts; isNumbered: boolean } => {
  const paths = [
    ...relatedParts(parts, documentPath, 'header').values(),
    ...relatedParts(parts, documentPath, 'footer').values(),
  ]
  const isNumbered = paths.some((path) => parts[path] !== undefined && isNumberedPart(partText(parts, path)))
  const hasFoot = model.footerNote !== null || !isNumbered
  const counted = isOneOfMany
    ? changeEdges(changeEdges(parts, 'header', countingOwnPages), 'footer', countingOwnPages)
    : parts
  const marked =
    model.watermark === null
      ? counted
      : changeEdges(withEdge(counted, 'header', requireField(counted)), 'header', addToHeader)
  const footed = hasFoot ? changeEdges(withEdge(marked, 'footer', requireField(marked)), 'footer', addToFooter) : marked
  return { parts: footed, isNumbered }
}
