import type { SearchFilter, SearchQuery, SearchTerm } from '../../../shared/domain/search-query.ts'
import { kindFacet, yearFacet } from './index-schema.ts'

/*
 * What somebody looks for, in the language of FTS5. Every word that a person typed stands between quotes, where nothing
 * means anything but itself: letters and numbers are all that `wordsOf` leaves.
 */

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const phrase = ({ words, isPrefix }: SearchTerm): string => `${quoted(words.join(' '))}${isPrefix ? ' *' : ''}`

const anyOf = (choices: readonly string[]): string => `(${choices.join(' OR ')})`

const ofType = <Type extends SearchFilter['type']>(
  filters: readonly SearchFilter[],
  type: Type,
): Extract<SearchFilter, { type: Type }>[] =>
  filters.filter((filter): filter is Extract<SearchFilter, { type: Type }> => filter.type === type)

const yearsFrom = ({ first, last }: Extract<SearchFilter, { type: 'years' }>): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => quoted(yearFacet(first + index)))

/**
 * The expression for FTS5; null when nothing is looked for. Kinds widen each other, and so do years; everything else narrows.
 * `namesOf` tells the whole names of the institutions that begin with some words: who reads them in an acta finds it too.
 */
export const matchExpression = (
  { terms, filters }: SearchQuery,
  namesOf: (words: readonly string[]) => readonly string[],
): string | null => {
  const kinds = ofType(filters, 'kind').map(({ kind }) => quoted(kindFacet(kind)))
  const years = ofType(filters, 'years').flatMap(yearsFrom)
  const institutions = ofType(filters, 'institution').map(({ words }) =>
    anyOf([`institutions : ${phrase({ words, isPrefix: true })}`, ...namesOf(words).map(quoted)]),
  )
  const parts = [
    ...terms.map(phrase),
    ...institutions,
    ...(kinds.length > 0 ? [anyOf([...new Set(kinds)])] : []),
    ...(years.length > 0 ? [anyOf([...new Set(years)])] : []),
  ]
  return parts.length === 0 ? null : parts.join(' AND ')
}
