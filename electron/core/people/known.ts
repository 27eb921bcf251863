import type { AccreditationCapacity } from '../../../shared/domain/accreditation.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import { isNearStart, mistakesAllowed } from '../../../shared/domain/near-words.ts'
import { fold } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import * as store from './store.ts'

/*
 * Everybody by name, as the searches of people look for them: any part of a name, a document, an institution. It is kept in
 * memory, in order, until somebody's data change, so that a search ends as soon as it has found enough: with the
 * people of twenty years it takes no longer than with those of one.
 */

export type KnownAccreditation = {
  institutionId: InstitutionId
  institutionName: string
  capacity: AccreditationCapacity
  position: string | null
  validFrom: Day
  validTo: Day | null
  /** The folded words by which the person is found in this institution. */
  searched: string
}

export type KnownPerson = {
  id: PersonId
  name: string
  nationalId: string | null
  /** The folded words by which the person alone is found. */
  searched: string
  /** The latest first. */
  accreditations: readonly KnownAccreditation[]
}

const institutionWords = ({ sql }: Unit): Map<InstitutionId, { name: string; words: string }> =>
  new Map(
    store
      .listInstitutionNames(sql)
      .map(({ id, name, acronym }) => [id, { name, words: `${fold(name)} ${fold(acronym ?? '')}` }]),
  )

const readKnown = (unit: Unit): KnownPerson[] => {
  const institutions = institutionWords(unit)
  const held = Map.groupBy(store.listSeatsHeld(unit.sql), ({ person_id: personId }) => personId)
  const known = store.listNamed(unit.sql).map(({ id, name, national_id: nationalId }): KnownPerson => {
    const searched = `${fold(name)} ${nationalId ?? ''} `
    const accreditations = (held.get(id) ?? []).map((row): KnownAccreditation => {
      const institution = institutions.get(row.institution_id)
      return {
        institutionId: row.institution_id,
        institutionName: institution?.name ?? '',
        capacity: row.capacity,
        position: row.position,
        validFrom: row.valid_from,
        validTo: row.valid_to,
        searched: searched + (institution?.words ?? ''),
      }
    })
    return { id, name, nationalId, searched, accreditations }
  })
  return known.sort((one, other) => (one.searched < other.searched ? -1 : one.searched > other.searched ? 1 : 0))
}

/** Everybody whom the program knows, by name, with every accreditation that they ever had. */
export const listKnown = (unit: Unit): readonly KnownPerson[] => unit.sql.recall('known people', () => readKnown(unit))

const wordsIn = (text: string): string[] => text.split(' ').filter(Boolean)

/** At most so many words are looked at. */
const mostWords = 8

/** The folded words of a query. */
export const searchedWords = (query: string): string[] => wordsIn(fold(query)).slice(0, mostWords)

/** Whether a text has every word in it. */
export const holdsAll = (searched: string, words: readonly string[]): boolean =>
  words.every((word) => searched.includes(word))

/** The first so many of whom something is true, in their order; nobody after them is looked at. */
export const firstWho = (
  people: readonly KnownPerson[],
  isWanted: (person: KnownPerson) => boolean,
  limit: number,
): KnownPerson[] => {
  const first: KnownPerson[] = []
  for (const person of people) {
    if (first.length >= limit) break
    if (isWanted(person)) first.push(person)
  }
  return first
}

/** Whether every word of a query is in the name, the document or one institution of a person. */
export const isMeant = ({ searched, accreditations }: KnownPerson, words: readonly string[]): boolean =>
  accreditations.length === 0
    ? holdsAll(searched, words)
    : accreditations.some((accreditation) => holdsAll(accreditation.searched, words))

// Everything by which somebody can be found, in one text: a look through it is quicker than a question to each person.
const everythingOf = (unit: Unit): string =>
  unit.sql.recall('everything of known people', () => {
    const institutions = [...institutionWords(unit).values()].map(({ words }) => words)
    return [...institutions, ...listKnown(unit).map(({ searched }) => searched)].join('\n')
  })

/** Whether each word of a query is in something by which anybody is found; if not, nobody is meant. */
export const isAnythingMeant = (unit: Unit, words: readonly string[]): boolean => holdsAll(everythingOf(unit), words)

// The text of an institution comes with each of its people.
const splitting = (): ((text: string) => readonly string[]) => {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const words = known.get(text) ?? wordsIn(text)
    known.set(text, words)
    return words
  }
}

// By the words of their names and institutions, and by their documents, which are one word for each: the places of those
// who have them among all who are known. Of thousands of people there are some hundreds of words.
type Vocabulary = { words: Map<string, number[]>; numbers: Map<string, number[]> }

const vocabularyOf = (unit: Unit): Vocabulary =>
  unit.sql.recall('words of known people', () => {
    const vocabulary: Vocabulary = { words: new Map(), numbers: new Map() }
    const institutionWordsOf = splitting()
    for (const [place, { searched, accreditations }] of listKnown(unit).entries()) {
      const ofInstitutions = accreditations.flatMap((one) => institutionWordsOf(one.searched.slice(searched.length)))
      for (const word of new Set([...wordsIn(searched), ...ofInstitutions])) {
        const places = /^\d/u.test(word) ? vocabulary.numbers : vocabulary.words
        const known = places.get(word)
        if (known) known.push(place)
        else places.set(word, [place])
      }
    }
    return vocabulary
  })

const placesOf = ({ words, numbers }: Vocabulary, typed: string): Set<number> => {
  const mistakes = mistakesAllowed(typed)
  // Nobody mistypes a name as a document number.
  const looked = mistakes > 0 ? [words] : [words, numbers]
  const places = new Set<number>()
  for (const known of looked)
    for (const [word, ofWord] of known)
      if (isNearStart(typed, word, mistakes)) for (const place of ofWord) places.add(place)
  return places
}

/** Those whose words are nearly those of a query, by name; nobody when no word is long enough to be mistyped. */
export const listNearlyMeant = (unit: Unit, words: readonly string[]): readonly KnownPerson[] => {
  if (words.every((word) => mistakesAllowed(word) === 0)) return []
  const people = listKnown(unit)
  const [first = new Set<number>(), ...others] = words.map((typed) => placesOf(vocabularyOf(unit), typed))
  return [...first]
    .filter((place) => others.every((places) => places.has(place)))
    .sort((one, other) => one - other)
    .flatMap((place) => people[place] ?? [])
}
