import { Button, Group, NumberInput } from '@mantine/core'
import { IconFileAnalytics, IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { yearOf } from '../../../shared/domain/dates.ts'
import { today } from '../../app/clock.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { PlanTabs } from '../plan/plan-tabs.tsx'
import { ReadyList } from './ready-list.tsx'
import { ReportList } from './report-list.tsx'
import styles from './reports.module.css'
import { blankReport, useReady, useReportActions, useReportList } from './use-reports.ts'

const useReportsPage = () => {
  const { anio } = useSearch({ from: '/plan/reportes' })
  const navigate = useNavigate()
  const year = anio ?? yearOf(today())
  return {
    year,
    chooseYear: (chosen: number) => void navigate({ to: '/plan/reportes', search: { anio: chosen }, replace: true }),
    ready: useReady(year),
    reports: useReportList({ year, priorityId: null }),
    ...useReportActions((reportId) => void navigate({ to: '/plan/reportes/$reportId', params: { reportId } })),
  }
}

const YearField = ({ year, onChoose }: { year: number; onChoose: (year: number) => void }) => (
  <NumberInput
    aria-label="Año"
    prefix="Año "
    w={120}
    value={year}
    min={1990}
    max={2100}
    allowDecimal={false}
    thousandSeparator=""
    onChange={(value) => {
      if (typeof value === 'number' && value >= 1990 && value <= 2100) onChoose(value)
    }}
  />
)

/** The monitoring reports of a year: those that the plan asks for, ready to be begun, and those that were written. */
export const ReportsPage = () => {
  const { year, chooseYear, ready, reports, begin, create, remove } = useReportsPage()
  return (
    <Page
      title="POA y AREGOB"
      description="Reportes de seguimiento: datos con su fuente, alertas y recomendaciones, cada uno con su Word."
      actions={
        <>
          <YearField year={year} onChoose={chooseYear} />
          <Button
            leftSection={<IconPlus size={17} aria-hidden />}
            onClick={() => {
              create(blankReport())
            }}
          >
            Nuevo reporte
          </Button>
        </>
      }
    >
      <PlanTabs />
      <div className={styles['parts']}>
        <Section title="Los que pide el plan">
          <Loaded query={ready}>
            {(rows) => (
              <ReadyList
                rows={rows}
                year={year}
                onBegin={(activityId) => {
                  begin({ activityId })
                }}
              />
            )}
          </Loaded>
        </Section>
        <Section title={`Reportes de ${String(year)}`}>
          <Loaded query={reports.query}>
            {() =>
              reports.all?.length === 0 ? (
                <EmptyState icon={IconFileAnalytics} title="Ninguno todavía">
                  {ready.data?.length === 0
                    ? 'Pulse «Nuevo reporte» para escribir uno aunque el plan no lo pida.'
                    : 'Empiece uno de los que pide el plan, o pulse «Nuevo reporte».'}
                  {' Lo que falte saldrá marcado «por completar» en su Word: nada se inventa.'}
                </EmptyState>
              ) : (
                <ReportList reports={reports.all ?? []} onRemove={remove} />
              )
            }
          </Loaded>
          {reports.query.hasNextPage && (
            <Group justify="center" mt="sm">
              <Button
                variant="default"
                loading={reports.query.isFetchingNextPage}
                onClick={() => void reports.query.fetchNextPage()}
              >
                Mostrar más
              </Button>
            </Group>
          )}
        </Section>
      </div>
    </Page>
  )
}
