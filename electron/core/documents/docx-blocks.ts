import { AlignmentType, HeadingLevel, PageBreak, Paragraph, type FileChild, type NumberingDefinition } from 'docx'
import { maximumListDepth } from '../../../shared/domain/rich-text.ts'
import { wordRuns } from './docx-runs.ts'
import { bulletNumbering, headingNumbering, listIndent, numberNumbering, styleIds } from './docx-styles.ts'
import { signatureTable, wordTable } from './docx-tables.ts'
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

const tableBlocks = (table: ModelTable): FileChild[] =>
  table.caption === null
    ? [wordTable(table)]
    : [new Paragraph({ style: styleIds.caption, children: wordRuns(table.caption) }), wordTable(table)]

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
