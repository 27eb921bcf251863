import type { Absence, Attendance, AttendanceRegister, AttendanceSeat } from '../../../shared/contract/attendance.ts'
import type { Accreditation, PersonDraft } from '../../../shared/contract/committee.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import type { AbsenceId, AttendanceId, InstitutionId, PersonId, SessionId } from '../../../shared/domain/ids.ts'
import { holdsSeat, type Capacity, type Quorum, type Stay } from '../../../shared/domain/quorum.ts'
import { fullName } from '../../../shared/domain/person-name.ts'
import { currentSitting } from '../../../shared/domain/sittings.ts'
import { listAccreditations } from '../accreditations/service.ts'
import type { Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import { createInstitution, findInstitutionNamed, getInstitution, plainInstitution } from '../institutions/service.ts'
import { createPerson, getPerson, listNationalIds, mask } from '../people/service.ts'
import { sessionQuorum, sessionTimeline } from '../sessions/quorum.ts'
import { getSession, requireEditable } from '../sessions/service.ts'
import * as absences from './absences-store.ts'
import { asOn, isSameRole, lastRole, roleOn, seatedRole } from './roles.ts'
import { endStays, insertStay, lastArrival } from './stays-store.ts'
import * as store from './store.ts'

type BySession = { sessionId: SessionId }
/** Somebody as they came on one day. */
export type DayAttendance = ReturnType<typeof asOn>

export type CheckedIn = { attendance: Attendance; quorum: Quorum }

/** Everybody who came to a session, on any of its days, with their stretches of all of them. */
export const listAttendances = ({ sql }: Unit, sessionId: SessionId): readonly store.RecordedAttendance[] =>
  store.listAttendances(sql, sessionId)

/** Everybody who came on one day of a session, as they came that day, with the stretches of that day. */
export const listAttendancesOn = ({ sql }: Unit, sessionId: SessionId, sitting: number): DayAttendance[] =>
  store
    .listAttendances(sql, sessionId)
    .map((attendance) => asOn(attendance, sitting))
    .filter(({ stays }) => stays.length > 0)

/** The institutions whose absence was explained, by day. */
export const listAbsences = ({ sql }: Unit, sessionId: SessionId): absences.RecordedAbsence[] =>
  absences.listAbsences(sql, sessionId)

/** The session of an absence, or the failure that it is not there. */
export const sessionOfAbsence = ({ sql }: Unit, id: AbsenceId): SessionId =>
  found(absences.findSessionOfAbsence(sql, id), 'absence')

/** To how many sessions each person came. */
export const countAttendances = ({ sql }: Unit): Map<PersonId, number> => store.countByPerson(sql)

/** An attendance as its day tells it. */
const onDay = (attendance: DayAttendance): Attendance => ({
  ...attendance,
  stays: attendance.stays.map(({ arrivedAt, leftAt }) => ({ arrivedAt, leftAt })),
})

const listOnDay = (unit: Unit, sessionId: SessionId, sitting: number): Attendance[] =>
  listAttendancesOn(unit, sessionId, sitting).map(onDay)

const toSeat = (
  accreditations: readonly Accreditation[],
  nationalIds: ReadonlyMap<PersonId, string>,
  explained: ReadonlyMap<InstitutionId, Absence>,
): AttendanceSeat[] =>
  [...Map.groupBy(accreditations, (accreditation) => accreditation.institutionId).values()].flatMap((ofSeat) => {
    const [first] = ofSeat
    if (!first) return []
    const absence = explained.get(first.institutionId)
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
      absence: absence ? { id: absence.id, isJustified: absence.isJustified, reason: absence.reason } : null,
    }
  })

/** The register of a session on its current day: every seat with who may sit in it, everybody who came, and the quorum. */
export const getRegister = (unit: Unit, { sessionId }: BySession): AttendanceRegister => {
  const session = getSession(unit, { sessionId })
  const { sitting, day, call } = currentSitting(session)
  const explained = listAbsences(unit, sessionId).filter((absence) => absence.sitting === sitting)
  const byInstitution = new Map(explained.map((absence) => [absence.institutionId, absence]))
  return {
    sessionId,
    sitting,
    day,
    call,
    seats: toSeat(listAccreditations(unit, { on: day }), listNationalIds(unit, day), byInstitution),
    attendances: listOnDay(unit, sessionId, sitting),
    quorum: sessionQuorum(unit, session),
    timeline: sessionTimeline(unit, session),
  }
}

const isSeatTaken = (attendances: readonly Attendance[], institutionId: InstitutionId): boolean =>
  attendances.some((other) => other.institutionId === institutionId && holdsSeat(other.capacity))

/** Somebody's attendance on the current day of a session, and the quorum with it. */
export const checkedIn = (unit: Unit, session: Session, id: AttendanceId): CheckedIn => ({
  attendance: onDay(asOn(found(store.findAttendance(unit.sql, id), 'attendance'), currentSitting(session).sitting)),
  quorum: sessionQuorum(unit, session),
})

export type CheckIn = {
  personId: PersonId
  institutionId: InstitutionId | null
  capacity: Capacity
  position: string | null
  note: string | null
  stays: readonly Stay[]
}

// Nobody comes twice on one day, nor sits for two institutions of one session.
const requireNotListed = (unit: Unit, known: store.RecordedAttendance, asked: CheckIn, sitting: number): void => {
  const { personName } = known
  const isHereToday = known.stays.some((stay) => stay.sitting === sitting)
  const seated = holdsSeat(asked.capacity) ? seatedRole(known) : null
  const other = isHereToday ? roleOn(known, sitting) : seated
  if (typeof other?.institutionName === 'string' && asked.institutionId !== null)
    if (other.institutionId !== asked.institutionId)
      fail('CHECKED_IN_ELSEWHERE', {
        personName,
        institutionName: other.institutionName,
        asked: getInstitution(unit, asked.institutionId).name,
      })
  if (isHereToday) fail('ALREADY_CHECKED_IN', { personName })
}

// Somebody of an earlier day: that day stays as it was, whatever they come as now.
const comeAgain = (unit: Unit, known: store.RecordedAttendance, asked: CheckIn, sitting: number): void => {
  const last = lastRole(known)
  // What was written of them stays, as long as they come as the same.
  const note = asked.note || (last.capacity === asked.capacity ? last.note : null)
  const { institutionId, capacity } = asked
  const role = { institutionId, capacity, position: asked.position || null, note }
  if (!isSameRole({ ...role, institutionName: null }, known))
    store.putRole(unit.sql, unit.newId(), known.id, { ...role, sitting })
  store.touchAttendance(unit.sql, known.id)
}

const record = (
  unit: Unit,
  session: Session,
  known: store.RecordedAttendance | undefined,
  asked: CheckIn,
): AttendanceId => {
  const { sitting } = currentSitting(session)
  const id = known?.id ?? unit.newId<AttendanceId>()
  if (known) {
    requireNotListed(unit, known, asked, sitting)
    comeAgain(unit, known, asked, sitting)
  } else {
    const { personId, institutionId, capacity, position, note } = asked
    const role = { institutionId, capacity, position: position || null, note: note || null }
    store.insertAttendance(unit.sql, { id, sessionId: session.id, personId, ...role })
  }
  for (const stay of asked.stays)
    insertStay(unit.sql, unit.newId(), id, { ...stay, sitting, arrivalText: null, departureText: null })
  return id
}

/** Writes down that somebody came on the current day of a session, as what they come that day. */
export const recordAttendance = (unit: Unit, session: Session, asked: CheckIn): AttendanceId =>
  record(unit, session, store.findAttendanceOf(unit.sql, session.id, asked.personId), asked)

const fromHour = (arrivedAt: Time | null): Stay[] => [{ arrivedAt, leftAt: null }]

/**
 * Checks in somebody whom the program knows. Whether they are accredited is not asked: nobody is sent away, but only
 * those whose accreditation is in force on that day take a seat.
 */
export const checkIn = (
  unit: Unit,
  { sessionId, arrivedAt, ...input }: BySession & Omit<CheckIn, 'stays'> & { arrivedAt: Time | null },
): CheckedIn => {
  const session = requireEditable(unit, sessionId)
  const { personId, institutionId, capacity, position, note } = input
  const person = getPerson(unit, { id: personId })
  const institution = institutionId === null ? null : getInstitution(unit, institutionId)
  if (holdsSeat(capacity) && institution === null) fail('NOT_FOUND', { entity: 'institution' })
  const known = store.findAttendanceOf(unit.sql, sessionId, personId)
  const stays = fromHour(arrivedAt)
  const id = record(unit, session, known, { ...input, stays })
  if (known) return checkedIn(unit, session, id)
  // Of a newcomer everything is known here: reading it back would only take longer, while people queue at the door.
  const role = { institutionId, institutionName: institution?.name ?? null, capacity, position: position || null }
  const attendance = { id, personId, personName: fullName(person), ...role, note: note || null, stays, version: 1 }
  return { attendance, quorum: sessionQuorum(unit, session) }
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
  const session = requireEditable(unit, sessionId)
  const person = createPerson(unit, input.person)
  const institution = institutionName
    ? (findInstitutionNamed(unit, institutionName) ??
      createInstitution(unit, plainInstitution(institutionName, null, null)))
    : null
  const stays = fromHour(arrivedAt)
  const institutionId = institution?.id ?? null
  const role = { personId: person.id, institutionId, capacity, position, note: null }
  return checkedIn(unit, session, recordAttendance(unit, session, { ...role, stays }))
}

/**
 * Checks in the principal of every seat that nobody has taken yet and whose absence nobody wrote down: an explanation
 * already noted is never erased by a shortcut. Other exceptions are marked afterwards.
 */
export const checkInPrincipals = (
  unit: Unit,
  { sessionId, arrivedAt }: BySession & { arrivedAt: Time | null },
): AttendanceRegister => {
  const session = requireEditable(unit, sessionId)
  const { seats, attendances } = getRegister(unit, { sessionId })
  const people = new Set(attendances.map((attendance) => attendance.personId))
  for (const { institutionId, holders, absence } of seats) {
    const principal = holders.find((holder) => holder.capacity === 'principal')
    if (!principal || people.has(principal.personId)) continue
    if (absence !== null || isSeatTaken(attendances, institutionId)) continue
    const { personId, capacity, position } = principal
    const role = { personId, institutionId, capacity, position, note: null }
    recordAttendance(unit, session, { ...role, stays: fromHour(arrivedAt) })
    people.add(personId)
  }
  return getRegister(unit, { sessionId })
}

/** Undoes check-ins on the current day of their sessions, all or none. All are of one session, whose register comes back. */
export const removeAttendances = (unit: Unit, { ids }: { ids: readonly AttendanceId[] }): AttendanceRegister => {
  const sessionIds = new Set(ids.map((id) => found(store.findSessionOf(unit.sql, id), 'attendance')))
  const [sessionId, another] = [...sessionIds]
  if (sessionId === undefined || another !== undefined) return fail('NOT_FOUND', { entity: 'attendance' })
  const { sitting } = currentSitting(requireEditable(unit, sessionId))
  for (const id of ids) store.removeFromDay(unit.sql, id, sitting)
  return getRegister(unit, { sessionId })
}

/** Says why an institution did not come, or forgets it. One whose principal or alternate came is not absent. */
export const setAbsence = (
  unit: Unit,
  {
    sessionId,
    institutionId,
    absence,
  }: BySession & { institutionId: InstitutionId; absence: Omit<Absence, 'id'> | null },
): AttendanceRegister => {
  const { sitting } = currentSitting(requireEditable(unit, sessionId))
  const { name: institutionName } = getInstitution(unit, institutionId)
  if (absence === null) absences.removeAbsence(unit.sql, sessionId, sitting, institutionId)
  else {
    if (isSeatTaken(listOnDay(unit, sessionId, sitting), institutionId))
      fail('INSTITUTION_PRESENT', { institutionName })
    const at = { sessionId, sitting, institutionId }
    absences.putAbsence(unit.sql, unit.newId(), at, { ...absence, reason: absence.reason || null })
  }
  return getRegister(unit, { sessionId })
}

/** Whoever is in the room left it at an hour, because the session stops. Refused while somebody came later. */
export const leaveRoom = (unit: Unit, session: Session, leftAt: Time): void => {
  const { sitting } = currentSitting(session)
  const last = lastArrival(unit.sql, session.id, sitting)
  if (last !== null && leftAt < last) fail('TIMES_REVERSED', { earlier: last, later: leftAt })
  endStays(unit.sql, session.id, sitting, leftAt)
}
