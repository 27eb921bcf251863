import type { LetterDraft, RecipientDraft } from '../../../shared/contract/letters.ts'
import { shortDay } from '../../texts/format.ts'
import { addresseeWords } from './letter-draft.ts'

/** A part of a letter that two drafts say differently: the lines that only each of them has. */
export type Difference = { what: string; mine: string[]; theirs: string[] }

const recipientLine = (recipient: RecipientDraft): string =>
  [recipient.institutionName, addresseeWords(recipient)].filter((part) => part !== '').join(': ')

const paragraphs = (body: string): string[] =>
  body
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

const linesOf = ({ subject, reference, body, replyBy, recipients, copies }: LetterDraft): Record<string, string[]> => ({
  Asunto: [subject],
  Referencia: reference === null ? [] : [reference],
  Texto: paragraphs(body),
  'Responder hasta': replyBy === null ? [] : [shortDay(replyBy)],
  Destinatarios: recipients.map(recipientLine),
  Copias: [...copies],
})

const without = (lines: readonly string[], others: readonly string[]): string[] =>
  lines.filter((line) => !others.includes(line))

/** What two drafts of a letter say differently, whole; what both say is left out. */
export const letterDifferences = (mine: LetterDraft, theirs: LetterDraft): Difference[] => {
  const other = linesOf(theirs)
  return Object.entries(linesOf(mine)).flatMap(([what, lines]) => {
    const otherLines = other[what] ?? []
    if (lines.join('\n') === otherLines.join('\n')) return []
    const difference = { what, mine: without(lines, otherLines), theirs: without(otherLines, lines) }
    // The same lines in another order: only all of them tell the two apart.
    const isOrder = difference.mine.length + difference.theirs.length === 0
    return [isOrder ? { what, mine: lines, theirs: otherLines } : difference]
  })
}
