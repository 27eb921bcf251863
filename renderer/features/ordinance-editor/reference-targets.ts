import { fold } from '../../../shared/domain/text.ts'
import { readText } from '../../../shared/domain/part-references.ts'
import { allLines, type PartLine, type Structure } from './part-lines.ts'

/** A part that a text may refer to. */
export type ReferenceTarget = { id: string; reference: string; words: string }

const mostTargets = 8
const longestQuery = 40
const longestWords = 90

/** The first words of a part, by which people know it. */
export const firstWords = ({ part }: PartLine, numbers: Structure['numbers'], most = longestWords): string => {
  const words = part.title === '' ? readText(part.text.slice(0, most * 2), numbers) : part.title
  // All considerandos begin alike.
  const line = words
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^que,\s+/iu, '')
  return line.length > most ? `${line.slice(0, most)}…` : line
}

// `@` after a letter is an address of mail. A name may have spaces: it ends where nothing is called so.
const asked = new RegExp(`(?<![\\p{L}\\p{N}.])@([^@\\n\\uFFFC]{0,${String(longestQuery)}})$`, 'u')

/** What is asked for after `@` before the caret; null where nothing is. */
export const askedBefore = (before: string): { from: number; query: string } | null => {
  const match = asked.exec(before)
  // A space right after it means the sign itself.
  return match === null || match[1]?.startsWith(' ') === true ? null : { from: match.index, query: match[1] ?? '' }
}

/** The parts whose number or words match what is asked for, in the order of the text. */
export const targetsFor = (structure: Structure, query: string, ownId: string): ReferenceTarget[] => {
  const wanted = fold(query)
    .split(' ')
    .filter((word) => word !== '')
  const found: ReferenceTarget[] = []
  const matches = (line: PartLine): boolean => {
    if (line.part.id === ownId) return false
    const text = ` ${fold(`${line.number.reference} ${line.short} ${line.part.title} ${line.part.text.slice(0, longestWords)}`)}`
    return wanted.every((word) => text.includes(` ${word}`))
  }
  for (const line of allLines(structure)) {
    if (found.length === mostTargets) break
    if (!matches(line)) continue
    found.push({ id: line.part.id, reference: line.number.reference, words: firstWords(line, structure.numbers) })
  }
  return found
}
