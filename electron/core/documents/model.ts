/*
 * The document model: what a document says, as plain data, before it is Word, HTML or plain text. A feature builds it,
 * the renderers read it; neither knows of the other.
 */

/** A stretch of text with one look. A newline in it is a line break. */
export type TextRun = { kind: 'text'; text: string; bold?: boolean; italic?: boolean; underline?: boolean }

/** A line to fill by hand, as wide as so many characters. */
export type BlankRun = { kind: 'blank'; width: number }

export type Run = TextRun | BlankRun

export type Alignment = 'left' | 'center' | 'right' | 'justified'

export type Paragraph = { kind: 'paragraph'; runs: Run[]; alignment: Alignment; isKeptWithNext?: boolean }

export type ListItem = { content: (Paragraph | List)[] }

/** A numbered list starts at `start`; `start` of a bullet list is ignored. */
export type List = { kind: 'list'; isOrdered: boolean; start: number; items: ListItem[] }

/** Numbered headings: level 1 in Roman figures, level 2 in Arabic ones that begin again under each level 1. */
export type Heading = { kind: 'heading'; level: 1 | 2 | 3; isNumbered: boolean; runs: Run[] }

export type Column = { header: string; widthMm: number; alignment: Alignment }

/** A row has one cell for each column. The header row repeats on each page and rows are never split. */
export type Table = { kind: 'table'; caption: Run[] | null; columns: Column[]; rows: Run[][][] }

/** A place to sign: the line, the name under it and what the person is. */
export type Signature = { name: Run[]; lines: Run[][] }

export type Block =
  | { kind: 'title'; runs: Run[] }
  | { kind: 'subtitle'; runs: Run[] }
  | Heading
  | Paragraph
  | List
  | Table
  | { kind: 'signatures'; signatures: Signature[] }
  | { kind: 'pageBreak' }

export type DocumentModel = {
  properties: { title: string; author: string; subject: string; keywords: string[]; language: 'es-PE' }
  /** Lines at the top of each page; the official name of the year is put in quotes by the renderers. */
  header: { lines: string[]; yearName: string | null }
  /** A word across each page, such as BORRADOR. */
  watermark: string | null
  /** A note at the foot of each page, beside the page number. */
  footerNote: string | null
  blocks: Block[]
}

/** Width between the margins of the page, in millimetres: A4 with 2.5 cm on each side. */
export const textWidthMm = 160

export const text = (value: string): TextRun => ({ kind: 'text', text: value })

export const bold = (value: string): TextRun => ({ kind: 'text', text: value, bold: true })

export const italic = (value: string): TextRun => ({ kind: 'text', text: value, italic: true })

export const blank = (width: number): BlankRun => ({ kind: 'blank', width })

/** A text, or a line to fill by hand where there is none. */
export const textOrBlank = (value: string | null, width: number): Run =>
  value === null || value.trim() === '' ? blank(width) : text(value)

// Justified lines with a blank in them would be stretched apart around it.
const proseAlignment = (runs: readonly Run[]): Alignment =>
  runs.some((run) => run.kind === 'blank') ? 'left' : 'justified'

/** A paragraph of prose: justified, unless it has lines to fill by hand. */
export const paragraph = (runs: Run[], alignment: Alignment = proseAlignment(runs)): Paragraph => ({
  kind: 'paragraph',
  runs,
  alignment,
})

export const heading = (level: Heading['level'], value: string): Heading => ({
  kind: 'heading',
  level,
  isNumbered: false,
  runs: [text(value)],
})

export const numberedHeading = (level: 1 | 2, runs: Run[]): Heading => ({
  kind: 'heading',
  level,
  isNumbered: true,
  runs,
})

/** The characters that stand for a line to fill by hand. */
export const blankCharacters = (run: BlankRun): string => '_'.repeat(run.width)

/** The runs as bare text, with the blanks as underscores. */
export const plainText = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : blankCharacters(run))).join('')
