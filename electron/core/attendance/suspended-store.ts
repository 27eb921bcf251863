import type { Time } from '../../../shared/domain/dates.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

/** Gives another hour, or none, to all who left a day of a session at an hour. */
export const moveDepartures = (
  sql: Sql,
  sessionId: SessionId,
  sitting: number,
  from: Time,
  leftAt: Time | null,
): void => {
  sql.run(
    `UPDATE attendance SET version = version + 1 WHERE session_id = ?1 AND id IN
       (SELECT attendance_id FROM attendance_stay WHERE sitting = ?2 AND left_at = ?3)`,
    sessionId,
    sitting,
    from,
  )
  sql.run(
    `UPDATE attendance_stay SET left_at = ?4, version = version + 1 WHERE sitting = ?2 AND left_at = ?3
       AND attendance_id IN (SELECT id FROM attendance WHERE session_id = ?1)`,
    sessionId,
    sitting,
    from,
    leftAt,
  )
}

/** The last hour at which somebody came or left on a day of a session, besides those who left at `end`. */
export const lastMovementBesides = (sql: Sql, sessionId: SessionId, sitting: number, end: Time): Time | null =>
  sql.get<{ at: Time | null }>(
    `SELECT max(max(coalesce(arrived_at, ''), coalesce(nullif(left_at, ?3), ''))) AS at
     FROM attendance_stay JOIN attendance ON attendance.id = attendance_id WHERE session_id = ?1 AND sitting = ?2`,
    sessionId,
    sitting,
    end,
  )?.at || null
