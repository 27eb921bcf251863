import { kindNamed, type SearchKind } from './search-kinds.ts'
import { fold } from './text.ts'

/** Words to be found one after the other; the last one may go on: `acu` finds «acuerdo». Never empty. */
export type SearchTerm = { words: readonly string[]; isPrefix: boolean }

/** A filter, and the piece of the query that says it, so that a screen can take it out. */
export type SearchFilter =
  | { type: 'kind'; kind: SearchKind; source: string }
  | { type: 'years'; first: number; last: number; source: string }
  | { type: 'institution'; words: readonly string[]; source: string }

/** What somebody looks for. `isCut` says that it was longer than anybody writes, and that its end was left aside. */
export type SearchQuery = { terms: readonly SearchTerm[]; filters: readonly SearchFilter[]; isCut: boolean }

/** More words than these narrow nothing down. */
const mostWords = 32
/** A longer word is looked for by its beginning. */
const longestWord = 64
const firstYear = 1900
const lastYear = 2199

/**
 * The words of a text as the index knows them: runs of letters and numbers, folded. What else there is parts words. The
 * index keeps its own marks as characters of private use, which therefore are no part of a word here.
 */
export const wordsOf = (text: string): string[] => fold(text.toWellFormed()).match(/[\p{L}\p{N}]+/gu) ?? []

const isYear = (year: number): boolean => year >= firstYear && year <= lastYear

const yearsOf = (value: string): { first: number; last: number } | null => {
  const [, from = '', to = from] = /^(\d{4})(?:[-–](\d{4}))?$/u.exec(value) ?? []
  const [first = 0, last = 0] = [Number(from), Number(to)].toSorted((left, right) => left - right)
  return from !== '' && isYear(first) && isYear(last) ? { first, last } : null
}

// What has the look of a filter and names nothing is looked for as words.
const filtersOf = (piece: string): SearchFilter[] | null => {
  const [, name = '', value = ''] = /^([^:@]+):(.+)$/u.exec(piece) ?? []
  const key = fold(name)
  if (key === 'tipo') {
    const kinds = value.split(',').map(kindNamed)
    return kinds.every((kind) => kind !== null) ? kinds.map((kind) => ({ type: 'kind', kind, source: piece })) : null
  }
  if (key === 'ano' || key === 'anio') {
    const years = yearsOf(value)
    return years && [{ type: 'years', ...years, source: piece }]
  }
  if (!piece.startsWith('@')) return null
  const words = wordsOf(piece)
  return words.length === 0 ? null : [{ type: 'institution', words: words.slice(0, mostWords), source: piece }]
}

// A quoted piece may carry an at sign before it, `@"Dirección Regional"`; a quote that is not closed goes on to the end.
const pieces = /@?"[^"]*"?|[^\s"]+/gu

const termOf = (piece: string): SearchTerm | null => {
  const words = wordsOf(piece)
  const isPhrase = piece.startsWith('"')
  const isClosed = isPhrase && piece.length > 1 && piece.endsWith('"')
  return words.length === 0 ? null : { words, isPrefix: !isClosed }
}

const shorten = ({ words, isPrefix }: SearchTerm, room: number): SearchTerm => {
  const kept = words.slice(0, room)
  const end = kept.findIndex((word) => word.length > longestWord)
  if (end === -1) return { words: kept, isPrefix: isPrefix || kept.length < words.length }
  const cut = (kept[end] ?? '').slice(0, longestWord).toWellFormed()
  return { words: [...kept.slice(0, end), ...wordsOf(cut)], isPrefix: true }
}

/**
 * Reads what somebody looks for: words, "exact phrases", and the filters `tipo:acuerdo`, `año:2023`, `año:2021-2023` and
 * `@DIRESA`. Any text whatever can be read: there is no wrong one.
 */
export const readSearch = (text: string): SearchQuery => {
  const terms: SearchTerm[] = []
  const filters: SearchFilter[] = []
  let room = mostWords
  let isCut = false
  for (const [piece] of text.toWellFormed().normalize('NFC').matchAll(pieces)) {
    const filter = filtersOf(piece)
    const term = filter === null ? termOf(piece) : null
    isCut ||= room === 0 && (filter !== null || term !== null)
    if (room === 0) continue
    if (filter !== null) {
      filters.push(...filter)
      room -= 1
    }
    if (term === null) continue
    const kept = shorten(term, room)
    isCut ||= kept.words.length < term.words.length
    terms.push(kept)
    room -= kept.words.length
  }
  return { terms, filters, isCut }
}

/** The same query without one of its filters. */
export const withoutFilter = (text: string, { source }: SearchFilter): string =>
  [...text.toWellFormed().normalize('NFC').matchAll(pieces)]
    .map(([piece]) => piece)
    .filter((piece) => piece !== source)
    .join(' ')

/** Whether there is anything to look for. */
export const isEmptySearch = ({ terms, filters }: SearchQuery): boolean => terms.length + filters.length === 0
