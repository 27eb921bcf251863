import { addDays, type Day } from './dates.ts'

/**
 * What one cell of a spreadsheet says: text, a number, a day, or the error that its formula ended in (`#N/A`). Null is an
 * empty one. A formula is what the spreadsheet last computed for it; nothing is computed here.
 */
export type Cell = string | number | { day: Day } | { error: string } | null

/** A row with something in it. `number` counts from 1, as the spreadsheet shows it; cells at the end that are empty are left out. */
export type SheetRow = { number: number; cells: readonly Cell[] }

/** How a spreadsheet counts its days: from 1900, or from 1904 as those of old Macintosh computers. */
export type DateSystem = 1900 | 1904

export type Sheet = {
  name: string
  /** Whether the spreadsheet keeps it out of sight. */
  isHidden: boolean
  /** Whether every cell is text because the format knows nothing else, as csv: a number may have lost its zeros. */
  isPlainText: boolean
  dateSystem: DateSystem
  rows: readonly SheetRow[]
}

export type Workbook = { sheets: readonly Sheet[] }

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
export const columnName = (column: number): string => {
  const rest = Math.floor(column / 26) - 1
  return `${rest < 0 ? '' : columnName(rest)}${String.fromCharCode(65 + (column % 26))}`
}

/** The column of its letters, counted from 0; -1 without any. */
export const columnOf = (letters: string): number =>
  Array.from(letters).reduce((column, letter) => (column + 1) * 26 + letter.charCodeAt(0) - 65, -1)

/** A cell as people call it: `C7`. The column counts from 0 and the row from 1. */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row}`

/** The last serial number that is taken for a day: 31 December 2099. */
const lastSerial = 73_050

/**
 * The day of a serial number, or null when it is none. Counting from 1900, day 60 is a 29 February that never was
 * (ECMA-376 part 1, 18.17.4.1): the days before it are counted from one day later.
 */
export const dayOfSerial = (serial: number, system: DateSystem): Day | null => {
  const days = Math.floor(serial)
  if (!(days >= 1 && days <= lastSerial)) return null
  if (system === 1904) return addDays('1904-01-01', days)
  if (days === 60) return null
  return addDays(days < 60 ? '1899-12-31' : '1899-12-30', days)
}

/** A cell as text: a number without exponent, a day as `2023-03-14`, an error as the spreadsheet names it. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return numberText(cell)
  return 'day' in cell ? cell.day : cell.error
}

const numberText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value)
