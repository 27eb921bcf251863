import type {
  MonitoringReport,
  MonitoringReportDraft,
  MonitoringReportEntry,
  ReadyReport,
  ReportTable,
} from '../../../shared/contract/monitoring.ts'
import type { PageRequest } from '../../../shared/contract/paging.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { ActivityId, MonitoringReportId, PriorityId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: MonitoringReportId
  title: string
  activity_id: ActivityId | null
  priority_id: PriorityId | null
  period: string | null
  issued_on: Day
  introduction: string
  alerts: string
  recommendations: string
  activity_text: string | null
  priority_label: string | null
  version: number
}

const labelled = `activity.text AS activity_text, priority.number || '. ' || priority.text AS priority_label`
const source = `monitoring_report
  LEFT JOIN activity ON activity.id = monitoring_report.activity_id
  LEFT JOIN priority ON priority.id = monitoring_report.priority_id`

const texts = (json: string): string[] => JSON.parse(json) as string[]

type TableRow = {
  title: string
  headers: string
  rows: string
  source: string | null
  note: string | null
  has_chart: number
}

const toTable = (row: TableRow): ReportTable => ({
  title: row.title,
  headers: texts(row.headers),
  rows: JSON.parse(row.rows) as string[][],
  source: row.source,
  note: row.note,
  hasChart: row.has_chart === 1,
})

export const listTables = (sql: Sql, id: MonitoringReportId): ReportTable[] =>
  sql
    .all<TableRow>(
      'SELECT title, headers, rows, source, note, has_chart FROM report_table WHERE report_id = ? ORDER BY ordinal',
      id,
    )
    .map(toTable)

export const findReport = (sql: Sql, id: MonitoringReportId): MonitoringReport | undefined => {
  const row = sql.get<Row>(
    `SELECT monitoring_report.id, title, activity_id, priority_id, period, issued_on, introduction, alerts,
       recommendations, ${labelled}, monitoring_report.version FROM ${source} WHERE monitoring_report.id = ?`,
    id,
  )
  return (
    row && {
      id: row.id,
      title: row.title,
      activityId: row.activity_id,
      priorityId: row.priority_id,
      period: row.period,
      issuedOn: row.issued_on,
      introduction: row.introduction,
      tables: listTables(sql, id),
      alerts: texts(row.alerts),
      recommendations: texts(row.recommendations),
      activityText: row.activity_text,
      priorityLabel: row.priority_label,
      version: row.version,
    }
  )
}

type EntryRow = Pick<Row, 'id' | 'title' | 'period' | 'issued_on' | 'activity_text' | 'priority_label' | 'version'> & {
  tables: number
  alert_count: number
  recommendation_count: number
}

type ListRequest = PageRequest & { firstDay: Day; lastDay: Day; priorityId: PriorityId | null }

const page = (ofPriority: string): string =>
  `SELECT monitoring_report.id, title, period, issued_on, ${labelled}, monitoring_report.version,
     (SELECT count(*) FROM report_table WHERE report_id = monitoring_report.id) AS tables,
     json_array_length(alerts) AS alert_count, json_array_length(recommendations) AS recommendation_count
   FROM ${source}
   WHERE issued_on BETWEEN ?1 AND ?2 AND ${ofPriority}
     AND (?4 IS NULL OR (issued_on, monitoring_report.id) < (?4, ?5))
   ORDER BY issued_on DESC, monitoring_report.id DESC LIMIT ?6`

/** The reports of some days, newest first; one more than asked, to know of another page. */
export const listReports = (
  sql: Sql,
  { firstDay, lastDay, priorityId, after, limit }: ListRequest,
): MonitoringReportEntry[] =>
  sql
    .all<EntryRow>(
      page(priorityId === null ? '?3 IS NULL' : 'monitoring_report.priority_id = ?3'),
      firstDay,
      lastDay,
      priorityId,
      after?.key ?? null,
      after?.id ?? null,
      limit + 1,
    )
    .map((row) => ({
      id: row.id,
      title: row.title,
      period: row.period,
      issuedOn: row.issued_on,
      activityText: row.activity_text,
      priorityLabel: row.priority_label,
      tables: row.tables,
      alerts: row.alert_count,
      recommendations: row.recommendation_count,
      version: row.version,
    }))

type ReadyRow = {
  activity_id: ActivityId
  text: string
  goals: string
  priority: number | null
} & (
  { last_id: MonitoringReportId; last_title: string; last_on: Day } | { last_id: null; last_title: null; last_on: null }
)

/** The activities of a role in the plan of a year, each with the last report written of it. */
export const listReady = (sql: Sql, year: number, role: string): ReadyReport[] =>
  sql
    .all<ReadyRow>(
      `SELECT activity.id AS activity_id, activity.text, goals, priority, last.id AS last_id, last.title AS last_title,
         last.issued_on AS last_on
       FROM plan JOIN objective ON plan_id = plan.id JOIN activity ON objective_id = objective.id
       LEFT JOIN monitoring_report AS last ON last.id = (
         SELECT id FROM monitoring_report WHERE activity_id = activity.id ORDER BY issued_on DESC, id DESC LIMIT 1)
       WHERE year = ? AND role = ? ORDER BY objective.position, activity.position`,
      year,
      role,
    )
    .map((row) => ({
      activityId: row.activity_id,
      text: row.text,
      goals: texts(row.goals),
      priority: row.priority,
      last: row.last_id === null ? null : { id: row.last_id, title: row.last_title, issuedOn: row.last_on },
    }))

/** What the report of an activity begins with: its words, its year and the priority of the main agenda that it names. */
export const findActivity = (
  sql: Sql,
  id: ActivityId,
): { text: string; year: number; priorityId: PriorityId | null } | undefined => {
  const row = sql.get<{ text: string; year: number; priority_id: PriorityId | null }>(
    `SELECT activity.text, year, main.id AS priority_id FROM activity
     JOIN objective ON objective.id = objective_id JOIN plan ON plan.id = plan_id
     LEFT JOIN (SELECT priority.id, number, first_year, last_year FROM priority
       JOIN priority_agenda ON priority_agenda.id = agenda_id WHERE is_main = 1) AS main
       ON main.number = activity.priority AND year BETWEEN coalesce(first_year, 0) AND coalesce(last_year, 9999)
     WHERE activity.id = ?`,
    id,
  )
  return row && { text: row.text, year: row.year, priorityId: row.priority_id }
}

type Words = Omit<MonitoringReportDraft, 'tables'>

export const insertReport = (sql: Sql, id: MonitoringReportId, draft: Words): void =>
  sql.run(
    `INSERT INTO monitoring_report (id, title, activity_id, priority_id, period, issued_on, introduction, alerts,
       recommendations) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    draft.title,
    draft.activityId,
    draft.priorityId,
    draft.period,
    draft.issuedOn,
    draft.introduction,
    JSON.stringify(draft.alerts),
    JSON.stringify(draft.recommendations),
  )

export const updateReport = (sql: Sql, id: MonitoringReportId, draft: Words): void =>
  sql.run(
    `UPDATE monitoring_report SET title = ?, activity_id = ?, priority_id = ?, period = ?, issued_on = ?,
       introduction = ?, alerts = ?, recommendations = ?, version = version + 1 WHERE id = ?`,
    draft.title,
    draft.activityId,
    draft.priorityId,
    draft.period,
    draft.issuedOn,
    draft.introduction,
    JSON.stringify(draft.alerts),
    JSON.stringify(draft.recommendations),
    id,
  )

export const removeReport = (sql: Sql, id: MonitoringReportId): void =>
  sql.run('DELETE FROM monitoring_report WHERE id = ?', id)

export const insertTable = (
  sql: Sql,
  id: string,
  reportId: MonitoringReportId,
  ordinal: number,
  table: ReportTable,
): void =>
  sql.run(
    `INSERT INTO report_table (id, report_id, ordinal, title, headers, rows, source, note, has_chart)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    reportId,
    ordinal,
    table.title,
    JSON.stringify(table.headers),
    JSON.stringify(table.rows),
    table.source,
    table.note,
    table.hasChart ? 1 : 0,
  )

export const updateTable = (sql: Sql, reportId: MonitoringReportId, ordinal: number, table: ReportTable): void =>
  sql.run(
    `UPDATE report_table SET title = ?, headers = ?, rows = ?, source = ?, note = ?, has_chart = ?, version = version + 1
     WHERE report_id = ? AND ordinal = ?`,
    table.title,
    JSON.stringify(table.headers),
    JSON.stringify(table.rows),
    table.source,
    table.note,
    table.hasChart ? 1 : 0,
    reportId,
    ordinal,
  )

export const removeTablesFrom = (sql: Sql, reportId: MonitoringReportId, ordinal: number): void =>
  sql.run('DELETE FROM report_table WHERE report_id = ? AND ordinal >= ?', reportId, ordinal)
