import type { InstitutionId, PersonId } from './ids.ts'

/*
 * How the institutions attended over a term. An institution is counted in a session only when it was entitled to it: when
 * it had an accreditation in force on one of its days. A session that was suspended and went on is one session.
 */

/** Somebody who sat for an institution on any day of a session. */
export type Representative = {
  institutionId: InstitutionId
  personId: PersonId
  capacity: 'principal' | 'alternate'
  sex: 'F' | 'M' | null
}

/** A session that was held, as the report reads it. */
export type ReportedSession = {
  /** The institutions with an accreditation in force. */
  entitled: ReadonlySet<InstitutionId>
  representatives: readonly Representative[]
  /** Whose absence somebody justified. */
  justified: ReadonlySet<InstitutionId>
}

/** `byPrincipal + byAlternate + justified + unjustified = entitled`; `women + men + unknownSex` are people, once a session. */
export type AttendanceCounts = {
  entitled: number
  byPrincipal: number
  byAlternate: number
  justified: number
  unjustified: number
  women: number
  men: number
  unknownSex: number
}

/** Nothing counted yet. */
export const noAttendance: AttendanceCounts = {
  entitled: 0,
  byPrincipal: 0,
  byAlternate: 0,
  justified: 0,
  unjustified: 0,
  women: 0,
  men: 0,
  unknownSex: 0,
}

const add = (one: AttendanceCounts, other: AttendanceCounts): AttendanceCounts => ({
  entitled: one.entitled + other.entitled,
  byPrincipal: one.byPrincipal + other.byPrincipal,
  byAlternate: one.byAlternate + other.byAlternate,
  justified: one.justified + other.justified,
  unjustified: one.unjustified + other.unjustified,
  women: one.women + other.women,
  men: one.men + other.men,
  unknownSex: one.unknownSex + other.unknownSex,
})

/** Several counts as one. */
export const sumAttendance = (counts: readonly AttendanceCounts[]): AttendanceCounts => counts.reduce(add, noAttendance)

/** How often an institution came, whoever sat for it. */
export const attended = ({ byPrincipal, byAlternate }: AttendanceCounts): number => byPrincipal + byAlternate

// Somebody who came on two days of a session is one person of it.
const peopleOf = (sat: readonly Representative[]): Pick<AttendanceCounts, 'women' | 'men' | 'unknownSex'> => {
  const people = [...new Map(sat.map((one) => [one.personId, one])).values()]
  const women = people.filter(({ sex }) => sex === 'F').length
  const men = people.filter(({ sex }) => sex === 'M').length
  return { women, men, unknownSex: people.length - women - men }
}

// With its principal in the room on any day, it was the principal who attended.
const inSession = (sat: readonly Representative[], isJustified: boolean): AttendanceCounts => {
  const isByPrincipal = sat.some(({ capacity }) => capacity === 'principal')
  const isAbsent = sat.length === 0
  return {
    ...noAttendance,
    ...peopleOf(sat),
    entitled: 1,
    byPrincipal: isByPrincipal ? 1 : 0,
    byAlternate: !isByPrincipal && !isAbsent ? 1 : 0,
    justified: isAbsent && isJustified ? 1 : 0,
    unjustified: isAbsent && !isJustified ? 1 : 0,
  }
}

/** How each institution that was entitled to a session attended it. */
export const attendanceOfSession = ({
  entitled,
  representatives,
  justified,
}: ReportedSession): Map<InstitutionId, AttendanceCounts> => {
  const satFor = Map.groupBy(representatives, ({ institutionId }) => institutionId)
  return new Map(
    [...entitled].map((institutionId) => [
      institutionId,
      inSession(satFor.get(institutionId) ?? [], justified.has(institutionId)),
    ]),
  )
}

/** How each institution that was entitled to any of the sessions attended them. */
export const attendanceReport = (sessions: readonly ReportedSession[]): Map<InstitutionId, AttendanceCounts> => {
  const all = sessions.flatMap((session) => [...attendanceOfSession(session)])
  const byInstitution = Map.groupBy(all, ([institutionId]) => institutionId)
  return new Map(
    [...byInstitution].map(([institutionId, counts]) => [institutionId, sumAttendance(counts.map(([, one]) => one))]),
  )
}

/**
 * The share of the sessions that were attended, in whole percent; null for who was entitled to none. 100 says that none
 * was missed, and 0 that none was attended: what is only near them is not rounded to them.
 */
export const attendancePercentage = (counts: AttendanceCounts): number | null => {
  const { entitled } = counts
  const came = attended(counts)
  if (entitled === 0) return null
  if (came === 0 || came === entitled) return came === 0 ? 0 : 100
  return Math.min(99, Math.max(1, Math.round((came * 100) / entitled)))
}
