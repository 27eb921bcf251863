import type { ForeignKind, SpreadsheetProblem } from '../../../shared/domain/padron-import-problems.ts'
import type { Workbook } from '../../../shared/domain/spreadsheet.ts'
import { readCsv } from './csv.ts'
import { largestFileBytes } from './limits.ts'
import { isOdsEncrypted, readOds } from './ods.ts'
import { refuse, UnreadableSpreadsheet } from './problem.ts'
import { recognise } from './recognise.ts'
import { readXlsApart } from './xls-reader.ts'
import { findWorkbookPart, readXlsx } from './xlsx.ts'
import { openZip, type Zip } from './zip.ts'

export type SpreadsheetFile = { name: string; bytes: Uint8Array }
export type ReadSpreadsheet =
  { kind: 'workbook'; workbook: Workbook } | { kind: 'problem'; problem: SpreadsheetProblem }

const odsType = 'application/vnd.oasis.opendocument.spreadsheet'

const foreignPackage = (zip: Zip): ForeignKind => {
  const type = zip.text('mimetype')
  if (zip.has('word/document.xml') || type.includes('opendocument.text')) return 'word'
  if (zip.has('ppt/presentation.xml') || type.includes('opendocument.presentation')) return 'presentation'
  return 'archive'
}

const readZip = (bytes: Uint8Array): Workbook => {
  const zip = openZip(bytes)
  if (zip.isEncrypted) return refuse({ kind: 'password' })
  if (zip.has('xl/workbook.bin')) return refuse({ kind: 'other_spreadsheet', found: 'xlsb' })
  if (zip.has('mimetype') && zip.text('mimetype').startsWith(odsType))
    return isOdsEncrypted(zip) ? refuse({ kind: 'password' }) : readOds(zip)
  const found = foreignPackage(zip)
  if (found !== 'archive') return refuse({ kind: 'not_a_spreadsheet', found })
  const workbookPart = findWorkbookPart(zip)
  return workbookPart === undefined ? refuse({ kind: 'not_a_spreadsheet', found }) : readXlsx(zip, workbookPart)
}

const stemOf = (name: string): string => name.replace(/\.[^.]*$/u, '') || 'Hoja 1'

const readBytes = async ({ name, bytes }: SpreadsheetFile): Promise<Workbook> => {
  if (bytes.length > largestFileBytes)
    return refuse({ kind: 'too_large', limitMegabytes: largestFileBytes / 1024 / 1024 })
  const file = recognise(bytes)
  switch (file.kind) {
    case 'empty':
      return refuse({ kind: 'empty_file' })
    case 'locked':
      return refuse({ kind: 'password' })
    case 'foreign':
      return refuse({ kind: 'not_a_spreadsheet', found: file.found })
    case 'other_spreadsheet':
      return refuse(file)
    case 'zip':
      return readZip(bytes)
    case 'xls':
      return await readXlsApart(bytes)
    case 'text':
      return readCsv(bytes, stemOf(name))
  }
}

/**
 * Reads a spreadsheet, whatever its name says it is: .xlsx, .ods, .xls, or text with commas, semicolons or tabs. Never
 * throws for what a file may hold: a damaged, locked, foreign or hostile one gives the reason. Formulas are never computed.
 */
export const readSpreadsheet = async (file: SpreadsheetFile): Promise<ReadSpreadsheet> => {
  try {
    const workbook = await readBytes(file)
    const isEmpty = workbook.sheets.every(({ rows }) => rows.length === 0)
    return isEmpty ? { kind: 'problem', problem: { kind: 'no_rows' } } : { kind: 'workbook', workbook }
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) return { kind: 'problem', problem: error.problem }
    // fflate says with an error of its own that deflated data are not what they should be.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number')
      return { kind: 'problem', problem: { kind: 'damaged' } }
    throw error
  }
}
