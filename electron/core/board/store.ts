import type { CountedStatus } from '../../../shared/domain/board.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId, PersonId, SegmentId, SessionId } from '../../../shared/domain/ids.ts'
import type { Capacity } from '../../../shared/domain/quorum.ts'
import type { Sql } from '../database/sql.ts'

/*
 * Numbers over many features, read at once: asking each feature for its rows would take as many statements as there are
 * sessions in a year. Nothing here counts what is outside an index.
 */

/*
 * The order of the joins is said with CROSS JOIN, and the index where another looks as good: nothing tells the planner that a
 * year is a twentieth of all there is.
 */
const open = `commitment INDEXED BY commitment_open WHERE status IN ('pending', 'in_progress', 'rescheduled')`

export type OpenCommitments = {
  open: number
  overdue: number
  due_soon: number
  oldest_overdue: Day | null
  next_due: Day | null
}

/** What is promised and open, of every year: `soon` is the last day that is said to be near. */
export const countOpenCommitments = (sql: Sql, today: Day, soon: Day): OpenCommitments =>
  sql.get<OpenCommitments>(
    `SELECT (SELECT count(*) FROM ${open}) AS open,
            (SELECT count(*) FROM ${open} AND due_on < ?1) AS overdue,
            (SELECT count(*) FROM ${open} AND due_on BETWEEN ?1 AND ?2) AS due_soon,
            (SELECT min(due_on) FROM ${open} AND due_on < ?1) AS oldest_overdue,
            (SELECT min(due_on) FROM ${open} AND due_on BETWEEN ?1 AND ?2) AS next_due`,
    today,
    soon,
  ) ?? { open: 0, overdue: 0, due_soon: 0, oldest_overdue: null, next_due: null }

type StatusRow = { status: CountedStatus['status']; is_past: number; amount: number }

/** The commitments of the sessions of a stretch of days, by status, and whether their day is before today. */
export const countStatuses = (sql: Sql, first: Day, last: Day, today: Day): CountedStatus[] =>
  sql
    .all<StatusRow>(
      `SELECT commitment.status, coalesce(due_on < ?3, 0) AS is_past, count(*) AS amount
       FROM session
       CROSS JOIN agenda_item ON agenda_item.session_id = session.id
       CROSS JOIN commitment ON commitment.agenda_item_id = agenda_item.id
       WHERE held_on BETWEEN ?1 AND ?2 GROUP BY 1, 2`,
      first,
      last,
      today,
    )
    .map(({ status, is_past, amount }) => ({ status, isPast: is_past === 1, amount }))

export type AgreementCounts = { all_of_year: number; in_force: number }

/** The agreements of the sessions held in a stretch of days, and how many of them are in force. */
export const countAgreements = (sql: Sql, first: Day, last: Day): AgreementCounts =>
  sql.get<AgreementCounts>(
    `SELECT count(*) AS all_of_year, coalesce(sum(agreement.state = 'in_force'), 0) AS in_force
     FROM session
     CROSS JOIN agenda_item ON agenda_item.session_id = session.id
     CROSS JOIN agreement ON agreement.agenda_item_id = agenda_item.id
     WHERE held_on BETWEEN ? AND ? AND session.status = 'closed'`,
    first,
    last,
  ) ?? { all_of_year: 0, in_force: 0 }

/** Somebody who was in the room on a day of a session, as they came that day. */
export type Sat = {
  sessionId: SessionId
  sitting: number
  personId: PersonId
  institutionId: InstitutionId | null
  capacity: Capacity
}

/** Who was in the room on any day of the sessions held in a stretch of days, once for each time that they came in. */
export const listSat = (sql: Sql, first: Day, last: Day): Sat[] =>
  // Tens of thousands: named as they are used, none is made twice.
  sql.all<Sat>(
    `SELECT attendance.session_id AS sessionId, stay.sitting, attendance.person_id AS personId,
         CASE WHEN role.id IS NULL THEN attendance.institution_id ELSE role.institution_id END AS institutionId,
         coalesce(role.capacity, attendance.capacity) AS capacity
       FROM session
       CROSS JOIN attendance ON attendance.session_id = session.id
       CROSS JOIN attendance_stay AS stay ON stay.attendance_id = attendance.id
       LEFT JOIN attendance_role AS role ON role.attendance_id = attendance.id AND role.sitting = stay.sitting
       WHERE session.held_on BETWEEN ? AND ? AND session.status = 'closed'`,
    first,
    last,
  )

/** The segment of each institution. */
export const listSegmentsOfInstitutions = (sql: Sql): Map<InstitutionId, SegmentId | null> =>
  new Map(
    sql
      .all<{ id: InstitutionId; segment_id: SegmentId | null }>('SELECT id, segment_id FROM institution')
      .map(({ id, segment_id }) => [id, segment_id]),
  )

/** Whether the sheet of attendance of a session was written. */
export const hasAttendanceSheet = (sql: Sql, sessionId: SessionId): boolean =>
  sql.get(`SELECT 1 FROM document WHERE session_id = ? AND kind = 'attendance_list' LIMIT 1`, sessionId) !== undefined

type ActivityRow = {
  months: string | null
  months_marked: number | null
  minimum_decentralised_sessions: number | null
}

export type PlannedActivity = {
  months: number[] | null
  monthsMarked: number | null
  minimumDecentralisedSessions: number | null
}

/** What the plan of a year says of when; undefined when the year has none. */
export const findActivities = (sql: Sql, year: number): PlannedActivity[] | undefined => {
  const plan = sql.get<{ id: string }>('SELECT id FROM plan WHERE year = ? LIMIT 1', year)
  if (!plan) return undefined
  return sql
    .all<ActivityRow>(
      `SELECT months, months_marked, minimum_decentralised_sessions FROM activity
       JOIN objective ON objective.id = objective_id WHERE plan_id = ?`,
      plan.id,
    )
    .map((row) => ({
      months: row.months === null ? null : (JSON.parse(row.months) as number[]),
      monthsMarked: row.months_marked,
      minimumDecentralisedSessions: row.minimum_decentralised_sessions,
    }))
}

/** How many activities of the plan of a year have an entry of progress in each month of a stretch of days. */
export const countWorked = (sql: Sql, year: number, first: Day, last: Day): Map<number, number> =>
  new Map(
    sql
      .all<{ month: number; amount: number }>(
        `SELECT CAST(substr(recorded_on, 6, 2) AS INTEGER) AS month, count(DISTINCT activity_id) AS amount
         FROM plan
         JOIN objective ON objective.plan_id = plan.id
         JOIN activity ON activity.objective_id = objective.id
         JOIN activity_progress ON activity_progress.activity_id = activity.id
         WHERE year = ? AND recorded_on BETWEEN ? AND ? GROUP BY month`,
        year,
        first,
        last,
      )
      .map(({ month, amount }) => [month, amount]),
  )
