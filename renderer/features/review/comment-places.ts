import type { MinutesComment } from '../../../shared/contract/review.ts'
import type { ActaLine } from './acta-lines.ts'

type Placed = Pick<MinutesComment, 'quote' | 'agendaItemId'>

/** Which paragraph a comment speaks of now; null when it speaks of the whole acta, or the paragraph has changed. */
export const lineOf = ({ quote, agendaItemId }: Placed, lines: readonly ActaLine[]): number | null => {
  if (quote === '') return null
  const inItem = lines.findIndex((line) => line.text === quote && line.agendaItemId === agendaItemId)
  const anywhere = inItem >= 0 ? inItem : lines.findIndex(({ text }) => text === quote)
  return anywhere < 0 ? null : anywhere
}

/** How many of these comments each paragraph has. */
export const commentsByLine = (comments: readonly Placed[], lines: readonly ActaLine[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const comment of comments) {
    const line = lineOf(comment, lines)
    if (line !== null) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return counts
}
