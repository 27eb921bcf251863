import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { Cell, DateSystem, Sheet, Workbook } from '../../../shared/domain/spreadsheet.ts'
import { mostRows, mostSheets } from './limits.ts'
import { formatNumber, plainFormat, readFormat } from './number-format.ts'
import { refuse } from './problem.ts'
import { createSheetBuilder, newBudget, type CellBudget } from './sheet-builder.ts'

/*
 * Binary workbooks of Excel 97-2003 (MS-XLS). They are not compressed, so a small file stays small; the library that knows
 * the format gets nothing else.
 */

const cellOf = ({ t, v, w, z }: CellObject, dateSystem: DateSystem): Cell => {
  if (t === 'b') return v === true ? 'Sí' : 'No'
  if (t === 'e') return { error: w ?? '#N/A' }
  if (typeof v === 'number') return formatNumber(v, typeof z === 'string' ? readFormat(z) : plainFormat, dateSystem)
  return typeof v === 'string' ? v : null
}

const parse = (bytes: Uint8Array): WorkBook => {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      sheetRows: mostRows + 1,
    })
  } catch (error) {
    // The library says why only in English words.
    const isLocked = error instanceof Error && /password|encrypt/iu.test(error.message)
    return refuse({ kind: isLocked ? 'password' : 'damaged' })
  }
}

const readSheet = (
  sheet: WorkSheet,
  dateSystem: DateSystem,
  budget: CellBudget,
  about: Pick<Sheet, 'name' | 'isHidden'>,
) => {
  const builder = createSheetBuilder(budget)
  const rows = sheet['!data'] ?? []
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => builder.set(row + 1, column, cellOf(cell, dateSystem)))
  })
  for (const { s: first, e: last } of sheet['!merges'] ?? [])
    builder.merge({ firstRow: first.r + 1, lastRow: last.r + 1, firstColumn: first.c, lastColumn: last.c })
  return builder.build(about.name, { isHidden: about.isHidden, isPlainText: false, dateSystem })
}

/**
 * Reads the sheets of an .xls workbook. Its formulas give what Excel last computed. A bent file can keep it busy for ever,
 * or until there is no memory left: `xls-reader.ts` has it run apart.
 */
export const readXls = (bytes: Uint8Array): Workbook => {
  const book = parse(bytes)
  const dateSystem: DateSystem = book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900
  const budget = newBudget()
  const sheets = book.SheetNames.slice(0, mostSheets).flatMap((name, index) => {
    const sheet = book.Sheets[name]
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return sheet ? [readSheet(sheet, dateSystem, budget, { name, isHidden })] : []
  })
  return { sheets }
}
