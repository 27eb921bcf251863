import {
  hasTitle,
  outlineOf,
  type OrdinanceKind,
  type Part,
  type PartTree,
  type SectionKey,
} from '../../../shared/domain/ordinance.ts'
import { partKindName, sectionHeadings } from '../../../shared/domain/ordinance-words.ts'
import { numberParts, type PartNumber } from '../../../shared/domain/part-numbering.ts'
import { lostReference, textSegments } from '../../../shared/domain/part-references.ts'
import { noBreakSpace } from '../../../shared/domain/spanish-words.ts'
import { markedStretches } from '../../../shared/domain/to-complete.ts'
import {
  apart,
  blank,
  bold,
  paragraph,
  text,
  type Block,
  type Heading,
  type Paragraph,
  type Run,
} from '../documents/model.ts'
import { inCapitals } from '../documents/words.ts'

/*
 * The parts of a norm as blocks of a document. Their numbers are text, as what refers to them is: both are told by
 * part-numbering.ts, so that the Word file says what the screen says and needs no retouching.
 */

type Numbers = ReadonlyMap<string, PartNumber>

const marked = (words: string): Run => ({ kind: 'text', text: words, bold: true, highlighted: true })

// `numeral 2.1` stays on one line.
const heldTogether = (reference: string): string =>
  reference.replaceAll(/(numeral|literal|capítulo) /gu, `$1${noBreakSpace}`)

const highlighted = (words: string): Run[] =>
  markedStretches(words).map((stretch) => (stretch.isMark ? marked(stretch.words) : text(stretch.words)))

/** The words of a part, its references with their numbers of now; what is lost or still to be written stands out. */
export const textRuns = (value: string, numbers: Numbers): Run[] =>
  textSegments(value).flatMap((segment): Run[] => {
    if (segment.kind === 'words') return highlighted(segment.words)
    const reference = numbers.get(segment.id)?.reference
    return [reference === undefined ? marked(lostReference) : text(heldTogether(reference))]
  })

const withMarks = (value: Paragraph): Paragraph => ({
  ...value,
  runs: value.runs.flatMap((run) => (run.kind === 'text' ? highlighted(run.text) : [run])),
})

/** The same block of prose or points with what is still to be written standing out. */
export const highlightMarks = (block: Block): Block => {
  if (block.kind === 'paragraph') return withMarks(block)
  if (block.kind !== 'list') return block
  const items = block.items.map(({ content }) => ({
    content: content.map((part) => (part.kind === 'paragraph' ? withMarks(part) : part)),
  }))
  return { ...block, items }
}

/** The blocks of a part, of which the first says so. */
const blocksOf = ({ id }: Part, blocks: (Heading | Paragraph)[]): (Heading | Paragraph)[] =>
  blocks.map((block, index) => (index === 0 ? { ...block, anchor: id } : block))

/** A paragraph for each line that has words; a line to fill by hand where there is none. */
const paragraphsOf = (value: string, numbers: Numbers, width = 68): Run[][] => {
  const lines = value.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '')
  return lines.length === 0 ? [[blank(width)]] : lines.map((line) => textRuns(line.trim(), numbers))
}

const itemBlocks = ({ part, children }: PartTree, level: 0 | 1, numbers: Numbers): (Heading | Paragraph)[] => {
  const label = numbers.get(part.id)?.label ?? ''
  const own = paragraphsOf(part.text, numbers, 50).map((runs, index) => ({
    ...paragraph(runs),
    item: { label: index === 0 ? label : '', level },
  }))
  return [...blocksOf(part, own), ...itemsUnder(children, level === 0 && part.kind === 'numeral' ? 1 : level, numbers)]
}

const itemsUnder = (children: readonly PartTree[], level: 0 | 1, numbers: Numbers): (Heading | Paragraph)[] =>
  children.flatMap((child) => itemBlocks(child, level, numbers))

const stopAfter = (title: string): string => (/[.:;?!]$/u.test(title) ? '' : '.')

/** `ARTÍCULO TERCERO.- Objeto.` over its text; without a title, the text follows in the same line. */
const titledBlocks = ({ part, children }: PartTree, numbers: Numbers): (Heading | Paragraph)[] => {
  const label = `${numbers.get(part.id)?.label ?? ''}.- `
  const title = part.title.trim()
  const isBare = part.text.trim() === '' && children.length > 0
  const own = isBare ? [] : paragraphsOf(part.text, numbers, title === '' ? 42 : 68)
  const items = itemsUnder(children, 0, numbers)
  if (title !== '') {
    const runs = [text(label), ...textRuns(title, numbers), text(stopAfter(title))]
    return [{ kind: 'heading', level: 2, isNumbered: false, runs }, ...own.map((one) => paragraph(one)), ...items]
  }
  const [first = [], ...rest] = own
  return [apart(paragraph([bold(label), ...first])), ...rest.map((one) => paragraph(one)), ...items]
}

const centredHeading = (runs: Run[]): Heading => ({
  kind: 'heading',
  level: 1,
  isNumbered: false,
  isCentred: true,
  runs,
})

const runsInCapitals = (runs: readonly Run[]): Run[] =>
  runs.map((run) => (run.kind === 'text' ? { ...run, text: inCapitals(run.text) } : run))

const chapterBlocks = ({ part }: PartTree, numbers: Numbers): (Heading | Paragraph)[] => {
  const label = numbers.get(part.id)?.label ?? ''
  const title = part.title.trim()
  const named = title === '' ? [] : [text('\n'), ...runsInCapitals(textRuns(title, numbers))]
  const own = part.text.trim() === '' ? [] : paragraphsOf(part.text, numbers)
  return [centredHeading([text(label), ...named]), ...own.map((runs) => paragraph(runs))]
}

const ownAndUnder = (tree: PartTree, numbers: Numbers): (Heading | Paragraph)[] => {
  if (tree.part.kind === 'chapter') return chapterBlocks(tree, numbers)
  if (hasTitle(tree.part.kind)) return titledBlocks(tree, numbers)
  const own = paragraphsOf(tree.part.text, numbers).map((runs, index) =>
    // A formula that closes is no part of the disposition before it.
    tree.part.kind === 'closing' && index === 0 ? apart(paragraph(runs)) : paragraph(runs),
  )
  return [...own, ...itemsUnder(tree.children, 0, numbers)]
}

const partBlocks = (tree: PartTree, numbers: Numbers): Block[] => blocksOf(tree.part, ownAndUnder(tree, numbers))

/** The blocks of each section that has parts. */
export type SectionBlocks = ReadonlyMap<SectionKey, Block[]>

const isProvisions = (section: SectionKey): boolean => section.endsWith('_provisions')

/** `DISPOSICIONES COMPLEMENTARIAS FINALES`; of only one, in the singular. */
export const provisionsHeading = (section: SectionKey, trees: readonly PartTree[]): string => {
  const [only, another] = trees
  return inCapitals(only && !another ? partKindName(only.part.kind).one : sectionHeadings[section])
}

/** The parts of a text, section by section, with their numbers; the dispositions under their heading. */
export const sectionBlocks = (kind: OrdinanceKind, parts: readonly Part[]): SectionBlocks => {
  const numbers = numberParts(kind, parts)
  return new Map(
    outlineOf(kind, parts)
      .filter(({ parts: trees }) => trees.length > 0)
      .map(({ section, parts: trees }) => [
        section,
        [
          ...(isProvisions(section) ? [centredHeading([text(provisionsHeading(section, trees))])] : []),
          ...trees.flatMap((tree) => partBlocks(tree, numbers)),
        ],
      ]),
  )
}
