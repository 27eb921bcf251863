import type { AccreditationCapacity } from './accreditation.ts'
import type { Day } from './dates.ts'
import type { ColumnTarget, ImportField } from './padron-import-fields.ts'
import { errorNote, type ImportNote } from './padron-import-notes.ts'
import { formulaError, maskNumbers, plainText, readDay } from './padron-import-values.ts'
import { cellName, type Cell, type Sheet, type SheetRow } from './spreadsheet.ts'

const longestText = 300

/** The columns that hold a field of the principal, of the alternate, or of whom the row is about. */
export type TargetsOf = (field: ImportField, capacity: AccreditationCapacity | null) => readonly ColumnTarget[]

/** Looks columns up by what they mean: those of a capacity, or else the ones that serve both. Asked for every cell. */
export const targetLookup = (mapping: readonly ColumnTarget[]): TargetsOf => {
  const known = Map.groupBy(mapping, ({ field, capacity }) => `${field} ${capacity ?? ''}`)
  return (field, capacity) => known.get(`${field} ${capacity ?? ''}`) ?? known.get(`${field} `) ?? []
}

/** The cells of one row, looked up by what their columns mean, with everything that is wrong with them. */
export const createCellReader = ({ dateSystem }: Pick<Sheet, 'dateSystem'>, targetsOf: TargetsOf, row: SheetRow) => {
  const notes: ImportNote[] = []
  const nameOf = ({ column }: ColumnTarget): string => cellName(column, row.number)
  const cellAt = ({ column }: ColumnTarget): Cell => row.cells[column] ?? null
  const textAt = (target: ColumnTarget): string => {
    const cell = cellAt(target)
    const error = formulaError(cell)
    if (error !== null) {
      notes.push(errorNote({ kind: 'formula_error', cell: nameOf(target), text: error }))
      return ''
    }
    const text = plainText(cell)
    if (text.length <= longestText) return text
    notes.push(errorNote({ kind: 'text_too_long', cell: nameOf(target), limit: longestText }))
    return text.slice(0, longestText)
  }
  const text = (field: ImportField, capacity: AccreditationCapacity | null = null): string | null =>
    targetsOf(field, capacity).map(textAt).filter(Boolean).join(' ') || null
  /** A value that is understood or left out with a note. */
  const read = <Value>(
    field: ImportField,
    capacity: AccreditationCapacity | null,
    understand: (text: string, cell: Cell) => Value | null,
    refuse: (text: string, cell: string) => ImportNote,
  ): Value | null => {
    const [target] = targetsOf(field, capacity)
    const shown = target ? textAt(target) : ''
    if (!target || shown === '') return null
    const value = understand(shown, cellAt(target))
    if (value === null) notes.push(refuse(maskNumbers(shown), nameOf(target)))
    return value
  }
  const day = (field: ImportField, capacity: AccreditationCapacity | null): Day | null =>
    read(
      field,
      capacity,
      (_, cell) => readDay(cell, dateSystem),
      (shown, cell) => errorNote({ kind: 'day_bad', cell, text: shown }),
    )
  const cellOf = (field: ImportField, capacity: AccreditationCapacity | null): string | null => {
    const [target] = targetsOf(field, capacity)
    return target ? nameOf(target) : null
  }
  return { notes, text, read, day, cellOf, targetsOf, cellAt }
}

export type CellReader = ReturnType<typeof createCellReader>
