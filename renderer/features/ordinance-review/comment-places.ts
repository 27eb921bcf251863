import type { OrdinanceComment } from '../../../shared/contract/ordinance-review.ts'
import type { Ordinance, OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { outlineOf, type PartTree } from '../../../shared/domain/ordinance.ts'
import { numberParts } from '../../../shared/domain/part-numbering.ts'
import { readText } from '../../../shared/domain/part-references.ts'
import { capitalised } from '../../texts/format.ts'

/** A part as remarks speak of it: its place in the document, how it is called and what it reads. */
export type Place = { order: number; name: string; words: string }

const inOrder = ({ part, children }: PartTree<OrdinancePart>): OrdinancePart[] => [part, ...children.flatMap(inOrder)]

/** Where each part of a text is, by its id. */
export const placesOf = ({ kind, parts }: Ordinance): Map<OrdinancePartId, Place> => {
  const numbers = numberParts(kind, parts)
  const ordered = outlineOf(kind, parts).flatMap((section) => section.parts.flatMap(inOrder))
  return new Map(
    ordered.map((part, order) => [
      part.id,
      {
        order,
        name: capitalised(numbers.get(part.id)?.reference ?? ''),
        words: [part.title, readText(part.text, numbers)].filter((text) => text !== '').join('\n'),
      },
    ]),
  )
}

const longestQuote = 240

/** What a remark on a part quotes: the words that somebody chose in it, else its beginning. */
export const quoteOf = (words: string, chosen: string): string => {
  const selection = chosen.trim()
  if (selection !== '' && words.includes(selection)) return selection
  return words.length <= longestQuote ? words : `${words.slice(0, longestQuote).trimEnd()}…`
}

/** Whether a part still says what a remark quotes of it. */
export const stillSays = (words: string, quote: string): boolean =>
  words.includes(quote.endsWith('…') ? quote.slice(0, -1) : quote)

/** Remarks in the order of the document: first those on the whole, last those of parts that are gone. */
export const inDocumentOrder = (
  comments: readonly OrdinanceComment[],
  places: ReadonlyMap<OrdinancePartId, Place>,
): OrdinanceComment[] => {
  const orderOf = ({ partId }: OrdinanceComment): number =>
    partId === null ? -1 : (places.get(partId)?.order ?? places.size)
  return comments.toSorted((one, other) => orderOf(one) - orderOf(other))
}
