import type { PartNumber } from './part-numbering.ts'

/*
 * A reference inside the text of a part: `{{id}}` of the part that it speaks of, so that it says the right number wherever
 * that one goes. A reference to what is no longer there is marked, never printed as if it were right.
 */

const token = /\{\{(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}\}/gu

/** A stretch of the text of a part: words, or a reference to the part with that id. */
export type TextSegment = { kind: 'words'; words: string } | { kind: 'reference'; id: string }

/** How a reference to a part is written in a text. */
export const referenceTo = (id: string): string => `{{${id}}}`

/** What a lost reference prints: the same mark in the screen, the preview and Word. */
export const lostReference = '[referencia perdida]'

/** The text in its stretches; put together again, they are the text. */
export const textSegments = (text: string): TextSegment[] => {
  const segments: TextSegment[] = []
  let end = 0
  for (const match of text.matchAll(token)) {
    if (match.index > end) segments.push({ kind: 'words', words: text.slice(end, match.index) })
    segments.push({ kind: 'reference', id: match.groups?.['id'] ?? '' })
    end = match.index + match[0].length
  }
  if (end < text.length) segments.push({ kind: 'words', words: text.slice(end) })
  return segments
}

/** The ids of the parts that a text speaks of. */
export const referencesIn = (text: string): string[] =>
  textSegments(text).flatMap((segment) => (segment.kind === 'reference' ? [segment.id] : []))

/** The text as it reads: every reference with the number that its part has now. */
export const readText = (text: string, numbers: ReadonlyMap<string, PartNumber>): string =>
  textSegments(text)
    .map((segment) =>
      segment.kind === 'words' ? segment.words : (numbers.get(segment.id)?.reference ?? lostReference),
    )
    .join('')

const keyToken = /\{\{#(?<key>[\w-]{1,60})\}\}/gu

/** How the text of a part that is still to be added refers to another of those added with it: by its key. */
export const keyReferenceTo = (key: string): string => `{{#${key}}}`

/** The text with the keys of parts turned into references to them; a key that nobody bears stays as it was written. */
export const withKeysResolved = (text: string, ids: ReadonlyMap<string, string>): string =>
  text.replace(keyToken, (written, key: string) => {
    const id = ids.get(key)
    return id === undefined ? written : referenceTo(id)
  })

/** The text of a part that is still to be added as somebody reads it, its keys shown as some words. */
export const keysShownAs = (text: string, words: string): string => text.replace(keyToken, words)

/** The text with its references pointing elsewhere: of a copy, whose parts have new ids. What is not in the map stays. */
export const withReferences = (text: string, ids: ReadonlyMap<string, string>): string =>
  textSegments(text)
    .map((segment) => (segment.kind === 'words' ? segment.words : referenceTo(ids.get(segment.id) ?? segment.id)))
    .join('')
