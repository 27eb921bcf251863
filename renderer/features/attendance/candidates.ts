import type { Attendance, AttendanceCandidate, AttendanceRegister } from '../../../shared/contract/attendance.ts'
import { tidy } from '../../../shared/domain/text.ts'
import { shortDay } from '../../texts/format.ts'
import { isInRoom } from './hours.ts'
import { searchHolders, wordsOf, type Holder, type HolderIndex } from './holder-search.ts'

/** Somebody who may sit that day. */
export type HolderCandidate = {
  kind: 'holder'
  holder: Holder
  attendance: Attendance | null
  /** Their words are only nearly those that were typed. */
  isGuessed: boolean
}
/** Somebody whom the program knows and who may not sit that day. */
export type PersonCandidate = { kind: 'person'; found: AttendanceCandidate; attendance: Attendance | null }
export type NewCandidate = { kind: 'new'; name: string }
export type Candidate = HolderCandidate | PersonCandidate | NewCandidate

/** Letters that say something: one of them matches half of the padrón. */
export const shortestQuery = 2
const shortestName = 3
const mostCandidates = 8

/** Whether what was typed can only be a document. */
export const isDocument = (query: string): boolean => /^\d+$/u.test(query)

type Register = Pick<AttendanceRegister, 'attendances'>

// Those still to come go first, then principals: Enter should do what is most likely wanted.
const matchingHolders = ({ attendances }: Register, index: HolderIndex, query: string): HolderCandidate[] => {
  const matches = searchHolders(index, query)
  if (matches.length === 0) return []
  const present = new Map(attendances.map((attendance) => [attendance.personId, attendance]))
  return matches
    .map(({ holder, rank, isGuessed }) => {
      const attendance = present.get(holder.personId) ?? null
      const key = (attendance === null ? 0 : 100) + rank * 10 + (holder.capacity === 'principal' ? 0 : 1)
      return { key, candidate: { kind: 'holder' as const, holder, attendance, isGuessed } }
    })
    .sort((left, right) => left.key - right.key)
    .slice(0, mostCandidates)
    .map(({ candidate }) => candidate)
}

const sittingOf = (index: HolderIndex, register: Register, found: AttendanceCandidate): HolderCandidate[] =>
  index.lines
    .filter(({ holder }) => holder.personId === found.person.id)
    .map(({ holder }) => ({
      kind: 'holder' as const,
      holder,
      attendance: register.attendances.find(({ personId }) => personId === holder.personId) ?? null,
      isGuessed: false,
    }))

const hasWords = ({ name, institutionName }: AttendanceCandidate['person'], query: string): boolean => {
  const known = wordsOf(`${name} ${institutionName ?? ''}`)
  return wordsOf(query).every((typed) => known.some((word) => word.startsWith(typed)))
}

/**
 * Who may be meant by what was typed: seat holders first, then other known people, and at the end a new guest.
 * `found` is what the core found; a DNI is only known to it.
 */
export const findCandidates = (
  register: Register,
  index: HolderIndex,
  typed: string,
  found: readonly AttendanceCandidate[],
): Candidate[] => {
  const query = tidy(typed)
  if (query.length < shortestQuery) return []
  const near = isDocument(query) ? [] : matchingHolders(register, index, query)
  const keys = new Set(near.map(candidateKey))
  const alsoSitting = found
    .filter(({ standing }) => standing === 'in_force')
    .flatMap((one) => sittingOf(index, register, one))
    .filter((holder) => !keys.has(candidateKey(holder)))
  const others = found
    .filter(({ standing }) => standing !== 'in_force')
    .map((one) => ({
      kind: 'person' as const,
      found: one,
      attendance: register.attendances.find(({ personId }) => personId === one.person.id) ?? null,
    }))
  const isGuess = near[0]?.isGuessed === true
  // Whoever answers to the very words goes before a guess.
  const exact = isGuess ? others.filter(({ found: { person } }) => hasWords(person, query)) : []
  const rest = others.filter((other) => !exact.includes(other))
  const known = [...exact, ...near, ...alsoSitting, ...rest].slice(0, mostCandidates)
  return isDocument(query) || query.length < shortestName ? known : [...known, { kind: 'new', name: query }]
}

/** A key that tells candidates apart in a list. */
export const candidateKey = (candidate: Candidate): string => {
  switch (candidate.kind) {
    case 'holder':
      return `holder-${candidate.holder.institutionId}-${candidate.holder.personId}`
    case 'person':
      return `person-${candidate.found.person.id}`
    case 'new':
      return 'new'
  }
  return candidate satisfies never
}

/** Why somebody may not sit that day, as it is said in red and noted; null for who may. */
export const standingWords = ({ standing, accreditation }: AttendanceCandidate): string | null => {
  switch (standing) {
    case 'in_force':
      return null
    case 'expired':
      return `Acreditación vencida el ${shortDay(accreditation?.validTo ?? null)}`
    case 'not_yet':
      return `Acreditación vigente recién desde el ${shortDay(accreditation?.validFrom ?? null)}`
    case 'none':
      return 'Sin acreditación'
  }
  return standing satisfies never
}

/** Whether the program may still know somebody who answers better: nobody is new, nor guessed, before it was asked. */
export const isUncertain = (candidate: Candidate | undefined): boolean => {
  switch (candidate?.kind) {
    case undefined:
    case 'new':
      return true
    case 'holder':
      return candidate.isGuessed
    case 'person':
      return false
  }
  return candidate satisfies never
}

/** Whether somebody who may be meant is in the room. */
export const isHere = (candidate: Candidate): boolean =>
  candidate.kind !== 'new' && candidate.attendance !== null && isInRoom(candidate.attendance)
