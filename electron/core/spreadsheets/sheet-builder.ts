import { columnOf, type Cell, type DateSystem, type Sheet, type SheetRow } from '../../../shared/domain/spreadsheet.ts'
import { mostCells, mostColumns, mostRows } from './limits.ts'
import { refuse } from './problem.ts'

/** Columns from 0, rows from 1, both ends included. */
export type Merge = { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }

/** What is left to read of a file: its sheets share it. */
export type CellBudget = { cells: number }

export type SheetBuilder = {
  set(row: number, column: number, cell: Cell): void
  merge(merge: Merge): void
  build(name: string, about: Pick<Sheet, 'isHidden' | 'isPlainText'> & { dateSystem: DateSystem }): Sheet
}

/** A range of cells, `B2:D3`; null when the text is none. */
export const readRange = (range: string): Merge | null => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(range)
  if (!match) return null
  const [, firstColumn = '', firstRow, lastColumn = '', lastRow] = match
  return {
    firstRow: Number(firstRow),
    lastRow: Number(lastRow),
    firstColumn: columnOf(firstColumn),
    lastColumn: columnOf(lastColumn),
  }
}

const withoutEmptyEnd = (cells: readonly Cell[]): Cell[] => {
  const last = cells.findLastIndex((cell) => cell !== null)
  return cells.slice(0, last + 1)
}

// Most cells: words of ordinary letters with one space between them.
const isTidy = /^[!-~¡-ʯ]+(?: [!-~¡-ʯ]+)*$/u

/** No-break and other spaces become one, and those at the ends go; so do control characters other than line ends. */
export const tidyText = (text: string): string => (isTidy.test(text) ? text : tidyAll(text))

const tidyAll = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim()

// A piece cut out of a longer text keeps all of that in memory: a few cells would hold a whole file.
const ownText = (text: string): string => Buffer.from(text).toString()

/**
 * Collects the cells of one sheet. Only rows with something in them are kept, so that an empty row costs nothing, however
 * many there are; past the limits of rows and cells the file is refused.
 */
export const createSheetBuilder = (budget: CellBudget): SheetBuilder => {
  const rows = new Map<number, Cell[]>()
  const merges: Merge[] = []
  const set = (row: number, column: number, cell: Cell): void => {
    const kept = typeof cell === 'string' ? ownText(tidyText(cell)) || null : cell
    if (kept === null || column < 0 || column >= mostColumns) return
    budget.cells -= 1
    if (budget.cells < 0) refuse({ kind: 'too_many_cells', limit: mostCells })
    const cells = rows.get(row) ?? []
    if (cells.length === 0) {
      if (rows.size >= mostRows) refuse({ kind: 'too_many_rows', limit: mostRows })
      rows.set(row, cells)
    }
    while (cells.length < column) cells.push(null)
    cells[column] = kept
  }
  // Merged ranges of a real sheet do not overlap; of a hostile one, only so many cells are looked at.
  let looks = mostCells
  // What the first cell of a merged range says, it says of all of them. Rows that hold nothing else stay empty.
  const fill = ({ firstRow, lastRow, firstColumn, lastColumn }: Merge): void => {
    const cell = rows.get(firstRow)?.[firstColumn] ?? null
    if (cell === null) return
    for (let row = firstRow; row <= lastRow && looks > 0; row += 1) {
      looks -= 1
      const cells = rows.get(row)
      for (let column = firstColumn; cells && column <= Math.min(lastColumn, mostColumns - 1); column += 1) {
        looks -= 1
        if ((cells[column] ?? null) === null) set(row, column, cell)
      }
    }
  }
  return {
    set,
    merge: (merge) => {
      if (merges.length < mostRows) merges.push(merge)
    },
    build: (name, about) => {
      merges.forEach(fill)
      const kept = [...rows]
        .map(([number, cells]): SheetRow => ({ number, cells: withoutEmptyEnd(cells) }))
        .sort((left, right) => left.number - right.number)
      return { name: tidyText(name), ...about, rows: kept }
    },
  }
}

/** The budget of one file. */
export const newBudget = (): CellBudget => ({ cells: mostCells })
