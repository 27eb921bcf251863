import type { FollowUp, OpenCommitment } from '../../../shared/contract/resolutions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { CommitmentId, FollowUpId, SessionId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Status = OpenCommitment['status']

type Row = {
  id: FollowUpId
  recorded_on: Day
  author: string
  session_id: SessionId | null
  status: Status
  percentage: number | null
  note: string | null
  due_on: Day | null
  status_before: Status
  due_before: Day | null
}

const columns = 'id, recorded_on, author, session_id, status, percentage, note, due_on, status_before, due_before'

// Beside another table that has an id too.
const ofFollowUp = columns.replace('id', 'follow_up.id')

const toFollowUp = (row: Row): FollowUp => ({
  id: row.id,
  recordedOn: row.recorded_on,
  author: row.author,
  sessionId: row.session_id,
  status: row.status,
  percentage: row.percentage,
  note: row.note,
  dueOn: row.due_on,
})

/** What was said of a commitment, the newest last. */
export const listFollowUps = (sql: Sql, id: CommitmentId): FollowUp[] =>
  sql.all<Row>(`SELECT ${columns} FROM follow_up WHERE commitment_id = ? ORDER BY ordinal`, id).map(toFollowUp)

/** What was said of each of some commitments, the newest last. */
export const listAllFollowUps = (sql: Sql, ids: readonly CommitmentId[]): Map<CommitmentId, FollowUp[]> => {
  const rows = sql.all<Row & { commitment_id: CommitmentId }>(
    `SELECT commitment_id, ${ofFollowUp} FROM json_each(?) AS asked CROSS JOIN follow_up ON commitment_id = asked.value
     ORDER BY ordinal`,
    JSON.stringify(ids),
  )
  const groups = Map.groupBy(rows, (row) => row.commitment_id)
  return new Map([...groups].map(([id, ofOne]) => [id, ofOne.map(toFollowUp)]))
}

/** The newest of each of some commitments, by one statement; those without any are left out. */
export const listNewest = (sql: Sql, ids: readonly CommitmentId[]): Map<CommitmentId, FollowUp> =>
  new Map(
    sql
      .all<Row & { commitment_id: CommitmentId }>(
        // One look in the index for each, in this order: the planner would go through all there are.
        `SELECT commitment_id, ${ofFollowUp} FROM json_each(?) AS asked CROSS JOIN follow_up ON commitment_id = asked.value
         WHERE ordinal = (SELECT max(ordinal) FROM follow_up AS other WHERE other.commitment_id = asked.value)`,
        JSON.stringify(ids),
      )
      .map((row) => [row.commitment_id, toFollowUp(row)]),
  )

export const findFollowUp = (sql: Sql, id: FollowUpId): FollowUp | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM follow_up WHERE id = ?`, id)
  return row && toFollowUp(row)
}

/** The newest, with how the commitment stood before it. */
export const findNewest = (
  sql: Sql,
  id: CommitmentId,
): { id: FollowUpId; sessionId: SessionId | null; statusBefore: Status; dueBefore: Day | null } | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM follow_up WHERE commitment_id = ? ORDER BY ordinal DESC LIMIT 1`, id)
  return row && { id: row.id, sessionId: row.session_id, statusBefore: row.status_before, dueBefore: row.due_before }
}

/** The day that each of some commitments had before it was put off for the first time; those never put off are left out. */
export const listDueAtFirst = (sql: Sql, ids: readonly CommitmentId[]): Map<CommitmentId, Day | null> =>
  new Map(
    sql
      .all<{ commitment_id: CommitmentId; due_before: Day | null }>(
        `SELECT commitment_id, due_before FROM json_each(?) AS asked CROSS JOIN follow_up ON commitment_id = asked.value
         WHERE due_on IS NOT NULL ORDER BY ordinal DESC`,
        JSON.stringify(ids),
      )
      .map((row) => [row.commitment_id, row.due_before]),
  )

/** The day that a commitment had before a follow-up. */
export const findDueBefore = (sql: Sql, id: FollowUpId): Day | null =>
  sql.get<{ due_before: Day | null }>('SELECT due_before FROM follow_up WHERE id = ?', id)?.due_before ?? null

export type NewFollowUp = FollowUp & { commitmentId: CommitmentId; statusBefore: Status; dueBefore: Day | null }

export const insertFollowUp = (sql: Sql, followUp: NewFollowUp): void =>
  sql.run(
    `INSERT INTO follow_up (id, commitment_id, session_id, ordinal, recorded_on, author, status, percentage, note, due_on,
       status_before, due_before)
     SELECT ?1, ?2, ?3, coalesce(max(ordinal) + 1, 0), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11
     FROM follow_up WHERE commitment_id = ?2`,
    followUp.id,
    followUp.commitmentId,
    followUp.sessionId,
    followUp.recordedOn,
    followUp.author,
    followUp.status,
    followUp.percentage,
    followUp.note,
    followUp.dueOn,
    followUp.statusBefore,
    followUp.dueBefore,
  )

export const removeFollowUp = (sql: Sql, id: FollowUpId): void => sql.run('DELETE FROM follow_up WHERE id = ?', id)

export const setStanding = (sql: Sql, id: CommitmentId, status: Status, dueOn: Day | null): void =>
  sql.run('UPDATE commitment SET status = ?, due_on = ?, version = version + 1 WHERE id = ?', status, dueOn, id)
