import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
  type ISectionPropertiesOptions,
  type ParagraphChild,
} from 'docx'
import { cleanDocument } from './clean.ts'
import { wordParts } from './docx-blocks.ts'
import { corePropertiesXml, stopZipClock } from './docx-package.ts'
import { writeRepeats } from './docx-repeats.ts'
import { wordRuns } from './docx-runs.ts'
import { styleIds, stylesFor, thinLine, twips } from './docx-styles.ts'
import { watermarkRun } from './docx-watermark.ts'
import { layoutOf, partsOf, type DocumentModel } from './model.ts'
import { pagesOfPart } from './part-pages.ts'
import { headerTexts } from './running-header.ts'

// A4 as Word rounds it; docx turns it round by itself.
const a4 = { width: 11906, height: 16838 }

const sectionProperties = (model: DocumentModel, isOneOfMany: boolean): ISectionPropertiesOptions => {
  const { marginMm, headerMm, footerMm } = layoutOf(model)
  const margin = twips(marginMm)
  return {
    page: {
      size: { ...a4, ...(model.page === 'landscape' && { orientation: PageOrientation.LANDSCAPE }) },
      margin: {
        top: margin,
        bottom: margin,
        left: margin,
        right: margin,
        header: twips(headerMm),
        footer: twips(footerMm),
        gutter: 0,
      },
      ...(isOneOfMany && { pageNumbers: { start: 1 } }),
    },
  }
}

const pageHeader = (model: DocumentModel): Header => {
  const texts = headerTexts(model)
  return new Header({
    children: texts.map(
      (runs, index) =>
        new Paragraph({
          style: styleIds.header,
          ...(index === texts.length - 1 && { border: { bottom: thinLine } }),
          children: [
            ...(index === 0 && model.watermark !== null ? [watermarkRun(model.watermark)] : []),
            ...wordRuns(runs),
          ],
        }),
    ),
  })
}

// Word counts the pages of a section; a program that cannot shows the number that it finds in the field.
const pageCount = (model: DocumentModel, isOneOfMany: boolean): ParagraphChild[] =>
  isOneOfMany
    ? [
        new TextRun({ children: [new Tab(), 'Página ', PageNumber.CURRENT, ' de '] }),
        new SimpleField('SECTIONPAGES', String(pagesOfPart(model))),
      ]
    : [new TextRun({ children: [new Tab(), 'Página ', PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES] })]

const pageFooter = (model: DocumentModel, isOneOfMany: boolean): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: twips(layoutOf(model).textWidthMm) }],
        children: [
          ...(model.footerNote === null ? [] : wordRuns([{ kind: 'text', text: model.footerNote }])),
          ...pageCount(model, isOneOfMany),
        ],
      }),
    ],
  })

/**
 * Writes the model as a Word file. The same model gives the same bytes but for `docProps/core.xml`, which carries
 * `createdAt` (a UTC instant; anything else throws a RangeError).
 */
export const renderDocx = async (uncleaned: DocumentModel, options: { createdAt: string }): Promise<Uint8Array> => {
  const model = cleanDocument(uncleaned)
  const parts = partsOf(model.blocks)
  const isOneOfMany = parts.length > 1
  const { children, hasRepeats } = wordParts(parts, layoutOf(model))
  const document = new Document({
    styles: stylesFor(model),
    // A line that a person broke is not stretched to the margin in a justified paragraph.
    compatibility: { doNotExpandShiftReturn: true },
    // A section without header and footer has those of the one before.
    sections: children.map((blocks, index) => ({
      properties: sectionProperties(model, isOneOfMany),
      ...(index === 0 && {
        headers: { default: pageHeader(model) },
        footers: { default: pageFooter(model, isOneOfMany) },
      }),
      children: blocks,
    })),
  })
  const core = corePropertiesXml({ ...model.properties, createdAt: options.createdAt })
  const packed = await Packer.pack(document, 'uint8array', undefined, [{ path: 'docProps/core.xml', data: core }])
  const bytes = hasRepeats ? writeRepeats(packed) : packed
  stopZipClock(bytes)
  return bytes
}
