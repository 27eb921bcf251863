import type { Absence, Attendance } from '../../../shared/contract/attendance.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import type { AbsenceId, AttendanceId, InstitutionId, PersonId, SessionId } from '../../../shared/domain/ids.ts'
import type { Capacity, Stay } from '../../../shared/domain/quorum.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: AttendanceId
  person_id: PersonId
  person_name: string
  institution_id: InstitutionId | null
  institution_name: string | null
  capacity: Capacity
  position: string | null
  note: string | null
  version: number
}

type StayRow = {
  attendance_id: AttendanceId
  sitting: number
  arrived_at: Time | null
  left_at: Time | null
  arrival_text: string | null
  departure_text: string | null
}

/** A stretch in the room, of which day, and how somebody worded it in the acta. */
export type RecordedStay = Stay & { sitting: number; arrivalText: string | null; departureText: string | null }

export type RecordedAttendance = Omit<Attendance, 'stays'> & { stays: RecordedStay[] }

const select = `SELECT attendance.id, person_id, trim(given_names || ' ' || surnames) AS person_name, institution_id,
    institution.name AS institution_name, capacity, position, attendance.note, attendance.version
  FROM attendance
  JOIN person ON person.id = person_id
  LEFT JOIN institution ON institution.id = institution_id`

const stayColumns = 'attendance_id, sitting, arrived_at, left_at, arrival_text, departure_text'

const toStay = (row: StayRow): RecordedStay => ({
  sitting: row.sitting,
  arrivedAt: row.arrived_at,
  leftAt: row.left_at,
  arrivalText: row.arrival_text,
  departureText: row.departure_text,
})

const toAttendance = (row: Row, stays: readonly StayRow[]): RecordedAttendance => ({
  id: row.id,
  personId: row.person_id,
  personName: row.person_name,
  institutionId: row.institution_id,
  institutionName: row.institution_name,
  capacity: row.capacity,
  position: row.position,
  note: row.note,
  stays: stays.map(toStay),
  version: row.version,
})

/** Everybody who came on any day of a session, in the order in which they were written down. */
export const listAttendances = (sql: Sql, sessionId: SessionId): RecordedAttendance[] => {
  const stays = sql.all<StayRow>(
    `SELECT ${stayColumns} FROM attendance_stay
     JOIN attendance ON attendance.id = attendance_id WHERE session_id = ? ORDER BY attendance_stay.ordinal`,
    sessionId,
  )
  const byAttendance = Map.groupBy(stays, (stay) => stay.attendance_id)
  return sql
    .all<Row>(`${select} WHERE session_id = ? ORDER BY ordinal`, sessionId)
    .map((row) => toAttendance(row, byAttendance.get(row.id) ?? []))
}

export const findAttendance = (sql: Sql, id: AttendanceId): RecordedAttendance | undefined => {
  const row = sql.get<Row>(`${select} WHERE attendance.id = ?`, id)
  if (!row) return undefined
  const stays = sql.all<StayRow>(
    `SELECT ${stayColumns} FROM attendance_stay WHERE attendance_id = ? ORDER BY ordinal`,
    id,
  )
  return toAttendance(row, stays)
}

/** What somebody is in the list of a session, whichever its days. */
export const findAttendanceOf = (
  sql: Sql,
  sessionId: SessionId,
  personId: PersonId,
): RecordedAttendance | undefined => {
  const row = sql.get<{ id: AttendanceId }>(
    'SELECT id FROM attendance WHERE session_id = ? AND person_id = ?',
    sessionId,
    personId,
  )
  return row && findAttendance(sql, row.id)
}

/** A stretch in the room of somebody who came for a seat. */
export type SeatStay = Stay & { institutionId: InstitutionId; personId: PersonId }

type SeatStayRow = {
  institution_id: InstitutionId
  person_id: PersonId
  arrived_at: Time | null
  left_at: Time | null
}

/** The stretches on a day of a session of all who came for a seat. */
export const listSeatStays = (sql: Sql, sessionId: SessionId, sitting: number): SeatStay[] =>
  sql
    .all<SeatStayRow>(
      `SELECT institution_id, person_id, arrived_at, left_at
       FROM attendance JOIN attendance_stay ON attendance_id = attendance.id
       WHERE session_id = ? AND sitting = ? AND capacity IN ('principal', 'alternate')`,
      sessionId,
      sitting,
    )
    .map((row) => ({
      institutionId: row.institution_id,
      personId: row.person_id,
      arrivedAt: row.arrived_at,
      leftAt: row.left_at,
    }))

export const findSessionOf = (sql: Sql, id: AttendanceId): SessionId | undefined =>
  sql.get<{ session_id: SessionId }>('SELECT session_id FROM attendance WHERE id = ?', id)?.session_id

export type NewAttendance = {
  id: AttendanceId
  sessionId: SessionId
  personId: PersonId
  institutionId: InstitutionId | null
  capacity: Capacity
  position: string | null
  note: string | null
}

export const insertAttendance = (sql: Sql, attendance: NewAttendance): void =>
  sql.run(
    `INSERT INTO attendance (id, session_id, person_id, institution_id, capacity, position, note, ordinal)
     SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, coalesce(max(ordinal) + 1, 0) FROM attendance WHERE session_id = ?2`,
    attendance.id,
    attendance.sessionId,
    attendance.personId,
    attendance.institutionId,
    attendance.capacity,
    attendance.position,
    attendance.note,
  )

/** Adds a stretch after those that the person has: the days of a session follow one another. */
export const insertStay = (sql: Sql, id: string, attendanceId: AttendanceId, stay: RecordedStay): void =>
  sql.run(
    `INSERT INTO attendance_stay (id, attendance_id, ordinal, sitting, arrived_at, left_at, arrival_text, departure_text)
     SELECT ?1, ?2, coalesce(max(ordinal) + 1, 0), ?3, ?4, ?5, ?6, ?7 FROM attendance_stay WHERE attendance_id = ?2`,
    id,
    attendanceId,
    stay.sitting,
    stay.arrivedAt,
    stay.leftAt,
    stay.arrivalText,
    stay.departureText,
  )

export const removeStays = (sql: Sql, attendanceId: AttendanceId, sitting: number): void =>
  sql.run('DELETE FROM attendance_stay WHERE attendance_id = ? AND sitting = ?', attendanceId, sitting)

/** The hour of the last who came on a day of a session and is in the room still. */
export const lastArrival = (sql: Sql, sessionId: SessionId, sitting: number): Time | null =>
  sql.get<{ at: Time | null }>(
    `SELECT max(arrived_at) AS at FROM attendance_stay JOIN attendance ON attendance.id = attendance_id
     WHERE session_id = ? AND sitting = ? AND left_at IS NULL`,
    sessionId,
    sitting,
  )?.at ?? null

/** Whoever is in the room on a day of a session left it at an hour. */
export const endStays = (sql: Sql, sessionId: SessionId, sitting: number, leftAt: Time): void =>
  sql.run(
    `UPDATE attendance_stay SET left_at = ?, version = version + 1
     WHERE sitting = ? AND left_at IS NULL AND attendance_id IN (SELECT id FROM attendance WHERE session_id = ?)`,
    leftAt,
    sitting,
    sessionId,
  )

type MovementTexts = Pick<RecordedStay, 'arrivalText' | 'departureText'>

/** Keeps how the arrival and the departure of one stretch of a day are worded; stretches are counted from 0 in that day. */
export const setMovementTexts = (
  sql: Sql,
  attendanceId: AttendanceId,
  sitting: number,
  stayIndex: number,
  { arrivalText, departureText }: MovementTexts,
): void =>
  sql.run(
    `UPDATE attendance_stay SET arrival_text = ?1, departure_text = ?2, version = version + 1
     WHERE id = (SELECT id FROM attendance_stay WHERE attendance_id = ?3 AND sitting = ?4
                 ORDER BY ordinal LIMIT 1 OFFSET ?5)`,
    arrivalText,
    departureText,
    attendanceId,
    sitting,
    stayIndex,
  )

export const setNote = (sql: Sql, id: AttendanceId, note: string | null): void =>
  sql.run('UPDATE attendance SET note = ?, version = version + 1 WHERE id = ?', note, id)

/** What somebody is in the list from a later day on. */
export const setRole = (
  sql: Sql,
  { id, institutionId, capacity, position, note }: Omit<NewAttendance, 'sessionId' | 'personId'>,
): void =>
  sql.run(
    `UPDATE attendance SET institution_id = ?, capacity = ?, position = ?, note = ?, version = version + 1 WHERE id = ?`,
    institutionId,
    capacity,
    position,
    note,
    id,
  )

export const touchAttendance = (sql: Sql, id: AttendanceId): void =>
  sql.run('UPDATE attendance SET version = version + 1 WHERE id = ?', id)

export const removeAttendance = (sql: Sql, id: AttendanceId): void => sql.run('DELETE FROM attendance WHERE id = ?', id)

/** Takes somebody off the list of one day; off the list of the session when that was their only one. */
export const removeFromDay = (sql: Sql, id: AttendanceId, sitting: number): void => {
  removeStays(sql, id, sitting)
  sql.run(
    'DELETE FROM attendance WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM attendance_stay WHERE attendance_id = ?1)',
    id,
  )
}

export type RecordedAbsence = Absence & { institutionId: InstitutionId; institutionName: string; sitting: number }

type AbsenceRow = {
  id: AbsenceId
  institution_id: InstitutionId
  institution_name: string
  sitting: number
  is_justified: number
  reason: string | null
}

const toAbsence = (row: AbsenceRow): RecordedAbsence => ({
  id: row.id,
  institutionId: row.institution_id,
  institutionName: row.institution_name,
  sitting: row.sitting,
  isJustified: row.is_justified === 1,
  reason: row.reason,
})

/*
 * What was said of an institution that came after all is not true any more, but it is kept: when whoever came is taken
 * off the list again, it stands as it was written.
 */
const selectAbsences = `SELECT absence.id, absence.institution_id, institution.name AS institution_name, absence.sitting,
    is_justified, reason
  FROM absence JOIN institution ON institution.id = absence.institution_id
  WHERE NOT EXISTS (
    SELECT 1 FROM attendance JOIN attendance_stay AS stay ON stay.attendance_id = attendance.id
    WHERE attendance.session_id = absence.session_id AND stay.sitting = absence.sitting
      AND attendance.institution_id = absence.institution_id AND capacity IN ('principal', 'alternate'))`

/** The institutions that did not come and somebody said so, by day, in the order in which they were written down. */
export const listAbsences = (sql: Sql, sessionId: SessionId): RecordedAbsence[] =>
  sql
    .all<AbsenceRow>(
      `${selectAbsences} AND absence.session_id = ? ORDER BY absence.sitting, absence.ordinal`,
      sessionId,
    )
    .map(toAbsence)

export const putAbsence = (
  sql: Sql,
  id: AbsenceId,
  { sessionId, sitting, institutionId }: { sessionId: SessionId; sitting: number; institutionId: InstitutionId },
  { isJustified, reason }: Omit<Absence, 'id'>,
): void =>
  sql.run(
    `INSERT INTO absence (id, session_id, sitting, institution_id, is_justified, reason, ordinal)
     SELECT ?1, ?2, ?3, ?4, ?5, ?6, coalesce(max(ordinal) + 1, 0) FROM absence WHERE session_id = ?2
     ON CONFLICT (session_id, sitting, institution_id)
     DO UPDATE SET is_justified = excluded.is_justified, reason = excluded.reason, version = version + 1`,
    id,
    sessionId,
    sitting,
    institutionId,
    isJustified ? 1 : 0,
    reason,
  )

export const removeAbsence = (sql: Sql, sessionId: SessionId, sitting: number, institutionId: InstitutionId): void =>
  sql.run(
    'DELETE FROM absence WHERE session_id = ? AND sitting = ? AND institution_id = ?',
    sessionId,
    sitting,
    institutionId,
  )

export const findSessionOfAbsence = (sql: Sql, id: AbsenceId): SessionId | undefined =>
  sql.get<{ session_id: SessionId }>('SELECT session_id FROM absence WHERE id = ?', id)?.session_id

/** Where a person came. */
export const listAttendancesOf = (sql: Sql, personId: PersonId): { id: AttendanceId; sessionId: SessionId }[] =>
  sql
    .all<{ id: AttendanceId; session_id: SessionId }>(
      'SELECT id, session_id FROM attendance WHERE person_id = ?',
      personId,
    )
    .map((row) => ({ id: row.id, sessionId: row.session_id }))

export const setPerson = (sql: Sql, id: AttendanceId, personId: PersonId): void =>
  sql.run('UPDATE attendance SET person_id = ?, version = version + 1 WHERE id = ?', personId, id)

/** To how many sessions each person came. */
export const countByPerson = (sql: Sql): Map<PersonId, number> =>
  new Map(
    sql
      .all<{ person_id: PersonId; sessions: number }>(
        'SELECT person_id, count(*) AS sessions FROM attendance GROUP BY person_id',
      )
      .map((row) => [row.person_id, row.sessions]),
  )
