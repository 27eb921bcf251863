import type { AttendanceCandidate } from '../../../shared/contract/attendance.ts'
import { isInForce } from '../../../shared/domain/accreditation.ts'
import { daysBetween, type Day } from '../../../shared/domain/dates.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { isNearStart, mistakesAllowed } from '../../../shared/domain/near-words.ts'
import { currentSitting } from '../../../shared/domain/sittings.ts'
import { compareText, fold } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { mask } from '../people/service.ts'
import { getSession } from '../sessions/service.ts'
import * as store from './search-store.ts'

type Standing = AttendanceCandidate['standing']

const standingOrder: Record<Standing, number> = { in_force: 0, not_yet: 1, expired: 2, none: 3 }

/** What one accreditation is worth on a day: its standing, and how far from the day it lies. */
const judge = (accreditation: store.SearchedAccreditation | null, day: Day): [Standing, number] => {
  if (accreditation === null) return ['none', 0]
  const { validFrom, validTo } = accreditation
  if (isInForce(accreditation, day)) return ['in_force', 0]
  return validFrom > day ? ['not_yet', daysBetween(day, validFrom)] : ['expired', daysBetween(validTo ?? day, day)]
}

const words = (query: string): string[] => fold(query).split(' ').filter(Boolean)

// Of somebody in force for two institutions, the one that was typed; then where they are principal.
const order = (row: store.SearchedRow, typed: readonly string[], day: Day): number[] => {
  const [standing, distance] = judge(row.accreditation, day)
  const isTyped = typed.every((word) => row.searched.includes(word))
  const isNearest = standing === 'in_force' ? 0 : distance
  return [
    standing === 'in_force' ? 0 : 1,
    isNearest,
    isTyped ? 0 : 1,
    row.accreditation?.capacity === 'principal' ? 0 : 1,
  ]
}

const compareOrders = (one: readonly number[], other: readonly number[]): number =>
  one.map((value, index) => value - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0

const toCandidate = (rows: readonly store.SearchedRow[], typed: readonly string[], day: Day): AttendanceCandidate[] => {
  const [best] = rows.toSorted((one, other) => compareOrders(order(one, typed, day), order(other, typed, day)))
  if (!best) return []
  const { personId, personName, nationalId, accreditation } = best
  const [standing] = judge(accreditation, day)
  const person = {
    id: personId,
    name: personName,
    maskedNationalId: mask(nationalId),
    institutionId: accreditation?.institutionId ?? null,
    institutionName: accreditation?.institutionName ?? null,
    position: accreditation?.position ?? null,
  }
  return [{ person, standing, accreditation }]
}

const isNear = (typed: readonly string[], { searched }: store.SearchedRow): boolean => {
  const known = searched.split(' ')
  return typed.every((word) => known.some((other) => isNearStart(word, other, mistakesAllowed(word))))
}

// Who types in a hurry misses a letter: that is asked of everybody only when nobody is written so.
const matching = (unit: Unit, query: string): store.SearchedRow[] => {
  const exact = store.searchPeople(unit.sql, query)
  if (exact.length > 0) return exact
  const typed = words(query)
  if (typed.every((word) => mistakesAllowed(word) === 0)) return []
  const everybody = store.listSearched(unit.sql)
  const near = new Set(everybody.filter((row) => isNear(typed, row)).map(({ personId }) => personId))
  return everybody.filter(({ personId }) => near.has(personId))
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
  const typed = words(query)
  const byPerson = Map.groupBy(matching(unit, query), ({ personId }) => personId)
  return [...byPerson.values()]
    .flatMap((rows) => toCandidate(rows, typed, day))
    .toSorted(
      (one, other) =>
        standingOrder[one.standing] - standingOrder[other.standing] ||
        compareText(one.person.name, other.person.name) ||
        one.person.id.localeCompare(other.person.id),
    )
    .slice(0, limit)
}
