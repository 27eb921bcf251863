import type { ActivityProgress, ActivityProgressDraft } from '../../../shared/contract/plan.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { ActivityId, ActivityProgressId, ObjectiveId, PlanId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: ActivityProgressId
  activity_id: ActivityId
  recorded_on: Day
  percentage: number | null
  text: string
  author: string
  version: number
}

const columns = `activity_progress.id, activity_id, recorded_on, percentage, activity_progress.text, author,
  activity_progress.version`

const toProgress = ({ activity_id, recorded_on, ...row }: Row): ActivityProgress => ({
  ...row,
  activityId: activity_id,
  recordedOn: recorded_on,
})

/** What was said of an activity, oldest first. */
export const listProgress = (sql: Sql, activityId: ActivityId): ActivityProgress[] =>
  sql
    .all<Row>(`SELECT ${columns} FROM activity_progress WHERE activity_id = ? ORDER BY recorded_on, id`, activityId)
    .map(toProgress)

/** What was said of every activity of a plan, oldest first. */
export const listProgressOfPlan = (sql: Sql, planId: PlanId): ActivityProgress[] =>
  sql
    .all<Row>(
      `SELECT ${columns} FROM objective JOIN activity ON objective_id = objective.id
         JOIN activity_progress ON activity_id = activity.id
       WHERE plan_id = ? ORDER BY recorded_on, activity_progress.id`,
      planId,
    )
    .map(toProgress)

export const findProgress = (sql: Sql, id: ActivityProgressId): ActivityProgress | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM activity_progress WHERE id = ?`, id)
  return row && toProgress(row)
}

export const insertProgress = (
  sql: Sql,
  id: ActivityProgressId,
  activityId: ActivityId,
  { recordedOn, percentage, text }: ActivityProgressDraft,
  author: string,
): void =>
  sql.run(
    'INSERT INTO activity_progress (id, activity_id, recorded_on, percentage, text, author) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    activityId,
    recordedOn,
    percentage,
    text,
    author,
  )

export const updateProgress = (
  sql: Sql,
  id: ActivityProgressId,
  { recordedOn, percentage, text }: ActivityProgressDraft,
): void =>
  sql.run(
    'UPDATE activity_progress SET recorded_on = ?, percentage = ?, text = ?, version = version + 1 WHERE id = ?',
    recordedOn,
    percentage,
    text,
    id,
  )

export const removeProgress = (sql: Sql, id: ActivityProgressId): void =>
  sql.run('DELETE FROM activity_progress WHERE id = ?', id)

/** How many links each activity of a plan has, whatever it was linked to. */
export const countLinksOfPlan = (sql: Sql, planId: PlanId): Map<ActivityId, number> =>
  new Map(
    sql
      .all<{ activity_id: ActivityId; links: number }>(
        `SELECT activity_id, count(*) AS links FROM objective JOIN activity ON objective_id = objective.id
           JOIN plan_link ON activity_id = activity.id
         WHERE plan_id = ? GROUP BY activity_id`,
        planId,
      )
      .map(({ activity_id, links }) => [activity_id, links]),
  )

/** How much of each kind hangs on part of a plan; null takes the whole of it. */
export const countUses = (
  sql: Sql,
  planId: PlanId,
  { objectiveId, activityId }: { objectiveId: ObjectiveId | null; activityId: ActivityId | null },
): { progress: number; links: number } => {
  const part = `FROM objective JOIN activity ON objective_id = objective.id
      WHERE plan_id = ?1 AND objective.id = coalesce(?2, objective.id) AND activity.id = coalesce(?3, activity.id)`
  return (
    sql.get<{ progress: number; links: number }>(
      `SELECT (SELECT count(*) FROM activity_progress WHERE activity_id IN (SELECT activity.id ${part})) AS progress,
              (SELECT count(*) FROM plan_link WHERE activity_id IN (SELECT activity.id ${part})) +
              (SELECT count(*) FROM plan_link WHERE subject_kind = 'activity'
                 AND subject_id IN (SELECT activity.id ${part})) AS links`,
      planId,
      objectiveId,
      activityId,
    ) ?? { progress: 0, links: 0 }
  )
}
