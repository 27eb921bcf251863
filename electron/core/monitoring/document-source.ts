import type { MonitoringReportId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { signatoriesOn } from '../coordination/service.ts'
import type { DrawnDocument } from '../documents/subject.ts'
import { currentSettings, yearNameOf } from '../settings/service.ts'
import { monitoringReportDocument } from './document.ts'
import { getReport } from './service.ts'

/** A monitoring report with its tables. */
export const drawMonitoringReport = (unit: Unit, id: MonitoringReportId): DrawnDocument => {
  const report = getReport(unit, { id })
  const { committee } = currentSettings(unit)
  const { coordinator } = signatoriesOn(unit, { on: report.issuedOn })
  const yearName = yearNameOf(unit, report.issuedOn)
  return {
    model: monitoringReportDocument({ committee, yearName, report, coordinator }),
    fileTitle: `Reporte de seguimiento ${report.title}`,
    label: report.title,
    sessionId: null,
  }
}
