import type { DocumentModel } from './model.ts'

const lineEnds = /\r\n|[\r\u000B\u000C\u0085\u2028\u2029]/gu

// What XML refuses (controls, noncharacters) and what would turn the reading order of a whole page round (overrides).
// eslint's no-control-regex is met by writing the classes as Unicode properties where they exist.
const unwanted = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu

const isPlain = /^[\u0020-\u007E\u00A0-\u02FF]*$/u

/**
 * Makes a text fit for Word, HTML and a message: line ends become `\n`, tabs a space, and what cannot be written
 * (control characters, halves of surrogate pairs, direction overrides) goes. Emoji and right-to-left letters stay.
 */
export const cleanText = (value: string): string => {
  if (isPlain.test(value)) return value
  return value
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .replace(unwanted, (character) => (character === '\n' ? character : ''))
}

const cleanValue = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanValue)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanValue(inner)]))
  return value
}

/** The same document with every text cleaned: the one place where it happens, at the door of each renderer. */
export const cleanDocument = (model: DocumentModel): DocumentModel =>
  // A model is plain data, so mapping its strings keeps its shape, which the compiler cannot see.
  cleanValue(model) as DocumentModel
