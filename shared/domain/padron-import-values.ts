import type { AccreditationCapacity } from './accreditation.ts'
import { Day } from './dates.ts'
import { splitFullName, type PersonName } from './person-name.ts'
import { cellText, dayOfSerial, type Cell, type DateSystem } from './spreadsheet.ts'
import { monthNames } from './spanish-words.ts'
import { fold, tidy } from './text.ts'

/** A text as it is compared: without accents, punctuation or case. `D.N.I.` and `DNI` differ only in spaces. */
export const matchKey = (text: string): string =>
  fold(text)
    // The sign of `Nº` counts as a letter.
    .replace(/[^\p{L}\p{N}]+|[ºª]/gu, ' ')
    .trim()

/** Names in any order and spelling as one: `QUISPE HUAMÁN, Rosa` is `Rosa Quispe Huaman`. */
export const nameKey = (name: string): string => matchKey(name).split(' ').toSorted().join(' ')

const blanks = new Set(['', 'n a', 's n', 'no tiene', 'ninguno', 'ninguna', 'sin dato', 'sin datos', 'no registra'])

const longestBlank = 20

// Nearly every text has been tidied by the reader of the sheet.
const oneLine = (text: string): string => (/^\s|\s$|\s\s|[^\S ]/u.test(text) ? tidy(text) : text)

/** What a cell says in one line; empty for what people write to say that there is nothing: `-`, `s/n`, `no tiene`. */
export const plainText = (cell: Cell | undefined): string => {
  // The apostrophe is how an export keeps a text from becoming a formula.
  const text = oneLine(cellText(cell)).replace(/^'(?=[=+\-@])/u, '')
  return text.length <= longestBlank && blanks.has(matchKey(text)) ? '' : text
}

/** Spreadsheet errors such as `#N/A`, also where the format knows only text. */
export const formulaError = (cell: Cell | undefined): string | null => {
  if (cell !== null && typeof cell === 'object' && 'error' in cell) return cell.error
  const isError = typeof cell === 'string' && /^#(?:[A-Z¡¿][A-ZÁÉÍÓÚÑ/0-9]*[!?]?|N\/[AD])$/u.test(cell)
  return isError ? cell : null
}

const fullYear = (year: string): string => (year.length > 2 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`)

const dayOf = (year: string, month: number, day: string): Day | null => {
  const text = `${fullYear(year)}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return Day.safeParse(text).success ? text : null
}

const monthOf = (name: string): number => {
  const key = matchKey(name).replace(/^set/u, 'sept')
  return key.length < 3
    ? 0
    : monthNames.findIndex((month) => month.replace('setiembre', 'septiembre').startsWith(key)) + 1
}

/**
 * The day that a cell says: a date, a serial number, `14/03/2023`, `14-3-23`, `2023-03-14`, `14 de marzo de 2023`. The day
 * comes before the month, as in Peru. Null when it is none.
 */
export const readDay = (cell: Cell, system: DateSystem): Day | null => {
  if (typeof cell === 'object' && cell !== null) return 'day' in cell ? cell.day : null
  const text = plainText(cell)
  if (/^\d{5}(?:[.,]0+)?$/u.test(text)) return dayOfSerial(Number(text.replace(/[.,].*/u, '')), system)
  if (typeof cell === 'number') return dayOfSerial(cell, system)
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/u.exec(text)
  if (iso) return dayOf(iso[1] ?? '', Number(iso[2]), iso[3] ?? '')
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: .*)?$/u.exec(text)
  if (figures) return dayOf(figures[3] ?? '', Number(figures[2]), figures[1] ?? '')
  const words = /^(?:\p{L}+,? )?(\d{1,2})(?: de |[- /])(\p{L}+)\.?(?: del? |,? |[-/])(\d{4}|\d{2})$/iu.exec(text)
  return words ? dayOf(words[3] ?? '', monthOf(words[2] ?? ''), words[1] ?? '') : null
}

export type ReadNationalId =
  | { kind: 'none' }
  | { kind: 'good'; nationalId: string }
  /** A spreadsheet took the zeros in front for nothing: they are proposed again. */
  | { kind: 'completed'; nationalId: string }
  | { kind: 'bad'; text: string }

/**
 * A DNI of 8 digits or a foreigner's card. Where the cell is a number, or the format knows only text, up to two zeros in
 * front may be lost; a text of 7 digits in a real spreadsheet is a mistake that somebody has to look at.
 */
export const readNationalId = (cell: Cell | undefined, isPlainText: boolean): ReadNationalId => {
  const shown = plainText(cell)
  if (shown === '') return { kind: 'none' }
  const text = shown
    .toUpperCase()
    .replace(/^(?:D\.?N\.?I\.?|C\.?E\.?|CARN[EÉ](?: DE EXTRANJER[IÍ]A)?)\s*(?:N[°º]?\.?)?\s*:?\s*(?=\S*\d)/u, '')
    .replace(/[\s.\-']/gu, '')
  if (/^\d{8}$/u.test(text)) return { kind: 'good', nationalId: text }
  const mayHaveLostZeros = typeof cell === 'number' || isPlainText
  if (mayHaveLostZeros && /^\d{6,7}$/u.test(text)) return { kind: 'completed', nationalId: text.padStart(8, '0') }
  return /^(?=.*\d)[A-Z0-9]{9,12}$/u.test(text) ? { kind: 'good', nationalId: text } : { kind: 'bad', text: shown }
}

const principalWords = /^(?:titular|t|principal|representante titular|rep titular|miembro titular)$/u
const alternateWords = /^(?:altern[oa]s?|alterno a|a|alt|suplente|accesitari[oa]|representante altern[oa](?: a)?)$/u

/** Titular or alterno, as people write it; null when it is neither. */
export const readCapacity = (text: string): AccreditationCapacity | null => {
  const key = matchKey(text)
  if (principalWords.test(key)) return 'principal'
  return alternateWords.test(key) ? 'alternate' : null
}

/** Reads the sex of a column: where some cell says `H`, `M` is «mujer»; otherwise it is «masculino». */
export const sexReader = (column: readonly string[]): ((text: string) => 'F' | 'M' | null) => {
  const saysMen = column.some((text) => matchKey(text) === 'h')
  return (text) => {
    const key = matchKey(text)
    if (key === 'm') return saysMen ? 'F' : 'M'
    if (/^(?:f|fem|femenin[oa]|mujer)$/u.test(key)) return 'F'
    return /^(?:h|masc|masculino|hombre|varon)$/u.test(key) ? 'M' : null
  }
}

const levels = [
  ['national', /nacional/u],
  ['regional', /regional|departamental/u],
  ['provincial', /provincial/u],
  ['local', /local|distrital|comunal/u],
] as const
export type Level = (typeof levels)[number][0]

/** How far an institution reaches, by the word for it. */
export const readLevel = (text: string): Level | null => {
  const key = matchKey(text)
  return levels.find(([, word]) => word.test(key))?.[0] ?? null
}

const segmentWords: readonly RegExp[] = [
  /\b(?:estado|estatal|publico|publica|gobierno)\b/u,
  /\b(?:sociedad civil|osc|organizaciones sociales)\b/u,
  /\b(?:privad[oa]|empresa|empresarial)\b/u,
  /\bcooperacion\b/u,
  /\b(?:equipo tecnico|mclcp)\b/u,
]

/** The segment meant by a text: by its name, or by the words that people use for it. */
export const readSegment = <Known extends { name: string }>(
  text: string,
  segments: readonly Known[],
): Known | undefined => {
  const key = matchKey(text)
  const named = segments.find(({ name }) => matchKey(name) === key)
  if (named) return named
  const meant = segmentWords.filter((words) => words.test(key))
  const [words] = meant
  return meant.length === 1 && words ? segments.find(({ name }) => words.test(matchKey(name))) : undefined
}

const numbering = /^(?:[ivx]+|\d+|[a-e])\b ?/u
const sectionWords =
  /\b(?:instituciones|organizaciones|entidades|representantes|segmento|sector|del|de|la|el|los|las)\b/gu

/** The segment that a heading between the rows announces: `I. INSTITUCIONES DEL ESTADO`; undefined for anything else. */
export const readSection = <Known extends { name: string }>(
  text: string,
  segments: readonly Known[],
): Known | undefined => {
  const bare = (value: string): string => tidy(matchKey(value).replace(numbering, '').replace(sectionWords, ' '))
  const key = bare(text)
  return key === '' ? undefined : segments.find(({ name }) => bare(name) === key || matchKey(name) === key)
}

const particle = /^(?:de|del|la|las|los|y|san|santa|van|von|da|do|di)$/iu

/** Splits `Quispe Huamán Rosa María`: at the comma, or after two surnames with their particles. */
export const splitSurnamesFirst = (name: string): PersonName => {
  const text = tidy(name)
  const comma = text.indexOf(',')
  if (comma !== -1) return { surnames: tidy(text.slice(0, comma)), givenNames: tidy(text.slice(comma + 1)) }
  const words = text.split(' ')
  const wanted = words.length >= 3 ? 2 : 1
  let cut = 0
  for (let surnames = 0; surnames < wanted && cut < words.length - 1; cut += 1)
    if (!particle.test(words[cut] ?? '')) surnames += 1
  return { surnames: words.slice(0, cut).join(' '), givenNames: words.slice(cut).join(' ') }
}

/** Splits `Rosa María Quispe Huamán`; with a comma, what stands before it are the surnames. */
export const splitNamesFirst = (name: string): PersonName =>
  name.includes(',') ? splitSurnamesFirst(name) : splitFullName(name)

const titles = /^(?:(?:sra?|srta|dra?|ing|lic|prof|mg|mag|abg|arq|econ|cpc|obst|enf|tec|bach)\.? (?=\S))+/iu

/** A name without what it is addressed with: `Lic. Rosa Quispe` is `Rosa Quispe`. */
export const withoutTitle = (name: string): string => tidy(name).replace(titles, '')

const documentWords = /^(?:oficio|carta|resolucion|r d|memorand(?:o|um)|memo|acta|credencial)\b/u

/** Whether a text cites a paper that accredits somebody: `Oficio N° 045-2023-DIRESA`. */
export const citesDocument = (text: string): boolean => documentWords.test(matchKey(text))

/** Shows only the last three digits of each long number of a text (Ley 29733). */
export const maskNumbers = (text: string): string =>
  text.replace(/\d[\d\s.-]{4,}\d/gu, (number) => number.slice(-3).padStart(Math.min(number.length, 12), '•'))

/**
 * A value of the file as an example of its column, its numbers masked. The number of a cited document is no number of a
 * person: there only what is as long as a DNI is masked.
 */
export const maskExample = (text: string): string =>
  citesDocument(text) ? text.replace(/\d{8,}/gu, maskNumbers) : maskNumbers(text)
