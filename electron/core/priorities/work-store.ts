import type { PriorityActivity, PriorityCommitment } from '../../../shared/contract/priorities.ts'
import type { PageRequest } from '../../../shared/contract/paging.ts'
import type { CommitmentStatus } from '../../../shared/contract/resolutions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { ActivityId, CommitmentId, PriorityId, SessionId } from '../../../shared/domain/ids.ts'
import { sessionLabel, type SessionKind } from '../../../shared/domain/session.ts'
import type { Sql } from '../database/sql.ts'

/** The years that an agenda is for, as days; without bounds where they are not known. */
export type Span = { firstDay: Day; lastDay: Day }

/** The activities of the plans of some years that carry a number. */
export const listActivities = (sql: Sql, number: number, { firstDay, lastDay }: Span): PriorityActivity[] =>
  sql
    .all<{ id: ActivityId; year: number; role: string; text: string }>(
      `SELECT activity.id, year, role, activity.text FROM activity
       JOIN objective ON objective.id = objective_id JOIN plan ON plan.id = plan_id
       WHERE priority = ? AND year BETWEEN ? AND ? ORDER BY year DESC, objective.position, activity.position`,
      number,
      Number(firstDay.slice(0, 4)),
      Number(lastDay.slice(0, 4)),
    )
    .map(({ year: planYear, ...activity }) => ({ ...activity, planYear }))

type CommitmentRow = {
  id: CommitmentId
  session_id: SessionId
  kind: SessionKind
  session_number: string | null
  text: string
  due_on: Day | null
  due_key: string
  status: CommitmentStatus
}

export type KeptCommitment = Omit<PriorityCommitment, 'responsibles'> & { dueKey: string }

// Both are written as the partial indexes say them, so that these are found.
const openCondition = `commitment.status IN ('pending', 'in_progress', 'rescheduled')`
const endedCondition = `commitment.status NOT IN ('pending', 'in_progress', 'rescheduled')`
const dueKey = `coalesce(commitment.due_on, '9999-12-31')`
const ofSession = `JOIN agenda_item ON agenda_item.id = agenda_item_id JOIN session ON session.id = agenda_item.session_id`

const commitmentPage = (condition: string, sign: '>' | '<', order: 'ASC' | 'DESC'): string =>
  `SELECT commitment.id, session_id, session.kind, session.number AS session_number, commitment.text, due_on,
     ${dueKey} AS due_key, commitment.status
   FROM commitment ${ofSession}
   WHERE commitment.priority = ?1 AND ${condition} AND held_on BETWEEN ?2 AND ?3
     AND (?4 IS NULL OR (${dueKey}, commitment.id) ${sign} (?4, ?5))
   ORDER BY ${dueKey} ${order}, commitment.id ${order} LIMIT ?6`

/** Open ones, the first to fall due first; or those that ended, the last first. One more than asked, to know of another page. */
export const listCommitments = (
  sql: Sql,
  { number, isOpen, span, after, limit }: PageRequest & { number: number; isOpen: boolean; span: Span },
): KeptCommitment[] =>
  sql
    .all<CommitmentRow>(
      isOpen ? commitmentPage(openCondition, '>', 'ASC') : commitmentPage(endedCondition, '<', 'DESC'),
      number,
      span.firstDay,
      span.lastDay,
      after?.key ?? null,
      after?.id ?? null,
      limit + 1,
    )
    .map((row) => ({
      id: row.id,
      sessionId: row.session_id,
      sessionLabel: sessionLabel(row.kind, row.session_number),
      text: row.text,
      dueOn: row.due_on,
      dueKey: row.due_key,
      status: row.status,
    }))

/** Who answers for each of some commitments, by acronym where there is one. */
export const listResponsibles = (sql: Sql, ids: readonly CommitmentId[]): Map<CommitmentId, string[]> => {
  const rows = sql.all<{ commitment_id: CommitmentId; label: string }>(
    `SELECT commitment_id, coalesce(acronym, name) AS label FROM commitment_responsible
     JOIN institution ON institution.id = institution_id
     WHERE commitment_id IN (SELECT value FROM json_each(?)) ORDER BY commitment_id, ordinal`,
    JSON.stringify(ids),
  )
  const found = new Map<CommitmentId, string[]>()
  for (const { commitment_id, label } of rows) found.set(commitment_id, [...(found.get(commitment_id) ?? []), label])
  return found
}

const countOf = (sql: Sql, text: string, ...values: (string | number)[]): number =>
  sql.get<{ count: number }>(`SELECT count(*) AS count FROM ${text}`, ...values)?.count ?? 0

/** The open commitments of some years that carry a number, and how many of them are overdue on a day. */
export const countOpen = (sql: Sql, number: number, span: Span, today: Day): { open: number; overdue: number } => ({
  open: countOf(
    sql,
    `commitment ${ofSession} WHERE commitment.priority = ? AND ${openCondition} AND held_on BETWEEN ? AND ?`,
    number,
    span.firstDay,
    span.lastDay,
  ),
  overdue: countOf(
    sql,
    `commitment ${ofSession} WHERE commitment.priority = ? AND ${openCondition} AND held_on BETWEEN ? AND ? AND ${dueKey} < ?`,
    number,
    span.firstDay,
    span.lastDay,
    today,
  ),
})

export const countEnded = (sql: Sql, number: number, span: Span): number =>
  countOf(
    sql,
    `commitment ${ofSession} WHERE commitment.priority = ? AND ${endedCondition} AND held_on BETWEEN ? AND ?`,
    number,
    span.firstDay,
    span.lastDay,
  )

/** What was linked to a priority by hand, and still is there. */
export const countLinks = (sql: Sql, id: PriorityId): number =>
  // The index of what is unique in it: most links are of activities, and SQLite would read them all.
  countOf(sql, 'plan_link INDEXED BY sqlite_autoindex_plan_link_3 WHERE priority_id = ?', id)

export const countReports = (sql: Sql, id: PriorityId): number =>
  countOf(sql, 'monitoring_report WHERE priority_id = ?', id)

export const countBalances = (sql: Sql, id: PriorityId): number =>
  countOf(sql, 'balance_entry WHERE priority_id = ?', id)
