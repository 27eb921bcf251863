import { AlignmentType, HeadingLevel, PageBreak, Paragraph, type FileChild, type NumberingDefinition } from 'docx'
import { maximumListDepth } from '../../../shared/domain/rich-text.ts'
import { wordChart } from './docx-chart.ts'
import { firstTime, onceAgain } from './docx-repeats.ts'
import { wordRuns } from './docx-runs.ts'
import { bulletNumbering, headingNumbering, listIndent, numberNumbering, styleIds } from './docx-styles.ts'
import { centredSignatures, labelLines, signatureTable, wordTable } from './docx-tables.ts'
import { keepNext, paragraphProperties, readyParagraph, value, withAttributes } from './docx-xml.ts'
import type {
  Alignment,
  Block,
  Heading,
  List,
  ListItem,
  PageLayout,
  Paragraph as ModelParagraph,
  Table as ModelTable,
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
    ...(heading.isCentred === true && { alignment: AlignmentType.CENTER }),
    ...(heading.isNumbered && {
      numbering: { reference: headingNumbering, level: heading.level - 1, custom: true, instance: 0 },
    }),
    children: wordRuns(heading.runs),
  })

const styleOf = ({ isSmall, item }: ModelParagraph): string | null => {
  if (item !== undefined) return item.level === 0 ? styleIds.numeral : styleIds.letter
  return isSmall === true ? styleIds.small : null
}

const plainParagraph = (paragraph: ModelParagraph, beforeByContext?: number): FileChild => {
  const before = paragraph.isApart === true ? spaceAfterTable : beforeByContext
  const style = styleOf(paragraph)
  const properties = paragraphProperties([
    ...(style === null ? [] : [value('w:pStyle', style)]),
    ...(paragraph.isKeptWithNext === true ? [keepNext] : []),
    ...(before === undefined ? [] : [withAttributes('w:spacing', { 'w:before': before })]),
    // What goes on under a label begins where the text of it does.
    ...(paragraph.item?.label === '' ? [withAttributes('w:ind', { 'w:firstLine': 0 })] : []),
    ...(paragraph.alignment === 'justified' ? [] : [value('w:jc', alignments[paragraph.alignment])]),
  ])
  return readyParagraph(properties, paragraph.runs, paragraph.item?.label)
}

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
    ...(paragraph.isKeptWithNext === true && { keepNext: true }),
    ...alignmentOf(paragraph),
    ...(hasMarker
      ? { numbering: { reference: wordList.numbering, level, instance: wordList.instance, custom: true } }
      : { indent: { left: listIndent(level).left } }),
    children: wordRuns(paragraph.runs),
  })

const isFirstNumberedList = (content: ListItem['content'], index: number): boolean =>
  content.findIndex((part) => part.kind === 'list' && part.isOrdered) === index

const listParagraphs = (
  list: List,
  level: number,
  parent: WordList | null,
  nextInstance: () => number,
): Paragraph[] => {
  const wordList = wordListOf(list, parent, nextInstance)
  const innerLevel = Math.min(level + 1, maximumListDepth - 1)
  return list.items.flatMap(({ content }) =>
    content.flatMap((part, index) => {
      if (part.kind === 'paragraph') return [listParagraph(part, wordList, level, index === 0)]
      const itsParent = isFirstNumberedList(content, index) ? wordList : null
      return listParagraphs(part, innerLevel, itsParent, nextInstance)
    }),
  )
}

const tableBlocks = (table: ModelTable, textWidthMm: number): FileChild[] =>
  table.caption === null
    ? [wordTable(table, textWidthMm)]
    : [new Paragraph({ style: styleIds.caption, children: wordRuns(table.caption) }), wordTable(table, textWidthMm)]

const spacer = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: spaceAfterTable, lineRule: 'exact' } })

const spaceBefore = (previous: Block | undefined): number | undefined =>
  endsInTable(previous) || previous?.kind === 'labels'
    ? spaceAfterTable
    : previous?.kind === 'list'
      ? spaceAfterList
      : undefined

const isSignatureGrid = (block: Block): boolean => block.kind === 'signatures' && block.placement === undefined

const endsInTable = (block: Block | undefined): boolean =>
  block !== undefined && (block.kind === 'table' || isSignatureGrid(block))

const isBareTable = (block: Block): boolean => block.kind === 'table' && block.caption === null

// Two tables that touch become one in Word, and a list right under a table sticks to it; so do labels to what is near.
const needsSpacer = (block: Block, previous: Block | undefined): boolean => {
  if (block.kind === 'labels' && previous?.kind === 'list') return true
  if (previous?.kind === 'labels') return isBareTable(block) || block.kind === 'labels' || block.kind === 'list'
  if (!endsInTable(previous)) return false
  return block.kind === 'list' || isSignatureGrid(block) || block.kind === 'labels' || isBareTable(block)
}

type Writing = { page: PageLayout; nextInstance: () => number }

const wordBlock = (block: Block, previous: Block | undefined, { page, nextInstance }: Writing): FileChild[] => {
  const { textWidthMm } = page
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
      return tableBlocks(block, textWidthMm)
    case 'labels':
      return labelLines(block)
    case 'chart':
      return [wordChart(block, page)]
    case 'signatures':
      return block.placement === 'center' ? centredSignatures(block, textWidthMm) : [signatureTable(block, textWidthMm)]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'partBreak':
      return []
  }
  return block satisfies never
}

const isPlainList = (list: List): boolean =>
  list.items.every(({ content }) => content.every(({ kind }) => kind === 'paragraph'))

// A list within a list may have numbers of its own, and a chart is a part of its own: both are written anew.
const canRepeat = (block: Block): boolean => block.kind !== 'chart' && (block.kind !== 'list' || isPlainList(block))

const repeatedBlocks = (parts: readonly (readonly Block[])[]): ReadonlySet<Block> => {
  const seen = new Set<Block>()
  const repeated = new Set<Block>()
  for (const block of parts.flat()) {
    if (seen.has(block) && canRepeat(block)) repeated.add(block)
    seen.add(block)
  }
  return repeated
}

const numbersAnew = (block: Block, nextInstance: () => number) =>
  block.kind === 'list' && block.isOrdered
    ? { reference: numberNumbering(block.start), level: 0, instance: nextInstance(), custom: true }
    : null

// A section ends in a paragraph, which must not be seen nor take a line that could fall on a page of its own.
const partEnd = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } })

const partBlocks = (blocks: readonly Block[], write: (block: Block, previous: Block | undefined) => FileChild[]) => {
  const children = blocks.flatMap((block, index) => {
    const previous = blocks[index - 1]
    const elements = write(block, previous)
    return needsSpacer(block, previous) ? [spacer(), ...elements] : elements
  })
  return endsInTable(blocks.at(-1)) ? [...children, spacer()] : children
}

/** The children of each part; those that repeat must be written out at the end (`writeRepeats`). */
export type WordParts = { children: FileChild[][]; hasRepeats: boolean }

/**
 * Turns the blocks of each part of the model into Word's paragraphs and tables, with a paragraph after a table that ends
 * them. A block that stands in several parts as the same object is written once.
 */
export const wordParts = (parts: readonly (readonly Block[])[], page: PageLayout): WordParts => {
  let instances = 0
  const writing: Writing = { page, nextInstance: () => (instances += 1) }
  const repeated = repeatedBlocks(parts)
  const written = new Map<Block, { id: number; before: number | undefined }>()
  const write = (block: Block, previous: Block | undefined): FileChild[] => {
    const before = spaceBefore(previous)
    const known = written.get(block)
    // What a block looks like depends on what stands before it.
    if (known !== undefined && known.before === before)
      return [onceAgain(known.id, numbersAnew(block, writing.nextInstance))]
    const elements = wordBlock(block, previous, writing)
    if (!repeated.has(block) || known !== undefined) return elements
    const id = written.size
    written.set(block, { id, before })
    return [firstTime(id, elements)]
  }
  const children = parts.map((blocks, index) => [
    ...partBlocks(blocks, write),
    ...(index < parts.length - 1 ? [partEnd()] : []),
  ])
  return { children, hasRepeats: repeated.size > 0 }
}
