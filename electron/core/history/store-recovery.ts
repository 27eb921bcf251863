import type { Instant } from '../../../shared/domain/dates.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

export type LastChange = { id: number; at: Instant; clock: string; command: string; isClockBehind: boolean }

/** A change set, and whether the computer's clock was behind when it was made. */
export const findChangeSet = (sql: Sql, id: number): LastChange | undefined => {
  const row = sql.get<{ id: number; at: Instant; clock: string; command: string; is_behind: number }>(
    `SELECT id, at, clock, command,
            coalesce(at < (SELECT max(at) FROM change_set AS earlier WHERE earlier.id < change_set.id), 0) AS is_behind
     FROM change_set WHERE id = ?`,
    id,
  )
  return row && { id: row.id, at: row.at, clock: row.clock, command: row.command, isClockBehind: row.is_behind === 1 }
}

// What a row belongs to is in the row, or, once it was deleted, in the cells that the log kept of it.
const touchedSessions = `
  WITH touched AS (SELECT DISTINCT table_name, row_id FROM change WHERE change_set_id = ?1),
  cell AS (SELECT column_name, coalesce(after, before) AS value FROM change WHERE change_set_id = ?1),
  item AS (
    SELECT row_id AS id FROM touched WHERE table_name = 'agenda_item'
    UNION SELECT value FROM cell WHERE column_name = 'agenda_item_id'
    UNION SELECT agenda_item_id FROM item_notes JOIN touched ON table_name = 'item_notes' AND row_id = item_notes.id
    UNION SELECT agenda_item_id FROM agreement JOIN touched ON table_name = 'agreement' AND row_id = agreement.id
    UNION SELECT agenda_item_id FROM commitment JOIN touched ON table_name = 'commitment' AND row_id = commitment.id),
  attendee AS (
    SELECT row_id AS id FROM touched WHERE table_name = 'attendance'
    UNION SELECT value FROM cell WHERE column_name = 'attendance_id'
    UNION SELECT attendance_id FROM attendance_stay
      JOIN touched ON table_name = 'attendance_stay' AND row_id = attendance_stay.id)
  SELECT id FROM session WHERE id IN (
    SELECT row_id FROM touched WHERE table_name = 'session'
    UNION SELECT value FROM cell WHERE column_name = 'session_id'
    UNION SELECT session_id FROM agenda_item WHERE id IN (SELECT id FROM item)
    UNION SELECT session_id FROM attendance WHERE id IN (SELECT id FROM attendee)
    UNION SELECT session_id FROM absence JOIN touched ON table_name = 'absence' AND row_id = absence.id
    UNION SELECT session_id FROM suspension JOIN touched ON table_name = 'suspension' AND row_id = suspension.id
    UNION SELECT session_id FROM minutes_comment JOIN touched ON table_name = 'minutes_comment' AND row_id = minutes_comment.id)`

/** The sessions that a change set changed something of. */
export const listTouchedSessions = (sql: Sql, changeSetId: number): SessionId[] =>
  sql.all<{ id: SessionId }>(touchedSessions, changeSetId).map(({ id }) => id)
