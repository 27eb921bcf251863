import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { PlanTabs } from '../plan/plan-tabs.tsx'
import { ReportForm } from './report-form.tsx'
import styles from './reports.module.css'
import { useReport } from './use-reports.ts'

/** One monitoring report, to write. */
export const ReportPage = () => {
  const { reportId } = useParams({ from: '/plan/reportes/$reportId' })
  const report = useReport(reportId)
  return (
    <Page title="Reporte de seguimiento">
      <PlanTabs />
      <Anchor className={styles['back'] ?? ''} renderRoot={(props) => <Link to="/plan/reportes" {...props} />}>
        <IconArrowLeft size={16} aria-hidden /> Todos los reportes
      </Anchor>
      <Loaded query={report}>
        {(kept) => <ReportForm key={`${kept.id} ${String(kept.version)}`} report={kept} />}
      </Loaded>
    </Page>
  )
}
