import type { Workbook } from '../../../shared/domain/spreadsheet.ts'
import { longestCell } from './limits.ts'
import { refuse } from './problem.ts'
import { createSheetBuilder, newBudget } from './sheet-builder.ts'

/* Comma-separated values as spreadsheets write them (RFC 4180, and what Excel makes of it in Spanish: semicolons). */

const delimiters = [';', ',', '\t'] as const
type Delimiter = (typeof delimiters)[number]

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte)

const strictDecode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined // bytes of another encoding: the caller tries the next
  }
}

/** The text of a file: UTF-16 when its mark says so, UTF-8 when it is, and otherwise as Windows writes in Spanish. */
export const decodeText = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  return strictDecode(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes)
}

type OnField = (row: number, column: number, text: string) => void

/**
 * Walks the fields of a text; a quote that never closes is a file that was cut. Stops after a number of rows. False when
 * something stood between a closing quote and the end of its field: the delimiter is another.
 */
const walk = (
  text: string,
  delimiter: Delimiter,
  onField: OnField,
  mostRecords = Number.POSITIVE_INFINITY,
): boolean => {
  let isWellQuoted = true
  let row = 1
  let column = 0
  let at = 0
  while (at < text.length && row <= mostRecords) {
    let field = ''
    const isQuoted = text[at] === '"'
    if (isQuoted) {
      for (at += 1; ; at += 2) {
        const quote = text.indexOf('"', at)
        if (quote === -1) refuse({ kind: 'damaged' })
        if (field.length < longestCell) field += text.slice(at, quote)
        at = quote
        if (text[at + 1] !== '"') break
        field += '"'
      }
      at += 1
    }
    const start = at
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1
    if (isQuoted && at > start) isWellQuoted = false
    onField(row, column, field + text.slice(start, Math.min(at, start + longestCell)))
    column += 1
    if (at >= text.length || text[at] === delimiter) {
      at += 1
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    row += 1
    column = 0
  }
  return isWellQuoted
}

const isWellFormed = (text: string, delimiter: Delimiter, onField: OnField): boolean => {
  try {
    return walk(text, delimiter, onField, rowsLookedAt)
  } catch {
    return false // a quote left open under this delimiter
  }
}

const rowsLookedAt = 30

/** How many fields the first rows have under a delimiter: the one that gives more is the one meant. */
const score = (text: string, delimiter: Delimiter): number => {
  const columns: number[] = []
  const isRight = isWellFormed(text, delimiter, (row, column) => (columns[row] = column))
  return isRight ? columns.reduce((sum, count) => sum + count, 0) : -1
}

const guessDelimiter = (text: string): Delimiter => {
  const scored = delimiters.map((delimiter) => ({ delimiter, score: score(text, delimiter) }))
  return scored.toSorted((left, right) => right.score - left.score)[0]?.delimiter ?? ';'
}

const readDelimiterLine = (text: string): { delimiter: Delimiter; skipped: number } | null => {
  const match = /^sep=([;,\t])\r?\n/u.exec(text)
  return match ? { delimiter: match[1] as Delimiter, skipped: match[0].length } : null
}

/** Reads a .csv or .txt as a workbook of one sheet, named as given. Every cell is text. */
export const readCsv = (bytes: Uint8Array, name: string): Workbook => {
  const text = decodeText(bytes)
  const declared = readDelimiterLine(text)
  const builder = createSheetBuilder(newBudget())
  const body = declared ? text.slice(declared.skipped) : text
  const firstRow = declared ? 1 : 0
  walk(body, declared?.delimiter ?? guessDelimiter(body), (row, column, field) =>
    builder.set(row + firstRow, column, field),
  )
  return { sheets: [builder.build(name, { isHidden: false, isPlainText: true, dateSystem: 1900 })] }
}
