import type { Instant } from '../../../shared/domain/dates.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

export type LastChange = { id: number; at: Instant; clock: string; command: string; isClockBehind: boolean }

/** A change set, and whether the computer's clock was behind when it was made. */
export const findChangeSet = (sql: Sql, id: number): LastChange | undefined => {
  const row = sql.get<{ id: number; at: Instant; clock: string; command: string; is_behind: number }>(
    `SELECT id, at, clock, command,
            coalesce(at < (SELECT earlier.at FROM change_set AS earlier WHERE earlier.id < change_set.id ORDER BY earlier.at DESC LIMIT 1), 0) AS is_behind
     FROM change_set WHERE id = ?`,
    id,
  )
  return row && { id: row.id, at: row.at, clock: row.clock, command: row.command, isClockBehind: row.is_behind === 1 }
}

const ofSession = [
  'absence',
  'agenda_item',
  'attendance',
  'coordination',
  'document',
  'erratum',
  'follow_up',
  'letter',
  'loaded_record',
  'minutes_comment',
  'minutes_version',
  'suspension',
]
const ofItem = ['agreement', 'commitment', 'item_notes']
const ofAttendance = ['attendance_role', 'attendance_stay']

const touchedOf = (tables: readonly string[], column: string): string =>
  tables
    .map(
      (table) =>
        `UNION SELECT ${column} FROM ${table} JOIN touched ON table_name = '${table}' AND row_id = ${table}.id`,
    )
    .join('\n    ')

// What a row belongs to is in the row, or, once it was deleted, in the cells that the log kept of it.
const touchedSessions = `
  WITH touched AS (SELECT DISTINCT table_name, row_id FROM change WHERE change_set_id = ?1),
  cell AS (SELECT column_name, coalesce(after, before) AS value FROM change WHERE change_set_id = ?1),
  item AS (
    SELECT row_id AS id FROM touched WHERE table_name = 'agenda_item'
    UNION SELECT value FROM cell WHERE column_name = 'agenda_item_id'
    ${touchedOf(ofItem, 'agenda_item_id')}),
  attendee AS (
    SELECT row_id AS id FROM touched WHERE table_name = 'attendance'
    UNION SELECT value FROM cell WHERE column_name = 'attendance_id'
    ${touchedOf(ofAttendance, 'attendance_id')})
  SELECT id FROM session WHERE id IN (
    SELECT row_id FROM touched WHERE table_name = 'session'
    UNION SELECT value FROM cell WHERE column_name = 'session_id'
    ${touchedOf(ofSession, 'session_id')}
    UNION SELECT session_id FROM agenda_item WHERE id IN (SELECT id FROM item)
    UNION SELECT session_id FROM attendance WHERE id IN (SELECT id FROM attendee))`

/** The sessions that a change set changed something of. */
export const listTouchedSessions = (sql: Sql, changeSetId: number): SessionId[] =>
  sql.all<{ id: SessionId }>(touchedSessions, changeSetId).map(({ id }) => id)
