import { chartLayout } from './charts.ts'
import {
  itemIndentMm,
  layoutOf,
  partsOf,
  plainText,
  type Block,
  type DocumentModel,
  type List,
  type PageLayout,
  type Paragraph,
  type Run,
  type Table,
} from './model.ts'

/*
 * How many pages a letter of a file takes, by counting characters: Word counts for itself, but a program that cannot
 * count the pages of a section shows the number that it finds in the file.
 */

// Arial 11 and 9.5, in millimetres: what a character takes on the average, and a line with its space.
const characterMm = 1.85
const lineMm = { compact: 4.6, usual: 5, small: 3.5 }
const tableCharacterMm = 1.65
const tableLineMm = 4.2
const signingMm = 18
// Of two spaces that meet, the larger counts.
const spaceMm = { after: 1.6, apart: 2.8 }

const linesOf = (runs: readonly Run[], widthMm: number, oneMm = characterMm): number =>
  plainText(runs)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * oneMm) / widthMm)), 0)

const listLines = ({ items }: List, widthMm: number): number =>
  items
    .flatMap(({ content }) => content)
    .reduce(
      (sum, part) => sum + (part.kind === 'list' ? listLines(part, widthMm - 7) : linesOf(part.runs, widthMm - 7)),
      0,
    )

const tableMm = ({ columns, rows, rowHeightMm = 0 }: Table): number => {
  const rowMm = (row: Run[][]): number => {
    const lines = columns.map(({ widthMm }, index) => linesOf(row[index] ?? [], widthMm - 3, tableCharacterMm))
    return Math.max(rowHeightMm, Math.max(...lines) * tableLineMm + 1.8)
  }
  return rows.reduce((sum, row) => sum + rowMm(row), tableLineMm + 4)
}

const itemWidthMm = ({ item }: Paragraph): number => (item === undefined ? 0 : itemIndentMm[item.level].left)

const heightMm = (block: Block, page: PageLayout, isCompact: boolean): number => {
  const widthMm = page.textWidthMm
  const oneLineMm = isCompact ? lineMm.compact : lineMm.usual
  switch (block.kind) {
    case 'title':
    case 'subtitle':
    case 'heading':
      return linesOf(block.runs, widthMm) * oneLineMm + spaceMm.apart
    case 'paragraph':
      return (
        linesOf(block.runs, widthMm - itemWidthMm(block)) * (block.isSmall === true ? lineMm.small : oneLineMm) +
        (block.isApart === true ? spaceMm.apart : spaceMm.after)
      )
    case 'labels':
      return block.rows.reduce((sum, { runs }) => sum + linesOf(runs, widthMm - block.labelWidthMm) * oneLineMm, 0)
    case 'list':
      return listLines(block, widthMm) * (oneLineMm + 0.5)
    case 'table':
      return tableMm(block)
    case 'chart':
      return chartLayout(block, page).heightMm + linesOf(block.caption, page.textWidthMm) * oneLineMm + spaceMm.apart
    case 'signatures':
      return block.signatures.reduce((sum, { lines }) => sum + signingMm + (lines.length + 1) * tableLineMm, 0)
    case 'pageBreak':
    case 'partBreak':
      return 0
  }
  return block satisfies never
}

/** How much a page of a document holds, and how much of it each block takes. */
const measuresOf = (model: DocumentModel) => {
  const page = layoutOf(model)
  return {
    // The last line of a page seldom ends at its very edge.
    pageMm: page.heightMm - 2 * page.marginMm - 1,
    blockMm: (block: Block): number => heightMm(block, page, model.isCompact === true),
  }
}

/** The pages that some blocks of a document take, near enough. */
export const pagesOf = (model: DocumentModel, blocks: readonly Block[]): number => {
  const { pageMm, blockMm } = measuresOf(model)
  const pages = [0]
  for (const block of blocks) {
    if (block.kind === 'pageBreak') pages.push(0)
    else pages[pages.length - 1] = (pages.at(-1) ?? 0) + blockMm(block)
  }
  return pages.reduce((sum, usedMm) => sum + Math.max(1, Math.ceil(usedMm / pageMm)), 0)
}

/** The first blocks of a document, which fill so many pages near enough; all of them where it has no more. */
export const blocksOfFirstPages = (model: DocumentModel, most: number): Block[] => {
  const { pageMm, blockMm } = measuresOf(model)
  let usedMm = 0
  const end = model.blocks.findIndex((block) => {
    if (block.kind === 'pageBreak' || block.kind === 'partBreak') usedMm = Math.ceil(usedMm / pageMm) * pageMm
    else usedMm += blockMm(block)
    return usedMm > most * pageMm
  })
  return end === -1 ? model.blocks : model.blocks.slice(0, end + 1)
}

/** The pages that the first part of a document takes, near enough; all parts of a file are letters of one text. */
export const pagesOfPart = (model: DocumentModel): number => pagesOf(model, partsOf(model.blocks)[0] ?? [])
