import type { Absence, Attendance } from '../../../shared/contract/attendance.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import type { AttendanceId, InstitutionId, PersonId, SessionId } from '../../../shared/domain/ids.ts'
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
  version: number
}

type StayRow = { attendance_id: AttendanceId; arrived_at: Time | null; left_at: Time | null }

const select = `SELECT attendance.id, person_id, trim(given_names || ' ' || surnames) AS person_name, institution_id,
    institution.name AS institution_name, capacity, position, attendance.version
  FROM attendance
  JOIN person ON person.id = person_id
  LEFT JOIN institution ON institution.id = institution_id`

const toStay = (row: StayRow): Stay => ({ arrivedAt: row.arrived_at, leftAt: row.left_at })

const toAttendance = (row: Row, stays: readonly StayRow[]): Attendance => ({
  id: row.id,
  personId: row.person_id,
  personName: row.person_name,
  institutionId: row.institution_id,
  institutionName: row.institution_name,
  capacity: row.capacity,
  position: row.position,
  stays: stays.map(toStay),
  version: row.version,
})

/** Everybody who came, in the order in which they were written down. */
export const listAttendances = (sql: Sql, sessionId: SessionId): Attendance[] => {
  const stays = sql.all<StayRow>(
    `SELECT attendance_id, arrived_at, left_at FROM attendance_stay
     JOIN attendance ON attendance.id = attendance_id WHERE session_id = ? ORDER BY attendance_stay.ordinal`,
    sessionId,
  )
  const byAttendance = Map.groupBy(stays, (stay) => stay.attendance_id)
  return sql
    .all<Row>(`${select} WHERE session_id = ? ORDER BY ordinal`, sessionId)
    .map((row) => toAttendance(row, byAttendance.get(row.id) ?? []))
}

export const findAttendance = (sql: Sql, id: AttendanceId): Attendance | undefined => {
  const row = sql.get<Row>(`${select} WHERE attendance.id = ?`, id)
  if (!row) return undefined
  const stays = sql.all<StayRow>(
    'SELECT attendance_id, arrived_at, left_at FROM attendance_stay WHERE attendance_id = ? ORDER BY ordinal',
    id,
  )
  return toAttendance(row, stays)
}

export const findSessionOf = (sql: Sql, id: AttendanceId): SessionId | undefined =>
  sql.get<{ session_id: SessionId }>('SELECT session_id FROM attendance WHERE id = ?', id)?.session_id

export const isPresent = (sql: Sql, sessionId: SessionId, personId: PersonId): boolean =>
  sql.get('SELECT 1 FROM attendance WHERE session_id = ? AND person_id = ?', sessionId, personId) !== undefined

export type NewAttendance = {
  id: AttendanceId
  sessionId: SessionId
  personId: PersonId
  institutionId: InstitutionId | null
  capacity: Capacity
  position: string | null
}

export const insertAttendance = (sql: Sql, attendance: NewAttendance): void =>
  sql.run(
    `INSERT INTO attendance (id, session_id, person_id, institution_id, capacity, position, ordinal)
     SELECT ?1, ?2, ?3, ?4, ?5, ?6, coalesce(max(ordinal) + 1, 0) FROM attendance WHERE session_id = ?2`,
    attendance.id,
    attendance.sessionId,
    attendance.personId,
    attendance.institutionId,
    attendance.capacity,
    attendance.position,
  )

export const insertStay = (sql: Sql, id: string, attendanceId: AttendanceId, ordinal: number, stay: Stay): void =>
  sql.run(
    'INSERT INTO attendance_stay (id, attendance_id, ordinal, arrived_at, left_at) VALUES (?, ?, ?, ?, ?)',
    id,
    attendanceId,
    ordinal,
    stay.arrivedAt,
    stay.leftAt,
  )

export const removeStays = (sql: Sql, attendanceId: AttendanceId): void =>
  sql.run('DELETE FROM attendance_stay WHERE attendance_id = ?', attendanceId)

export const touchAttendance = (sql: Sql, id: AttendanceId): void =>
  sql.run('UPDATE attendance SET version = version + 1 WHERE id = ?', id)

export const removeAttendance = (sql: Sql, id: AttendanceId): void => sql.run('DELETE FROM attendance WHERE id = ?', id)

export type RecordedAbsence = Absence & { institutionId: InstitutionId; institutionName: string }

type AbsenceRow = {
  institution_id: InstitutionId
  institution_name: string
  is_justified: number
  reason: string | null
}

/** The institutions that did not come and somebody said so, in the order in which they were written down. */
export const listAbsences = (sql: Sql, sessionId: SessionId): RecordedAbsence[] =>
  sql
    .all<AbsenceRow>(
      `SELECT institution_id, institution.name AS institution_name, is_justified, reason FROM absence
       JOIN institution ON institution.id = institution_id WHERE session_id = ? ORDER BY ordinal`,
      sessionId,
    )
    .map((row) => ({
      institutionId: row.institution_id,
      institutionName: row.institution_name,
      isJustified: row.is_justified === 1,
      reason: row.reason,
    }))

export const putAbsence = (
  sql: Sql,
  id: string,
  sessionId: SessionId,
  institutionId: InstitutionId,
  { isJustified, reason }: Absence,
): void =>
  sql.run(
    `INSERT INTO absence (id, session_id, institution_id, is_justified, reason, ordinal)
     SELECT ?1, ?2, ?3, ?4, ?5, coalesce(max(ordinal) + 1, 0) FROM absence WHERE session_id = ?2
     ON CONFLICT (session_id, institution_id)
     DO UPDATE SET is_justified = excluded.is_justified, reason = excluded.reason, version = version + 1`,
    id,
    sessionId,
    institutionId,
    isJustified ? 1 : 0,
    reason,
  )

export const removeAbsence = (sql: Sql, sessionId: SessionId, institutionId: InstitutionId): void =>
  sql.run('DELETE FROM absence WHERE session_id = ? AND institution_id = ?', sessionId, institutionId)

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
