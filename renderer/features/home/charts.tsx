import { BarChart, LineChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { planSeries, type AttendanceChart, type PlanChart, type StandingsChart } from './chart-data.ts'

/*
 * Drawn only where the first page shows them: the library is as large as the rest of the page, and waits for nobody's start.
 * Each line has strokes of its own besides its colour. The picture is one image with its words; what moves is left out.
 */

const height = 230
const colours = [
  'var(--chart-1)',
  'var(--chart-2)',
  'var(--chart-3)',
  'var(--chart-4)',
  'var(--chart-5)',
  'var(--chart-6)',
]
const strokes = ['0', '7 4', '2 4', '9 3 2 3', '4 2', '1 3']

const legend = { verticalAlign: 'bottom', height: 44 } as const
const grid = {
  textColor: 'var(--ink-soft)',
  gridColor: 'var(--line)',
  accessibilityLayer: false,
  strokeDasharray: '0',
} as const

/** The share of the seats taken by each segment, a line each. */
export const AttendanceLines = ({ chart }: { chart: AttendanceChart }) => (
  <LineChart
    h={height}
    {...grid}
    data={chart.data}
    dataKey="month"
    series={chart.series.map(({ key, label }, index) => ({
      name: key,
      label,
      color: colours[index % colours.length] ?? 'gray',
      strokeDasharray: strokes[index % strokes.length] ?? '0',
    }))}
    curveType="linear"
    connectNulls
    withLegend
    legendProps={legend}
    yAxisProps={{ domain: [0, 100], ticks: [0, 25, 50, 75, 100], width: 48 }}
    valueFormatter={(value) => `${String(value)} %`}
    lineProps={{ isAnimationActive: false }}
  />
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
    gridAxis="none"
    withXAxis={false}
    yAxisProps={{ width: 96 }}
    barChartProps={{ margin: { right: 36 } }}
    maxBarWidth={22}
  />
)

/** What the plan foresees for each month beside what was done in it. */
export const PlanBars = ({ chart }: { chart: PlanChart }) => (
  <BarChart
    h={height}
    {...grid}
    data={chart.data}
    dataKey="month"
    series={planSeries.map(({ key, label }, index) => ({ name: key, label, color: colours[index] ?? 'gray' }))}
    withLegend
    legendProps={legend}
    yAxisProps={{ allowDecimals: false, width: 36 }}
    maxBarWidth={16}
  />
)
