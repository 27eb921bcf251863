import type {
  MonitoringReport,
  MonitoringReportDraft,
  MonitoringReportEntry,
  ReadyReport,
  ReportTable,
} from '../../../shared/contract/monitoring.ts'
import type { Page, PageRequest } from '../../../shared/contract/paging.ts'
import type { ActivityId, MonitoringReportId, PriorityId } from '../../../shared/domain/ids.ts'
import { squared } from '../../../shared/domain/report-table.ts'
import type { Unit } from '../context.ts'
import { found, requireVersion } from '../failure.ts'
import { pageFrom } from '../paging.ts'
import { getPriority } from '../priorities/service.ts'
import * as store from './store.ts'

/** The role of the plan whose every row asks for a report. */
const monitoringRole = 'Seguimiento concertado'

type Versioned = { id: MonitoringReportId; expectedVersion: number }
type ListRequest = PageRequest & { year: number | null; priorityId: PriorityId | null }

/** A page of the reports, newest day first. */
export const listReports = ({ sql }: Unit, { year, ...rest }: ListRequest): Page<MonitoringReportEntry> => {
  const [firstDay, lastDay] =
    year === null ? ['0000-01-01', '9999-12-31'] : [`${String(year)}-01-01`, `${String(year)}-12-31`]
  return pageFrom(store.listReports(sql, { ...rest, firstDay, lastDay }), rest.limit, ({ issuedOn, id }) => ({
    key: issuedOn,
    id,
  }))
}

/** One report, or the failure that it is not there. */
export const getReport = ({ sql }: Unit, { id }: { id: MonitoringReportId }): MonitoringReport =>
  found(store.findReport(sql, id), 'monitoringReport')

/** The rows of the plan of a year that ask for a report, with the last one of each. */
export const listReady = ({ sql }: Unit, { year }: { year: number }): ReadyReport[] =>
  store.listReady(sql, year, monitoringRole)

const requireSubjects = (unit: Unit, { activityId, priorityId }: MonitoringReportDraft): void => {
  if (activityId !== null) found(store.findActivity(unit.sql, activityId), 'activity')
  if (priorityId !== null) getPriority(unit, priorityId)
}

const isSame = (one: ReportTable, other: ReportTable): boolean => JSON.stringify(one) === JSON.stringify(other)

// Only what changed is written, so that the history tells which table somebody worked on.
const keepTables = (unit: Unit, id: MonitoringReportId, tables: readonly ReportTable[]): void => {
  const kept = store.listTables(unit.sql, id)
  store.removeTablesFrom(unit.sql, id, tables.length)
  for (const [ordinal, given] of tables.entries()) {
    const table: ReportTable = { ...squared(given), source: given.source || null, note: given.note || null }
    const before = kept[ordinal]
    if (before === undefined) store.insertTable(unit.sql, unit.newId(), id, ordinal, table)
    else if (!isSame(before, table)) store.updateTable(unit.sql, id, ordinal, table)
  }
}

const writeReport = (unit: Unit, id: MonitoringReportId, draft: MonitoringReportDraft): MonitoringReport => {
  requireSubjects(unit, draft)
  store.insertReport(unit.sql, id, { ...draft, period: draft.period || null })
  keepTables(unit, id, draft.tables)
  return getReport(unit, { id })
}

/** Writes down a report with its tables. */
export const createReport = (unit: Unit, draft: MonitoringReportDraft): MonitoringReport =>
  writeReport(unit, unit.newId<MonitoringReportId>(), draft)

/** Puts back a report that was removed, under its own id; one that is there stays as it is. */
export const restoreReport = (
  unit: Unit,
  { id, draft }: { id: MonitoringReportId; draft: MonitoringReportDraft },
): MonitoringReport => store.findReport(unit.sql, id) ?? writeReport(unit, id, draft)

/** Begins the report of an activity of the plan: nothing of it but what the plan says, and an empty table to fill. */
export const beginReport = (unit: Unit, { activityId }: { activityId: ActivityId }): MonitoringReport => {
  const { text, year, priorityId } = found(store.findActivity(unit.sql, activityId), 'activity')
  return createReport(unit, {
    title: text.slice(0, 500).toWellFormed(),
    activityId,
    priorityId,
    period: String(year),
    issuedOn: unit.today,
    introduction: '',
    tables: [
      {
        title: '',
        headers: ['Indicador', String(year - 1), String(year)],
        rows: [['', '', '']],
        source: null,
        note: null,
        hasChart: false,
      },
    ],
    alerts: [],
    recommendations: [],
  })
}

/** Changes a report and its tables. */
export const updateReport = (
  unit: Unit,
  { id, draft, expectedVersion }: Versioned & { draft: MonitoringReportDraft },
): MonitoringReport => {
  const current = getReport(unit, { id })
  requireVersion(expectedVersion, current.version, current)
  requireSubjects(unit, draft)
  store.updateReport(unit.sql, id, { ...draft, period: draft.period || null })
  keepTables(unit, id, draft.tables)
  return getReport(unit, { id })
}

/** Takes a report back with its tables, and answers what it was; the Word files made of it stay. */
export const removeReport = (unit: Unit, { id, expectedVersion }: Versioned): MonitoringReport => {
  const current = getReport(unit, { id })
  requireVersion(expectedVersion, current.version, current)
  store.removeReport(unit.sql, id)
  return current
}
