import type { AttendanceCandidate } from '../../../shared/contract/attendance.ts'
import { isInForce } from '../../../shared/domain/accreditation.ts'
import { daysBetween, type Day } from '../../../shared/domain/dates.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { currentSitting } from '../../../shared/domain/sittings.ts'
import { compareText } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import {
  firstWho,
  holdsAll,
  isAnythingMeant,
  isMeant,
  listKnown,
  listNearlyMeant,
  searchedWords,
  type KnownAccreditation,
  type KnownPerson,
} from '../people/known.ts'
import { mask } from '../people/service.ts'
import { getSession } from '../sessions/service.ts'

type Standing = AttendanceCandidate['standing']

const standingOrder: Record<Standing, number> = { in_force: 0, not_yet: 1, expired: 2, none: 3 }

/** What one accreditation is worth on a day. */
const standingOf = (accreditation: KnownAccreditation, day: Day): Standing => {
  if (isInForce(accreditation, day)) return 'in_force'
  return accreditation.validFrom > day ? 'not_yet' : 'expired'
}

/** How many days it lies from a day on which it is not in force. */
const distanceFrom = ({ validFrom, validTo }: KnownAccreditation, day: Day): number =>
  validFrom > day ? daysBetween(day, validFrom) : daysBetween(validTo ?? day, day)

// Of somebody in force for two institutions, the one that was typed; then where they are principal.
const order = (accreditation: KnownAccreditation, typed: readonly string[], day: Day): number[] => {
  const isNow = standingOf(accreditation, day) === 'in_force'
  return [
    isNow ? 0 : 1,
    isNow ? 0 : distanceFrom(accreditation, day),
    holdsAll(accreditation.searched, typed) ? 0 : 1,
    accreditation.capacity === 'principal' ? 0 : 1,
  ]
}

const compareOrders = (one: readonly number[], other: readonly number[]): number =>
  one.map((value, index) => value - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0

type Candidate = { person: KnownPerson; standing: Standing; accreditation: KnownAccreditation | null }

const toCandidate = (person: KnownPerson, typed: readonly string[], day: Day): Candidate => {
  const [first, ...others] = person.accreditations
  if (first === undefined) return { person, standing: 'none', accreditation: null }
  const inOrder =
    others.length === 0
      ? first
      : person.accreditations.reduce((best, one) =>
          compareOrders(order(one, typed, day), order(best, typed, day)) < 0 ? one : best,
        )
  return { person, standing: standingOf(inOrder, day), accreditation: inOrder }
}

const present = ({ person, standing, accreditation: held }: Candidate): AttendanceCandidate => ({
  person: {
    id: person.id,
    name: person.name,
    maskedNationalId: mask(person.nationalId),
    institutionId: held?.institutionId ?? null,
    institutionName: held?.institutionName ?? null,
    position: held?.position ?? null,
  },
  standing,
  accreditation: held && {
    institutionId: held.institutionId,
    institutionName: held.institutionName,
    capacity: held.capacity,
    position: held.position,
    validFrom: held.validFrom,
    validTo: held.validTo,
  },
})

const isSeated = ({ accreditations }: KnownPerson, day: Day): boolean =>
  accreditations.some((accreditation) => isInForce(accreditation, day))

type Asked = { typed: readonly string[]; day: Day; limit: number }

// Those who may sit go first: once there are enough of them nobody else is looked at.
const firstOf = (
  people: readonly KnownPerson[],
  isWanted: (person: KnownPerson) => boolean,
  { typed, day, limit }: Asked,
): Candidate[] => {
  const isFirst = (person: KnownPerson): boolean => isSeated(person, day) && isWanted(person)
  const seated = firstWho(people, isFirst, limit).map((person) => toCandidate(person, typed, day))
  if (seated.length === limit) return seated
  const others = people
    .filter((person) => isWanted(person) && !isSeated(person, day))
    .map((person) => toCandidate(person, typed, day))
  return [...seated, ...others.sort((one, other) => standingOrder[one.standing] - standingOrder[other.standing])].slice(
    0,
    limit,
  )
}

/**
 * People whose name, institution, acronym or document holds every word of a query, or nearly when nobody's does, with what
 * the padrón says of them on the current day of a session. Those who may sit go first.
 */
export const searchCandidates = (
  unit: Unit,
  { sessionId, query, limit }: { sessionId: SessionId; query: string; limit: number },
): AttendanceCandidate[] => {
  const { day } = currentSitting(getSession(unit, { sessionId }))
  const typed = searchedWords(query)
  if (typed.length === 0) return []
  const asked = { typed, day, limit }
  const known = isAnythingMeant(unit, typed) ? listKnown(unit) : []
  const exact = firstOf(known, (person) => isMeant(person, typed), asked)
  // Who types in a hurry misses a letter: that is asked only when nobody is written so.
  const found = exact.length > 0 ? exact : firstOf(listNearlyMeant(unit, typed), () => true, asked)
  return found
    .toSorted(
      (one, other) =>
        standingOrder[one.standing] - standingOrder[other.standing] ||
        compareText(one.person.name, other.person.name) ||
        one.person.id.localeCompare(other.person.id),
    )
    .map(present)
}
