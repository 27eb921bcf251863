import type { Plan, PlanActivity, Province } from '../../../shared/contract/plan.ts'
import type { Sql } from '../database/sql.ts'

type ActivityRow = {
  objective_id: string
  position: number
  text: string
  sub_activities: string
  responsibles: string
  goals: string
  priority: number | null
  months_marked: number | null
  months: string | null
  minimum_decentralised_sessions: number | null
}

const texts = (json: string): string[] => JSON.parse(json) as string[]

const toActivity = (row: ActivityRow): PlanActivity => ({
  position: row.position,
  text: row.text,
  subActivities: texts(row.sub_activities),
  responsibles: texts(row.responsibles),
  goals: texts(row.goals),
  priority: row.priority,
  monthsMarked: row.months_marked,
  months: row.months === null ? null : (JSON.parse(row.months) as number[]),
  minimumDecentralisedSessions: row.minimum_decentralised_sessions,
})

type ObjectiveRow = { id: string; position: number; role: string; text: string }

const listObjectives = (sql: Sql, planId: string): Plan['objectives'] =>
  sql
    .all<ObjectiveRow>('SELECT id, position, role, text FROM objective WHERE plan_id = ? ORDER BY position', planId)
    .map(({ id, ...objective }) => ({
      ...objective,
      activities: sql
        .all<ActivityRow>(
          `SELECT objective_id, position, text, sub_activities, responsibles, goals, priority, months_marked, months,
                  minimum_decentralised_sessions
           FROM activity WHERE objective_id = ? ORDER BY position`,
          id,
        )
        .map(toActivity),
    }))

/** The plans kept, newest year first. */
export const listPlans = (sql: Sql): Plan[] =>
  sql
    .all<{ id: string; year: number; name: string }>('SELECT id, year, name FROM plan ORDER BY year DESC')
    .map(({ id, year, name }) => ({ year, name, objectives: listObjectives(sql, id) }))

const insertActivity = (sql: Sql, id: string, objectiveId: string, activity: PlanActivity): void =>
  sql.run(
    `INSERT INTO activity (id, objective_id, position, text, sub_activities, responsibles, goals, priority, months_marked,
       months, minimum_decentralised_sessions)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    objectiveId,
    activity.position,
    activity.text,
    JSON.stringify(activity.subActivities),
    JSON.stringify(activity.responsibles),
    JSON.stringify(activity.goals),
    activity.priority,
    activity.monthsMarked,
    activity.months === null ? null : JSON.stringify(activity.months),
    activity.minimumDecentralisedSessions,
  )

export const insertPlan = (sql: Sql, newId: () => string, plan: Plan): void => {
  const planId = newId()
  sql.run('INSERT INTO plan (id, year, name) VALUES (?, ?, ?)', planId, plan.year, plan.name)
  for (const objective of plan.objectives) {
    const objectiveId = newId()
    sql.run(
      'INSERT INTO objective (id, plan_id, position, role, text) VALUES (?, ?, ?, ?, ?)',
      objectiveId,
      planId,
      objective.position,
      objective.role,
      objective.text,
    )
    for (const activity of objective.activities) insertActivity(sql, newId(), objectiveId, activity)
  }
}

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
