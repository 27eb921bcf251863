/** What a table of a report may hold; more is a spreadsheet. */
export const mostTableColumns = 20
export const mostTableRows = 200

export type TableCells = { headers: readonly string[]; rows: readonly (readonly string[])[] }

const resized = (cells: readonly string[], length: number): string[] =>
  Array.from({ length }, (_none, index) => cells[index] ?? '')

/** The same table with as many cells in each row as it has headers, at least one; nothing that was written is lost. */
export const squared = <Table extends TableCells>(table: Table): Table & { headers: string[]; rows: string[][] } => {
  const width = Math.max(1, table.headers.length, ...table.rows.map((row) => row.length))
  return { ...table, headers: resized(table.headers, width), rows: table.rows.map((row) => resized(row, width)) }
}

const quoted = /^"(?:[^"]|"")*"$/u

const bare = (cell: string): string => {
  const text = quoted.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell
  return text.replace(/\s+/gu, ' ').trim()
}

// A cell of a spreadsheet with a line break in it comes in quotes; the break is not the end of its row.
const rowsOfText = (text: string): string[] => {
  const rows: string[] = []
  let isInside = false
  for (const line of text.split(/\r\n|\r|\n/u)) {
    if (isInside) rows.push(`${rows.pop() ?? ''} ${line}`)
    else rows.push(line)
    if ((line.match(/"/gu)?.length ?? 0) % 2 === 1) isInside = !isInside
  }
  // A quote that nobody closed is no quote.
  return isInside ? text.split(/\r\n|\r|\n/u) : rows
}

/** What was copied from a spreadsheet as cells: a tab parts them, a new line parts the rows. Empty lines at the end are none. */
export const cellsOfText = (text: string): string[][] => {
  const rows = rowsOfText(text).map((row) => row.split('\t').map(bare))
  while (rows.at(-1)?.every((cell) => cell === '') === true) rows.pop()
  return rows
}

/** Whether a pasted text is cells, and not words to go into one cell. */
export const isCells = (text: string): boolean => /[\t\r\n]/u.test(text.replace(/(?:\r\n|\r|\n)+$/u, ''))

/**
 * A table with cells pasted over it from one place on; it grows to the right and downwards as they need, up to what a
 * table may hold. Row -1 is that of the headers.
 */
export const pastedInto = (
  table: TableCells,
  { row, column }: { row: number; column: number },
  cells: readonly (readonly string[])[],
): { headers: string[]; rows: string[][] } => {
  const width = Math.min(
    mostTableColumns,
    Math.max(table.headers.length, column + Math.max(0, ...cells.map((one) => one.length))),
  )
  const height = Math.min(mostTableRows, Math.max(table.rows.length, row + cells.length))
  const at = (line: number, place: number, kept: string): string => cells[line - row]?.[place - column] ?? kept
  const lineOf = (line: number): string[] =>
    resized(line === -1 ? table.headers : (table.rows[line] ?? []), width).map((kept, place) => at(line, place, kept))
  return { headers: lineOf(-1), rows: Array.from({ length: height }, (_none, line) => lineOf(line)) }
}

const moved = <Item>(items: readonly Item[], from: number, to: number): Item[] => {
  const rest = items.filter((_item, index) => index !== from)
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)]
}

/** A table with an empty column after the one with this index. */
export const withColumn = ({ headers, rows }: TableCells, after: number) => ({
  headers: headers.toSpliced(after + 1, 0, ''),
  rows: rows.map((row) => row.toSpliced(after + 1, 0, '')),
})

/** A table without one of its columns; the last one stays. */
export const withoutColumn = ({ headers, rows }: TableCells, column: number) =>
  headers.length === 1
    ? { headers: [...headers], rows: rows.map((row) => [...row]) }
    : { headers: headers.toSpliced(column, 1), rows: rows.map((row) => row.toSpliced(column, 1)) }

/** A table with one of its columns in another place. */
export const withMovedColumn = ({ headers, rows }: TableCells, from: number, to: number) => ({
  headers: moved(headers, from, to),
  rows: rows.map((row) => moved(row, from, to)),
})
