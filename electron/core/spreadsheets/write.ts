import { zipSync, strToU8 } from 'fflate'
import { daysBetween } from '../../../shared/domain/dates.ts'
import { cellName, cellText, columnName, type Cell } from '../../../shared/domain/spreadsheet.ts'
import { longestCell } from './limits.ts'

/*
 * Writes Office Open XML workbooks. The library that reads .xls writes neither bold nor frozen rows; what is needed here is
 * a handful of parts (ECMA-376 part 1, chapter 18).
 */

export type WrittenColumn = { header: string; /** In characters. */ width: number }

export type WrittenSheet = {
  name: string
  /** With them the first row is bold, stays in sight, and filters. */
  columns: readonly WrittenColumn[]
  rows: readonly (readonly Cell[])[]
  /** Written over several lines within the width of the column. */
  isProse?: boolean
}

const style = { plain: 0, header: 1, day: 2, prose: 3, proseNumber: 4, proseDay: 5 } as const

const xmlEscapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\n\t])[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"]/gu, (character) => xmlEscapes[character] ?? character)

/** What a spreadsheet could take for a formula, the day somebody saves this file as csv and opens it again. */
const dangerous = /^[=+\-@\t\r]/u
/** `+51 983 111 222` and `-5` stay numbers at worst. */
const harmless = /^[+-][\d\s().-]*$/u

/** A text that no spreadsheet will ever compute: an apostrophe goes before what starts like a formula. */
export const safeText = (text: string): string => (dangerous.test(text) && !harmless.test(text) ? `'${text}` : text)

const textXml = (name: string, text: string, styleId: number): string =>
  `<c r="${name}" s="${styleId}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(safeText(text).slice(0, longestCell))}</t></is></c>`

/** Days counted from 1900, which a spreadsheet shows as dates; before 1 March 1900 it counts a day that never was. */
const serialOf = (day: string): number => daysBetween('1899-12-30', day)

const cellXml = (name: string, cell: Cell, textStyle: number): string => {
  if (cell === null || cell === '') return ''
  const isProse = textStyle === style.prose
  if (typeof cell === 'number') return `<c r="${name}"${isProse ? ` s="${style.proseNumber}"` : ''}><v>${cell}</v></c>`
  if (typeof cell === 'string') return textXml(name, cell, textStyle)
  if ('day' in cell && cell.day >= '1900-03-01')
    return `<c r="${name}" s="${isProse ? style.proseDay : style.day}"><v>${serialOf(cell.day)}</v></c>`
  return textXml(name, cellText(cell), textStyle)
}

const linePoints = 15
const mostPoints = 405

// LibreOffice does not measure the rows of a file that it opens: several lines would lie over one another.
const heightOf = (cells: readonly Cell[], columns: readonly WrittenColumn[]): string => {
  const lines = cells.map((cell, column) =>
    typeof cell !== 'string'
      ? 1
      : cell
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (columns[column]?.width ?? 10))), 0),
  )
  return ` ht="${Math.min(mostPoints, Math.max(1, ...lines) * linePoints)}" customHeight="1"`
}

const rowXml = (cells: readonly Cell[], row: number, textStyle: number, height = ''): string =>
  `<row r="${row}"${height}>${cells.map((cell, column) => cellXml(cellName(column, row), cell, textStyle)).join('')}</row>`

const sheetXml = ({ columns, rows, isProse = false }: WrittenSheet): string => {
  const last = cellName(columns.length - 1, rows.length + 1)
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const header = rowXml(
    columns.map((column) => column.header),
    1,
    style.header,
  )
  const body = rows.map((cells, index) =>
    isProse ? rowXml(cells, index + 2, style.prose, heightOf(cells, columns)) : rowXml(cells, index + 2, style.plain),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    // Prose is printed across one page; a table of twenty columns would be too small to read.
    isProse ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<dimension ref="A1:${last}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols><sheetData>${header}${body.join('')}</sheetData>`,
    isProse ? '' : `<autoFilter ref="A1:${last}"/>`,
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('')
}

// 280A is Spanish as written in Peru: the day comes first on every computer.
const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-280A]dd/mm/yyyy"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="6">',
  // Text (format 49), so that whoever edits a DNI keeps its zero; quotePrefix says that it was meant as text.
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '</cellXfs></styleSheet>',
].join('')

const relationshipsType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageType = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relationshipsXml = (relationships: readonly (readonly [type: string, target: string])[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageType}/relationships">${relationships
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${relationshipsType}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const contentTypesXml = (sheets: readonly WrittenSheet[]): string =>
  [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${packageType}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>`,
    ...sheets.map(
      (_, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`,
    ),
    '</Types>',
  ].join('')

const filterName = ({ name, columns, rows }: WrittenSheet, index: number): string =>
  `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${escapeXml(name)}'!$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}</definedName>`

const workbookXml = (sheets: readonly WrittenSheet[]): string => {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const filters = sheets.map((sheet, index) => (sheet.isProse === true ? '' : filterName(sheet, index)))
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationshipsType}">`,
    `<sheets>${entries.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`,
  ].join('')
}

// The first moment that a zip can write: the same workbook is the same bytes.
const zipDate = '1980-01-01T00:00:00'

/** An .xlsx with the given sheets, whose names have at most 31 characters. Texts stay texts, days are real dates. */
export const writeXlsx = (sheets: readonly WrittenSheet[]): Uint8Array => {
  const targets = sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const)
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(sheets),
    '_rels/.rels': relationshipsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationshipsXml([...targets, ['styles', 'styles.xml']]),
    'xl/styles.xml': stylesXml,
  }
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet)
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(bytes, { mtime: zipDate })
}
