import { parseTemplate, templateParagraphs } from './template.ts'

/* A sentence of a document, filled in: words, bold words, and lines to fill by hand. */

export type TextSegment = { kind: 'text'; text: string; bold?: boolean } | { kind: 'blank'; width: number }

/** What each field says; null where there is nothing to say. */
export type SegmentValues = Readonly<Record<string, readonly TextSegment[] | null>>

/** The line of a field that should say something and of which nobody knows what. */
const unknownLine: TextSegment = { kind: 'blank', width: 20 }

/** `bracket`: the number of the bracket it stands in; null outside. */
type Piece = { kind: 'words' | 'field'; says: string; isBold: boolean; bracket: number | null }

const piecesOf = (words: string): Piece[] => {
  let isBold = false
  let bracket = 0
  let isInside = false
  return parseTemplate(words, 'marked').flatMap((part): Piece[] => {
    switch (part.kind) {
      case 'bold':
        isBold = !isBold
        return []
      case 'opens':
        bracket += 1
        isInside = true
        return []
      case 'closes':
        isInside = false
        return []
      case 'field':
        return [{ kind: 'field', says: part.name, isBold, bracket: isInside ? bracket : null }]
      case 'text':
      case 'strayOpen':
      case 'strayClose':
        return [{ kind: 'words', says: part.written, isBold, bracket: isInside ? bracket : null }]
    }
    return part satisfies never
  })
}

const valueOf = (values: SegmentValues, name: string): readonly TextSegment[] | null =>
  Object.hasOwn(values, name) ? (values[name] ?? null) : null

// What is in brackets goes where a field in them says nothing.
const withoutMissing = (pieces: readonly Piece[], values: SegmentValues): Piece[] => {
  const missing = new Set(
    pieces.flatMap(({ kind, says, bracket }) =>
      kind === 'field' && bracket !== null && valueOf(values, says) === null ? [bracket] : [],
    ),
  )
  return pieces.filter(({ bracket }) => bracket === null || !missing.has(bracket))
}

const endsSentence = (segment: TextSegment | undefined): boolean =>
  segment?.kind === 'text' && /[.!?…:;][»”"')\]]*$/u.test(segment.text)

const compose = (pieces: readonly Piece[], values: SegmentValues): TextSegment[] =>
  pieces.flatMap(({ kind, says, isBold }, index): TextSegment[] => {
    const look = (segment: TextSegment): TextSegment =>
      isBold && segment.kind === 'text' ? { ...segment, bold: true } : segment
    if (kind === 'field') return (valueOf(values, says) ?? [unknownLine]).map(look)
    const before = pieces[index - 1]
    // What somebody typed may bring its own full stop.
    const isStopTwice =
      says.startsWith('.') && before?.kind === 'field' && endsSentence(valueOf(values, before.says)?.at(-1))
    const words = isStopTwice ? says.slice(1) : says
    return words === '' ? [] : [look({ kind: 'text', text: words })]
  })

/** The paragraphs of a text with its fields filled in. Without fields and marks they are what was written. */
export const composeText = (template: string, values: SegmentValues): TextSegment[][] =>
  templateParagraphs(template).map((words) => compose(withoutMissing(piecesOf(words), values), values))
