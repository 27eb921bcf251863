import type { ImportRequest, SheetReading } from '../../../shared/contract/imports.ts'
import type { UploadId } from '../../../shared/domain/ids.ts'
import { guessedMapping, guessLayout } from '../../../shared/domain/padron-import-headers.ts'
import { maskExample, plainText } from '../../../shared/domain/padron-import-values.ts'
import { columnName, type Sheet, type Workbook } from '../../../shared/domain/spreadsheet.ts'
import { createUnit, type CoreContext } from '../context.ts'
import { fail, found } from '../failure.ts'
import type { Uploads } from '../files/uploads.ts'
import { listInstitutions } from '../institutions/service.ts'
import { largestFileBytes } from '../spreadsheets/limits.ts'
import { readSpreadsheet } from '../spreadsheets/read.ts'

type Source = { uploadId: UploadId; fileName: string; workbook: Workbook }

/** The last file read, because a person looks at one several times: its columns, its preview, its import. */
const lastRead = new WeakMap<Uploads, Source>()

/** Lets go of an uploaded spreadsheet that was imported. */
export const discardSource = ({ uploads }: CoreContext, uploadId: UploadId): void => {
  uploads.discard(uploadId)
  lastRead.delete(uploads)
}

const readWorkbook = async ({ uploads }: CoreContext, uploadId: UploadId): Promise<Source> => {
  const kept = lastRead.get(uploads)
  if (kept?.uploadId === uploadId) return kept
  const waiting = found(uploads.find(uploadId), 'upload')
  // Before its bytes are in memory.
  if (waiting.sizeBytes > largestFileBytes)
    return fail('SPREADSHEET_UNREADABLE', {
      problem: { kind: 'too_large', limitMegabytes: largestFileBytes / 1024 / 1024 },
    })
  const file = found(uploads.read(uploadId), 'upload')
  const read = await readSpreadsheet(file)
  if (read.kind === 'problem') return fail('SPREADSHEET_UNREADABLE', { problem: read.problem })
  const source: Source = { uploadId, fileName: file.name, workbook: read.workbook }
  lastRead.set(uploads, source)
  return source
}

const chooseSheet = ({ sheets }: Workbook, name: string | null): Sheet => {
  const visible = sheets.find(({ isHidden, rows }) => !isHidden && rows.length > 0)
  const chosen = name === null ? visible : sheets.find((sheet) => sheet.name === name)
  return (
    chosen ??
    fail('SHEET_MISSING', { name, hidden: sheets.filter(({ isHidden }) => isHidden).map((sheet) => sheet.name) })
  )
}

/** The sheet that a request is about, and the name of its file. */
export const openSheet = async (
  context: CoreContext,
  { uploadId, sheet }: Pick<ImportRequest, 'uploadId' | 'sheet'>,
): Promise<{ fileName: string; sheet: Sheet }> => {
  const { fileName, workbook } = await readWorkbook(context, uploadId)
  return { fileName, sheet: chooseSheet(workbook, sheet) }
}

const rowsShown = 12
const longestShown = 80

const masked = (text: string): string => maskExample(text.slice(0, longestShown))

/** What an uploaded spreadsheet holds and how its columns are understood, to be shown before anything is planned. */
export const readSource = async (
  context: CoreContext,
  { uploadId, sheet: name, headerRow }: { uploadId: UploadId; sheet: string | null; headerRow: number | null },
): Promise<SheetReading> => {
  const { fileName, workbook } = await readWorkbook(context, uploadId)
  const sheet = chooseSheet(workbook, name)
  const { segments } = context.database.read(() => listInstitutions(createUnit(context)))
  const layout = guessLayout(sheet, segments, headerRow ?? undefined)
  return {
    fileName,
    sheets: workbook.sheets.map((one) => ({ name: one.name, isHidden: one.isHidden, rowCount: one.rows.length })),
    sheet: sheet.name,
    headerRow: layout.headerRow,
    firstRows: sheet.rows
      .slice(0, rowsShown)
      .map(({ number, cells }) => ({ row: number, cells: cells.map((cell) => masked(plainText(cell))) })),
    rowCount: sheet.rows.filter(({ number }) => number > layout.headerRow).length,
    columns: layout.columns.map((column) => ({
      ...column,
      name: columnName(column.column),
      samples: column.samples.map(masked),
    })),
    mapping: guessedMapping(layout),
  }
}
