import { diffArrays } from 'diff'
import type { RichText, RichTextBlock, RichTextInline, RichTextParagraph } from '../../../shared/domain/rich-text.ts'
import { isSameNotes } from './same-notes.ts'

const isSameBlock = (left: RichTextBlock, right: RichTextBlock): boolean =>
  isSameNotes({ type: 'doc', content: [left] }, { type: 'doc', content: [right] })

const noteOf = (content: RichTextInline[]): RichTextParagraph => ({ type: 'paragraph', content })

const trimmed = (piece: RichTextInline): RichTextInline =>
  piece.type === 'text' ? { ...piece, text: piece.text.trim() } : piece

// The space after a sentence is there or not, as another one follows it or not.
const isSamePiece = (left: RichTextInline, right: RichTextInline): boolean =>
  isSameBlock(noteOf([trimmed(left)]), noteOf([trimmed(right)]))

// A sentence, or as much of one as there is before its look changes or its line breaks.
const piecesOf = ({ content = [] }: RichTextParagraph): RichTextInline[] =>
  content.flatMap((inline): RichTextInline[] =>
    inline.type === 'text'
      ? inline.text.split(/(?<=[.;:!?…]\s+)(?=\S)/u).map((text) => ({ ...inline, text }))
      : [inline],
  )

const lengthOf = (piece: RichTextInline | undefined): number => (piece?.type === 'text' ? piece.text.length : 0)

const goesOn = (longer: RichTextInline, shorter: RichTextInline): boolean =>
  longer.type === 'text' &&
  shorter.type === 'text' &&
  longer.text.startsWith(shorter.text) &&
  isSamePiece({ ...longer, text: 'x' }, { ...shorter, text: 'x' })

type Run = { kind: 'both' | 'differing'; first: RichTextInline[]; second: RichTextInline[] }

const runsOf = (first: RichTextParagraph, second: RichTextParagraph): Run[] => {
  const [ofFirst, ofSecond] = [piecesOf(first), piecesOf(second)]
  const runs: Run[] = []
  for (const { count = 0, added, removed } of diffArrays([...ofFirst], [...ofSecond], { comparator: isSamePiece })) {
    if (!added && !removed) {
      runs.push({ kind: 'both', first: ofFirst.splice(0, count), second: ofSecond.splice(0, count) })
      continue
    }
    const last = runs.at(-1)
    const run: Run = last?.kind === 'differing' ? last : { kind: 'differing', first: [], second: [] }
    if (run !== last) runs.push(run)
    if (added) run.second.push(...ofSecond.splice(0, count))
    else run.first.push(...ofFirst.splice(0, count))
  }
  return runs
}

const mergedRun = ({ kind, first, second }: Run): RichTextInline[] => {
  if (kind === 'both')
    return first.map((piece, index) => {
      const other = second[index]
      return other !== undefined && lengthOf(other) > lengthOf(piece) ? other : piece
    })
  const [one, other] = [first.at(-1), second[0]]
  if (first.length !== 1 || one === undefined || other === undefined) return [...first, ...second]
  // One was still being written when the other went on from there.
  if (goesOn(other, one)) return second
  return second.length === 1 && goesOn(one, other) ? first : [...first, ...second]
}

const isSpaced = (before: RichTextInline | undefined, next: RichTextInline): boolean =>
  before?.type !== 'text' || next.type !== 'text' || /\s$/u.test(before.text) || /^\s/u.test(next.text)

// As an editor writes it: one text where the look is the same, and a space between what two people wrote.
const joined = (pieces: readonly RichTextInline[]): RichTextInline[] => {
  const content: RichTextInline[] = []
  for (const piece of pieces) {
    const before = content.at(-1)
    const next = isSpaced(before, piece) || piece.type !== 'text' ? piece : { ...piece, text: ` ${piece.text}` }
    const hasSameLook =
      before?.type === 'text' &&
      next.type === 'text' &&
      isSameBlock(noteOf([{ ...before, text: 'x' }]), noteOf([{ ...next, text: 'x' }]))
    if (hasSameLook) content.splice(-1, 1, { ...before, text: before.text + next.text })
    else content.push(next)
  }
  return content
}

// Two paragraphs that share a sentence, in one; null for two that share nothing.
const mergedParagraph = (first: RichTextBlock, second: RichTextBlock): RichTextParagraph | null => {
  if (first.type !== 'paragraph' || second.type !== 'paragraph') return null
  const all = runsOf(first, second).flatMap(mergedRun)
  const isApart = all.length === piecesOf(first).length + piecesOf(second).length
  return isApart ? null : noteOf(joined(all))
}

// What differs in one place: paragraphs that were changed in both are put together, the others follow each other.
const mergedBlocks = (first: readonly RichTextBlock[], second: readonly RichTextBlock[]): RichTextBlock[] => {
  const left = [...second]
  const content = first.flatMap((block) => {
    const place = left.findIndex((other) => mergedParagraph(block, other) !== null)
    const other = left[place]
    const merged = other === undefined ? null : mergedParagraph(block, other)
    return merged === null ? [block] : [...left.splice(0, place + 1).slice(0, -1), merged]
  })
  return [...content, ...left]
}

/**
 * Both notes in one: the paragraphs, lists and sentences that are the same stand once, and where they differ those of
 * `first` come before those of `second`. Nothing of either is left out.
 */
export const mergedNotes = (first: RichText, second: RichText): RichText => {
  const changes = diffArrays(first.content, second.content, { comparator: isSameBlock })
  const [ofFirst, ofSecond] = [[...first.content], [...second.content]]
  const content: RichTextBlock[] = []
  let [before, after]: [RichTextBlock[], RichTextBlock[]] = [[], []]
  for (const { count = 0, added, removed } of changes) {
    if (added) after.push(...ofSecond.splice(0, count))
    else if (removed) before.push(...ofFirst.splice(0, count))
    else {
      content.push(...mergedBlocks(before, after), ...ofFirst.splice(0, count))
      ofSecond.splice(0, count)
      ;[before, after] = [[], []]
    }
  }
  return { type: 'doc', content: [...content, ...mergedBlocks(before, after)] }
}
