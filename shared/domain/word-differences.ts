import { diffWordsWithSpace } from 'diff'

/** A stretch of a paragraph: on both sides, or marked because it is only on its own. */
export type Piece = { text: string; isMarked: boolean }
export type WordDifferences = { before: Piece[]; after: Piece[] }

// Beyond so many words apart, two paragraphs are two paragraphs: marking each word would explain nothing.
const mostEdits = 1_500

const push = (pieces: Piece[], text: string, isMarked: boolean): void => {
  const last = pieces.at(-1)
  if (last?.isMarked === isMarked) last.text += text
  else pieces.push({ text, isMarked })
}

const whole = (text: string): Piece[] => (text === '' ? [] : [{ text, isMarked: true }])

/** The words that differ between two texts, marked on each side; the pieces of a side joined are its text. */
export const wordDifferences = (before: string, after: string): WordDifferences => {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits })
  if (changes === undefined) return { before: whole(before), after: whole(after) }
  const differences: WordDifferences = { before: [], after: [] }
  for (const [index, { value, added, removed }] of changes.entries()) {
    const next = changes[index + 1]
    // A space between two changed words would cut one change in two.
    const isBridge =
      !added && !removed && value.trim() === '' && index > 0 && next !== undefined && (next.added || next.removed)
    const isMarked = added || removed || isBridge
    if (!added) push(differences.before, value, isMarked)
    if (!removed) push(differences.after, value, isMarked)
  }
  return differences
}
