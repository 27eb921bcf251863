import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type {
  MonitoringReport,
  MonitoringReportDraft,
  MonitoringReportEntry,
} from '../../../shared/contract/monitoring.ts'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import type { MonitoringReportId, PriorityId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyUndoable } from '../../ui/notify.tsx'

const pageSize = 30

/** The reports of a year and of a priority, a page at a time; null narrows nothing. */
export const useReportList = (filter: { year: number | null; priorityId: PriorityId | null }) => {
  const query = useInfiniteQuery(
    orpc.monitoring.list.infiniteOptions({
      input: (after: PageCursor | null) => ({ ...filter, after, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
  )
  return { query, all: query.data?.pages.flatMap(({ items }) => items) }
}

/** The rows of the plan of a year that ask for a report. */
export const useReady = (year: number) => useQuery(orpc.monitoring.ready.queryOptions({ input: { year } }))

/** One report. */
export const useReport = (id: MonitoringReportId) => useQuery(orpc.monitoring.get.queryOptions({ input: { id } }))

/** A report of which nothing is known but what it is about. */
export const blankReport = (priorityId: PriorityId | null = null): MonitoringReportDraft => ({
  title: 'Reporte sin título',
  activityId: null,
  priorityId,
  period: null,
  issuedOn: today(),
  introduction: '',
  tables: [],
  alerts: [],
  recommendations: [],
})

/** A report as it is written, without what the program adds. */
export const draftOf = (report: MonitoringReport): MonitoringReportDraft => ({
  title: report.title,
  activityId: report.activityId,
  priorityId: report.priorityId,
  period: report.period,
  issuedOn: report.issuedOn,
  introduction: report.introduction,
  tables: report.tables,
  alerts: report.alerts,
  recommendations: report.recommendations,
})

/** Beginning and taking back reports; whoever begins one goes on to write it. */
export const useReportActions = (onBegun: (id: MonitoringReportId) => void) => {
  const beginning = useCommand(client.monitoring.begin, {
    onDone: ({ id }) => {
      onBegun(id)
    },
  })
  const creating = useCommand(client.monitoring.create, {
    onDone: ({ id }) => {
      onBegun(id)
    },
  })
  const restoring = useCommand(client.monitoring.restore)
  const removing = useCommand(
    ({ id, version }: MonitoringReportEntry) => client.monitoring.remove({ id, expectedVersion: version }),
    {
      onDone: (report) => {
        notifyUndoable(`Se quitó «${report.title}». Los Word ya generados siguen en Documentos.`, () => {
          restoring.run({ id: report.id, draft: draftOf(report) })
        })
      },
    },
  )
  return { begin: beginning.run, create: creating.run, remove: removing.run }
}
