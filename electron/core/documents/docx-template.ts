import { Document, FileChild, Packer, PatchType, TextRun, patchDocument, type IXmlableObject } from 'docx'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { yearField } from '../../../shared/domain/letterhead.ts'
import { wordParts } from './docx-blocks.ts'
import { footLine } from './docx-page.ts'
import { corePropertiesXml, stopZipClock } from './docx-package.ts'
import { repeatsWritten } from './docx-repeats.ts'
import { styleIds, stylesFor } from './docx-styles.ts'
import { watermarkRun } from './docx-watermark.ts'
import { layoutOf, partsOf, type Block, type DocumentModel } from './model.ts'
import { quotedYearName } from './running-header.ts'
import { bodyOf, fields } from './template-edges.ts'
import { documentPath, partText, withCoreProperties, withPart, type Parts } from './template-package.ts'
import { prepareTemplate, type Prepared } from './template-prepare.ts'
import { sectionOf } from './template-sections.ts'
import { textStyle } from './template-styles.ts'

/*
 * A document in a letterhead of Word. docx fills the letterhead (`patchDocument`): what it writes brings its lists and
 * charts along. Before, the letterhead gets the styles, and places for the watermark and the foot; afterwards the
 * paragraphs get the names that those styles have in it, and each letter of a file its own section.
 */

class Sign extends FileChild {
  readonly #name: string

  constructor(name: string) {
    super(name)
    this.#name = name
  }

  override prepForXml(): IXmlableObject {
    return { [this.#name]: {} }
  }
}

// Between them is what the program wrote; what people type cannot look like them: docx escapes it.
const signs = { start: 'mesa:start', part: 'mesa:part', end: 'mesa:end' } as const
const signPattern = (name: string): RegExp => new RegExp(`<${name}\\s*(?:/>|></${name}>)`, 'u')

const contentStyles = [...Object.values(styleIds), 'Heading1', 'Heading2', 'Heading3']

const stylesOf = async (model: DocumentModel): Promise<{ xml: string; ids: readonly string[] }> => {
  const packed = await Packer.pack(new Document({ styles: stylesFor(model), sections: [] }), 'uint8array')
  const styles = unzipSync(packed, { filter: ({ name }) => name === 'word/styles.xml' })
  return { xml: strFromU8(styles['word/styles.xml'] ?? new Uint8Array()), ids: contentStyles }
}

/** The blocks with their tables as wide as the page of the letterhead. One that stands in several places stays one. */
const fitted = (blocks: readonly Block[], scale: number): Block[] => {
  const known = new Map<Block, Block>()
  return blocks.map((block) => {
    if (block.kind !== 'table') return block
    const columns = block.columns.map((column) => ({ ...column, widthMm: column.widthMm * scale }))
    const after = known.get(block) ?? { ...block, columns }
    known.set(block, after)
    return after
  })
}

const contentOf = (model: DocumentModel, { page }: Prepared): FileChild[] => {
  const blocks = fitted(model.blocks, page.textWidthMm / layoutOf(model).textWidthMm)
  const parts = wordParts(partsOf(blocks), page).children
  const children = parts.flatMap((part, index) => (index === 0 ? part : [new Sign(signs.part), ...part]))
  return [new Sign(signs.start), ...children, new Sign(signs.end)]
}

const patchesOf = (model: DocumentModel, prepared: Prepared, isOneOfMany: boolean) => {
  const { yearName } = model.header
  const foot = { isOneOfMany, isNumbered: !prepared.isNumbered, textWidthMm: prepared.page.textWidthMm }
  return {
    [yearField]: {
      type: PatchType.PARAGRAPH,
      children: [new TextRun(yearName === null ? '' : quotedYearName(yearName))],
    },
    ...(model.watermark !== null && {
      [fields.mark]: { type: PatchType.PARAGRAPH, children: [watermarkRun(model.watermark)] },
    }),
    [fields.foot]: { type: PatchType.DOCUMENT, children: [footLine(model, foot)] },
    // The last: what people typed is not searched for the others.
    [fields.content]: { type: PatchType.DOCUMENT, children: contentOf(model, prepared) },
  }
}

// A paragraph without a style is one of text; the others have the name that their style has in the letterhead.
const withStyles = (xml: string, idOf: Prepared['idOf']): string =>
  xml
    .replace(/<w:pStyle w:val="([^"]+)"/gu, (_all, id: string) => `<w:pStyle w:val="${idOf(id)}"`)
    .replace(/<w:p\/>/gu, '<w:p></w:p>')
    .replace(/<w:p>(?!<w:pPr>)/gu, '<w:p><w:pPr></w:pPr>')
    .replace(/<w:pPr\/>/gu, '<w:pPr></w:pPr>')
    .replace(/<w:pPr>(?!<w:pStyle)/gu, `<w:pPr><w:pStyle w:val="${idOf('Normal') || textStyle.id}"/>`)

// A copy of what the letterhead has around the content, without what may be there only once.
const copied = (xml: string): string =>
  xml.replace(/ w14:(?:paraId|textId)="[^"]*"/gu, '').replace(/<w:bookmark(?:Start|End)[^>]*\/>/gu, '')

// What stands before and behind the content on the sheet of the letterhead, with its fields already written.
const aroundContent = (xml: string): { before: string; after: string } => {
  const body = bodyOf(xml)
  const start = body.children.find(({ name }) => name === signs.start)
  const endIndex = body.children.findIndex(({ name }) => name === signs.end)
  const end = body.children[endIndex]
  const section = sectionOf(body, endIndex)
  const closing = section && body.children.find((child) => child.start <= section.start && section.end <= child.end)
  if (start === undefined || end === undefined || closing === undefined)
    throw new Error('A letterhead whose content is not on its sheet')
  return { before: xml.slice(body.innerStart, start.start), after: xml.slice(end.end, closing.start) }
}

const partEnd = (xml: string, section: string): string => {
  const { before, after } = aroundContent(xml)
  return `${copied(after)}<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>${copied(before)}`
}

const finishedDocument = (xml: string, prepared: Prepared): string => {
  const start = signPattern(signs.start).exec(xml)
  const end = signPattern(signs.end).exec(xml)
  if (start === null || end === null) throw new Error('A letterhead that did not take its content')
  const content = repeatsWritten(xml.slice(start.index + start[0].length, end.index))
  const parts = withStyles(content, prepared.idOf).split(signPattern(signs.part))
  const between = parts.length > 1 ? partEnd(xml, prepared.section) : ''
  return `${xml.slice(0, start.index)}${parts.join(between)}${xml.slice(end.index + end[0].length)}`
}

/** The model written in a letterhead of Word. The same model and letterhead give the same bytes but for the core properties. */
export const renderInTemplate = async (
  model: DocumentModel,
  template: Uint8Array,
  { createdAt }: { createdAt: string },
): Promise<Uint8Array> => {
  const isOneOfMany = partsOf(model.blocks).length > 1
  const prepared = prepareTemplate(unzipSync(template), model, await stylesOf(model), isOneOfMany)
  const patched: Parts = unzipSync(
    await patchDocument({
      outputType: 'uint8array',
      data: zipSync(prepared.parts, { level: 0 }),
      patches: patchesOf(model, prepared, isOneOfMany),
    }),
  )
  const written = withPart(patched, documentPath, finishedDocument(partText(patched, documentPath), prepared))
  const bytes = zipSync(withCoreProperties(written, corePropertiesXml({ ...model.properties, createdAt })))
  stopZipClock(bytes)
  return bytes
}
