/*
 * What a text still lacks: `[Por completar: número del acuerdo]`. The one form of the mark, in templates, in what the
 * library keeps and in documents, so that it is seen on paper as on the screen and the checks find every one.
 */

const mark = /\[Por completar: [^[\]\n]{1,300}\]/gu

/** The mark of something that nobody has written yet. */
export const toCompleteMark = (what: string): string => `[Por completar: ${what}]`

/** The marks that a text still has, in order. */
export const marksToComplete = (text: string): string[] => text.match(mark) ?? []

/** A stretch of a text: words, or a mark that a document makes stand out. */
export type MarkedStretch = { words: string; isMark: boolean }

/** The text in stretches, its marks apart; put together again, they are the text. */
export const markedStretches = (text: string): MarkedStretch[] => {
  const stretches: MarkedStretch[] = []
  let end = 0
  for (const match of text.matchAll(mark)) {
    if (match.index > end) stretches.push({ words: text.slice(end, match.index), isMark: false })
    stretches.push({ words: match[0], isMark: true })
    end = match.index + match[0].length
  }
  if (end < text.length) stretches.push({ words: text.slice(end), isMark: false })
  return stretches
}
