import { z } from 'zod'
import type { SearchTerm } from './search-query.ts'

/** From one place of a text to another, the second not included. */
export const MarkRange = z.strictObject({ from: z.int().min(0), to: z.int().min(0) })
export type MarkRange = z.infer<typeof MarkRange>

/** A text, and which stretches of it were looked for. Plain: nothing in it is code. */
export const MarkedText = z.strictObject({ text: z.string(), marks: z.array(MarkRange) })
export type MarkedText = z.infer<typeof MarkedText>

/** A piece of a text around what was looked for, and in which of its lines it is, from 0. */
export type Excerpt = MarkedText & { line: number }

// Letter by letter, so that a place in the folded text is the same place in the text.
const foldInPlace = (text: string): string =>
  text.replace(/[^\0-\x7f]/gu, (letter) => {
    const [base = letter] = letter.normalize('NFD').toLowerCase()
    return base.length === letter.length ? base : letter
  })

const inner = '\\p{L}\\p{N}\\p{M}'

const patternOf = ({ words, isPrefix }: SearchTerm): RegExp =>
  new RegExp(`(?<![${inner}])${words.join(`[^${inner}]+`)}${isPrefix ? `[${inner}]*` : `(?![${inner}])`}`, 'giu')

/** Makes the marks of many texts: where each term is, in the order of the text, none over another. */
export const createMarker = (terms: readonly SearchTerm[]): ((text: string) => MarkRange[]) => {
  const patterns = terms.map(patternOf)
  return (text) => {
    const folded = foldInPlace(text)
    const found = patterns
      .flatMap((pattern) =>
        [...folded.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length })),
      )
      .toSorted((left, right) => left.from - right.from || right.to - left.to)
    const kept: MarkRange[] = []
    for (const mark of found) if (mark.from >= (kept.at(-1)?.to ?? 0)) kept.push(mark)
    return kept
  }
}

/** Of a line that is longer, so much is shown before the first mark. */
const leadLength = 50

const clip = (text: string, marks: readonly MarkRange[], longest: number): MarkedText => {
  if (text.length <= longest) return { text, marks: [...marks] }
  const first = marks[0]?.from ?? 0
  const wanted = Math.max(0, Math.min(first - leadLength, text.length - longest))
  const gap = wanted === 0 ? 0 : text.lastIndexOf(' ', wanted) + 1
  const from = first - gap > longest ? wanted : gap
  const end = from + longest >= text.length ? text.length : Math.max(text.lastIndexOf(' ', from + longest), first + 1)
  const head = from === 0 ? '' : '…'
  const shown = marks
    .filter((mark) => mark.from < end)
    .map((mark) => ({ from: mark.from - from + head.length, to: Math.min(mark.to, end) - from + head.length }))
  return { text: `${head}${text.slice(from, end)}${end < text.length ? '…' : ''}`.toWellFormed(), marks: shown }
}

/**
 * The line of a text that says most of what was looked for, cut around it; without any, its first words. `longest` is of
 * letters.
 */
export const excerptOf = (text: string, mark: (text: string) => MarkRange[], longest: number): Excerpt => {
  const lines = text.split('\n')
  const ofLine = (line: string): number => lines.indexOf(line)
  const best = lines.reduce<{ line: number; marks: MarkRange[]; different: number }>(
    (chosen, line, index) => {
      const marks = mark(line)
      const different = new Set(marks.map(({ from, to }) => foldInPlace(line.slice(from, to)).toLowerCase())).size
      return different > chosen.different ? { line: index, marks, different } : chosen
    },
    { line: Math.max(0, ofLine(lines.find((line) => line.trim() !== '') ?? '')), marks: [], different: 0 },
  )
  return { ...clip(lines[best.line] ?? '', best.marks, longest), line: best.line }
}
