import type { Absence } from '../../../shared/contract/attendance.ts'
import type { AbsenceId, InstitutionId, SessionId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

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
 * off the list again, it stands as it was written. Who came is asked once, not for each absence.
 */
const selectAbsences = `SELECT absence.id, absence.institution_id, institution.name AS institution_name, absence.sitting,
    is_justified, reason
  FROM absence JOIN institution ON institution.id = absence.institution_id
  WHERE absence.session_id = ?1 AND (absence.sitting, absence.institution_id) NOT IN (
    SELECT stay.sitting, coalesce(role.institution_id, attendance.institution_id)
    FROM attendance JOIN attendance_stay AS stay ON stay.attendance_id = attendance.id
    LEFT JOIN attendance_role AS role ON role.attendance_id = attendance.id AND role.sitting = stay.sitting
    WHERE attendance.session_id = ?1 AND coalesce(role.capacity, attendance.capacity) IN ('principal', 'alternate'))
  ORDER BY absence.sitting, absence.ordinal`

/** The institutions that did not come and somebody said so, by day, in the order in which they were written down. */
export const listAbsences = (sql: Sql, sessionId: SessionId): RecordedAbsence[] =>
  sql.all<AbsenceRow>(selectAbsences, sessionId).map(toAbsence)

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
