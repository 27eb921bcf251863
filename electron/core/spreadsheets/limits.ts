/*
 * How much of a spreadsheet is read. A padrón of 5,000 rows is a hundredth of any of these; they keep a hostile or
 * runaway file from taking the memory of the computer.
 */

/** The file itself. */
export const largestFileBytes = 20 * 1024 * 1024
/** An .xls is not compressed, and its reader holds it several times. */
export const largestBinaryFileBytes = 10 * 1024 * 1024
/** Everything that a compressed file opens to. */
export const largestExpandedBytes = 100 * 1024 * 1024
/** Entries of the compressed file: sheets, styles, pictures. */
export const mostEntries = 2000
/** Rows with something in them, of one sheet. */
export const mostRows = 20_000
/** Columns further to the right are not looked at. */
export const mostColumns = 256
/** Cells with something in them, of all the sheets. */
export const mostCells = 600_000
/** Different texts that the cells of a file share. */
export const mostSharedTexts = 500_000
/** A cell of a spreadsheet cannot hold more (ECMA-376). */
export const longestCell = 32_767
export const mostSheets = 200
