import type { Absence, Attendance, AttendanceRegister, AttendanceSeat } from '../../../shared/contract/attendance.ts'
import type { Accreditation, PersonDraft } from '../../../shared/contract/committee.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import type { AttendanceId, InstitutionId, PersonId, SessionId } from '../../../shared/domain/ids.ts'
import { fullName } from '../../../shared/domain/person-name.ts'
import { holdsSeat, type Capacity, type Quorum, type Stay } from '../../../shared/domain/quorum.ts'
import { listAccreditations } from '../accreditations/service.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { createInstitution, findInstitutionNamed, getInstitution, plainInstitution } from '../institutions/service.ts'
import { createPerson, getPerson, listNationalIds, mask } from '../people/service.ts'
import { sessionQuorum } from '../sessions/quorum.ts'
import { getSession, requireEditable } from '../sessions/service.ts'
import * as store from './store.ts'

type BySession = { sessionId: SessionId }
type CheckedIn = { attendance: Attendance; quorum: Quorum }

/** Everybody who came to a session, and the institutions whose absence was explained. */
export const listAttendances = ({ sql }: Unit, sessionId: SessionId) => store.listAttendances(sql, sessionId)
export const listAbsences = ({ sql }: Unit, sessionId: SessionId) => store.listAbsences(sql, sessionId)

/** To how many sessions each person came. */
export const countAttendances = ({ sql }: Unit): Map<PersonId, number> => store.countByPerson(sql)

const toSeat = (
  accreditations: readonly Accreditation[],
  nationalIds: ReadonlyMap<PersonId, string>,
  absences: ReadonlyMap<InstitutionId, Absence>,
): AttendanceSeat[] =>
  [...Map.groupBy(accreditations, (accreditation) => accreditation.institutionId).values()].flatMap((ofSeat) => {
    const [first] = ofSeat
    if (!first) return []
    const absence = absences.get(first.institutionId)
    return {
      institutionId: first.institutionId,
      institutionName: first.institutionName,
      institutionAcronym: first.institutionAcronym,
      segmentId: first.segmentId,
      holders: ofSeat.map(({ personId, personName, capacity, position, document }) => ({
        personId,
        personName,
        capacity,
        position,
        maskedNationalId: mask(nationalIds.get(personId) ?? null),
        hasDocument: document !== null,
      })),
      absence: absence ? { isJustified: absence.isJustified, reason: absence.reason } : null,
    }
  })

/** The register of a session: every seat of that day with who may sit in it, everybody who came, and the quorum. */
export const getRegister = (unit: Unit, { sessionId }: BySession): AttendanceRegister => {
  const session = getSession(unit, { sessionId })
  const accreditations = listAccreditations(unit, { on: session.heldOn })
  const absences = new Map(store.listAbsences(unit.sql, sessionId).map((absence) => [absence.institutionId, absence]))
  return {
    sessionId,
    seats: toSeat(accreditations, listNationalIds(unit, session.heldOn), absences),
    attendances: store.listAttendances(unit.sql, sessionId),
    quorum: sessionQuorum(unit, session),
  }
}

const isSeatTaken = (attendances: readonly Attendance[], institutionId: InstitutionId): boolean =>
  attendances.some((other) => other.institutionId === institutionId && holdsSeat(other.capacity))

const checkedIn = (unit: Unit, sessionId: SessionId, id: AttendanceId): CheckedIn => ({
  attendance: found(store.findAttendance(unit.sql, id), 'attendance'),
  quorum: sessionQuorum(unit, getSession(unit, { sessionId })),
})

export type CheckIn = BySession & {
  personId: PersonId
  institutionId: InstitutionId | null
  capacity: Capacity
  position: string | null
  stays: readonly Stay[]
}

/** Writes down that somebody came. An institution that came is no longer absent. */
export const recordAttendance = (unit: Unit, { stays, ...attendance }: CheckIn): AttendanceId => {
  if (store.isPresent(unit.sql, attendance.sessionId, attendance.personId))
    fail('ALREADY_CHECKED_IN', { personName: fullName(getPerson(unit, { id: attendance.personId })) })
  const id = unit.newId<AttendanceId>()
  store.insertAttendance(unit.sql, { ...attendance, id, position: attendance.position || null })
  stays.forEach((stay, ordinal) => store.insertStay(unit.sql, unit.newId(), id, ordinal, stay))
  if (holdsSeat(attendance.capacity) && attendance.institutionId !== null)
    store.removeAbsence(unit.sql, attendance.sessionId, attendance.institutionId)
  return id
}

const fromHour = (arrivedAt: Time | null): Stay[] => [{ arrivedAt, leftAt: null }]

/** Checks in somebody whom the program knows. */
export const checkIn = (
  unit: Unit,
  { arrivedAt, ...input }: Omit<CheckIn, 'stays'> & { arrivedAt: Time | null },
): CheckedIn => {
  requireEditable(unit, input.sessionId)
  getPerson(unit, { id: input.personId })
  if (input.institutionId !== null) getInstitution(unit, input.institutionId)
  if (holdsSeat(input.capacity) && input.institutionId === null) fail('NOT_FOUND', { entity: 'institution' })
  const id = recordAttendance(unit, { ...input, stays: fromHour(arrivedAt) })
  return checkedIn(unit, input.sessionId, id)
}

export type NewPersonCheckIn = BySession & {
  person: PersonDraft
  institutionName: string | null
  capacity: Extract<Capacity, 'guest' | 'staff'>
  position: string | null
  arrivedAt: Time | null
}

/** Adds a person, with their institution when it is new too, and checks them in. */
export const checkInNewPerson = (unit: Unit, input: NewPersonCheckIn): CheckedIn => {
  const { sessionId, institutionName, capacity, position, arrivedAt } = input
  requireEditable(unit, sessionId)
  const person = createPerson(unit, input.person)
  const institution = institutionName
    ? (findInstitutionNamed(unit, institutionName) ??
      createInstitution(unit, plainInstitution(institutionName, null, null)))
    : null
  const stays = fromHour(arrivedAt)
  const institutionId = institution?.id ?? null
  const id = recordAttendance(unit, { sessionId, personId: person.id, institutionId, capacity, position, stays })
  return checkedIn(unit, sessionId, id)
}

/**
 * Checks in the principal of every seat that nobody has taken yet and whose absence nobody wrote down: an explanation
 * already noted is never erased by a shortcut. Other exceptions are marked afterwards.
 */
export const checkInPrincipals = (
  unit: Unit,
  { sessionId, arrivedAt }: BySession & { arrivedAt: Time | null },
): AttendanceRegister => {
  requireEditable(unit, sessionId)
  const { seats, attendances } = getRegister(unit, { sessionId })
  const people = new Set(attendances.map((attendance) => attendance.personId))
  for (const { institutionId, holders, absence } of seats) {
    const principal = holders.find((holder) => holder.capacity === 'principal')
    if (!principal || people.has(principal.personId)) continue
    if (absence !== null || isSeatTaken(attendances, institutionId)) continue
    const { personId, capacity, position } = principal
    recordAttendance(unit, { sessionId, personId, institutionId, capacity, position, stays: fromHour(arrivedAt) })
    people.add(personId)
  }
  return getRegister(unit, { sessionId })
}

// Only the first stretch may begin with the session, and only the last may last to its end: any other is an overlap.
const requireOrderedStays = (stays: readonly Stay[]): void => {
  for (const [index, { arrivedAt, leftAt }] of stays.entries()) {
    if (arrivedAt !== null && leftAt !== null && leftAt < arrivedAt)
      fail('TIMES_REVERSED', { earlier: arrivedAt, later: leftAt })
    const previous = stays[index - 1]
    if (previous && (previous.leftAt === null || arrivedAt === null || arrivedAt < previous.leftAt))
      fail('STAYS_OVERLAP', { leftAt: previous.leftAt, arrivedAt })
  }
}

const editableSessionOf = (unit: Unit, id: AttendanceId): SessionId =>
  requireEditable(unit, found(store.findSessionOf(unit.sql, id), 'attendance')).id

/** Replaces the stretches that somebody was in the room. */
export const setStays = (
  unit: Unit,
  { id, stays, expectedVersion }: { id: AttendanceId; stays: readonly Stay[]; expectedVersion: number },
): CheckedIn => {
  const sessionId = editableSessionOf(unit, id)
  const current = found(store.findAttendance(unit.sql, id), 'attendance')
  requireVersion(expectedVersion, current.version, current)
  requireOrderedStays(stays)
  store.removeStays(unit.sql, id)
  stays.forEach((stay, ordinal) => store.insertStay(unit.sql, unit.newId(), id, ordinal, stay))
  store.touchAttendance(unit.sql, id)
  return checkedIn(unit, sessionId, id)
}

/** Undoes a check-in. */
export const removeAttendance = (unit: Unit, { id }: { id: AttendanceId }): AttendanceRegister => {
  const sessionId = editableSessionOf(unit, id)
  store.removeAttendance(unit.sql, id)
  return getRegister(unit, { sessionId })
}

/** Says why an institution did not come, or forgets it. One whose principal or alternate came is not absent. */
export const setAbsence = (
  unit: Unit,
  { sessionId, institutionId, absence }: BySession & { institutionId: InstitutionId; absence: Absence | null },
): AttendanceRegister => {
  requireEditable(unit, sessionId)
  const { name: institutionName } = getInstitution(unit, institutionId)
  if (absence === null) store.removeAbsence(unit.sql, sessionId, institutionId)
  else {
    if (isSeatTaken(store.listAttendances(unit.sql, sessionId), institutionId))
      fail('INSTITUTION_PRESENT', { institutionName })
    store.putAbsence(unit.sql, unit.newId(), sessionId, institutionId, { ...absence, reason: absence.reason || null })
  }
  return getRegister(unit, { sessionId })
}
