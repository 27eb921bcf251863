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
  type NumberingDefinition,
} from 'docx'
import { maximumListDepth } from '../../../shared/domain/rich-text.ts'
import { wordRuns } from './docx-runs.ts'
import { bulletNumbering, headingNumbering, numberNumbering, styleIds, thinLine, twips } from './docx-styles.ts'
import {
  text,
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

// Justified is what the styles say already.
const alignmentOf = ({ alignment }: ModelParagraph) =>
  alignment === 'justified' ? {} : { alignment: alignments[alignment] }

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
    ...alignmentOf(paragraph),
    ...(paragraph.isKeptWithNext === true && { keepNext: true }),
    ...(before !== undefined && { spacing: { before } }),
    children: wordRuns(paragraph.runs),
  })

// What makes several lists one for Word: the definition of their numbers and the instance of it.
type WordList = { numbering: NumberingDefinition; instance: number; style: string }

const wordBullets: WordList = { numbering: bulletNumbering, instance: 0, style: styleIds.bullets }

// Numbers begin again under each item of a numbered list by themselves; anywhere else only a new instance does that.
const wordListOf = (list: List, parent: WordList | null, nextInstance: () => number): WordList => {
  if (!list.isOrdered) return wordBullets
  const isUnderNumbers = parent !== null && parent.style === styleIds.numbers
  if (isUnderNumbers && list.start === 1 && parent.numbering.reference === numberNumbering(1).reference) return parent
  return { numbering: numberNumbering(list.start), instance: nextInstance(), style: styleIds.numbers }
}

const listParagraph = (paragraph: ModelParagraph, wordList: WordList, level: number, hasMarker: boolean): Paragraph =>
  new Paragraph({
    style: wordList.style,
    ...alignmentOf(paragraph),
    ...(hasMarker
      ? { numbering: { reference: wordList.numbering, level, instance: wordList.instance, custom: true } }
      : { indent: { left: listIndent(level).left } }),
    children: wordRuns(paragraph.runs),
  })

const listParagraphs = (
  list: List,
  level: number,
  parent: WordList | null,
  nextInstance: () => number,
): Paragraph[] => {
  const wordList = wordListOf(list, parent, nextInstance)
  return list.items.flatMap((item) =>
    item.content.flatMap((part, index) =>
      part.kind === 'list'
        ? listParagraphs(part, Math.min(level + 1, maximumListDepth - 1), wordList, nextInstance)
        : [listParagraph(part, wordList, level, index === 0)],
    ),
  )
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
              ...(column.alignment === 'center' && { alignment: AlignmentType.CENTER }),
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
              ...(column.alignment !== 'left' && { alignment: alignments[column.alignment] }),
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

const signatureParagraphs = ({ name, lines }: Signature): Paragraph[] => [
  new Paragraph({ style: styleIds.signatureName, children: wordRuns(name) }),
  new Paragraph({
    style: styleIds.signature,
    children: lines.flatMap((line, index) => wordRuns(index === 0 ? line : [text('\n'), ...line])),
  }),
]

const signatureCell = (signature: Signature | undefined): TableCell =>
  new TableCell({
    width: { size: twips(textWidthMm / 2), type: WidthType.DXA },
    children: signature === undefined ? [new Paragraph({ style: styleIds.signature })] : signatureParagraphs(signature),
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
      return listParagraphs(block, 0, null, nextInstance)
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
