import type { PartNumber } from './part-numbering.ts'
import { lostReference, textSegments } from './part-references.ts'
import { wordDifferences, type Piece } from './word-differences.ts'

/** Words on both sides, those of one side alone marked; the pieces of a side joined are what it says. */
export type WordsChange = { isChanged: boolean; before: Piece[]; after: Piece[] }

const unmarked = (text: string): Piece[] => (text === '' ? [] : [{ text, isMarked: false }])
/** A text of which the other side has nothing. */
export const wholeMarked = (text: string): Piece[] => (text === '' ? [] : [{ text, isMarked: true }])

/** Two texts without references. */
export const wordsChange = (before: string, after: string): WordsChange =>
  before === after
    ? { isChanged: false, before: unmarked(before), after: unmarked(after) }
    : { isChanged: true, ...wordDifferences(before, after) }

// Private characters that no text has: one stands for each part referred to while words are compared.
const firstPrivate = 0xf0000
const lastPrivate = 0xffffd

/** Stands for references with one character each, the same on both sides when both speak of a part that is there. */
const placeholders = (texts: readonly string[]): ((key: string) => string) => {
  const used = new Set(texts.join(''))
  const chosen = new Map<string, string>()
  let next = firstPrivate
  return (key) => {
    const known = chosen.get(key)
    if (known !== undefined) return known
    while (next < lastPrivate && used.has(String.fromCodePoint(next))) next += 1
    const character = String.fromCodePoint(next)
    next = Math.min(next + 1, lastPrivate)
    chosen.set(key, character)
    return character
  }
}

type Referring = { text: string; numbers: ReadonlyMap<string, PartNumber> }
type Marked = { text: string; read: Map<string, string> }

const withPlaceholders = ({ text, numbers }: Referring, placeholder: (key: string) => string): Marked => {
  const read = new Map<string, string>()
  const marked = textSegments(text).map((segment) => {
    if (segment.kind === 'words') return segment.words
    const reference = numbers.get(segment.id)?.reference
    // One that was lost is another thing than one that is right, although it spoke of the same part.
    const character = placeholder(reference === undefined ? `lost ${segment.id}` : segment.id)
    read.set(character, reference ?? lostReference)
    return character
  })
  return { text: marked.join(''), read }
}

const readPieces = (pieces: readonly Piece[], { read }: Marked): Piece[] =>
  read.size === 0
    ? [...pieces]
    : pieces.map(({ text, isMarked }) => ({
        text: Array.from(text, (character) => read.get(character) ?? character).join(''),
        isMarked,
      }))

/** Two texts of a part whose references read as each side numbers the parts; another number in one is no change. */
export const referringWordsChange = (before: Referring, after: Referring): WordsChange => {
  const placeholder = placeholders([before.text, after.text])
  const left = withPlaceholders(before, placeholder)
  const right = withPlaceholders(after, placeholder)
  const change = wordsChange(left.text, right.text)
  return { ...change, before: readPieces(change.before, left), after: readPieces(change.after, right) }
}
