import {
  AlignmentType,
  FileChild,
  HeadingLevel,
  PageBreak,
  Paragraph,
  type IContext,
  type IXmlableObject,
  type NumberingDefinition,
} from 'docx'
import { maximumListDepth } from '../../../shared/domain/rich-text.ts'
import { wordRuns } from './docx-runs.ts'
import { bulletNumbering, headingNumbering, listIndent, numberNumbering, styleIds } from './docx-styles.ts'
import { labelTable, signatureTable, wordTable } from './docx-tables.ts'
import type {
  Alignment,
  Block,
  Heading,
  List,
  ListItem,
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
    ...(heading.isNumbered && {
      numbering: { reference: headingNumbering, level: heading.level - 1, custom: true, instance: 0 },
    }),
    children: wordRuns(heading.runs),
  })

const plainParagraph = (paragraph: ModelParagraph, beforeByContext?: number): Paragraph => {
  const before = paragraph.isApart === true ? spaceAfterTable : beforeByContext
  return new Paragraph({
    ...(paragraph.isSmall === true && { style: styleIds.small }),
    ...alignmentOf(paragraph),
    ...(paragraph.isKeptWithNext === true && { keepNext: true }),
    ...(before !== undefined && { spacing: { before } }),
    children: wordRuns(paragraph.runs),
  })
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
  endsInTable(previous) ? spaceAfterTable : previous?.kind === 'list' ? spaceAfterList : undefined

const endsInTable = (block: Block | undefined): boolean =>
  block?.kind === 'table' || block?.kind === 'signatures' || block?.kind === 'labels'

// Two tables that touch become one in Word, and a list right under a table sticks to it, as labels do to a list.
const needsSpacer = (block: Block, previous: Block | undefined): boolean => {
  if (block.kind === 'labels' && previous?.kind === 'list') return true
  if (!endsInTable(previous)) return false
  return (
    block.kind === 'list' ||
    block.kind === 'signatures' ||
    block.kind === 'labels' ||
    (block.kind === 'table' && block.caption === null)
  )
}

type Writing = { textWidthMm: number; nextInstance: () => number }

const wordBlock = (block: Block, previous: Block | undefined, { textWidthMm, nextInstance }: Writing): FileChild[] => {
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
      return [labelTable(block, textWidthMm)]
    case 'signatures':
      return [signatureTable(block, textWidthMm)]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'partBreak':
      return []
  }
  return block satisfies never
}

/** What a file says again and again, as in each of many letters: prepared once, written each time. */
class RepeatedBlock extends FileChild {
  readonly #block: FileChild
  #element: IXmlableObject | undefined

  constructor(block: FileChild) {
    super('w:p')
    this.#block = block
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    this.#element ??= this.#block.prepForXml(context)
    return this.#element
  }
}

// A numbered list is another list each time, with numbers of its own.
const hasOwnNumbers = (block: Block): boolean => block.kind === 'list'

const repeatedBlocks = (parts: readonly (readonly Block[])[]): ReadonlySet<Block> => {
  const seen = new Set<Block>()
  const repeated = new Set<Block>()
  for (const block of parts.flat()) {
    if (seen.has(block) && !hasOwnNumbers(block)) repeated.add(block)
    seen.add(block)
  }
  return repeated
}

type Prepared = { previous: Block | undefined; elements: FileChild[] }

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

/**
 * Turns the blocks of each part of the model into Word's paragraphs and tables, with a paragraph after a table that ends
 * them. A block that stands in several parts as the same object is prepared once.
 */
export const wordParts = (parts: readonly (readonly Block[])[], textWidthMm: number): FileChild[][] => {
  let instances = 0
  const writing: Writing = { textWidthMm, nextInstance: () => (instances += 1) }
  const repeated = repeatedBlocks(parts)
  const prepared = new Map<Block, Prepared>()
  const write = (block: Block, previous: Block | undefined): FileChild[] => {
    if (!repeated.has(block)) return wordBlock(block, previous, writing)
    const known = prepared.get(block)
    // What a block looks like depends on what stands before it.
    if (known !== undefined && spaceBefore(known.previous) === spaceBefore(previous)) return known.elements
    const elements = wordBlock(block, previous, writing).map((element) => new RepeatedBlock(element))
    prepared.set(block, { previous, elements })
    return elements
  }
  return parts.map((blocks, index) => [...partBlocks(blocks, write), ...(index < parts.length - 1 ? [partEnd()] : [])])
}
