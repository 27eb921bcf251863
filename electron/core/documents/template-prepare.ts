import type { DocumentModel, PageLayout } from './model.ts'
import {
  bodyOf,
  fields,
  fieldText,
  namespace,
  requireField,
  settingsPath,
  withEdges,
  wordType,
  xmlStart,
} from './template-edges.ts'
import { documentPath, partText, relatedParts, withDocumentPart, withPart, type Parts } from './template-package.ts'
import { layoutOfSection, sectionOf, sectionText } from './template-sections.ts'
import { mergeStyles } from './template-styles.ts'
import { appendTo, childOf, parseXml, withEdits } from './xml-tree.ts'

/* A letterhead of Word made ready for a document: its styles, and where the watermark, the note and the pages go. */

// A numbering that is there already: docx would give a new one a name by chance.
const withNumbering = (parts: Parts): Parts =>
  relatedParts(parts, documentPath, 'numbering').size > 0
    ? parts
    : withDocumentPart(parts, {
        path: 'word/mesa-numbering.xml',
        text: `${xmlStart}<w:numbering xmlns:w="${namespace}"></w:numbering>`,
        contentType: `${wordType}.numbering+xml`,
        id: 'rIdMesaNumbering',
        type: 'numbering',
      })

const withStylesPart = (parts: Parts): Parts =>
  relatedParts(parts, documentPath, 'styles').size > 0
    ? parts
    : withDocumentPart(parts, {
        path: 'word/styles.xml',
        text: `${xmlStart}<w:styles xmlns:w="${namespace}"></w:styles>`,
        contentType: `${wordType}.styles+xml`,
        id: 'rIdMesaStyles',
        type: 'styles',
      })

// What a template does to whoever opens it, and a document of it must not: ask for data, follow an address, be locked.
const unwantedSettings = ['w:attachedTemplate', 'w:documentProtection', 'w:writeProtection', 'w:mailMerge']

const withTamedSettings = (parts: Parts): Parts => {
  const path = settingsPath(parts)
  if (path === undefined) return parts
  const xml = partText(parts, path)
  const root = parseXml(xml)
  const removed = root.children
    .filter(({ name }) => unwantedSettings.includes(name))
    .map(({ start: from, end }) => ({ start: from, end, text: '' }))
  const compatibility = childOf(root, 'w:compat')
  // A line that a person broke is not stretched to the margin in a justified paragraph.
  const at = compatibility?.innerStart
  const isEmpty = at === compatibility?.end
  const isSaid = childOf(compatibility, 'w:doNotExpandShiftReturn') !== undefined
  const added =
    at === undefined || isEmpty || isSaid ? [] : [{ start: at, end: at, text: '<w:doNotExpandShiftReturn/>' }]
  const { [path.replace(/([^/]*)$/u, '_rels/$1.rels')]: _followed, ...rest } = parts
  return withPart(rest, path, withEdits(xml, [...removed, ...added]))
}

const withEnsuredSection = (parts: Parts): Parts => {
  const xml = partText(parts, documentPath)
  const body = bodyOf(xml)
  if (sectionOf(body, 0) !== undefined) return parts
  const margins =
    '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="709" w:gutter="0"/>'
  const section = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>${margins}</w:sectPr>`
  return withPart(parts, documentPath, withEdits(xml, [appendTo(xml, body, section)]))
}

export type Prepared = {
  parts: Parts
  page: PageLayout
  /** The id in the letterhead of a style of the document. */
  idOf: (ours: string) => string
  /** Whether its own header or foot says the number of the page. */
  isNumbered: boolean
  /** The section of its page. */
  section: string
}

/** A letterhead with its field alone in its paragraph, ready to be filled with a document by `patchDocument`. */
export const prepareTemplate = (
  template: Parts,
  model: DocumentModel,
  styles: { xml: string; ids: readonly string[] },
  isOneOfMany: boolean,
): Prepared => {
  const settled = withEnsuredSection(withStylesPart(withNumbering(withTamedSettings(template))))
  const { parts, isNumbered } = withEdges(settled, model, isOneOfMany)
  const [stylesPath = ''] = relatedParts(parts, documentPath, 'styles').values()
  const merged = mergeStyles(partText(parts, stylesPath), styles.xml, styles.ids)
  const xml = partText(parts, documentPath)
  const field = requireField(parts)
  const body = bodyOf(xml)
  const index = body.children.findIndex(({ start: from }) => from === field.start)
  const section = sectionOf(body, index)
  if (section === undefined) throw new Error('A letterhead without a section')
  const isOwn = section.start > field.start && section.end <= field.end
  const text = sectionText(xml, section, isOneOfMany)
  const placed = `<w:p>${fieldText(fields.content)}</w:p>${isOwn ? `<w:p><w:pPr>${text}</w:pPr></w:p>` : ''}`
  const filled = withEdits(xml, [
    { start: field.start, end: field.end, text: placed },
    ...(isOwn ? [] : [{ start: section.start, end: section.end, text }]),
  ])
  return {
    parts: withPart(withPart(parts, documentPath, filled), stylesPath, merged.xml),
    page: layoutOfSection(section),
    idOf: merged.idOf,
    isNumbered,
    section: text,
  }
}
