import {
  BorderStyle,
  Footer,
  Header,
  ImageRun,
  PageNumber,
  Paragraph,
  SimpleField,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ParagraphChild,
} from 'docx'
import { logosOf, type DocumentFiles } from './document-files.ts'
import { wordRuns } from './docx-runs.ts'
import { styleIds, thinLine, twips } from './docx-styles.ts'
import { watermarkRun } from './docx-watermark.ts'
import { logoSize } from './logo-size.ts'
import { layoutOf, text, type DocumentModel, type HeaderLogo } from './model.ts'
import { pagesOfPart } from './part-pages.ts'
import { headerTexts } from './running-header.ts'

/* What stands above and below the text of each page of the program's own letterhead. */

type LogoFile = HeaderLogo & { bytes: Uint8Array }

const mark = ({ watermark }: DocumentModel) => (watermark === null ? [] : [watermarkRun(watermark)])

const plainHeader = (model: DocumentModel): Paragraph[] => {
  const texts = headerTexts(model)
  return texts.map(
    (runs, index) =>
      new Paragraph({
        style: styleIds.header,
        ...(index === texts.length - 1 && { border: { bottom: thinLine } }),
        children: index === 0 ? [...mark(model), ...wordRuns(runs)] : wordRuns(runs),
      }),
  )
}

const pixelsOfMm = 96 / 25.4

// docx numbers the drawings of all the files that it writes as one series; here the same file has the same numbers.
const drawingIds = { left: '1', right: '2' } as const

const logoRun = (logo: LogoFile, side: keyof typeof drawingIds, model: DocumentModel): ImageRun => {
  const { widthMm, heightMm } = logoSize(logo, model.page ?? 'portrait')
  return new ImageRun({
    type: logo.mediaType === 'image/png' ? 'png' : 'jpg',
    data: logo.bytes,
    transformation: { width: widthMm * pixelsOfMm, height: heightMm * pixelsOfMm },
    altText: { id: drawingIds[side], name: 'Logotipo', title: 'Logotipo', description: logo.description },
  })
}

// LibreOffice takes a line spacing without its rule for a height, and cuts what is higher.
const asHighAsItIs = { before: 0, after: 0, line: 240, lineRule: 'auto' } as const

// Air between a logo and the names beside it.
const besideLogoMm = 3

const cellOf = (widthMm: number, children: Paragraph[]): TableCell =>
  new TableCell({
    width: { size: twips(widthMm), type: WidthType.DXA },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    verticalAlign: VerticalAlignTable.CENTER,
    children,
  })

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' }

// The names between the logos, as a table without lines but the one below: the header is as high as its tallest part.
const headerTable = (model: DocumentModel, left: LogoFile | null, right: LogoFile | null): Table => {
  const { textWidthMm } = layoutOf(model)
  const widthOf = (logo: LogoFile | null): number =>
    logo === null ? 0 : logoSize(logo, model.page ?? 'portrait').widthMm + besideLogoMm
  const [leftMm, rightMm] = [widthOf(left), widthOf(right)]
  const middleMm = textWidthMm - leftMm - rightMm
  const logoCell = (logo: LogoFile, widthMm: number, side: 'left' | 'right'): TableCell =>
    cellOf(widthMm, [
      new Paragraph({
        style: styleIds.header,
        alignment: side,
        spacing: asHighAsItIs,
        children: [logoRun(logo, side, model)],
      }),
    ])
  const names = headerTexts(model).map((runs) => new Paragraph({ style: styleIds.header, children: wordRuns(runs) }))
  return new Table({
    width: { size: twips(textWidthMm), type: WidthType.DXA },
    columnWidths: [leftMm, middleMm, rightMm].filter((widthMm) => widthMm > 0).map(twips),
    layout: TableLayoutType.FIXED,
    borders: {
      top: noLine,
      left: noLine,
      right: noLine,
      insideHorizontal: noLine,
      insideVertical: noLine,
      bottom: thinLine,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          ...(left === null ? [] : [logoCell(left, leftMm, 'left')]),
          cellOf(middleMm, names),
          ...(right === null ? [] : [logoCell(right, rightMm, 'right')]),
        ],
      }),
    ],
  })
}

// A header ends in a paragraph; this one takes no room.
const lastLine = { before: 0, after: 0, line: 20, lineRule: 'exact' } as const

/** The header of each page: the name of the Mesa and of the year, between the logos that it has. */
export const pageHeader = (model: DocumentModel, files: DocumentFiles): Header => {
  const { left, right } = logosOf(model.letterhead, files)
  if (left === null && right === null) return new Header({ children: plainHeader(model) })
  return new Header({
    children: [headerTable(model, left, right), new Paragraph({ spacing: lastLine, children: [...mark(model)] })],
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

/** The last line of a page: the note of the document, and which page it is of how many where it `isNumbered`. */
export const footLine = (
  model: DocumentModel,
  { isOneOfMany, isNumbered, textWidthMm }: { isOneOfMany: boolean; isNumbered: boolean; textWidthMm: number },
): Paragraph =>
  new Paragraph({
    style: styleIds.footer,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidthMm) }],
    children: [
      ...(model.footerNote === null ? [] : wordRuns([text(model.footerNote)])),
      ...(isNumbered ? pageCount(model, isOneOfMany) : []),
    ],
  })

// A lying page has less room below: all of it goes in one line.
const addressLines = (model: DocumentModel): string[] => {
  const lines = model.letterhead?.footerLines ?? []
  return model.page === 'landscape' && lines.length > 0 ? [lines.join(' · ')] : lines
}

/** The foot of each page: what the Mesa writes there, and the last line. */
export const pageFooter = (model: DocumentModel, isOneOfMany: boolean): Footer =>
  new Footer({
    children: [
      ...addressLines(model).map(
        (line, index) =>
          new Paragraph({
            style: styleIds.footer,
            alignment: 'center',
            ...(index === 0 && { border: { top: thinLine } }),
            children: wordRuns([text(line)]),
          }),
      ),
      footLine(model, { isOneOfMany, isNumbered: true, textWidthMm: layoutOf(model).textWidthMm }),
    ],
  })
