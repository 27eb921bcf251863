import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type IRunPropertiesOptions,
} from 'docx'
import {
  bulletNumbering,
  headingNumbering,
  numberNumbering,
  styleIds,
  thinLine,
  twips,
  wordStyles,
} from '../../electron/core/documents/docx-styles.ts'
import {
  blankCharacters,
  itemIndentMm,
  textWidthMm,
  type Block,
  type DocumentModel,
  type List,
  type Paragraph as ModelParagraph,
  type Run,
  type TextRun as RunOfText,
  type Table as ModelTable,
} from '../../electron/core/documents/model.ts'

/*
 * The same document written with nothing but the docx library, as its manual shows: the measure of what a document costs
 * at least. Same texts, styles, numbering, tables, header and footer; no cleaning of texts, no watermark, no core
 * properties of our own.
 */

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.BOTH,
} as const

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

type Look = Pick<IRunPropertiesOptions, 'bold' | 'italics' | 'underline'>

const lookOf = ({ bold, italic, underline }: RunOfText): Look => ({
  ...(bold === true && { bold: true }),
  ...(italic === true && { italics: true }),
  ...(underline === true && { underline: {} }),
})

const bareRun = (run: Run): TextRun[] => {
  if (run.kind === 'blank') return [new TextRun(blankCharacters(run))]
  const look = lookOf(run)
  return run.text.split('\n').map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }))
}

const bareRuns = (runs: readonly Run[]): TextRun[] => runs.flatMap(bareRun)

const bareList = (list: List, level = 0): Paragraph[] =>
  list.items.flatMap(({ content }) =>
    content.flatMap((part) =>
      part.kind === 'list'
        ? bareList(part, level + 1)
        : [
            new Paragraph({
              style: list.isOrdered ? styleIds.numbers : styleIds.bullets,
              numbering: { reference: list.isOrdered ? 'numbers-from-1' : 'bullets', level },
              children: bareRuns(part.runs),
            }),
          ],
    ),
  )

const cellMargins = { top: 50, bottom: 50, left: 85, right: 85, marginUnitType: WidthType.DXA }
const line = { style: thinLine.style, size: thinLine.size, color: thinLine.color }
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }
const noLine = { style: BorderStyle.NIL }
const noBorders = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
}

const bareTable = ({ columns, rows }: ModelTable): Table => {
  const row = (cells: readonly Run[][], isHeader: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(isHeader && { tableHeader: true }),
      children: columns.map(
        (column, index) =>
          new TableCell({
            width: { size: twips(column.widthMm), type: WidthType.DXA },
            ...(isHeader && { shading: { fill: 'EDEDED' } }),
            children: [
              new Paragraph({
                style: isHeader ? styleIds.tableHeader : styleIds.tableText,
                ...(column.alignment !== 'left' && { alignment: alignments[column.alignment] }),
                children: bareRuns(cells[index] ?? []),
              }),
            ],
          }),
      ),
    })
  const header = columns.map((column): Run[] => [{ kind: 'text', text: column.header }])
  return new Table({
    width: { size: twips(textWidthMm), type: WidthType.DXA },
    columnWidths: columns.map(({ widthMm }) => twips(widthMm)),
    layout: TableLayoutType.FIXED,
    margins: cellMargins,
    borders,
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  })
}

const bareSignatures = (signatures: Extract<Block, { kind: 'signatures' }>['signatures']): Table => {
  const half = twips(textWidthMm / 2)
  const cell = (signature: (typeof signatures)[number] | undefined): TableCell =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      children: signature
        ? [
            new Paragraph({ style: styleIds.signatureName, children: bareRuns(signature.name) }),
            ...signature.lines.map((runs) => new Paragraph({ style: styleIds.signature, children: bareRuns(runs) })),
          ]
        : [new Paragraph({ style: styleIds.signature })],
    })
  const lefts = signatures.filter((_, index) => index % 2 === 0)
  return new Table({
    width: { size: twips(textWidthMm), type: WidthType.DXA },
    columnWidths: [half, half],
    layout: TableLayoutType.FIXED,
    margins: cellMargins,
    borders: noBorders,
    rows: lefts.map(
      (left, row) => new TableRow({ cantSplit: true, children: [cell(left), cell(signatures[row * 2 + 1])] }),
    ),
  })
}

const bareItem = ({ item, runs }: ModelParagraph): IParagraphOptions => {
  if (item === undefined) return { children: bareRuns(runs) }
  const { left, hanging } = itemIndentMm[item.level]
  const label = item.label === '' ? [] : [new TextRun({ children: [item.label, new Tab()] })]
  return { indent: { left: twips(left), hanging: twips(hanging) }, children: [...label, ...bareRuns(runs)] }
}

const bareBlock = (block: Block): FileChild[] => {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: bareRuns(block.runs) })]
    case 'subtitle':
      return [new Paragraph({ style: styleIds.subtitle, children: bareRuns(block.runs) })]
    case 'heading':
      return [
        new Paragraph({
          heading: levels[block.level],
          ...(block.isCentred === true && { alignment: AlignmentType.CENTER }),
          ...(block.isNumbered && { numbering: { reference: 'headings', level: block.level - 1 } }),
          children: bareRuns(block.runs),
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          // What the styles say already costs nothing to leave out, here as in ours.
          ...(block.alignment !== 'justified' && { alignment: alignments[block.alignment] }),
          ...bareItem(block),
        }),
      ]
    case 'list':
      return bareList(block)
    case 'table':
      return [
        ...(block.caption ? [new Paragraph({ style: styleIds.caption, children: bareRuns(block.caption) })] : []),
        bareTable(block),
      ]
    case 'signatures':
      return [bareSignatures(block.signatures)]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
    // What is measured has none of these.
    case 'labels':
    case 'chart':
    case 'partBreak':
      return []
  }
  return block satisfies never
}

const bareHeader = ({ header }: DocumentModel): Header =>
  new Header({
    children: [...header.lines, ...(header.yearName === null ? [] : [`«${header.yearName}»`])].map(
      (words) => new Paragraph({ style: styleIds.header, children: [new TextRun(words)] }),
    ),
  })

const bareFooter = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidthMm) }],
        children: [
          new TextRun({ children: [new Tab(), 'Página ', PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })

const margin = { top: twips(25), bottom: twips(25), left: twips(25), right: twips(25) }

/** The model as Word, by the library alone. */
export const renderBare = async (model: DocumentModel): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      title: model.properties.title,
      creator: model.properties.author,
      subject: model.properties.subject,
      keywords: model.properties.keywords.join(', '),
      styles: wordStyles,
      numbering: { config: [bulletNumbering, numberNumbering(1), headingNumbering] },
      sections: [
        {
          properties: { page: { size: { width: 11906, height: 16838 }, margin } },
          headers: { default: bareHeader(model) },
          footers: { default: bareFooter() },
          children: model.blocks.flatMap(bareBlock),
        },
      ],
    }),
  )
