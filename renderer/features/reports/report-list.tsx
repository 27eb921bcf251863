import { ActionIcon, Anchor, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { MonitoringReportEntry } from '../../../shared/contract/monitoring.ts'
import { count, shortDay } from '../../texts/format.ts'
import { WordButton } from '../documents/word-button.tsx'
import styles from './reports.module.css'

/** `14/07/2023 · Primer semestre de 2023 · 2 cuadros · 1 alerta`. */
export const reportWords = ({ issuedOn, period, tables, alerts, recommendations }: MonitoringReportEntry): string =>
  [
    shortDay(issuedOn),
    period,
    tables === 0 ? 'sin cuadros' : count(tables, 'cuadro', 'cuadros'),
    alerts === 0 ? null : count(alerts, 'alerta', 'alertas'),
    recommendations === 0 ? null : count(recommendations, 'recomendación', 'recomendaciones'),
  ]
    .filter(Boolean)
    .join(' · ')

type ReportListProps = {
  reports: readonly MonitoringReportEntry[]
  /** Without it they are only looked at. */
  onRemove?: (report: MonitoringReportEntry) => void
}

/** Reports one under another, each with its Word. */
export const ReportList = ({ reports, onRemove }: ReportListProps) => (
  <ul className={styles['list']}>
    {reports.map((report) => (
      <li key={report.id} className={styles['row']}>
        <div className={styles['words']}>
          <Anchor
            fw={600}
            renderRoot={(props) => <Link to="/plan/reportes/$reportId" params={{ reportId: report.id }} {...props} />}
          >
            {report.title}
          </Anchor>
          <Text size="sm" c="dimmed">
            {reportWords(report)}
          </Text>
          {onRemove && report.priorityLabel !== null && (
            <Text size="sm" c="dimmed" lineClamp={1}>
              {`Prioridad ${report.priorityLabel}`}
            </Text>
          )}
        </div>
        <div className={styles['rowActions']}>
          <WordButton subject={{ kind: 'monitoring_report', subjectId: report.id }}>Generar Word</WordButton>
          {onRemove && (
            <ActionIcon
              aria-label={`Quitar el reporte «${report.title}»`}
              onClick={() => {
                onRemove(report)
              }}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          )}
        </div>
      </li>
    ))}
  </ul>
)
