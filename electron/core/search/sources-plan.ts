import type { Day } from '../../../shared/domain/dates.ts'
import { among, entryOf, lines, linesOfJson, type Source } from './entry.ts'

type ActivityRow = Record<
  'id' | 'plan_id' | 'text' | 'objective' | 'sub_activities' | 'responsibles' | 'goals',
  string
> & {
  year: number
  observations: string | null
  progress: string | null
}

/** Activities of the yearly plans, with what was told of them. */
export const activitySource: Source = {
  kind: 'activity',
  table: 'activity',
  follows: [
    { table: 'activity_progress', parent: 'activity_id' },
    { table: 'objective', ids: `SELECT id FROM activity WHERE objective_id ${among}` },
    {
      table: 'plan',
      ids: `SELECT activity.id FROM activity JOIN objective ON objective.id = objective_id WHERE plan_id ${among}`,
    },
  ],
  read: (sql, ids) =>
    sql
      .all<ActivityRow>(
        `SELECT activity.id, plan_id, activity.text, objective.text AS objective, sub_activities, responsibles, goals, year,
                observations,
                (SELECT group_concat(told.text, char(10)) FROM activity_progress AS told WHERE activity_id = activity.id)
                  AS progress
         FROM activity JOIN objective ON objective.id = objective_id JOIN plan ON plan.id = plan_id
         WHERE activity.id ${among}`,
        JSON.stringify(ids),
      )
      .map((row) =>
        entryOf({
          kind: 'activity',
          id: row.id,
          year: row.year,
          parentId: row.plan_id,
          title: row.text,
          context: `POA ${String(row.year)} · ${row.objective}`,
          institutions: linesOfJson(row.responsibles),
          body: lines(linesOfJson(row.sub_activities), linesOfJson(row.goals), row.observations, row.progress),
        }),
      ),
}

type PriorityRow = Record<'id' | 'agenda_id' | 'text' | 'agenda', string> & { number: number }

/** Priorities of the agendas. */
export const prioritySource: Source = {
  kind: 'priority',
  table: 'priority',
  follows: [{ table: 'priority_agenda', ids: `SELECT id FROM priority WHERE agenda_id ${among}` }],
  read: (sql, ids) =>
    sql
      .all<PriorityRow>(
        `SELECT priority.id, agenda_id, number, text, priority_agenda.name AS agenda FROM priority
         JOIN priority_agenda ON priority_agenda.id = agenda_id WHERE priority.id ${among}`,
        JSON.stringify(ids),
      )
      .map(({ id, agenda_id: parentId, number, text, agenda }) =>
        entryOf({ kind: 'priority', id, parentId, title: `Prioridad ${String(number)}`, context: agenda, body: text }),
      ),
}

type ReportRow = Record<'id' | 'title' | 'introduction' | 'alerts' | 'recommendations', string> & {
  period: string | null
  issued_on: Day
}

/** Reports of follow-up. */
export const reportSource: Source = {
  kind: 'report',
  table: 'monitoring_report',
  follows: [],
  read: (sql, ids) =>
    sql
      .all<ReportRow>(
        `SELECT id, title, introduction, alerts, recommendations, period, issued_on FROM monitoring_report WHERE id ${among}`,
        JSON.stringify(ids),
      )
      .map((row) =>
        entryOf({
          kind: 'report',
          id: row.id,
          day: row.issued_on,
          title: row.title,
          context: row.period,
          body: lines(row.introduction, linesOfJson(row.alerts), linesOfJson(row.recommendations)),
        }),
      ),
}
