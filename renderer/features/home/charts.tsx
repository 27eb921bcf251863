import { BarChart, LineChart } from '@mantine/charts'
import '@mantine/charts/styles.layer.css'
import { planSeries, type AttendanceChart, type PlanChart, type StandingsChart } from './chart-data.ts'
import styles from './charts.module.css'

/*
 * Drawn only where the first page shows them: the library is as large as the rest of the page, and waits for nobody's start.
 * Each line has strokes of its own besides its colour. The picture is one image with its words; what moves is left out.
 */

const height = 210
const colours = [
  'var(--chart-1)',
  'var(--chart-2)',
  'var(--chart-3)',
  'var(--chart-4)',
  'var(--chart-5)',
  'var(--chart-6)',
]
const strokes = ['0', '7 4', '2 4', '9 3 2 3', '4 2', '1 3']

const grid = {
  textColor: 'var(--ink-soft)',
  gridColor: 'var(--line)',
  accessibilityLayer: false,
  strokeDasharray: '0',
} as const

type Entry = { label: string; color: string; strokeDasharray?: string }

// Words beside the stroke that they are of; the library's own runs over what stands below it.
const Legend = ({ entries }: { entries: readonly Entry[] }) => (
  <ul className={styles['legend']}>
    {entries.map(({ label, color, strokeDasharray }) => (
      <li key={label}>
        <svg width="26" height="10" viewBox="0 0 26 10">
          {strokeDasharray === undefined ? (
            <rect x="7" width="12" height="10" rx="2" fill={color} />
          ) : (
            <line x1="0" x2="26" y1="5" y2="5" stroke={color} strokeWidth="2.5" strokeDasharray={strokeDasharray} />
          )}
        </svg>
        {label}
      </li>
    ))}
  </ul>
)

const colourOf = (index: number): string => colours[index % colours.length] ?? 'var(--chart-6)'
const strokeOf = (index: number): string => strokes[index % strokes.length] ?? '0'

/** The share of the seats taken by each segment, a line each. */
export const AttendanceLines = ({ chart }: { chart: AttendanceChart }) => (
  <>
    <LineChart
      h={height}
      {...grid}
      data={chart.data}
      dataKey="month"
      series={chart.series.map(({ key, label }, index) => ({
        name: key,
        label,
        color: colourOf(index),
        strokeDasharray: strokeOf(index),
      }))}
      curveType="linear"
      connectNulls
      yAxisProps={{ domain: [0, 100], ticks: [0, 25, 50, 75, 100], width: 48 }}
      valueFormatter={(value) => `${String(value)} %`}
      lineProps={{ isAnimationActive: false }}
      lineChartProps={{ margin: { top: 10, right: 8 } }}
    />
    <Legend
      entries={chart.series.map(({ label }, index) => ({
        label,
        color: colourOf(index),
        strokeDasharray: strokeOf(index),
      }))}
    />
  </>
)

/** How many commitments stand in each way, a bar each. */
export const StandingBars = ({ chart }: { chart: StandingsChart }) => (
  <BarChart
    h={height}
    {...grid}
    data={chart.data}
    dataKey="name"
    orientation="vertical"
    series={[{ name: 'amount', label: 'Compromisos', color: 'var(--chart-1)' }]}
    withBarValueLabel
    valueFormatter={String}
    gridAxis="none"
    withXAxis={false}
    yAxisProps={{ width: 96 }}
    barChartProps={{ margin: { right: 36 } }}
    maxBarWidth={22}
  />
)

/** What the plan foresees for each month beside what was done in it. */
export const PlanBars = ({ chart }: { chart: PlanChart }) => (
  <>
    <BarChart
      h={height}
      {...grid}
      data={chart.data}
      dataKey="month"
      series={planSeries.map(({ key, label }, index) => ({ name: key, label, color: colourOf(index) }))}
      yAxisProps={{ allowDecimals: false, width: 36 }}
      barChartProps={{ margin: { top: 10, right: 8 } }}
      maxBarWidth={16}
    />
    <Legend entries={planSeries.map(({ label }, index) => ({ label, color: colourOf(index) }))} />
  </>
)
