import type { Time } from '../../../shared/domain/dates.ts'
import type { AttendanceId, InstitutionId, PersonId, SessionId } from '../../../shared/domain/ids.ts'
import type { Stay } from '../../../shared/domain/quorum.ts'
import type { Sql } from '../database/sql.ts'

/** A stretch in the room, of which day, and how somebody worded it in the acta. */
export type RecordedStay = Stay & { sitting: number; arrivalText: string | null; departureText: string | null }

/** A stretch in the room of somebody who came for a seat. */
export type SeatStay = Stay & { institutionId: InstitutionId; personId: PersonId }

type SeatStayRow = {
  institution_id: InstitutionId
  person_id: PersonId
  arrived_at: Time | null
  left_at: Time | null
}

const seatStaysOfFirstDay = `SELECT institution_id, person_id, arrived_at, left_at
  FROM attendance JOIN attendance_stay AS stay ON stay.attendance_id = attendance.id
  WHERE session_id = ? AND stay.sitting = ? AND capacity IN ('principal', 'alternate')`

const seatStaysOfLaterDay = `SELECT coalesce(role.institution_id, attendance.institution_id) AS institution_id, person_id,
    arrived_at, left_at
  FROM attendance JOIN attendance_stay AS stay ON stay.attendance_id = attendance.id
  LEFT JOIN attendance_role AS role ON role.attendance_id = attendance.id AND role.sitting = stay.sitting
  WHERE session_id = ? AND stay.sitting = ? AND coalesce(role.capacity, attendance.capacity) IN ('principal', 'alternate')`

/** The stretches on a day of a session of all who came for a seat. */
export const listSeatStays = (sql: Sql, sessionId: SessionId, sitting: number): SeatStay[] =>
  sql
    // Only on a later day does anybody come as something else; most sessions have one day, and each arrival counts anew.
    .all<SeatStayRow>(sitting === 0 ? seatStaysOfFirstDay : seatStaysOfLaterDay, sessionId, sitting)
    .map((row) => ({
      institutionId: row.institution_id,
      personId: row.person_id,
      arrivedAt: row.arrived_at,
      leftAt: row.left_at,
    }))

/** Adds a stretch after those that the person has: the days of a session follow one another. */
export const insertStay = (sql: Sql, id: string, attendanceId: AttendanceId, stay: RecordedStay): void =>
  sql.run(
    `INSERT INTO attendance_stay (id, attendance_id, ordinal, sitting, arrived_at, left_at, arrival_text, departure_text)
     VALUES (?1, ?2, (SELECT coalesce(max(ordinal) + 1, 0) FROM attendance_stay WHERE attendance_id = ?2),
       ?3, ?4, ?5, ?6, ?7)`,
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
