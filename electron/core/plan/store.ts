import type { PlanDraft, PlanSummary, Province } from '../../../shared/contract/plan.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { ActivityId, ObjectiveId, PlanId } from '../../../shared/domain/ids.ts'
import type { ActivityDraft, ObjectiveDraft } from '../../../shared/domain/plan-content.ts'
import type { MeasuredSession } from '../../../shared/domain/plan-progress.ts'
import type { Sql } from '../database/sql.ts'

type PlanRow = {
  id: PlanId
  year: number
  name: string
  activities: number
  minimum_decentralised_sessions: number | null
  version: number
}

const planSelect = `SELECT plan.id, plan.year, plan.name, plan.version, count(activity.id) AS activities,
    max(minimum_decentralised_sessions) AS minimum_decentralised_sessions
  FROM plan LEFT JOIN objective ON plan_id = plan.id LEFT JOIN activity ON objective_id = objective.id`

const toSummary = ({ minimum_decentralised_sessions, ...row }: PlanRow): PlanSummary => ({
  ...row,
  minimumDecentralisedSessions: minimum_decentralised_sessions,
})

export const listPlans = (sql: Sql): PlanSummary[] =>
  sql.all<PlanRow>(`${planSelect} GROUP BY plan.id ORDER BY plan.year DESC`).map(toSummary)

export const findPlan = (sql: Sql, id: PlanId): PlanSummary | undefined => {
  const row = sql.get<PlanRow>(`${planSelect} WHERE plan.id = ? GROUP BY plan.id`, id)
  return row && toSummary(row)
}

export const findPlanOfYear = (sql: Sql, year: number): PlanSummary | undefined => {
  const row = sql.get<PlanRow>(`${planSelect} WHERE plan.year = ? GROUP BY plan.id`, year)
  return row && toSummary(row)
}

export const insertPlan = (sql: Sql, id: PlanId, { year, name }: PlanDraft): void =>
  sql.run('INSERT INTO plan (id, year, name) VALUES (?, ?, ?)', id, year, name)

export const updatePlan = (sql: Sql, id: PlanId, { year, name }: PlanDraft): void =>
  sql.run('UPDATE plan SET year = ?, name = ?, version = version + 1 WHERE id = ?', year, name, id)

export const removePlan = (sql: Sql, id: PlanId): void => sql.run('DELETE FROM plan WHERE id = ?', id)

export type StoredObjective = ObjectiveDraft & { id: ObjectiveId; position: number; version: number }

export const listObjectives = (sql: Sql, planId: PlanId): StoredObjective[] =>
  sql.all<StoredObjective>(
    'SELECT id, position, role, text, version FROM objective WHERE plan_id = ? ORDER BY position, id',
    planId,
  )

export const findObjective = (sql: Sql, id: ObjectiveId): (StoredObjective & { planId: PlanId }) | undefined =>
  sql.get('SELECT id, plan_id AS planId, position, role, text, version FROM objective WHERE id = ?', id)

export const insertObjective = (
  sql: Sql,
  id: ObjectiveId,
  planId: PlanId,
  position: number,
  { role, text }: ObjectiveDraft,
): void =>
  sql.run(
    'INSERT INTO objective (id, plan_id, position, role, text) VALUES (?, ?, ?, ?, ?)',
    id,
    planId,
    position,
    role,
    text,
  )

export const updateObjective = (sql: Sql, id: ObjectiveId, { role, text }: ObjectiveDraft): void =>
  sql.run('UPDATE objective SET role = ?, text = ?, version = version + 1 WHERE id = ?', role, text, id)

export const removeObjective = (sql: Sql, id: ObjectiveId): void => sql.run('DELETE FROM objective WHERE id = ?', id)

/** Numbers objectives from 0 in this order; only those that are elsewhere are written. */
export const orderObjectives = (sql: Sql, ids: readonly ObjectiveId[]): void => {
  for (const [position, id] of ids.entries())
    sql.run('UPDATE objective SET position = ?1 WHERE id = ?2 AND position <> ?1', position, id)
}

type ActivityRow = {
  id: ActivityId
  objective_id: ObjectiveId
  position: number
  text: string
  sub_activities: string
  responsibles: string
  goals: string
  priority: number | null
  months_marked: number | null
  months: string | null
  minimum_decentralised_sessions: number | null
  observations: string | null
  version: number
}

export type StoredActivity = ActivityDraft & {
  id: ActivityId
  objectiveId: ObjectiveId
  position: number
  version: number
}

const activityColumns = `activity.id, objective_id, activity.position, activity.text, sub_activities, responsibles, goals,
  priority, months_marked, months, minimum_decentralised_sessions, observations, activity.version`

// The table guarantees that it is JSON, and nothing but this file writes it.
const texts = (json: string): string[] => JSON.parse(json) as string[]

const toActivity = (row: ActivityRow): StoredActivity => ({
  id: row.id,
  objectiveId: row.objective_id,
  position: row.position,
  text: row.text,
  subActivities: texts(row.sub_activities),
  responsibles: texts(row.responsibles),
  goals: texts(row.goals),
  priority: row.priority,
  monthsMarked: row.months_marked,
  months: row.months === null ? null : (JSON.parse(row.months) as number[]),
  minimumDecentralisedSessions: row.minimum_decentralised_sessions,
  observations: row.observations,
  version: row.version,
})

/** The activities of a plan, as the paper orders them. */
export const listActivities = (sql: Sql, planId: PlanId): StoredActivity[] =>
  sql
    .all<ActivityRow>(
      `SELECT ${activityColumns} FROM objective JOIN activity ON objective_id = objective.id WHERE plan_id = ?
       ORDER BY objective.position, activity.position, activity.id`,
      planId,
    )
    .map(toActivity)

export const findActivity = (sql: Sql, id: ActivityId): (StoredActivity & { planId: PlanId }) | undefined => {
  const row = sql.get<ActivityRow & { plan_id: PlanId }>(
    `SELECT ${activityColumns}, plan_id FROM activity JOIN objective ON objective.id = objective_id WHERE activity.id = ?`,
    id,
  )
  return row && { ...toActivity(row), planId: row.plan_id }
}

const valuesOf = (draft: ActivityDraft) =>
  [
    draft.text,
    JSON.stringify(draft.subActivities),
    JSON.stringify(draft.responsibles),
    JSON.stringify(draft.goals),
    draft.priority,
    draft.monthsMarked,
    draft.months === null ? null : JSON.stringify(draft.months),
    draft.minimumDecentralisedSessions,
    draft.observations,
  ] as const

export const insertActivity = (
  sql: Sql,
  id: ActivityId,
  objectiveId: ObjectiveId,
  position: number,
  draft: ActivityDraft,
): void =>
  sql.run(
    `INSERT INTO activity (id, objective_id, position, text, sub_activities, responsibles, goals, priority, months_marked,
       months, minimum_decentralised_sessions, observations)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    objectiveId,
    position,
    ...valuesOf(draft),
  )

export const updateActivity = (sql: Sql, id: ActivityId, draft: ActivityDraft): void =>
  sql.run(
    `UPDATE activity SET text = ?, sub_activities = ?, responsibles = ?, goals = ?, priority = ?, months_marked = ?,
       months = ?, minimum_decentralised_sessions = ?, observations = ?, version = version + 1 WHERE id = ?`,
    ...valuesOf(draft),
    id,
  )

/** Its progress and its links go with it, also those of the priorities that it served. */
export const removeActivity = (sql: Sql, id: ActivityId): void => {
  sql.run(`DELETE FROM plan_link WHERE subject_kind = 'activity' AND subject_id = ?`, id)
  sql.run('DELETE FROM activity WHERE id = ?', id)
}

/** Puts activities under an objective, numbered from 0 in this order; only those that are elsewhere are written. */
export const orderActivities = (sql: Sql, objectiveId: ObjectiveId, ids: readonly ActivityId[]): void => {
  for (const [position, id] of ids.entries())
    sql.run(
      'UPDATE activity SET objective_id = ?1, position = ?2 WHERE id = ?3 AND (objective_id <> ?1 OR position <> ?2)',
      objectiveId,
      position,
      id,
    )
}

type HeldRow = { held_on: Day; is_decentralised: number; province: string | null }

/** The sessions of a year that were held. */
export const listHeldSessions = (sql: Sql, year: number): MeasuredSession[] =>
  sql
    .all<HeldRow>(
      `SELECT held_on, is_decentralised, province FROM session
       WHERE held_on BETWEEN ? AND ? AND status = 'closed' ORDER BY held_on`,
      `${String(year)}-01-01`,
      `${String(year)}-12-31`,
    )
    .map((row) => ({
      heldOn: row.held_on,
      isHeld: true,
      isDecentralised: row.is_decentralised === 1,
      province: row.province,
    }))

/** The provinces with their districts, in the order of the source. */
export const listProvinces = (sql: Sql): Province[] =>
  sql.all<{ id: string; name: string }>('SELECT id, name FROM province ORDER BY position').map(({ id, name }) => ({
    name,
    districts: sql
      .all<{ name: string }>('SELECT name FROM district WHERE province_id = ? ORDER BY position', id)
      .map((district) => district.name),
  }))

export const insertProvince = (sql: Sql, newId: () => string, province: Province, position: number): void => {
  const provinceId = newId()
  sql.run('INSERT INTO province (id, name, position) VALUES (?, ?, ?)', provinceId, province.name, position)
  province.districts.forEach((name, index) =>
    sql.run(
      'INSERT INTO district (id, province_id, name, position) VALUES (?, ?, ?, ?)',
      newId(),
      provinceId,
      name,
      index,
    ),
  )
}
