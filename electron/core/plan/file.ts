import { TextDecoder } from 'node:util'
import type { UploadId } from '../../../shared/domain/ids.ts'
import { readPlanJson } from '../../../shared/domain/plan-import-json.ts'
import { readPlanSheet } from '../../../shared/domain/plan-import-sheet.ts'
import type { ReadPlan } from '../../../shared/domain/plan-import.ts'
import type { Sheet } from '../../../shared/domain/spreadsheet.ts'
import type { CoreContext } from '../context.ts'
import { fail, found } from '../failure.ts'
import type { Uploads } from '../files/uploads.ts'
import { readSpreadsheet } from '../spreadsheets/read.ts'

export type PlanFile = { fileName: string; sheet: string | null; sheets: string[]; read: ReadPlan }

type Asked = { uploadId: UploadId; sheet: string | null }

/** A plan is some hundred lines: nothing larger is looked at. */
const largestBytes = 8 * 1024 * 1024

type Opened =
  | { uploadId: UploadId; fileName: string; kind: 'json'; text: string }
  | { uploadId: UploadId; fileName: string; kind: 'sheets'; sheets: readonly Sheet[] }

/** The last file read: a person says the year, or chooses another sheet, of the same one. */
const lastOpened = new WeakMap<Uploads, Opened>()

// By what it holds: its name may say anything.
const isJson = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 256))
    .toString('utf8')
    .replace(/^\uFEFF?\s+|^\uFEFF/u, '')
  return start.startsWith('{') || start.startsWith('[')
}

const open = async ({ uploads }: CoreContext, uploadId: UploadId): Promise<Opened> => {
  const kept = lastOpened.get(uploads)
  if (kept?.uploadId === uploadId) return kept
  const waiting = found(uploads.find(uploadId), 'upload')
  // Before its bytes are in memory.
  if (waiting.sizeBytes > largestBytes)
    return fail('SPREADSHEET_UNREADABLE', {
      problem: { kind: 'too_large', limitMegabytes: largestBytes / 1024 / 1024 },
    })
  const file = found(uploads.read(uploadId), 'upload')
  const named = { uploadId, fileName: file.name }
  if (isJson(file.bytes)) return { ...named, kind: 'json', text: new TextDecoder().decode(file.bytes) }
  const reading = await readSpreadsheet(file)
  if (reading.kind === 'problem') return fail('SPREADSHEET_UNREADABLE', { problem: reading.problem })
  const opened: Opened = { ...named, kind: 'sheets', sheets: reading.workbook.sheets }
  lastOpened.set(uploads, opened)
  return opened
}

const chooseSheet = (sheets: readonly Sheet[], name: string | null): Sheet => {
  const visible = sheets.find(({ isHidden, rows }) => !isHidden && rows.length > 0)
  const chosen = name === null ? visible : sheets.find((sheet) => sheet.name === name)
  return (
    chosen ??
    fail('SHEET_MISSING', { name, hidden: sheets.filter(({ isHidden }) => isHidden).map((sheet) => sheet.name) })
  )
}

/** What an uploaded file says of a plan: JSON, or a sheet of a spreadsheet. Writes nothing. */
export const openPlanFile = async (context: CoreContext, { uploadId, sheet: name }: Asked): Promise<PlanFile> => {
  const opened = await open(context, uploadId)
  const { fileName } = opened
  if (opened.kind === 'json') return { fileName, sheet: null, sheets: [], read: readPlanJson(opened.text) }
  const sheet = chooseSheet(opened.sheets, name)
  const sheets = opened.sheets.filter(({ rows }) => rows.length > 0).map((one) => one.name)
  return { fileName, sheet: sheet.name, sheets, read: readPlanSheet(sheet, fileName) }
}

/** Lets go of a file that was loaded. */
export const discardPlanFile = ({ uploads }: CoreContext, uploadId: UploadId): void => {
  uploads.discard(uploadId)
  lastOpened.delete(uploads)
}
