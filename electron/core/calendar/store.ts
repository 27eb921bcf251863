import type { CalendarEvent, CalendarPresentation, DueCommitment, DueDay } from '../../../shared/contract/calendar.ts'
import type { PageRequest } from '../../../shared/contract/paging.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { sessionLabel, type SessionKind } from '../../../shared/domain/session.ts'
import type { Sql } from '../database/sql.ts'

/* What has a day, of many features, read at once. Each statement is of one year, or of one day. */

const isOpen = `commitment.status IN ('pending', 'in_progress', 'rescheduled')`

/** The numbers of the calls in force of the sessions of a stretch of days. */
export const listCallNumbers = (sql: Sql, first: Day, last: Day): Map<SessionId, string> =>
  new Map(
    sql
      .all<{ session_id: SessionId; number: string }>(
        `SELECT letter.session_id, letter.number FROM session JOIN letter ON letter.session_id = session.id
         WHERE held_on BETWEEN ? AND ? AND letter.status = 'issued'`,
        first,
        last,
      )
      .map(({ session_id, number }) => [session_id, number]),
  )

/** The days of a stretch on which commitments fall due, in order. */
export const listDueDays = (sql: Sql, first: Day, last: Day): DueDay[] =>
  sql.all<DueDay>(
    `SELECT due_on AS day, sum(${isOpen}) AS open, sum(NOT ${isOpen}) AS settled
     FROM commitment WHERE due_on BETWEEN ? AND ? GROUP BY due_on ORDER BY due_on`,
    first,
    last,
  )

type CommitmentRow = {
  id: DueCommitment['id']
  text: string
  due_on: Day
  status: DueCommitment['status']
  is_settled: number
  responsibles: string
  session_id: SessionId
  kind: SessionKind
  number: string | null
}

const selectCommitments = `SELECT commitment.id, commitment.text, commitment.due_on, commitment.status, NOT ${isOpen} AS is_settled,
    (SELECT json_group_array(coalesce(acronym, name) ORDER BY ordinal) FROM commitment_responsible
     JOIN institution ON institution.id = institution_id WHERE commitment_id = commitment.id) AS responsibles,
    session.id AS session_id, session.kind, session.number
  FROM commitment INDEXED BY commitment_by_due
  JOIN agenda_item ON agenda_item.id = commitment.agenda_item_id
  JOIN session ON session.id = agenda_item.session_id`

const toDue = (row: CommitmentRow): DueCommitment => ({
  id: row.id,
  text: row.text,
  status: row.status,
  responsibles: JSON.parse(row.responsibles) as string[],
  sessionId: row.session_id,
  sessionLabel: sessionLabel(row.kind, row.number),
})

/** A commitment that falls due on a day, and the key by which the list goes on. */
export type KeyedDue = { due: DueCommitment; key: string }

/** The commitments that fall due on a day, the open ones first. */
export const listDueOn = (sql: Sql, day: Day, { after, limit }: PageRequest): KeyedDue[] =>
  sql
    .all<CommitmentRow>(
      `${selectCommitments}
       WHERE due_on = ?1 AND (?2 IS NULL OR (CAST(NOT ${isOpen} AS TEXT), commitment.id) > (?2, ?3))
       ORDER BY is_settled, commitment.id LIMIT ?4`,
      day,
      after?.key ?? null,
      after?.id ?? null,
      limit,
    )
    .map((row) => ({ due: toDue(row), key: String(row.is_settled) }))

/** A commitment that is open, with its day. */
export type OpenDue = DueCommitment & { dueOn: Day }

/** Those open that fall due within a stretch of days, by their day. */
export const listOpenDue = (sql: Sql, first: Day, last: Day): OpenDue[] =>
  sql
    .all<CommitmentRow>(
      `${selectCommitments}
       WHERE ${isOpen} AND due_on BETWEEN ? AND ? ORDER BY due_on, commitment.id`,
      first,
      last,
    )
    .map((row) => ({ ...toDue(row), dueOn: row.due_on }))

/** What the activities of the plan of a year say of their months; undefined when the year has no plan. */
export const findPlanMonths = (sql: Sql, year: number): { text: string; months: number[] | null }[] | undefined => {
  if (sql.get('SELECT 1 FROM plan WHERE year = ?', year) === undefined) return undefined
  return sql
    .all<{ text: string; months: string | null }>(
      `SELECT activity.text, activity.months FROM plan
       JOIN objective ON objective.plan_id = plan.id
       JOIN activity ON activity.objective_id = objective.id
       WHERE year = ? ORDER BY objective.position, activity.position`,
      year,
    )
    .map(({ text, months }) => ({ text, months: months === null ? null : (JSON.parse(months) as number[]) }))
}

type EventRow = {
  id: string
  name: string
  status: CalendarEvent['status']
  held_on: Day
  ended_on: Day | null
  place: string | null
}

// One that lasts over the end of a year is of both; none lasts longer than a year.
/** The events that take place on some day of a stretch, in their order. */
export const listEvents = (sql: Sql, first: Day, last: Day, earliest: Day): CalendarEvent[] =>
  sql
    .all<EventRow>(
      `SELECT id, name, status, held_on, ended_on, place FROM event
       WHERE held_on BETWEEN ?3 AND ?2 AND coalesce(ended_on, held_on) >= ?1 ORDER BY held_on, name, id`,
      first,
      last,
      earliest,
    )
    .map(({ held_on, ended_on, ...event }) => ({ ...event, firstDay: held_on, lastDay: ended_on ?? held_on }))

type PresentationRow = {
  id: string
  institution_id: CalendarPresentation['institutionId']
  institution: string
  month: number | null
  day: Day | null
  is_held: number
}

/** The turns of a year, by institution. */
export const listPresentations = (sql: Sql, year: number): CalendarPresentation[] =>
  sql
    .all<PresentationRow>(
      `SELECT presentation.id, institution_id, coalesce(acronym, name) AS institution, month,
         coalesce(presented_on, session.held_on) AS day, presented_on IS NOT NULL AS is_held
       FROM presentation
       JOIN institution ON institution.id = institution_id
       LEFT JOIN session ON session.id = session_id
       WHERE year = ? ORDER BY institution, presentation.id`,
      year,
    )
    .map((row) => ({
      id: row.id,
      institutionId: row.institution_id,
      institution: row.institution,
      month: row.month,
      day: row.day,
      isHeld: row.is_held === 1,
    }))
