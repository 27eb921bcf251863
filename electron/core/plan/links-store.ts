import type {
  PlanLinkSubject,
  PlanLinkSubjectChoice,
  PlanLinkSubjectKind,
  PlanTarget,
  PlanTargetChoice,
} from '../../../shared/contract/plan-links.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { ActivityId, PlanLinkId, PriorityId, SessionId } from '../../../shared/domain/ids.ts'
import { sessionLabel, type SessionKind } from '../../../shared/domain/session.ts'
import type { Sql } from '../database/sql.ts'

export type StoredLink = { id: PlanLinkId; target: PlanTarget; subject: PlanLinkSubject }

// The table guarantees that exactly one of the two is there.
type TargetColumns = { activity_id: ActivityId; priority_id: null } | { activity_id: null; priority_id: PriorityId }

type LinkRow = TargetColumns & {
  id: PlanLinkId
  subject_kind: PlanLinkSubjectKind
  subject_id: string
}

const linkColumns = 'SELECT id, activity_id, priority_id, subject_kind, subject_id FROM plan_link'

const toLink = (row: LinkRow): StoredLink => ({
  id: row.id,
  target:
    row.activity_id === null ? { kind: 'priority', id: row.priority_id } : { kind: 'activity', id: row.activity_id },
  subject: { subjectKind: row.subject_kind, subjectId: row.subject_id },
})

export const findLink = (sql: Sql, id: PlanLinkId): StoredLink | undefined => {
  const row = sql.get<LinkRow>(`${linkColumns} WHERE id = ?`, id)
  return row && toLink(row)
}

const targetColumn = { activity: 'activity_id', priority: 'priority_id' } as const satisfies Record<
  PlanTarget['kind'],
  string
>

export const findSameLink = (
  sql: Sql,
  target: PlanTarget,
  { subjectKind, subjectId }: PlanLinkSubject,
): StoredLink | undefined => {
  const row = sql.get<LinkRow>(
    `${linkColumns} WHERE ${targetColumn[target.kind]} = ? AND subject_kind = ? AND subject_id = ?`,
    target.id,
    subjectKind,
    subjectId,
  )
  return row && toLink(row)
}

export const listLinksOf = (sql: Sql, { subjectKind, subjectId }: PlanLinkSubject): StoredLink[] =>
  sql
    .all<LinkRow>(`${linkColumns} WHERE subject_kind = ? AND subject_id = ? ORDER BY id`, subjectKind, subjectId)
    .map(toLink)

export const listLinksTo = (sql: Sql, target: PlanTarget): StoredLink[] =>
  sql.all<LinkRow>(`${linkColumns} WHERE ${targetColumn[target.kind]} = ? ORDER BY id`, target.id).map(toLink)

export const insertLink = (
  sql: Sql,
  id: PlanLinkId,
  target: PlanTarget,
  { subjectKind, subjectId }: PlanLinkSubject,
): void =>
  sql.run(
    'INSERT INTO plan_link (id, activity_id, priority_id, subject_kind, subject_id) VALUES (?, ?, ?, ?, ?)',
    id,
    target.kind === 'activity' ? target.id : null,
    target.kind === 'priority' ? target.id : null,
    subjectKind,
    subjectId,
  )

export const removeLink = (sql: Sql, id: PlanLinkId): void => sql.run('DELETE FROM plan_link WHERE id = ?', id)

type TargetRow = { kind: PlanTarget['kind']; id: string; group_name: string; label: string }

const activityTargets = `SELECT 'activity' AS kind, activity.id, plan.name || ' · ' || objective.role AS group_name,
    activity.text AS label
  FROM activity JOIN objective ON objective.id = objective_id JOIN plan ON plan.id = plan_id`

const priorityTargets = `SELECT 'priority' AS kind, priority.id, priority_agenda.name AS group_name,
    number || '. ' || text AS label
  FROM priority JOIN priority_agenda ON priority_agenda.id = agenda_id`

const toTarget = ({ kind, id, group_name, label }: TargetRow): PlanTargetChoice => ({
  target: kind === 'activity' ? { kind, id: id as ActivityId } : { kind, id: id as PriorityId },
  group: group_name,
  label,
})

export const findTarget = (sql: Sql, { kind, id }: PlanTarget): PlanTargetChoice | undefined => {
  const select = kind === 'activity' ? activityTargets : priorityTargets
  const row = sql.get<TargetRow>(`${select} WHERE ${kind}.id = ?`, id)
  return row && toTarget(row)
}

/** The activities of a year's plan as the paper orders them, and then the priorities in force that year. */
export const listTargets = (sql: Sql, year: number): PlanTargetChoice[] => [
  ...sql
    .all<TargetRow>(`${activityTargets} WHERE plan.year = ? ORDER BY objective.position, activity.position`, year)
    .map(toTarget),
  ...sql
    .all<TargetRow>(
      `${priorityTargets} WHERE coalesce(first_year, ?1) <= ?1 AND coalesce(last_year, ?1) >= ?1
       ORDER BY is_main DESC, priority_agenda.name, number`,
      year,
    )
    .map(toTarget),
]

type SubjectRow = {
  id: string
  label: string | null
  detail: string | null
  happened_on: Day | null
  session_id: SessionId | null
  session_kind: SessionKind | null
  session_number: string | null
}

type SubjectSource = { table: string; select: string; day: string }

const session = 'session.id AS session_id, session.kind AS session_kind, session.number AS session_number'
const noSession = 'NULL AS session_id, NULL AS session_kind, NULL AS session_number'
const ofItem = `JOIN agenda_item ON agenda_item.id = agenda_item_id JOIN session ON session.id = agenda_item.session_id`

/** How each kind is read; the texts are of this file and nothing else reaches the SQL. */
const sources: Record<PlanLinkSubjectKind, SubjectSource> = {
  activity: {
    table: 'activity',
    select: `SELECT activity.id, activity.text AS label, plan.name AS detail, NULL AS happened_on, ${noSession}
      FROM plan JOIN objective ON plan_id = plan.id JOIN activity ON objective_id = objective.id`,
    day: `plan.year || '-01-01'`,
  },
  session: {
    table: 'session',
    select: `SELECT session.id, NULL AS label, session.province AS detail, held_on AS happened_on, ${session} FROM session`,
    day: 'held_on',
  },
  agreement: {
    table: 'agreement',
    select: `SELECT agreement.id, agreement.text AS label, agreement.number AS detail, held_on AS happened_on, ${session}
      FROM agreement ${ofItem}`,
    day: 'held_on',
  },
  commitment: {
    table: 'commitment',
    select: `SELECT commitment.id, commitment.text AS label, NULL AS detail, held_on AS happened_on, ${session}
      FROM commitment ${ofItem}`,
    day: 'held_on',
  },
  event: {
    table: 'event',
    select: `SELECT event.id, event.name AS label, event.place AS detail, held_on AS happened_on, ${noSession} FROM event`,
    day: 'held_on',
  },
  group_meeting: {
    table: 'group_meeting',
    select: `SELECT group_meeting.id, working_group.name AS label, group_meeting.place AS detail,
      held_on AS happened_on, ${noSession}
      FROM group_meeting JOIN working_group ON working_group.id = group_id`,
    day: 'held_on',
  },
  // Of the year for which it is drafted, whatever the day on which it is approved.
  ordinance: {
    table: 'ordinance',
    select: `SELECT ordinance.id, ordinance.name AS label, ordinance.number AS detail, ordinance.issued_on AS happened_on,
      ${noSession} FROM ordinance`,
    day: `ordinance.year || '-01-01'`,
  },
}

const toSubject =
  (subjectKind: PlanLinkSubjectKind) =>
  (row: SubjectRow): PlanLinkSubjectChoice => {
    const ofSession = row.session_kind === null ? null : sessionLabel(row.session_kind, row.session_number)
    const [label, detail] =
      row.label === null ? [ofSession, row.detail] : [row.label, [row.detail, ofSession].filter(Boolean).join(' · ')]
    return {
      subjectKind,
      subjectId: row.id,
      label: label ?? '',
      detail: detail || null,
      on: row.happened_on,
      sessionId: row.session_id,
    }
  }

/** The things with these ids that are still there, in one read a kind. */
export const findSubjects = (sql: Sql, kind: PlanLinkSubjectKind, ids: readonly string[]): PlanLinkSubjectChoice[] => {
  if (ids.length === 0) return []
  const { select, table } = sources[kind]
  return sql
    .all<SubjectRow>(`${select} WHERE ${table}.id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids))
    .map(toSubject(kind))
}

/** All of one kind and year, newest first. */
export const listSubjects = (sql: Sql, kind: PlanLinkSubjectKind, year: number): PlanLinkSubjectChoice[] => {
  const { select, table, day } = sources[kind]
  const first = String(year).padStart(4, '0')
  return sql
    .all<SubjectRow>(
      `${select} WHERE ${day} BETWEEN ? AND ? ORDER BY ${day} DESC, ${table}.id`,
      `${first}-01-01`,
      `${first}-12-31`,
    )
    .map(toSubject(kind))
}
