import { noBreakHyphen } from '../../../shared/domain/spanish-words.ts'
import { createXmlReader } from '../spreadsheets/xml.ts'
import type { Zip } from '../spreadsheets/zip.ts'

/*
 * The words of a Word file, paragraph by paragraph, as a reader sees them with every tracked change accepted. Looks,
 * pictures, headers and the numbers that Word counts by itself are not words.
 */

/** What is not read: looks, what was taken out under tracked changes, the code of a field, the second form of a text box. */
const unread = new Set([
  'pPr',
  'rPr',
  'tblPr',
  'trPr',
  'tcPr',
  'sectPr',
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'Fallback',
])

const spoken: Readonly<Record<string, string>> = { tab: ' ', br: ' ', cr: ' ', noBreakHyphen: '-' }

/** A text without what Word and this program write in different ways when nobody wrote something else. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(noBreakHyphen, '-')
    .replace(/[\u00AD\u200B\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** Gathers paragraphs; those within a table become one for each row, so that a changed cell is read with its row. */
const createGatherer = () => {
  const paragraphs: string[] = []
  const open: string[] = []
  let cells: string[] | null = null
  let rowDepth = 0
  const keep = (text: string): void => {
    if (text === '') return
    if (cells === null) paragraphs.push(text)
    else cells[cells.length - 1] = `${cells.at(-1) ?? ''} ${text}`.trim()
  }
  return {
    paragraphs,
    add: (text: string): void => {
      if (open.length > 0) open[open.length - 1] = `${open.at(-1) ?? ''}${text}`
    },
    openParagraph: (): void => {
      open.push('')
    },
    closeParagraph: (): void => keep(plainWords(open.pop() ?? '')),
    openRow: (): void => {
      rowDepth += 1
      cells ??= []
    },
    openCell: (): void => {
      if (rowDepth === 1) cells?.push('')
    },
    closeRow: (): void => {
      rowDepth -= 1
      if (rowDepth > 0 || cells === null) return
      const row = cells.filter((cell) => cell !== '').join(' · ')
      cells = null
      keep(row)
    },
  }
}

/** The paragraphs of the body of a Word file that have words in them. */
export const readParagraphs = ({ zip, mainPart }: { zip: Zip; mainPart: string }): string[] => {
  const gathered = createGatherer()
  let unreadDepth = 0
  let isText = false
  const openings: Readonly<Record<string, () => void>> = {
    p: gathered.openParagraph,
    tr: gathered.openRow,
    tc: gathered.openCell,
    t: () => {
      isText = true
    },
  }
  const closings: Readonly<Record<string, () => void>> = {
    p: gathered.closeParagraph,
    tr: gathered.closeRow,
    t: () => {
      isText = false
    },
  }
  const reader = createXmlReader({
    open: (name) => {
      if (unreadDepth > 0 || unread.has(name)) unreadDepth += 1
      else {
        if (Object.hasOwn(openings, name)) openings[name]?.()
        if (Object.hasOwn(spoken, name)) gathered.add(spoken[name] ?? '')
      }
    },
    close: (name) => {
      if (unreadDepth > 0) unreadDepth -= 1
      else if (Object.hasOwn(closings, name)) closings[name]?.()
    },
    text: (text) => {
      if (unreadDepth === 0 && isText) gathered.add(text)
    },
  })
  zip.read(mainPart, (piece, isLast) => reader.push(piece, isLast))
  return gathered.paragraphs
}

/** The title among the properties of a Word file; empty without one. */
export const readTitle = (zip: Zip): string => {
  let title = ''
  let isTitle = false
  const reader = createXmlReader({
    open: (name) => {
      isTitle = name === 'title'
    },
    close: () => {
      isTitle = false
    },
    text: (text) => {
      if (isTitle) title += text
    },
  })
  zip.read('docProps/core.xml', (piece, isLast) => reader.push(piece, isLast))
  return plainWords(title)
}
