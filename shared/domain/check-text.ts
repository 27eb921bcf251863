import { outlineOf, type OrdinanceKind, type Part, type PartTree } from './ordinance.ts'
import type { PartNumber } from './part-numbering.ts'
import { lostReference, textSegments } from './part-references.ts'
import { markedStretches } from './to-complete.ts'

/*
 * The text of an ordinance as its checks read it. Every stretch has two forms of the same length: as it reads, to quote
 * from; and with what nobody typed — references, marks to complete — blanked out, to look for words in.
 */

/** What a check is about: the id of a part; null is the text as a whole. */
export type Finding<Code extends string = string> = {
  code: Code
  partId: string | null
  message: string
  excerpt: string
}

/** A title or a text, in the order in which the document has them. */
export type Passage = { partId: string | null; field: 'title' | 'text'; read: string; quiet: string }

/** A part with its place: which of how many siblings of its kind it is, and what is under it. */
export type PlacedPart = {
  part: Part
  children: readonly PartTree[]
  siblings: readonly Part[]
  place: number
}

const quietOf = (words: string): string =>
  markedStretches(words)
    .map((stretch) => (stretch.isMark ? ' '.repeat(stretch.words.length) : stretch.words))
    .join('')

const passage = (
  partId: string | null,
  field: Passage['field'],
  text: string,
  numbers: ReadonlyMap<string, PartNumber>,
): Passage => {
  let read = ''
  let quiet = ''
  for (const segment of textSegments(text)) {
    const words = segment.kind === 'words' ? segment.words : (numbers.get(segment.id)?.reference ?? lostReference)
    read += words
    quiet += segment.kind === 'words' ? quietOf(words) : ' '.repeat(words.length)
  }
  return { partId, field, read, quiet }
}

const placedIn = (trees: readonly PartTree[]): PlacedPart[] => {
  const byKind = Map.groupBy(trees, ({ part }) => part.kind)
  const siblings = new Map([...byKind].map(([kind, ofKind]) => [kind, ofKind.map(({ part }) => part)]))
  const counted = new Map<string, number>()
  return trees.flatMap(({ part, children }) => {
    const place = counted.get(part.kind) ?? 0
    counted.set(part.kind, place + 1)
    return [{ part, children, siblings: siblings.get(part.kind) ?? [], place }, ...placedIn(children)]
  })
}

/** What there is to check: the parts in the order of the document, and every passage in the order in which it is read. */
export type CheckedText = {
  kind: OrdinanceKind
  placed: readonly PlacedPart[]
  passages: readonly Passage[]
  numbers: ReadonlyMap<string, PartNumber>
}

/** Reads a text once for all its checks. */
export const checkedText = (
  { kind, title, parts }: { kind: OrdinanceKind; title: string; parts: readonly Part[] },
  numbers: ReadonlyMap<string, PartNumber>,
): CheckedText => {
  const outline = outlineOf(kind, parts)
  const ofTitle = passage(null, 'title', title, numbers)
  const passagesOf = (placed: readonly PlacedPart[]): Passage[] =>
    placed.flatMap(({ part }) => [
      passage(part.id, 'title', part.title, numbers),
      passage(part.id, 'text', part.text, numbers),
    ])
  // An ordinance says its title after the «considerandos»; the others begin with it.
  const sections = outline.map(({ section, parts: trees }) => ({ section, placed: placedIn(trees) }))
  return {
    kind,
    numbers,
    placed: sections.flatMap(({ placed }) => placed),
    passages: [
      ...(kind === 'ordinance' ? [] : [ofTitle]),
      ...sections.flatMap(({ section, placed }) => [
        ...(kind === 'ordinance' && section === 'articles' ? [ofTitle] : []),
        ...passagesOf(placed),
      ]),
    ],
  }
}

/** So many characters are quoted on each side of what was found. */
const around = 36

/** What was found with some words around it, cut between words. */
export const excerptAt = (read: string, start: number, end: number): string => {
  const from = Math.max(0, start - around)
  const to = Math.min(read.length, end + around)
  const before = from === 0 ? read.slice(0, start) : read.slice(from, start).replace(/^\S*\s/u, '')
  const after = to === read.length ? read.slice(end) : read.slice(end, to).replace(/\s\S*$/u, '')
  const words = `${before}${read.slice(start, end)}${after}`.replace(/\s+/gu, ' ').trim()
  return `${from === 0 ? '' : '…'}${words}${to === read.length ? '' : '…'}`
}

/** How a text begins. */
export const beginningOf = (text: string): string => excerptAt(text, 0, Math.min(text.length, around))
