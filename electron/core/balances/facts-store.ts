import type { PlanLinkSubjectKind } from '../../../shared/contract/plan-links.ts'
import type { CommitmentStatus } from '../../../shared/contract/resolutions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { CommitmentId, PriorityAgendaId, PriorityId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

export type LinkedFact = { priorityId: PriorityId; kind: PlanLinkSubjectKind; id: string }

const ofSession = `JOIN agenda_item ON agenda_item.id = agenda_item_id JOIN session ON session.id = agenda_item.session_id`

// What was done for a priority: each kind with the day on which it was.
const linkSources = [
  { kind: 'session', rows: 'session ON session.id = subject_id', day: `held_on <= ? AND status = 'closed'` },
  { kind: 'agreement', rows: `agreement ON agreement.id = subject_id ${ofSession}`, day: 'held_on <= ?' },
  { kind: 'event', rows: 'event ON event.id = subject_id', day: `held_on <= ? AND status = 'held'` },
  { kind: 'group_meeting', rows: 'group_meeting ON group_meeting.id = subject_id', day: 'held_on <= ?' },
] as const satisfies { kind: PlanLinkSubjectKind; rows: string; day: string }[]

/** What was linked by hand to the priorities of an agenda, and had been by a day. */
export const listLinked = (sql: Sql, agendaId: PriorityAgendaId, on: Day): LinkedFact[] =>
  linkSources.flatMap(({ kind, rows, day }) =>
    sql
      .all<{ priority_id: PriorityId; subject_id: string }>(
        `SELECT priority_id, subject_id FROM priority JOIN plan_link ON priority_id = priority.id AND subject_kind = '${kind}'
         JOIN ${rows} WHERE agenda_id = ? AND ${day}`,
        agendaId,
        on,
      )
      .map((row) => ({ priorityId: row.priority_id, kind, id: row.subject_id })),
  )

/** The activities of plans up to a year that serve the priorities of an agenda: by their number, when it is the main one, or by a link. */
export const listActivities = (
  sql: Sql,
  agendaId: PriorityAgendaId,
  { firstYear, lastYear }: { firstYear: number; lastYear: number },
): { priorityId: PriorityId; id: string }[] =>
  sql
    .all<{ priority_id: PriorityId; id: string }>(
      `SELECT priority.id AS priority_id, activity.id FROM plan
         JOIN objective ON plan_id = plan.id JOIN activity ON objective_id = objective.id
         JOIN priority ON priority.number = activity.priority
         JOIN priority_agenda ON priority_agenda.id = agenda_id AND is_main = 1
         WHERE agenda_id = ?1 AND year BETWEEN ?2 AND ?3
       UNION
       SELECT priority_id, activity.id FROM priority
         JOIN plan_link ON priority_id = priority.id AND subject_kind = 'activity'
         JOIN activity ON activity.id = subject_id
         JOIN objective ON objective.id = objective_id JOIN plan ON plan.id = plan_id
         WHERE agenda_id = ?1 AND year BETWEEN ?2 AND ?3`,
      agendaId,
      firstYear,
      lastYear,
    )
    .map((row) => ({ priorityId: row.priority_id, id: row.id }))

export type KeptCommitment = {
  priorityId: PriorityId
  id: CommitmentId
  status: CommitmentStatus
  dueOn: Day | null
}

/** The commitments of some days that speak of the priorities of an agenda: by their number, when it is the main one, or by a link. */
export const listCommitments = (
  sql: Sql,
  agendaId: PriorityAgendaId,
  { firstDay, lastDay }: { firstDay: Day; lastDay: Day },
): KeptCommitment[] =>
  sql
    .all<{ priority_id: PriorityId; id: CommitmentId; status: CommitmentStatus; due_on: Day | null }>(
      `SELECT priority.id AS priority_id, commitment.id, commitment.status, due_on FROM commitment ${ofSession}
         JOIN priority ON priority.number = commitment.priority
         JOIN priority_agenda ON priority_agenda.id = agenda_id AND is_main = 1
         WHERE agenda_id = ?1 AND held_on BETWEEN ?2 AND ?3
       UNION
       SELECT priority_id, commitment.id, commitment.status, due_on FROM priority
         JOIN plan_link ON priority_id = priority.id AND subject_kind = 'commitment'
         JOIN commitment ON commitment.id = subject_id ${ofSession}
         WHERE agenda_id = ?1 AND held_on <= ?3`,
      agendaId,
      firstDay,
      lastDay,
    )
    .map((row) => ({ priorityId: row.priority_id, id: row.id, status: row.status, dueOn: row.due_on }))

export type LaterFollowUp = {
  commitmentId: CommitmentId
  recordedOn: Day
  before: { status: CommitmentStatus; dueOn: Day | null }
}

/** What was written of some commitments after a day, in the order in which it was. */
export const listLaterFollowUps = (sql: Sql, ids: readonly CommitmentId[], after: Day): LaterFollowUp[] =>
  sql
    .all<{
      commitment_id: CommitmentId
      recorded_on: Day
      status_before: CommitmentStatus
      due_before: Day | null
    }>(
      `SELECT commitment_id, recorded_on, status_before, due_before FROM follow_up
       WHERE commitment_id IN (SELECT value FROM json_each(?)) AND recorded_on > ? ORDER BY commitment_id, ordinal`,
      JSON.stringify(ids),
      after,
    )
    .map((row) => ({
      commitmentId: row.commitment_id,
      recordedOn: row.recorded_on,
      before: { status: row.status_before, dueOn: row.due_before },
    }))
