import type { Cell, Workbook, Sheet } from '../../../shared/domain/spreadsheet.ts'
import { longestCell, mostColumns, mostRows, mostSheets } from './limits.ts'
import { refuse } from './problem.ts'
import { createSheetBuilder, newBudget, type SheetBuilder } from './sheet-builder.ts'
import { attribute, createXmlReader, type XmlHandler } from './xml.ts'
import type { Zip } from './zip.ts'

/* OpenDocument spreadsheets (OASIS OpenDocument 1.3 part 3, chapters 9 and 19), read as a stream. */

const repeats = (attributes: string, name: string): number => {
  const count = Number(attribute(attributes, name) ?? 1)
  return Number.isInteger(count) && count > 0 ? count : 1
}

const numberOf = (value: string, shown: string): Cell => {
  const number = Number(value)
  // A format with zeros in front (`00000000`) shows a DNI as it is; the value has lost them.
  if (/^0\d+$/u.test(shown) && Number(shown) === number) return shown
  return Number.isFinite(number) ? number : null
}

/** What a cell says, by its value type (19.387). `shown` is its text. */
const cellOf = (attributes: string, shown: string): Cell => {
  if (attribute(attributes, 'calcext:value-type') === 'error') return { error: shown }
  const type = attribute(attributes, 'office:value-type')
  if (type === 'date') {
    const value = attribute(attributes, 'date-value') ?? ''
    return /^\d{4}-\d{2}-\d{2}/u.test(value) ? { day: value.slice(0, 10) } : shown
  }
  if (type === 'float' || type === 'percentage' || type === 'currency')
    return numberOf(attribute(attributes, 'office:value') ?? '', shown)
  if (type === 'boolean') return attribute(attributes, 'boolean-value') === 'true' ? 'Sí' : 'No'
  return shown || null
}

type Position = { row: number; column: number }

const createCellText = () => {
  let text = ''
  let isInside = false
  let paragraphs = 0
  let notes = 0
  const add = (more: string): void => {
    if (isInside && notes === 0 && text.length < longestCell) text += more
  }
  return {
    add,
    open: (name: string, attributes: string): void => {
      // A comment pinned to the cell is not what the cell says.
      if (name === 'annotation') notes += 1
      else if (name === 'p' && notes === 0) {
        isInside = true
        if (paragraphs > 0) add('\n')
        paragraphs += 1
      } else if (name === 's') add(' '.repeat(Math.min(repeats(attributes, 'text:c'), 100)))
      else if (name === 'tab' || name === 'line-break') add(' ')
    },
    close: (name: string): void => {
      if (name === 'annotation') notes -= 1
      else if (name === 'p' && notes === 0) isInside = false
    },
    take: (): string => {
      const taken = text
      text = ''
      paragraphs = 0
      return taken
    },
  }
}

/** Reads the rows and cells of the table in hand. */
const createTableReader = (builder: SheetBuilder): XmlHandler => {
  const at: Position = { row: 0, column: 0 }
  const text = createCellText()
  let rowRepeats = 1
  let attributes = ''
  let row: { column: number; cell: Cell }[] = []
  const finishCell = (): void => {
    const columns = repeats(attributes, 'number-columns-repeated')
    const cell = cellOf(attributes, text.take())
    const [lastRow, lastColumn] = ['number-rows-spanned', 'number-columns-spanned'].map(
      (name, index) => (index === 0 ? at.row : at.column) + repeats(attributes, name) - 1,
    ) as [number, number]
    if (cell !== null && (lastRow > at.row || lastColumn > at.column))
      builder.merge({ firstRow: at.row, lastRow, firstColumn: at.column, lastColumn })
    for (let index = 0; cell !== null && index < columns && at.column + index < mostColumns; index += 1)
      row.push({ column: at.column + index, cell })
    at.column += columns
  }
  const finishRow = (): void => {
    // An empty row costs nothing, repeated or not; a full one stops at the limit of the rows.
    for (let index = 0; row.length > 0 && index < Math.min(rowRepeats, mostRows + 1); index += 1)
      for (const { column, cell } of row) builder.set(at.row + index, column, cell)
    at.row += rowRepeats - 1
    row = []
  }
  return {
    open: (name, given) => {
      if (name === 'table-row') {
        at.row += 1
        at.column = 0
        rowRepeats = repeats(given, 'number-rows-repeated')
      } else if (name === 'table-cell' || name === 'covered-table-cell') attributes = given
      else text.open(name, given)
    },
    text: text.add,
    close: (name) => {
      if (name === 'table-cell' || name === 'covered-table-cell') finishCell()
      else if (name === 'table-row') finishRow()
      else text.close(name)
    },
  }
}

/** Whether an OpenDocument file is locked with a password. */
export const isOdsEncrypted = (zip: Zip): boolean => zip.text('META-INF/manifest.xml').includes('encryption-data')

/** Reads the sheets of an .ods workbook. */
export const readOds = (zip: Zip): Workbook => {
  const budget = newBudget()
  const sheets: Sheet[] = []
  const hiddenStyles = new Set<string>()
  let tableStyle = ''
  let table: { name: string; style: string; builder: SheetBuilder; reader: XmlHandler } | null = null
  const open = (name: string, attributes: string): void => {
    if (table) table.reader.open(name, attributes)
    else if (name === 'style') tableStyle = attribute(attributes, 'style:name') ?? ''
    else if (name === 'table-properties' && attribute(attributes, 'table:display') === 'false')
      hiddenStyles.add(tableStyle)
    else if (name === 'table' && sheets.length < mostSheets) {
      const builder = createSheetBuilder(budget)
      const style = attribute(attributes, 'table:style-name') ?? ''
      table = { name: attribute(attributes, 'table:name') ?? '', style, builder, reader: createTableReader(builder) }
    }
  }
  const close = (name: string): void => {
    if (!table) return
    if (name !== 'table') {
      table.reader.close(name)
      return
    }
    const { name: title, style, builder } = table
    sheets.push(builder.build(title, { isHidden: hiddenStyles.has(style), isPlainText: false, dateSystem: 1900 }))
    table = null
  }
  const reader = createXmlReader({ open, close, text: (text) => table?.reader.text(text) })
  if (!zip.read('content.xml', (piece, isLast) => reader.push(piece, isLast))) refuse({ kind: 'damaged' })
  return { sheets }
}
