import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { ActivityId, MonitoringReportId, PriorityId } from '../domain/ids.ts'
import { mostTableColumns, mostTableRows } from '../domain/report-table.ts'
import { failing, failingCommand } from './errors.ts'
import { pageOf, pageRequest } from './paging.ts'

const line = z.string().trim().max(500)
const cell = z.string().max(300)
const points = z.array(z.string().trim().min(1).max(2000)).max(60)

/** Data as people bring them: headers, and rows of as many cells. A cell that nobody filled in is empty. */
export const ReportTable = z.strictObject({
  title: line,
  headers: z.array(cell).min(1).max(mostTableColumns),
  rows: z.array(z.array(cell).max(mostTableColumns)).max(mostTableRows),
  /** Where the data come from. */
  source: line.nullable(),
  note: z.string().trim().max(2000).nullable(),
  /** Whether its numbers are drawn as bars, where they can be. */
  hasChart: z.boolean(),
})
export type ReportTable = z.infer<typeof ReportTable>

/** A «reporte de seguimiento» as it is written; what is still empty is a line to fill in its document. */
export const MonitoringReportDraft = z.strictObject({
  title: line.min(1),
  activityId: ActivityId.nullable(),
  priorityId: PriorityId.nullable(),
  /** What its data speak of: `Año escolar 2023`. */
  period: line.nullable(),
  issuedOn: Day,
  introduction: z.string().trim().max(20_000),
  tables: z.array(ReportTable).max(20),
  alerts: points,
  recommendations: points,
})
export type MonitoringReportDraft = z.infer<typeof MonitoringReportDraft>

const labels = {
  activityText: z.string().nullable(),
  priorityLabel: z.string().nullable(),
}

export const MonitoringReport = z.strictObject({
  id: MonitoringReportId,
  ...MonitoringReportDraft.shape,
  ...labels,
  version: z.int(),
})
export type MonitoringReport = z.infer<typeof MonitoringReport>

/** A report in a list. */
export const MonitoringReportEntry = z.strictObject({
  id: MonitoringReportId,
  title: z.string(),
  period: z.string().nullable(),
  issuedOn: Day,
  ...labels,
  tables: z.int(),
  alerts: z.int(),
  recommendations: z.int(),
  version: z.int(),
})
export type MonitoringReportEntry = z.infer<typeof MonitoringReportEntry>

/** A row of the plan that asks for a report, and the last one written of it. */
export const ReadyReport = z.strictObject({
  activityId: ActivityId,
  text: z.string(),
  goals: z.array(z.string()),
  priority: z.int().nullable(),
  last: z.strictObject({ id: MonitoringReportId, title: z.string(), issuedOn: Day }).nullable(),
})
export type ReadyReport = z.infer<typeof ReadyReport>

const year = z.int().min(1900).max(9999)

export const monitoring = {
  /** Newest day first: those of a year or of all, of a priority or of all. */
  list: oc
    .errors(failing())
    .input(z.strictObject({ year: year.nullable(), priorityId: PriorityId.nullable(), ...pageRequest }))
    .output(pageOf(MonitoringReportEntry)),
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ id: MonitoringReportId }))
    .output(MonitoringReport),
  /** The rows of «Seguimiento concertado» of the plan of a year, each ready to be begun. */
  ready: oc.errors(failing()).input(z.strictObject({ year })).output(z.array(ReadyReport)),
  create: oc.errors(failingCommand('NOT_FOUND')).input(MonitoringReportDraft).output(MonitoringReport),
  /** Begins the report of an activity: its title, its priority and an empty table to fill. */
  begin: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ activityId: ActivityId }))
    .output(MonitoringReport),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: MonitoringReportId, draft: MonitoringReportDraft, expectedVersion: z.int() }))
    .output(MonitoringReport),
  /** Puts back a report that was removed, under its own id: its files and its Word are its again. */
  restore: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: MonitoringReportId, draft: MonitoringReportDraft }))
    .output(MonitoringReport),
  /** Its Word files stay in the register. Answers what was removed, so that it can be restored. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: MonitoringReportId, expectedVersion: z.int() }))
    .output(MonitoringReport),
}
