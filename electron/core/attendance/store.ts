import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import type { AttendanceId, InstitutionId, PersonId, SessionId } from '../../../shared/domain/ids.ts'
import type { Capacity } from '../../../shared/domain/quorum.ts'
import type { Sql } from '../database/sql.ts'
import { removeStays, type RecordedStay } from './stays-store.ts'

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

type RoleRow = Omit<Row, 'id' | 'person_id' | 'person_name' | 'version'> & {
  attendance_id: AttendanceId
  sitting: number
}

type StayRow = {
  attendance_id: AttendanceId
  sitting: number
  arrived_at: Time | null
  left_at: Time | null
  arrival_text: string | null
  departure_text: string | null
}

/** What somebody is in the list on one day, and why they are in it all the same. */
export type Role = Pick<Attendance, 'institutionId' | 'institutionName' | 'capacity' | 'position' | 'note'>

/** Somebody in the list of a session: as they came on their first day, and on which later ones they came as something else. */
export type RecordedAttendance = Omit<Attendance, 'stays'> & {
  stays: RecordedStay[]
  laterRoles: (Role & { sitting: number })[]
}

const select = `SELECT attendance.id, person_id, trim(given_names || ' ' || surnames) AS person_name, institution_id,
    institution.name AS institution_name, capacity, position, attendance.note, attendance.version
  FROM attendance
  JOIN person ON person.id = person_id
  LEFT JOIN institution ON institution.id = institution_id`

const selectRoles = `SELECT role.attendance_id, role.sitting, role.institution_id, institution.name AS institution_name,
    role.capacity, role.position, role.note
  FROM attendance_role AS role
  LEFT JOIN institution ON institution.id = role.institution_id`

const stayColumns = 'attendance_id, sitting, arrived_at, left_at, arrival_text, departure_text'

const toStay = (row: StayRow): RecordedStay => ({
  sitting: row.sitting,
  arrivedAt: row.arrived_at,
  leftAt: row.left_at,
  arrivalText: row.arrival_text,
  departureText: row.departure_text,
})

const toRole = (row: Omit<RoleRow, 'attendance_id' | 'sitting'>): Role => ({
  institutionId: row.institution_id,
  institutionName: row.institution_name,
  capacity: row.capacity,
  position: row.position,
  note: row.note,
})

const toAttendance = (row: Row, stays: readonly StayRow[], roles: readonly RoleRow[]): RecordedAttendance => ({
  id: row.id,
  personId: row.person_id,
  personName: row.person_name,
  ...toRole(row),
  stays: stays.map(toStay),
  laterRoles: roles.map((role) => ({ sitting: role.sitting, ...toRole(role) })),
  version: row.version,
})

const readAttendances = (sql: Sql, sessionId: SessionId): RecordedAttendance[] => {
  const stays = sql.all<StayRow>(
    `SELECT ${stayColumns} FROM attendance_stay
     JOIN attendance ON attendance.id = attendance_id WHERE session_id = ? ORDER BY attendance_stay.ordinal`,
    sessionId,
  )
  const staysOf = Map.groupBy(stays, (stay) => stay.attendance_id)
  const roles = sql.all<RoleRow>(
    `${selectRoles} JOIN attendance ON attendance.id = role.attendance_id WHERE session_id = ? ORDER BY role.sitting`,
    sessionId,
  )
  const rolesOf = Map.groupBy(roles, (role) => role.attendance_id)
  return sql
    .all<Row>(`${select} WHERE session_id = ? ORDER BY ordinal`, sessionId)
    .map((row) => toAttendance(row, staysOf.get(row.id) ?? [], rolesOf.get(row.id) ?? []))
}

/** Everybody who came on any day of a session, in the order in which they were written down. One acta asks four times. */
export const listAttendances = (sql: Sql, sessionId: SessionId): readonly RecordedAttendance[] =>
  sql.recallUnchanged(`attendances ${sessionId}`, () => readAttendances(sql, sessionId))

export const findAttendance = (sql: Sql, id: AttendanceId): RecordedAttendance | undefined => {
  const row = sql.get<Row>(`${select} WHERE attendance.id = ?`, id)
  if (!row) return undefined
  const stays = sql.all<StayRow>(
    `SELECT ${stayColumns} FROM attendance_stay WHERE attendance_id = ? ORDER BY ordinal`,
    id,
  )
  const roles = sql.all<RoleRow>(`${selectRoles} WHERE role.attendance_id = ? ORDER BY role.sitting`, id)
  return toAttendance(row, stays, roles)
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
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT coalesce(max(ordinal) + 1, 0) FROM attendance WHERE session_id = ?2))`,
    attendance.id,
    attendance.sessionId,
    attendance.personId,
    attendance.institutionId,
    attendance.capacity,
    attendance.position,
    attendance.note,
  )

/** Why somebody is in the list all the same, on their first day and on those on which they came as the same. */
export const setNote = (sql: Sql, id: AttendanceId, note: string | null): void =>
  sql.run('UPDATE attendance SET note = ?, version = version + 1 WHERE id = ?', note, id)

type NewRole = Omit<Role, 'institutionName'> & { sitting: number }

/** What somebody is on a later day, when they come as something else than on their first. */
export const putRole = (
  sql: Sql,
  id: string,
  attendanceId: AttendanceId,
  { sitting, institutionId, capacity, position, note }: NewRole,
): void =>
  sql.run(
    `INSERT INTO attendance_role (id, attendance_id, sitting, institution_id, capacity, position, note)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (attendance_id, sitting) DO UPDATE SET institution_id = excluded.institution_id,
       capacity = excluded.capacity, position = excluded.position, note = excluded.note, version = version + 1`,
    id,
    attendanceId,
    sitting,
    institutionId,
    capacity,
    position,
    note,
  )

export const touchAttendance = (sql: Sql, id: AttendanceId): void =>
  sql.run('UPDATE attendance SET version = version + 1 WHERE id = ?', id)

export const removeAttendance = (sql: Sql, id: AttendanceId): void => sql.run('DELETE FROM attendance WHERE id = ?', id)

/** Takes somebody off the list of one day; off the list of the session when that was their only one. */
export const removeFromDay = (sql: Sql, id: AttendanceId, sitting: number): void => {
  removeStays(sql, id, sitting)
  sql.run('DELETE FROM attendance_role WHERE attendance_id = ? AND sitting = ?', id, sitting)
  sql.run(
    'DELETE FROM attendance WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM attendance_stay WHERE attendance_id = ?1)',
    id,
  )
}

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
