import type { Attendance, AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { PersonSummary } from '../../../shared/contract/committee.ts'
import type { InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import { fold, tidy } from '../../../shared/domain/text.ts'

export type HolderCandidate = {
  kind: 'holder'
  personId: PersonId
  personName: string
  institutionId: InstitutionId
  institutionName: string
  institutionAcronym: string | null
  capacity: 'principal' | 'alternate'
  position: string | null
  attendance: Attendance | null
}
export type PersonCandidate = { kind: 'person'; person: PersonSummary; attendance: Attendance | null }
export type NewCandidate = { kind: 'new'; name: string }
export type Candidate = HolderCandidate | PersonCandidate | NewCandidate

const shortestQuery = 2
const mostCandidates = 8

/** Everyone who holds a seat on the day of the session, with their attendance if they are already in. */
export const holdersOf = ({ seats, attendances }: AttendanceRegister): HolderCandidate[] =>
  seats.flatMap((seat) =>
    seat.holders.map((holder) => ({
      kind: 'holder' as const,
      personId: holder.personId,
      personName: holder.personName,
      institutionId: seat.institutionId,
      institutionName: seat.institutionName,
      institutionAcronym: seat.institutionAcronym,
      capacity: holder.capacity,
      position: holder.position,
      attendance: attendances.find(({ personId }) => personId === holder.personId) ?? null,
    })),
  )

const startsSomeWord = (text: string, word: string): boolean => ` ${text}`.includes(` ${word}`)

// How well a holder answers to what was typed: smaller is better, null is not at all.
const rankOf = (candidate: HolderCandidate, words: readonly string[]): number | null => {
  const acronym = fold(candidate.institutionAcronym ?? '')
  if (acronym !== '' && words.length === 1 && acronym.startsWith(words[0] ?? '')) return acronym === words[0] ? 0 : 1
  const name = fold(candidate.personName)
  if (words.every((word) => startsSomeWord(name, word))) return 2
  const institution = fold(`${candidate.institutionName} ${candidate.institutionAcronym ?? ''}`)
  if (words.every((word) => startsSomeWord(institution, word))) return 3
  return words.every((word) => startsSomeWord(`${name} ${institution}`, word)) ? 4 : null
}

// Those still to come go first, then principals: Enter should do what is most likely wanted.
const order = (candidate: HolderCandidate, rank: number): number =>
  (candidate.attendance === null ? 0 : 100) + rank * 10 + (candidate.capacity === 'principal' ? 0 : 1)

const matchingHolders = (holders: readonly HolderCandidate[], query: string): HolderCandidate[] => {
  const words = fold(query).split(' ')
  return holders
    .flatMap((holder) => {
      const rank = rankOf(holder, words)
      return rank === null ? [] : [{ holder, key: order(holder, rank) }]
    })
    .sort((left, right) => left.key - right.key)
    .map(({ holder }) => holder)
}

const isNumber = (query: string): boolean => /^\d+$/u.test(query)

/**
 * Who may be meant by what was typed: seat holders first, then other known people, and at the end a new guest.
 * `found` is what the core found by name, institution or document; a DNI is only known to it.
 */
export const findCandidates = (
  register: AttendanceRegister,
  typed: string,
  found: readonly PersonSummary[],
): Candidate[] => {
  const query = tidy(typed)
  if (query.length < shortestQuery) return []
  const holders = holdersOf(register)
  const near = isNumber(query) ? [] : matchingHolders(holders, query)
  const foundHolders = found.flatMap(({ id }) => holders.filter(({ personId }) => personId === id))
  const seated = [...near, ...foundHolders.filter((holder) => !near.includes(holder))]
  const others = found
    .filter(({ id }) => !holders.some(({ personId }) => personId === id))
    .map((person) => ({
      kind: 'person' as const,
      person,
      attendance: register.attendances.find(({ personId }) => personId === person.id) ?? null,
    }))
  const known = [...seated, ...others].slice(0, mostCandidates)
  return isNumber(query) || query.length < 3 ? known : [...known, { kind: 'new', name: query }]
}

/** A key that tells candidates apart in a list. */
export const candidateKey = (candidate: Candidate): string => {
  switch (candidate.kind) {
    case 'holder':
      return `holder:${candidate.institutionId}:${candidate.personId}`
    case 'person':
      return `person:${candidate.person.id}`
    case 'new':
      return 'new'
  }
  return candidate satisfies never
}
