import type { HeldInstitution, PlannedInstitutionDraft } from './padron-import-state.ts'
import { matchKey } from './padron-import-values.ts'

const particles = new Set(['de', 'del', 'la', 'las', 'el', 'los', 'y', 'e', 'en', 'para'])
/** Longer names are compared by their beginning: every piece of it is kept. */
const mostWords = 8
const shortestAcronym = 4

const wordsOf = (name: string): string[] =>
  matchKey(name)
    .split(' ')
    .filter((word) => !particles.has(word))
    .slice(0, mostWords)

/** Whether something is telling enough to be looked for inside a name: two words, or one as long as `DIRESA`. */
const isTelling = (key: string): boolean => key.includes(' ') || key.length >= shortestAcronym

/** Every run of neighbouring words of a name: `salud abancay` of `Dirección de Salud de Abancay`. */
const piecesOf = (words: readonly string[]): string[] =>
  words.flatMap((_, from) => words.slice(from).map((__, length) => words.slice(from, from + length + 1).join(' ')))

/** Institutions by the whole of their names and acronyms, and by the pieces of their names. */
export type SimilarNames = { whole: Map<string, string>; pieces: Map<string, string> }

export const emptySimilarNames = (): SimilarNames => ({ whole: new Map(), pieces: new Map() })

const keep = (map: Map<string, string>, key: string, name: string): void => {
  if (isTelling(key) && !map.has(key)) map.set(key, name)
}

/** Makes an institution findable by names that are like its own. */
export const rememberName = (names: SimilarNames, { draft }: Pick<HeldInstitution, 'draft'>): void => {
  const words = wordsOf(draft.name)
  keep(names.whole, words.join(' '), draft.name)
  keep(names.whole, matchKey(draft.acronym ?? ''), draft.name)
  for (const piece of piecesOf(words)) if (piece.includes(' ')) keep(names.pieces, piece, draft.name)
}

/**
 * The name of an institution that a new one may well be, written otherwise: the acronym is the same, or the name is but
 * for its particles, or one name stands within the other. Undefined when there is none.
 */
export const findSimilarName = (
  { whole, pieces }: SimilarNames,
  { name, acronym }: Pick<PlannedInstitutionDraft, 'name' | 'acronym'>,
): string | undefined => {
  const words = wordsOf(name)
  const sameAcronym = whole.get(matchKey(acronym ?? ''))
  return (
    sameAcronym ??
    pieces.get(words.join(' ')) ??
    piecesOf(words)
      .toSorted((left, right) => right.length - left.length)
      .map((piece) => whole.get(piece))
      .find((found) => found !== undefined)
  )
}
