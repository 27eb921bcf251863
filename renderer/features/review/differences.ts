import { diffArrays } from 'diff'
import { fold } from '../../../shared/domain/text.ts'
import { wordDifferences, type Piece } from '../../../shared/domain/word-differences.ts'

/** One row of two texts side by side. */
export type DifferenceRow =
  | { kind: 'same'; text: string }
  | { kind: 'removed'; text: string }
  | { kind: 'added'; text: string }
  | { kind: 'changed'; before: Piece[]; after: Piece[] }

type Pair = { before: string | null; after: string | null }

// Two paragraphs with at least this share of words in common are one paragraph that changed.
const alikeFrom = 0.45
// More than this is compared in the order it stands: a quadratic table would make the screen wait.
const mostPairs = 40_000
const mostEdits = 4_000

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** How much two paragraphs have in common, from 0 to 1, by their words. */
export const similarity = (one: string, other: string): number => {
  const left = wordsOf(one)
  const right = wordsOf(other)
  if (left.length + right.length === 0) return one === other ? 1 : 0
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of right) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    counts.set(word, left - 1)
    common += 1
  }
  return (2 * common) / (left.length + right.length)
}

const inOrder = (removed: readonly string[], added: readonly string[]): Pair[] => [
  ...removed.map((before) => ({ before, after: null })),
  ...added.map((after) => ({ before: null, after })),
]

// The pairs that keep the order of both sides and have the most in common, by dynamic programming from the end.
const bestScores = (
  removed: readonly string[],
  added: readonly string[],
): { likeness: number[][]; best: number[][] } => {
  const likeness = removed.map((before) => added.map((after) => similarity(before, after)))
  const best = Array.from({ length: removed.length + 1 }, () => new Array<number>(added.length + 1).fill(0))
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0
  for (let row = removed.length - 1; row >= 0; row -= 1) {
    for (let column = added.length - 1; column >= 0; column -= 1) {
      const alike = likeness[row]?.[column] ?? 0
      const paired = alike >= alikeFrom ? alike + at(row + 1, column + 1) : 0
      const scores = best[row]
      if (scores !== undefined) scores[column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  return { likeness, best }
}

const pairs = (removed: readonly string[], added: readonly string[]): Pair[] => {
  if (removed.length * added.length > mostPairs) return inOrder(removed, added)
  const { likeness, best } = bestScores(removed, added)
  const score = (row: number, column: number): number => best[row]?.[column] ?? 0
  const found: Pair[] = []
  let row = 0
  let column = 0
  while (row < removed.length && column < added.length) {
    const alike = likeness[row]?.[column] ?? 0
    if (alike >= alikeFrom && score(row, column) === alike + score(row + 1, column + 1)) {
      found.push({ before: removed[row] ?? null, after: added[column] ?? null })
      row += 1
      column += 1
    } else if (score(row + 1, column) >= score(row, column + 1)) {
      found.push({ before: removed[row] ?? null, after: null })
      row += 1
    } else {
      found.push({ before: null, after: added[column] ?? null })
      column += 1
    }
  }
  return [...found, ...inOrder(removed.slice(row), added.slice(column))]
}

const rowOf = ({ before, after }: Pair): DifferenceRow[] => {
  if (before !== null && after !== null) return [{ kind: 'changed', ...wordDifferences(before, after) }]
  if (before !== null) return [{ kind: 'removed', text: before }]
  return after === null ? [] : [{ kind: 'added', text: after }]
}

/**
 * Two texts side by side, paragraph by paragraph in the order of both: the same, taken out, put in, or changed with its
 * words marked. The left sides joined are `before`, the right sides `after`.
 */
export const differenceRows = (before: readonly string[], after: readonly string[]): DifferenceRow[] => {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostEdits })
  if (changes === undefined) return pairs(before, after).flatMap(rowOf)
  const rows: DifferenceRow[] = []
  let removed: string[] = []
  let added: string[] = []
  const settle = () => {
    rows.push(...pairs(removed, added).flatMap(rowOf))
    removed = []
    added = []
  }
  for (const change of changes) {
    if (change.removed) removed.push(...change.value)
    else if (change.added) added.push(...change.value)
    else {
      settle()
      rows.push(...change.value.map((text): DifferenceRow => ({ kind: 'same', text })))
    }
  }
  settle()
  return rows
}
