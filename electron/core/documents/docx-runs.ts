import { NoBreakHyphen, TextRun } from 'docx'
import { noBreakHyphen } from '../../../shared/domain/spanish-words.ts'
import { blankCharacters, type Run } from './model.ts'

type Look = { bold?: boolean; italics?: boolean; underline?: Record<string, never> }

const lookOf = (run: Run): Look => {
  if (run.kind === 'blank') return {}
  return {
    ...(run.bold === true && { bold: true }),
    ...(run.italic === true && { italics: true }),
    ...(run.underline === true && { underline: {} }),
  }
}

// docx fills its own `{list-1}` placeholders by text replacement over the whole XML, so a brace that a person typed
// gets a run to itself and can never look like one.
const needsPieces = new RegExp(`[\\n{${noBreakHyphen}]`, 'u')
const pieces = new RegExp(`(\\n|\\{|${noBreakHyphen})`, 'u')

const runsInPieces = (value: string, look: Look): TextRun[] =>
  value
    .split(pieces)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return new TextRun({ ...look, break: 1 })
      if (piece === noBreakHyphen) return new TextRun({ ...look, children: [new NoBreakHyphen()] })
      return new TextRun({ ...look, text: piece })
    })

/** Turns the runs of the model into Word's, keeping line breaks, no-break hyphens and blanks. */
export const wordRuns = (runs: readonly Run[]): TextRun[] =>
  runs.flatMap((run) => {
    const look = lookOf(run)
    const value = run.kind === 'blank' ? blankCharacters(run) : run.text
    return needsPieces.test(value) ? runsInPieces(value, look) : [new TextRun({ ...look, text: value })]
  })
