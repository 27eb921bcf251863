/*
 * The document model: what a document says, as plain data, before it is Word, HTML or plain text. A feature builds it,
 * the renderers read it; neither knows of the other.
 */

/** A stretch of text with one look. A newline in it is a line break. */
export type TextRun = {
  kind: 'text'
  text: string
  bold?: boolean
  italic?: boolean
  underline?: boolean
  /** Crossed out: what another version said. */
  struck?: boolean
  /** So that nobody overlooks what is still to be mended. */
  highlighted?: boolean
}

/** A line to fill by hand, as wide as so many characters. */
export type BlankRun = { kind: 'blank'; width: number }

export type Run = TextRun | BlankRun

export type Alignment = 'left' | 'center' | 'right' | 'justified'

export type Paragraph = {
  kind: 'paragraph'
  runs: Run[]
  alignment: Alignment
  isKeptWithNext?: boolean
  /** In small type, as the copies at the foot of a letter. */
  isSmall?: boolean
  /** A little apart from what stands before it. */
  isApart?: boolean
  /**
   * A numeral or a letter of a norm: its label stands before it and it hangs from there; an empty one goes on under the
   * label before. The label is text, not a number of Word: what refers to it is text too, and both stay alike.
   */
  item?: { label: string; level: 0 | 1 }
  /** Of what it is: the preview is scrolled to it. Word does not say it. */
  anchor?: string
}

export type ListItem = { content: (Paragraph | List)[] }

/** How far the numerals and the letters of a norm stand in, in millimetres, and how much of it their label has. */
export const itemIndentMm = [
  { left: 11, hanging: 11 },
  { left: 18, hanging: 7 },
] as const

/** A numbered list starts at `start`; `start` of a bullet list is ignored. */
export type List = { kind: 'list'; isOrdered: boolean; start: number; items: ListItem[] }

/** Numbered headings: level 1 in Roman figures, level 2 in Arabic ones that begin again under each level 1. */
export type Heading = {
  kind: 'heading'
  level: 1 | 2 | 3
  isNumbered: boolean
  runs: Run[]
  /** In the middle of the page, as the chapters of a norm. */
  isCentred?: boolean
  /** Of what it is, as that of a paragraph. */
  anchor?: string
}

export type Column = { header: string; widthMm: number; alignment: Alignment }

/** A line across all columns, above the row with this index (as many as there are rows: below the last). */
export type TableGroup = { beforeRow: number; runs: Run[] }

/** A row has one cell for each column. The header row repeats on each page and rows are never split. */
export type Table = {
  kind: 'table'
  caption: Run[] | null
  columns: Column[]
  rows: Run[][][]
  /** In the order of their rows. */
  groups?: TableGroup[]
  /** What a row measures at least, so that somebody can write or sign in it. */
  rowHeightMm?: number
  /** In small type, for tables of many columns. */
  isDense?: boolean
}

/** Facts one under another, all beginning at one place: `Asunto: …`, `Referencia: …`. */
export type Labels = { kind: 'labels'; labelWidthMm: number; rows: { label: string; runs: Run[] }[] }

/** A place to sign: the line, the name under it and what the person is. */
export type Signature = { name: Run[]; lines: Run[][] }

/** Two by two across the page; or one under another in its middle. */
export type Signatures = { kind: 'signatures'; signatures: Signature[]; placement?: 'center' }

/** Colours that people who see colours otherwise, and a grey printer, tell apart; neighbours differ in lightness. */
export type ChartColour = 'blue' | 'orange' | 'grey' | 'red' | 'dark'

/** What is measured, with a value, 0 or more, for each category in its order. A percentage is written as 0 to 100. */
export type ChartSeries = { name: string; colour: ChartColour; values: number[] }

/**
 * Horizontal bars, the first category on top: one for each series, or all of them end to end. Its caption and what it
 * says in words (`chartDescription`) are its alternative text.
 */
export type Chart = {
  kind: 'chart'
  caption: Run[]
  categories: string[]
  series: ChartSeries[]
  measure: 'count' | 'percent'
  isStacked?: boolean
}

export type Block =
  | { kind: 'title'; runs: Run[] }
  | { kind: 'subtitle'; runs: Run[] }
  | Heading
  | Paragraph
  | List
  | Table
  | Labels
  | Chart
  | Signatures
  | { kind: 'pageBreak' }
  /** What follows is another letter of the same file: a new page, whose numbers begin again at 1. */
  | { kind: 'partBreak' }

export type Page = 'portrait' | 'landscape'

/** A picture of the header; its bytes travel beside the model, by their SHA-256. */
export type HeaderLogo = {
  sha256: string
  mediaType: 'image/png' | 'image/jpeg'
  widthPx: number
  heightPx: number
  description: string
}

/** What a Mesa put around its documents. With a template the header and the foot are those of that Word file. */
export type ModelLetterhead = {
  left: HeaderLogo | null
  right: HeaderLogo | null
  footerLines: string[]
  template: { sha256: string; fileName: string } | null
}

export type DocumentModel = {
  properties: { title: string; author: string; subject: string; keywords: string[]; language: 'es-PE' }
  /** Lines at the top of each page; the official name of the year is put in quotes by the renderers. */
  header: { lines: string[]; yearName: string | null }
  /** A word across each page, such as BORRADOR. */
  watermark: string | null
  /** A note at the foot of each page, beside the page number. */
  footerNote: string | null
  /** Only the header of the program where it is not said. */
  letterhead?: ModelLetterhead
  /** Upright where it is not said. */
  page?: Page
  /** Lines and paragraphs closer together, so that a letter stays on its page. */
  isCompact?: boolean
  blocks: Block[]
}

/**
 * A sheet in millimetres: A4 with 2.5 cm on each side, or lying with 1.5 cm. `headerMm` and `footerMm` are how far from
 * the edge of the paper what stands on each page begins.
 */
export type PageLayout = {
  widthMm: number
  heightMm: number
  marginMm: number
  textWidthMm: number
  headerMm: number
  footerMm: number
}

const layouts: Record<Page, PageLayout> = {
  portrait: { widthMm: 210, heightMm: 297, marginMm: 25, textWidthMm: 160, headerMm: 8, footerMm: 11 },
  landscape: { widthMm: 297, heightMm: 210, marginMm: 15, textWidthMm: 267, headerMm: 6, footerMm: 7 },
}

/** How the pages of a document are laid out. */
export const layoutOf = ({ page }: Pick<DocumentModel, 'page'>): PageLayout => layouts[page ?? 'portrait']

/** Width between the margins of an upright page, in millimetres. */
export const textWidthMm = layouts.portrait.textWidthMm

/** The letters of a file, one after another: the blocks between the breaks. A document without breaks is one part. */
export const partsOf = (blocks: readonly Block[]): Block[][] => {
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'partBreak') parts.push([])
    else parts.at(-1)?.push(block)
  }
  return parts
}

/** The groups that stand above a row; with the number of rows as its index, those below the last. */
export const groupsBefore = ({ groups = [], rows }: Table, row: number): TableGroup[] =>
  groups.filter(({ beforeRow }) => Math.min(beforeRow, rows.length) === row)

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

/** The same paragraph, a little apart from what stands before it. */
export const apart = (value: Paragraph): Paragraph => ({ ...value, isApart: true })

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
