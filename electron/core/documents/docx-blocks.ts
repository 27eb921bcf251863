import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx'
import { wordRuns } from './docx-runs.ts'
import { bulletNumbering, headingNumbering, numberNumbering, styleIds, thinLine, twips } from './docx-styles.ts'
import {
  textWidthMm,
  type Alignment,
  type Block,
  type Heading,
  type List,
  type ListItem,
  type Paragraph as ModelParagraph,
  type Signature,
  type Table as ModelTable,
} from './model.ts'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.BOTH,
} as const satisfies Record<Alignment, string>

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

const spaceAfterTable = 160
const spaceAfterList = 60

const headingParagraph = (heading: Heading): Paragraph =>
  new Paragraph({
    heading: headingLevels[heading.level],
    ...(heading.isNumbered && {
      numbering: { reference: headingNumbering, level: heading.level - 1, custom: true, instance: 0 },
    }),
    children: wordRuns(heading.runs),
  })

const plainParagraph = (paragraph: ModelParagraph, before?: number): Paragraph =>
  new Paragraph({
    alignment: alignments[paragraph.alignment],
    ...(paragraph.isKeptWithNext === true && { keepNext: true }),
    ...(before !== undefined && { spacing: { before } }),
    children: wordRuns(paragraph.runs),
  })

// A list keeps its numbering definition and its instance for all its levels: that is what makes it one list for Word.
type WordList = { numbering: ReturnType<typeof numberNumbering>; instance: number; style: string }

const wordListOf = (list: List, instance: number): WordList =>
  list.isOrdered
    ? { numbering: numberNumbering(list.start), instance, style: styleIds.numbers }
    : { numbering: bulletNumbering, instance, style: styleIds.bullets }

const itemParagraphs = (item: ListItem, wordList: WordList, level: number, nextInstance: () => number): Paragraph[] =>
  item.content.flatMap((part, index) => {
    if (part.kind === 'list') return listParagraphs(part, Math.min(level + 1, 8), nextInstance)
    const place =
      index === 0
        ? { numbering: { reference: wordList.numbering, level, instance: wordList.instance, custom: true } }
        : { indent: { left: twips(6.3 * (level + 1)) } }
    return [
      new Paragraph({
        style: wordList.style,
        alignment: alignments[part.alignment],
        ...place,
        children: wordRuns(part.runs),
      }),
    ]
  })

// A nested list gets an instance of its own too, so that the second «a)» under another number begins again.
function listParagraphs(list: List, level: number, nextInstance: () => number): Paragraph[] {
  const wordList = wordListOf(list, nextInstance())
  return list.items.flatMap((item) => itemParagraphs(item, wordList, level, nextInstance))
}

const cellMargins = { top: 50, bottom: 50, left: 85, right: 85 }

const tableBorders = {
  top: thinLine,
  bottom: thinLine,
  left: thinLine,
  right: thinLine,
  insideHorizontal: thinLine,
  insideVertical: thinLine,
}

const headerRow = (table: ModelTable): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      (column) =>
        new TableCell({
          width: { size: twips(column.widthMm), type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EDEDED' },
          children: [
            new Paragraph({
              style: styleIds.tableHeader,
              alignment: column.alignment === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
              children: wordRuns([{ kind: 'text', text: column.header }]),
            }),
          ],
        }),
    ),
  })

const bodyRow = (table: ModelTable, row: ModelTable['rows'][number]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: table.columns.map(
      (column, index) =>
        new TableCell({
          width: { size: twips(column.widthMm), type: WidthType.DXA },
          children: [
            new Paragraph({
              style: styleIds.tableText,
              alignment: alignments[column.alignment],
              children: wordRuns(row[index] ?? []),
            }),
          ],
        }),
    ),
  })

const tableBlocks = (table: ModelTable): FileChild[] => {
  const wordTable = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(textWidthMm), type: WidthType.DXA },
    columnWidths: table.columns.map((column) => twips(column.widthMm)),
    margins: cellMargins,
    borders: tableBorders,
    rows: [headerRow(table), ...table.rows.map((row) => bodyRow(table, row))],
  })
  return table.caption === null
    ? [wordTable]
    : [new Paragraph({ style: styleIds.caption, children: wordRuns(table.caption) }), wordTable]
}

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const noLines = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
}

const signatureCell = (signature: Signature | undefined): TableCell =>
  new TableCell({
    width: { size: twips(textWidthMm / 2), type: WidthType.DXA },
    children:
      signature === undefined
        ? [new Paragraph({ style: styleIds.signature })]
        : [
            new Paragraph({
              style: styleIds.signature,
              spacing: { before: twips(17) },
              indent: { left: twips(6), right: twips(6) },
              border: { top: { ...thinLine, color: '404040' } },
              children: wordRuns(signature.name.map((run) => (run.kind === 'text' ? { ...run, bold: true } : run))),
            }),
            ...signature.lines.map((line) => new Paragraph({ style: styleIds.signature, children: wordRuns(line) })),
          ],
  })

const signatureTable = (signatures: readonly Signature[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(textWidthMm), type: WidthType.DXA },
    columnWidths: [twips(textWidthMm / 2), twips(textWidthMm / 2)],
    borders: noLines,
    rows: signatures
      .filter((_signature, index) => index % 2 === 0)
      .map(
        (left, row) =>
          new TableRow({ cantSplit: true, children: [signatureCell(left), signatureCell(signatures[row * 2 + 1])] }),
      ),
  })

const spacer = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: spaceAfterTable, lineRule: 'exact' } })

const spaceBefore = (previous: Block | undefined): number | undefined =>
  endsInTable(previous) ? spaceAfterTable : previous?.kind === 'list' ? spaceAfterList : undefined

const endsInTable = (block: Block | undefined): boolean => block?.kind === 'table' || block?.kind === 'signatures'

// Two tables that touch become one in Word, and a list right under a table sticks to it.
const needsSpacer = (block: Block): boolean =>
  block.kind === 'list' || block.kind === 'signatures' || (block.kind === 'table' && block.caption === null)

const wordBlock = (block: Block, previous: Block | undefined, nextInstance: () => number): FileChild[] => {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: wordRuns(block.runs) })]
    case 'subtitle':
      return [new Paragraph({ style: styleIds.subtitle, children: wordRuns(block.runs) })]
    case 'heading':
      return [headingParagraph(block)]
    case 'paragraph':
      return [plainParagraph(block, spaceBefore(previous))]
    case 'list':
      return listParagraphs(block, 0, nextInstance)
    case 'table':
      return tableBlocks(block)
    case 'signatures':
      return [signatureTable(block.signatures)]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
  return block satisfies never
}

/** Turns the blocks of the model into Word's paragraphs and tables, with a paragraph after a table that ends them. */
export const wordBlocks = (blocks: readonly Block[]): FileChild[] => {
  let instances = 0
  const nextInstance = (): number => (instances += 1)
  const children = blocks.flatMap((block, index) => {
    const previous = blocks[index - 1]
    const elements = wordBlock(block, previous, nextInstance)
    return endsInTable(previous) && needsSpacer(block) ? [spacer(), ...elements] : elements
  })
  return endsInTable(blocks.at(-1)) ? [...children, spacer()] : children
}
