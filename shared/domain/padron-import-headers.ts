import type { AccreditationCapacity } from './accreditation.ts'
import { isDocumentField, isPersonField, type ColumnTarget, type ImportField } from './padron-import-fields.ts'
import { citesDocument, matchKey, plainText, readCapacity, readNationalId } from './padron-import-values.ts'
import type { Cell, Sheet, SheetRow } from './spreadsheet.ts'

/** How sure the program is of what a column means: its heading says so, its content suggests it, or it does not know. */
export type Confidence = 'certain' | 'likely' | 'none'

export type GuessedColumn = {
  column: number
  /** The heading as the sheet shows it; of two lines of headings, both. */
  header: string
  samples: readonly string[]
  target: { field: ImportField; capacity: AccreditationCapacity | null } | null
  confidence: Confidence
}

export type Layout = {
  /** The row of the headings; the last one when they take two. 0 when the sheet has none. */
  headerRow: number
  columns: readonly GuessedColumn[]
}

// In this order: the first that fits a heading is what it means.
const words: readonly (readonly [ImportField, RegExp])[] = [
  ['documentReceivedOn', /(?:fecha|dia).*(?:recep|recib|ingres)|^(?:recepcion|recibido)/u],
  ['documentDay', /(?:fecha|dia).*(?:doc|oficio|carta|resol)/u],
  ['documentKind', /(?:tipo|clase).*(?:acredit|designa|oficio)/u],
  ['validFrom', /\bdesde\b|\binicio\b|fecha de acredit/u],
  ['validTo', /\bhasta\b|\bfin\b|termino|vence|vigencia/u],
  ['document', /acredit|designacion|^(?:n |nro )?(?:de )?(?:oficio|carta|resolucion|memorando)/u],
  ['institutionEmail', /(?:correo|mail).*(?:de la )?(?:institucion\b|entidad|organizacion)/u],
  ['institutionPhone', /(?:fono|telf?|central).*(?:institucion\b|entidad|organizacion)/u],
  ['email', /correo|mail|electronic/u],
  ['phone', /\bcel(?:ular)?(?:es)?\b|telefono|\btelf?\b|movil|\bfono\b|whatsapp/u],
  ['nationalId', /\bdni\b|^d n i$|identidad|extranjeria|^(?:(?:n|nro|num|numero)(?: de)? )?doc(?:umento)?$/u],
  ['sex', /^sexo|genero/u],
  ['segment', /segmento|^sector|estamento|tipo de (?:institucion|organizacion|entidad)/u],
  ['institutionAcronym', /sigla|acronimo|abreviatura/u],
  ['level', /^nivel|^ambito/u],
  ['province', /provincia/u],
  ['position', /\bcargo\b|puesto|funcion|ocupacion/u],
  ['capacity', /condicion|calidad|representacion|tipo de representante|capacidad/u],
  ['surnamesFirst', /apellidos?(?: y)? nombres?/u],
  ['fullName', /nombres?(?: y)? apellidos?|nombres? completos?/u],
  ['surnames', /apellido/u],
  ['institutionName', /entidad|institucion|organizacion|organismo|razon social/u],
  ['address', /direccion|domicilio/u],
  ['fullName', /representante|delegad[oa]|integrante|miembro|persona/u],
  ['givenNames', /^nombres?\b/u],
]

const principal = /\b(?:titular(?:es)?|principal(?:es)?)\b/u
const alternate = /\b(?:altern[oa]s?|suplentes?|accesitari[oa]s?)(?: as?\b)?/u

type Meaning = { field: ImportField; capacity: AccreditationCapacity | null } | null

/** What a heading means, and whose data it announces: `DNI titular`, `ALTERNO(A) Celular`. */
export const readHeader = (header: string): Meaning => {
  const key = matchKey(header)
  if (key === '') return null
  const [isPrincipal, isAlternate] = [principal.test(key), alternate.test(key)]
  if (isPrincipal && isAlternate) return { field: 'capacity', capacity: null }
  const capacity = isPrincipal ? 'principal' : isAlternate ? 'alternate' : null
  const rest = key.replace(principal, '').replace(alternate, '').replace(/\s+/gu, ' ').trim()
  if (rest === '') return { field: 'fullName', capacity }
  const field = words.find(([, pattern]) => pattern.test(rest))?.[0]
  if (field === undefined) return null
  return { field, capacity: isPersonField(field) || isDocumentField(field) ? capacity : null }
}

/** How many different things the headings of a row mean. */
const countMeanings = (row: SheetRow): number =>
  new Set(
    row.cells.flatMap((cell) => {
      const meaning = typeof cell === 'string' ? readHeader(cell) : null
      return meaning ? [`${meaning.field} ${meaning.capacity ?? ''}`] : []
    }),
  ).size

/** Headings stand within the first rows; titles and dates of the document come before. */
const rowsLookedAt = 15

const findHeaderRow = ({ rows }: Sheet): number => {
  const counted = rows.slice(0, rowsLookedAt).map((row) => ({ number: row.number, count: countMeanings(row) }))
  const best = counted.reduce((most, row) => (row.count > most.count ? row : most), { number: 0, count: 1 })
  return best.number
}

const textsOf = (row: SheetRow | undefined): string[] => (row?.cells ?? []).map((cell) => plainText(cell))

/** `TITULAR` over name, DNI and phone; a title that names both, or neither, groups nothing. */
const isGroup = (text: string): boolean => principal.test(matchKey(text)) !== alternate.test(matchKey(text))

/**
 * The headings of each column. Where the line above groups them, with their group, which reaches to the next one; and
 * where only the line above says something, that.
 */
export const headersAt = ({ rows }: Sheet, headerRow: number): string[] => {
  const at = rows.findIndex(({ number }) => number === headerRow)
  const own = textsOf(rows[at])
  const above = at > 0 ? textsOf(rows[at - 1]) : []
  if (!above.some(isGroup)) return own
  let group = ''
  return Array.from({ length: Math.max(own.length, above.length) }, (_, column) => {
    const [over = '', text = ''] = [above[column], own[column]]
    if (over !== '') group = isGroup(over) ? over : ''
    if (text === '') return over
    return group === '' || group === text ? text : `${group} · ${text}`
  })
}

/** The rows below the headings. */
export const dataRows = ({ rows }: Sheet, headerRow: number): SheetRow[] =>
  rows.filter(({ number }) => number > headerRow)

const share = (cells: readonly Cell[], fits: (cell: Cell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(fits).length / cells.length

/** What most cells of a column look like, when their looks are telling. */
const guessByContent = (
  cells: readonly Cell[],
  isPlainText: boolean,
  segments: readonly { name: string }[],
): ImportField | null => {
  const looksLike: readonly (readonly [ImportField, (cell: Cell) => boolean])[] = [
    ['email', (cell) => /^\S+@\S+\.\S+$/u.test(plainText(cell))],
    ['phone', (cell) => /^(?:51)?9\d{8}$/u.test(plainText(cell).replace(/[\s+\-]/gu, ''))],
    ['nationalId', (cell) => ['good', 'completed'].includes(readNationalId(cell, isPlainText).kind)],
    ['capacity', (cell) => plainText(cell).length > 1 && readCapacity(plainText(cell)) !== null],
    ['segment', (cell) => segments.some(({ name }) => matchKey(name) === matchKey(plainText(cell)))],
  ]
  const enough = 0.8
  return cells.length < 2 ? null : (looksLike.find(([, fits]) => share(cells, fits) >= enough)?.[0] ?? null)
}

const sampleCount = 3
const cellsLookedAt = 200

const columnCells = (rows: readonly SheetRow[], column: number): Cell[] =>
  rows.slice(0, cellsLookedAt).flatMap(({ cells }) => {
    const cell = cells[column] ?? null
    return plainText(cell) === '' ? [] : [cell]
  })

const half = 0.5

const namesIdentity = /\bdni\b|\bd n i\b|identidad|extranjeria/u

/**
 * A column headed only «Documento» is the one that accredits, not the DNI, where its cells cite such papers, or where
 * another column is headed as the DNI and its own cells are none.
 */
const tellDocuments = (
  columns: readonly GuessedColumn[],
  cellsOf: (column: number) => readonly Cell[],
  isPlainText: boolean,
): GuessedColumn[] => {
  const isNamed = ({ header }: GuessedColumn): boolean => namesIdentity.test(matchKey(header))
  const isIdentity = (cell: Cell): boolean => ['good', 'completed'].includes(readNationalId(cell, isPlainText).kind)
  return columns.map((column) => {
    const { target } = column
    if (target?.field !== 'nationalId' || column.confidence !== 'certain') return column
    const cells = cellsOf(column.column)
    const isBesideIdentity = columns.some(
      (other) => other.column !== column.column && other.target?.field === 'nationalId' && isNamed(other),
    )
    const cites = share(cells, (cell) => citesDocument(plainText(cell))) >= half
    const isOther = !isNamed(column) && isBesideIdentity && share(cells, isIdentity) < half
    return cites || isOther ? { ...column, target: { ...target, field: 'document' } } : column
  })
}

/** A column without capacity of its own belongs to the person whose column stands before it, where rows hold two people. */
const inheritCapacity = (columns: readonly GuessedColumn[]): GuessedColumn[] => {
  const capacities = new Set(
    columns.flatMap(({ target }) =>
      target && isPersonField(target.field) && target.capacity ? [target.capacity] : [],
    ),
  )
  if (capacities.size < 2) return [...columns]
  const countOf = (field: ImportField): number => columns.filter(({ target }) => target?.field === field).length
  let current: AccreditationCapacity | null = null
  return columns.map((column) => {
    const { target } = column
    if (!target) return column
    current = target.capacity ?? current
    const inherits = isPersonField(target.field) || (isDocumentField(target.field) && countOf(target.field) > 1)
    return target.capacity === null && inherits ? { ...column, target: { ...target, capacity: current } } : column
  })
}

/** Two columns cannot say the same thing, except surnames: the one whose heading is certain, or comes first, keeps it. */
const withoutRepeats = (columns: readonly GuessedColumn[]): GuessedColumn[] => {
  const taken = new Set<string>()
  const keep = (column: GuessedColumn): GuessedColumn => {
    if (!column.target || column.target.field === 'surnames') return column
    const key = `${column.target.field} ${column.target.capacity ?? ''}`
    if (taken.has(key)) return { ...column, target: null, confidence: 'none' }
    taken.add(key)
    return column
  }
  const certain = columns.map((column) => (column.confidence === 'certain' ? keep(column) : column))
  return certain.map((column) => (column.confidence === 'certain' ? column : keep(column)))
}

/** Guesses where the headings are and what each column means, by its heading or else by its content. */
export const guessLayout = (
  sheet: Sheet,
  segments: readonly { name: string }[],
  headerRow = findHeaderRow(sheet),
): Layout => {
  const headers = headersAt(sheet, headerRow)
  const rows = dataRows(sheet, headerRow)
  const width = Math.max(headers.length, ...rows.slice(0, cellsLookedAt).map(({ cells }) => cells.length))
  const guess = (_: unknown, column: number): GuessedColumn => {
    const header = headers[column] ?? ''
    const cells = columnCells(rows, column)
    const samples = cells.slice(0, sampleCount).map(plainText)
    const named = readHeader(header)
    if (named) return { column, header, samples, target: refine(named, cells), confidence: 'certain' }
    const field = guessByContent(cells, sheet.isPlainText, segments)
    const target = field && { field, capacity: null }
    return { column, header, samples, target, confidence: field ? 'likely' : 'none' }
  }
  const guessed = Array.from({ length: width }, guess)
  const told = tellDocuments(guessed, (column) => columnCells(rows, column), sheet.isPlainText)
  const columns = withoutRepeats(inheritCapacity(told))
  return { headerRow, columns }
}

/** `Representante` may head names or, in the paper form of some Mesas, who is titular and who is not. */
const refine = (meaning: NonNullable<Meaning>, cells: readonly Cell[]): NonNullable<Meaning> => {
  const saysCapacity = share(cells, (cell) => readCapacity(plainText(cell)) !== null) >= half
  return meaning.field === 'fullName' && saysCapacity ? { field: 'capacity', capacity: null } : meaning
}

/** The columns whose meaning was guessed, as they are imported unless somebody changes them. */
export const guessedMapping = ({ columns }: Layout): ColumnTarget[] =>
  columns.flatMap(({ column, target }) => (target ? [{ column, ...target }] : []))
