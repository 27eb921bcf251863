import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type ISectionPropertiesOptions,
} from 'docx'
import { cleanDocument } from './clean.ts'
import { wordBlocks } from './docx-blocks.ts'
import { corePropertiesXml, stopZipClock } from './docx-package.ts'
import { wordRuns } from './docx-runs.ts'
import { styleIds, thinLine, twips, wordStyles } from './docx-styles.ts'
import { watermarkRun } from './docx-watermark.ts'
import { bold, italic, textWidthMm, type DocumentModel } from './model.ts'

const a4Portrait: ISectionPropertiesOptions = {
  page: {
    // A4 as Word rounds it.
    size: { width: 11906, height: 16838 },
    margin: {
      top: twips(25),
      bottom: twips(25),
      left: twips(25),
      right: twips(25),
      header: twips(8),
      footer: twips(11),
      gutter: 0,
    },
  },
}

/** The official name of a year as every page shows it: «Año de la Unidad, la Paz y el Desarrollo». */
export const quotedYearName = (yearName: string): string => `«${yearName}»`

const pageHeader = (model: DocumentModel): Header => {
  const texts = [
    ...model.header.lines.map((line, index) => (index === 0 ? bold(line) : { ...bold(line), bold: false })),
    ...(model.header.yearName === null ? [] : [italic(quotedYearName(model.header.yearName))]),
  ]
  return new Header({
    children: texts.map(
      (run, index) =>
        new Paragraph({
          style: styleIds.header,
          ...(index === texts.length - 1 && { border: { bottom: thinLine } }),
          children: [
            ...(index === 0 && model.watermark !== null ? [watermarkRun(model.watermark)] : []),
            ...wordRuns([run]),
          ],
        }),
    ),
  })
}

const pageFooter = (model: DocumentModel): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidthMm) }],
        children: [
          ...(model.footerNote === null ? [] : wordRuns([{ kind: 'text', text: model.footerNote }])),
          new TextRun({
            children: [new Tab(), 'Página ', PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES],
          }),
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
  const document = new Document({
    styles: wordStyles,
    // A line that a person broke is not stretched to the margin in a justified paragraph.
    compatibility: { doNotExpandShiftReturn: true },
    sections: [
      {
        properties: a4Portrait,
        headers: { default: pageHeader(model) },
        footers: { default: pageFooter(model) },
        children: wordBlocks(model.blocks),
      },
    ],
  })
  const core = corePropertiesXml({ ...model.properties, createdAt: options.createdAt })
  const bytes = await Packer.pack(document, 'uint8array', undefined, [{ path: 'docProps/core.xml', data: core }])
  stopZipClock(bytes)
  return bytes
}
