import { Select, Title } from '@mantine/core'
import { lazy } from 'react'
import type { Board } from '../../../shared/contract/board.ts'
import { attendanceChart, planChart, standingsChart } from './chart-data.ts'
import { ChartSection } from './chart-section.tsx'
import styles from './home.module.css'
import { ProgressSection } from './progress-section.tsx'

const AttendanceLines = lazy(async () => ({ default: (await import('./charts.tsx')).AttendanceLines }))
const StandingBars = lazy(async () => ({ default: (await import('./charts.tsx')).StandingBars }))
const PlanBars = lazy(async () => ({ default: (await import('./charts.tsx')).PlanBars }))

const AttendanceSection = ({ board: { charts, year } }: { board: Board }) => {
  const chart = attendanceChart(charts, year)
  const isEmpty = charts.attendance.length === 0
  return (
    <ChartSection
      title="Asistencia por segmento"
      summary={chart.summary}
      table={chart.table}
      emptyWords={isEmpty ? 'Aquí verá cómo asiste cada segmento, desde la primera sesión concluida.' : null}
    >
      <AttendanceLines chart={chart} />
    </ChartSection>
  )
}

const StandingsSection = ({ board: { charts, year } }: { board: Board }) => {
  const chart = standingsChart(charts, year)
  const isEmpty = chart.data.every(({ amount }) => amount === 0)
  return (
    <ChartSection
      title="Compromisos por estado"
      summary={chart.summary}
      table={chart.table}
      emptyWords={isEmpty ? `En las sesiones de ${String(year)} todavía no hay compromisos.` : null}
    >
      <StandingBars chart={chart} />
    </ChartSection>
  )
}

const PlanSection = ({ board: { charts, year } }: { board: Board }) => {
  if (charts.plan === null)
    return (
      <ChartSection
        title="POA por mes"
        summary=""
        table={{ headers: [], rows: [] }}
        emptyWords={`No hay un plan de ${String(year)}: cárguelo en POA y AREGOB y aquí verá su avance por mes.`}
      >
        {null}
      </ChartSection>
    )
  const chart = planChart(charts.plan, year)
  const nothing = 'Todavía no hay meses programados, avances ni sesiones.'
  return (
    <ChartSection
      title="POA por mes"
      summary={chart.summary}
      table={chart.table}
      note={chart.unknown}
      emptyWords={chart.isEmpty ? [nothing, chart.unknown].filter((part) => part !== null).join(' ') : null}
    >
      <PlanBars chart={chart} />
    </ChartSection>
  )
}

type YearSectionProps = { board: Board; onYear: (year: number) => void }

/** How a year goes: against its plan, in numbers and in charts. */
export const YearSection = ({ board, onYear }: YearSectionProps) => {
  const years = [...new Set([board.year, ...board.years])].toSorted((one, other) => other - one)
  return (
    <section aria-labelledby="home-year" className={styles['year']}>
      <div className={styles['yearHead']}>
        <Title order={2} id="home-year" className={styles['yearTitle'] ?? ''}>
          {`El año ${String(board.year)}`}
        </Title>
        {years.length > 1 && (
          <Select
            aria-label="Año que se muestra"
            size="xs"
            w={110}
            data={years.map(String)}
            value={String(board.year)}
            onChange={(value) => {
              if (value !== null) onYear(Number(value))
            }}
          />
        )}
      </div>
      <div className={styles['halves']}>
        <ProgressSection board={board} />
        <StandingsSection board={board} />
        <AttendanceSection board={board} />
        <PlanSection board={board} />
      </div>
    </section>
  )
}
