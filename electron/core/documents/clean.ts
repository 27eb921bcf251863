import { monthNames, noBreakHyphen, noBreakSpace } from '../../../shared/domain/spanish-words.ts'
import { signaturesKept } from './kept.ts'
import type { Block, DocumentModel } from './model.ts'

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

const mayHoldTogether = /[°º.] |[°º]\u00A0|\d de /u
const afterNumberSign = /(?<=[Nn][°º]) (?=[\p{L}\d])/gu
const signedNumbers = /(?<=[Nn][°º]\u00A0)\d+-\d{4}(?!\d)/gu
const afterAbbreviation =
  /(?<=(?<!\p{L})(?:Sr|Sra|Srta|Dr|Dra|Ing|Lic|Prof|Mg|Abg|Arq|Econ|Arts?|arts?|núm|pág)\.) (?=[\p{L}\d])/gu
const dates = new RegExp(`(?<!\\d)\\d{1,2} de (?:${monthNames.join('|')})(?: del? \\d{4})?`, 'giu')

/**
 * Keeps together what a reader takes as one word: `N° 3-2023`, `Sr. Vargas`, `14 de marzo de 2023`. Only spaces and hyphens
 * change.
 */
export const holdTogether = (value: string): string =>
  mayHoldTogether.test(value)
    ? value
        .replace(afterNumberSign, noBreakSpace)
        .replace(signedNumbers, (number) => number.replace('-', noBreakHyphen))
        .replace(afterAbbreviation, noBreakSpace)
        .replace(dates, (date) => date.replaceAll(' ', noBreakSpace))
    : value

// What has nothing to change, which is most of a document, stays the object that it was.
const mapTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) {
    let copy: unknown[] | null = null
    for (const [index, inner] of value.entries()) {
      const changed = mapTexts(inner, change)
      if (changed !== inner) (copy ??= [...(value as unknown[])])[index] = changed
    }
    return copy ?? value
  }
  if (typeof value !== 'object' || value === null) return value
  let copy: Record<string, unknown> | null = null
  for (const [key, inner] of Object.entries(value)) {
    const changed = mapTexts(inner, change)
    if (changed !== inner) (copy ??= { ...value })[key] = changed
  }
  return copy ?? value
}

// Letters of one file share most of their blocks: the same object, cleaned once, stays the same object.
const onceEach = <Value extends object>(change: (value: Value) => Value): ((value: Value) => Value) => {
  const known = new Map<Value, Value>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const after = change(value)
    known.set(value, after)
    return after
  }
}

/**
 * The same document with every text cleaned, its numbers and dates held together, and the end of its text with who signs
 * it: the one place where it happens, at the door of each renderer.
 */
export const cleanDocument = ({ blocks, ...rest }: DocumentModel): DocumentModel =>
  // A model is plain data, so changing its texts keeps its shape, which the compiler cannot see.
  ({
    ...(mapTexts(rest, cleanText) as Omit<DocumentModel, 'blocks'>),
    blocks: signaturesKept(
      blocks.map(onceEach((block) => mapTexts(block, (text) => holdTogether(cleanText(text))) as Block)),
    ),
  })
