import { NoBreakHyphen, TextRun, type IXmlableObject } from 'docx'
import { noBreakHyphen } from '../../../shared/domain/spanish-words.ts'
import { blankCharacters, type Run, type TextRun as WrittenRun } from './model.ts'

type Look = {
  bold?: boolean
  italics?: boolean
  strike?: boolean
  highlight?: 'yellow'
  underline?: Record<string, never>
}

type Piece = { kind: 'text'; text: string } | { kind: 'lineBreak' } | { kind: 'noBreakHyphen' }

const lookOf = (run: Run): Look => {
  if (run.kind === 'blank') return {}
  return {
    ...(run.bold === true && { bold: true }),
    ...(run.italic === true && { italics: true }),
    ...(run.struck === true && { strike: true }),
    ...(run.highlighted === true && { highlight: 'yellow' }),
    ...(run.underline === true && { underline: {} }),
  }
}

// docx fills its own `{list-1}` placeholders by text replacement over the whole XML, so a brace that a person typed
// gets a run to itself and can never look like one.
const needsPieces = new RegExp(`[\\n{${noBreakHyphen}]`, 'u')
const cuts = new RegExp(`(\\n|\\{|${noBreakHyphen})`, 'u')

const toPiece = (part: string): Piece => {
  if (part === '\n') return { kind: 'lineBreak' }
  return part === noBreakHyphen ? { kind: 'noBreakHyphen' } : { kind: 'text', text: part }
}

const piecesOf = (run: Run): Piece[] => {
  const value = run.kind === 'blank' ? blankCharacters(run) : run.text
  if (!needsPieces.test(value)) return [{ kind: 'text', text: value }]
  return value
    .split(cuts)
    .filter((part) => part !== '')
    .map(toPiece)
}

const isAlike = (one: WrittenRun, other: WrittenRun): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.underline === other.underline &&
  one.struck === other.struck &&
  one.highlighted === other.highlighted

// A sentence is put together of many pieces; Word should find one run where a person would have typed one.
const joined = (runs: readonly Run[]): Run[] => {
  const together: Run[] = []
  for (const run of runs) {
    const last = together.at(-1)
    if (run.kind === 'text' && last?.kind === 'text' && isAlike(run, last))
      together[together.length - 1] = { ...last, text: last.text + run.text }
    else together.push(run)
  }
  return together
}

const wordRun = (piece: Piece, look: Look): TextRun => {
  switch (piece.kind) {
    case 'text':
      return new TextRun({ ...look, text: piece.text })
    case 'lineBreak':
      return new TextRun({ ...look, break: 1 })
    case 'noBreakHyphen':
      return new TextRun({ ...look, children: [new NoBreakHyphen()] })
  }
  return piece satisfies never
}

/** Turns the runs of the model into Word's, keeping line breaks, no-break hyphens and blanks; neighbours of one look are one. */
export const wordRuns = (runs: readonly Run[]): TextRun[] =>
  joined(runs).flatMap((run) => {
    const look = lookOf(run)
    return piecesOf(run).map((piece) => wordRun(piece, look))
  })

const preserveSpace = { _attr: { 'xml:space': 'preserve' } }

const pieceXml = (piece: Piece): IXmlableObject => {
  switch (piece.kind) {
    case 'text':
      return { 'w:t': [preserveSpace, piece.text] }
    case 'lineBreak':
      return { 'w:br': {} }
    case 'noBreakHyphen':
      return { 'w:noBreakHyphen': {} }
  }
  return piece satisfies never
}

const lookXml = (look: Look): IXmlableObject[] => {
  const properties: IXmlableObject[] = [
    ...(look.bold === true ? [{ 'w:b': {} }, { 'w:bCs': {} }] : []),
    ...(look.italics === true ? [{ 'w:i': {} }, { 'w:iCs': {} }] : []),
    ...(look.strike === true ? [{ 'w:strike': {} }] : []),
    ...(look.highlight === undefined ? [] : [{ 'w:highlight': { _attr: { 'w:val': look.highlight } } }]),
    ...(look.underline === undefined ? [] : [{ 'w:u': { _attr: { 'w:val': 'single' } } }]),
  ]
  return properties.length === 0 ? [] : [{ 'w:rPr': properties }]
}

/** The same runs as XML already, for what is written by hand: the tables. */
export const runsXml = (runs: readonly Run[]): IXmlableObject[] =>
  joined(runs).flatMap((run) => {
    const look = lookXml(lookOf(run))
    return piecesOf(run).map((piece) => ({ 'w:r': [...look, pieceXml(piece)] }))
  })
