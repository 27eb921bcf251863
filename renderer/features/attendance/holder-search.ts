import type { AttendanceSeat } from '../../../shared/contract/attendance.ts'
import type { InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import { isNearStart, mistakesAllowed } from '../../../shared/domain/near-words.ts'
import { fold } from '../../../shared/domain/text.ts'

/** Somebody who may sit on the day of the session, as the box offers them. */
export type Holder = {
  personId: PersonId
  personName: string
  institutionId: InstitutionId
  institutionName: string
  institutionAcronym: string | null
  capacity: 'principal' | 'alternate'
  position: string | null
  hasDocument: boolean
}

type Line = { holder: Holder; name: readonly string[]; institution: readonly string[]; acronym: string }

/** The holders of a day with every word that they answer to, in alphabetical order: thousands are searched at each letter. */
export type HolderIndex = { lines: readonly Line[]; words: readonly string[]; linesOf: readonly (readonly number[])[] }

/** The words of a text as they are compared: folded, without signs. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[\s,.()/-]+/u)
    .filter(Boolean)

const holdersOf = (seats: readonly AttendanceSeat[]): Holder[] =>
  seats.flatMap(({ holders, institutionId, institutionName, institutionAcronym }) =>
    holders.map(({ personId, personName, capacity, position, hasDocument }) => ({
      personId,
      personName,
      institutionId,
      institutionName,
      institutionAcronym,
      capacity,
      position,
      hasDocument,
    })),
  )

/** Makes the index of the holders of a day. */
export const indexHolders = (seats: readonly AttendanceSeat[]): HolderIndex => {
  const lines = holdersOf(seats).map((holder) => ({
    holder,
    name: wordsOf(holder.personName),
    institution: wordsOf(`${holder.institutionName} ${holder.institutionAcronym ?? ''}`),
    acronym: fold(holder.institutionAcronym ?? ''),
  }))
  const byWord = new Map<string, number[]>()
  for (const [index, { name, institution, acronym }] of lines.entries())
    for (const word of new Set([...name, ...institution, acronym])) {
      const known = byWord.get(word)
      if (known === undefined) byWord.set(word, [index])
      else known.push(index)
    }
  const words = [...byWord.keys()].filter((word) => word !== '').sort()
  return { lines, words, linesOf: words.map((word) => byWord.get(word) ?? []) }
}

const firstAtLeast = (words: readonly string[], typed: string): number => {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < typed) low = middle + 1
    else high = middle
  }
  return low
}

type Matcher = (index: HolderIndex, typed: string) => Set<number>

const beginningWith: Matcher = ({ words, linesOf }, typed) => {
  const found = new Set<number>()
  for (let place = firstAtLeast(words, typed); words[place]?.startsWith(typed) === true; place += 1)
    for (const line of linesOf[place] ?? []) found.add(line)
  return found
}

const nearTo: Matcher = (index, typed) => {
  const mistakes = mistakesAllowed(typed)
  if (mistakes === 0) return beginningWith(index, typed)
  const found = new Set<number>()
  for (const [place, word] of index.words.entries())
    if (isNearStart(typed, word, mistakes)) for (const line of index.linesOf[place] ?? []) found.add(line)
  return found
}

const matchingAll = (index: HolderIndex, typed: readonly string[], matcher: Matcher): number[] => {
  const [first = new Set<number>(), ...rest] = typed.map((word) => matcher(index, word))
  return [...first].filter((line) => rest.every((lines) => lines.has(line)))
}

const startsSome = (words: readonly string[], typed: string): boolean => words.some((word) => word.startsWith(typed))

// How well a line answers to what was typed: smaller is better.
const rankOf = ({ name, institution, acronym }: Line, typed: readonly string[]): number => {
  const [only] = typed
  if (typed.length === 1 && only !== undefined && acronym.startsWith(only)) return acronym === only ? 0 : 1
  if (typed.every((word) => startsSome(name, word))) return 2
  return typed.every((word) => startsSome(institution, word)) ? 3 : 4
}

/** `isGuessed`: nobody answers to the words as they were typed, only nearly so. */
export type HolderMatch = { holder: Holder; rank: number; isGuessed: boolean }

/**
 * The holders that answer to what was typed, each with how well: every word begins one of theirs. Only when nobody does,
 * those whose words are nearly so.
 */
export const searchHolders = (index: HolderIndex, query: string): HolderMatch[] => {
  const typed = wordsOf(query)
  if (typed.length === 0) return []
  const right = matchingAll(index, typed, beginningWith)
  const isGuessed = right.length === 0
  const found = isGuessed ? matchingAll(index, typed, nearTo) : right
  return found.flatMap((place) => {
    const line = index.lines[place]
    return line === undefined ? [] : [{ holder: line.holder, rank: rankOf(line, typed), isGuessed }]
  })
}
