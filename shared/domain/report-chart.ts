import type { TableCells } from './report-table.ts'

/** What a table of a report is as bars: its first column says of what, each column of numbers is a series. */
export type TableChart = {
  categories: string[]
  series: { name: string; values: number[] }[]
  measure: 'count' | 'percent'
}

const mostSeries = 3
const mostCategories = 25

const grouped = /^\d{1,3}(?:[ \u00a0\u202f.,']\d{3})+$/u
const plain = /^\d+$/u
const decimal = /^(?<whole>\d{1,3}(?:[ \u00a0\u202f,.']\d{3})*|\d+)[.,](?<part>\d+)$/u

/**
 * A number as people in Peru write it: `1 234`, `1,234.5`, `46.3`, `46,3`, `12 %`; null for what is none. Where a point or a
 * comma before three figures could part thousands, it does: `1,234` is one thousand two hundred and thirty-four.
 */
export const readNumber = (cell: string): { value: number; isPercent: boolean } | null => {
  const trimmed = cell.trim()
  const isPercent = trimmed.endsWith('%')
  const figures = trimmed.replace(/^S\/\.?\s*/u, '').replace(/\s*%$/u, '')
  if (plain.test(figures) || (grouped.test(figures) && !figures.startsWith('0')))
    return { value: Number(figures.replace(/\D/gu, '')), isPercent }
  const parts = decimal.exec(figures)?.groups
  if (!parts) return null
  return { value: Number(`${(parts['whole'] ?? '').replace(/\D/gu, '')}.${parts['part'] ?? ''}`), isPercent }
}

type Read = { value: number; isPercent: boolean }

const columnOf = ({ rows }: TableCells, column: number): Read[] | null => {
  const read = rows.map((row) => readNumber(row[column] ?? ''))
  return read.every((one) => one !== null) ? read : null
}

/** The bars of a table; null where there are none to draw: no column of numbers, too few rows, or too many. */
export const chartOfTable = (table: TableCells): TableChart | null => {
  const { headers, rows } = table
  const categories = rows.map((row) => (row[0] ?? '').trim())
  if (rows.length < 2 || rows.length > mostCategories || categories.some((name) => name === '')) return null
  const columns = headers.flatMap((header, index) => {
    const read = index === 0 ? null : columnOf(table, index)
    return read === null ? [] : [{ name: header.trim() || `Columna ${String(index + 1)}`, read }]
  })
  if (columns.length === 0 || columns.length > mostSeries) return null
  const all = columns.flatMap(({ read }) => read)
  const isPercent = all.every((one) => one.isPercent && one.value <= 100)
  return {
    categories,
    series: columns.map(({ name, read }) => ({ name, values: read.map(({ value }) => value) })),
    measure: isPercent ? 'percent' : 'count',
  }
}
