import { strFromU8, strToU8 } from 'fflate'
import { escapeXml } from './docx-package.ts'
import { appendTo, attributeOf, parseXml, withEdits } from './xml-tree.ts'

/* The parts of a letterhead of Word, and what joins them. */

/** Parts by their path; they are replaced, never changed in place. */
export type Parts = Record<string, Uint8Array>

export const documentPath = 'word/document.xml'
const typesPath = '[Content_Types].xml'
const relationshipBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageBase = 'http://schemas.openxmlformats.org/package/2006'

/** A part as text; throws when it is not there. */
export const partText = (parts: Parts, path: string): string => {
  const bytes = parts[path]
  if (bytes === undefined) throw new Error(`A Word file without ${path}`)
  return strFromU8(bytes)
}

/** The parts with one of them written anew. */
export const withPart = (parts: Parts, path: string, text: string): Parts => ({ ...parts, [path]: strToU8(text) })

const relationshipsOf = (path: string): string => path.replace(/([^/]*)$/u, '_rels/$1.rels')

const absolute = (source: string, target: string): string =>
  target.startsWith('/')
    ? target.slice(1)
    : `${source.slice(0, source.lastIndexOf('/') + 1)}${target}`.replace(/[^/]+\/\.\.\//gu, '')

/** The parts that another refers to for some reason (`header`, `styles`), by the id of the reference. */
export const relatedParts = (parts: Parts, source: string, type: string): Map<string, string> => {
  const bytes = parts[relationshipsOf(source)]
  if (bytes === undefined) return new Map()
  const related = parseXml(strFromU8(bytes)).children.filter(
    (one) => attributeOf(one, 'Type')?.endsWith(`/${type}`) && attributeOf(one, 'TargetMode') !== 'External',
  )
  return new Map(
    related.map((one) => [attributeOf(one, 'Id') ?? '', absolute(source, attributeOf(one, 'Target') ?? '')]),
  )
}

const appended = (xml: string, text: string): string => withEdits(xml, [appendTo(xml, parseXml(xml), text)])

const emptyRelationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${packageBase}/relationships"></Relationships>`

const withRelationship = (parts: Parts, source: string, id: string, type: string, target: string): Parts => {
  const path = relationshipsOf(source)
  const xml = parts[path] === undefined ? emptyRelationships : partText(parts, path)
  const prefix = type === 'metadata/core-properties' ? `${packageBase}/relationships` : relationshipBase
  const element = `<Relationship Id="${id}" Type="${prefix}/${type}" Target="${escapeXml(target)}"/>`
  return withPart(parts, path, appended(xml, element))
}

const withContentType = (parts: Parts, path: string, type: string): Parts => {
  const override = `<Override PartName="/${path}" ContentType="${type}"/>`
  return withPart(parts, typesPath, appended(partText(parts, typesPath), override))
}

export type NewPart = { path: string; text: string; contentType: string; id: string; type: string }

/** The parts with one more, to which the document refers. */
export const withDocumentPart = (parts: Parts, { path, text, contentType, id, type }: NewPart): Parts => {
  const declared = withContentType(withPart(parts, path, text), path, contentType)
  return withRelationship(declared, documentPath, id, type, path.replace('word/', ''))
}

const corePath = 'docProps/core.xml'
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml'

/** The parts with other core properties. */
export const withCoreProperties = (parts: Parts, xml: string): Parts => {
  const [known] = relatedParts(parts, '', 'core-properties').values()
  if (known !== undefined) return withPart(parts, known, xml)
  const declared = withContentType(withPart(parts, corePath, xml), corePath, coreType)
  return withRelationship(declared, '', 'rIdMesaCore', 'metadata/core-properties', corePath)
}
