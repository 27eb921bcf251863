import { cleanLine, cleanParagraphs } from '../../../shared/domain/pasted-text.ts'

// The signs with which Word and the web begin the points of a list.
const bullet = /^[•·▪◦●○■□–—-]\s+/u
const isPoint = (line: string): boolean => line.startsWith('- ')

/** What is pasted into a plain text: clean paragraphs with an empty line between them, and the points of a list together. */
export const pastedWords = (pasted: string): string => {
  const lines = cleanParagraphs(pasted).map((line) => line.replace(bullet, '- '))
  // A few words go in the middle of a line: the space beside them is part of it.
  if (lines.length < 2 && !/[\r\n]/u.test(pasted)) {
    const [before = ''] = /^\s?/u.exec(pasted) ?? []
    const [after = ''] = /\s?$/u.exec(pasted) ?? []
    const words = cleanLine(pasted)
    return words === '' ? words : `${before && ' '}${words}${after && ' '}`
  }
  return lines
    .map((line, index) => {
      const previous = lines[index - 1]
      if (previous === undefined) return line
      return `${isPoint(line) && isPoint(previous) ? '\n' : '\n\n'}${line}`
    })
    .join('')
}

/** How many words a text has. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
