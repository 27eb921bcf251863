import type { Board } from '../../../shared/contract/board.ts'
import { months, shownStandings } from '../../../shared/domain/board.ts'
import type { CommitmentStanding } from '../../../shared/domain/commitment-standing.ts'
import { monthNames } from '../../../shared/domain/spanish-words.ts'
import { capitalised, count } from '../../texts/format.ts'

/** Numbers as a table: what is behind a chart, to be read or copied. A cell that is null is not known. */
export type ChartTable = { headers: readonly string[]; rows: readonly (readonly (string | number | null)[])[] }

export const standingNames: Record<CommitmentStanding, string> = {
  fulfilled: 'Cumplido',
  in_progress: 'En proceso',
  pending: 'Pendiente',
  overdue: 'Vencido',
  not_fulfilled: 'No cumplido',
  void: 'Sin efecto',
}

const monthName = (month: number): string => capitalised(monthNames[month - 1] ?? '')

/** `Ene`, `Feb`… as an axis has room for. */
export const shortMonth = (month: number): string => capitalised((monthNames[month - 1] ?? '').slice(0, 3))

const share = (attended: number, entitled: number): number | null =>
  entitled === 0 ? null : Math.round((attended * 100) / entitled)

export type AttendanceChart = {
  /** Keys of the data, with the name that the legend shows. */
  series: { key: string; label: string }[]
  data: Record<string, string | number | null>[]
  table: ChartTable
  summary: string
}

const segmentLabel = (name: string | null): string => name ?? 'Sin segmento'

/** The share of the seats of each segment that were taken, month by month; a month without sessions has none. */
export const attendanceChart = ({ segments, attendance }: Board['charts'], year: number): AttendanceChart => {
  const cellOf = (month: number, segmentId: string | null) =>
    attendance.find((one) => one.month === month && one.segmentId === segmentId)
  const keyed = segments.map(({ id, name }) => ({ id, key: id ?? 'none', label: segmentLabel(name) }))
  const held = months.filter((month) => attendance.some((one) => one.month === month))
  const ofMonth = (month: number, id: string | null): number | null => {
    const cell = cellOf(month, id)
    return cell === undefined ? null : share(cell.attended, cell.entitled)
  }
  const wholeYear = keyed.map(({ id, label }) => {
    const own = attendance.filter(({ segmentId }) => segmentId === id)
    const entitled = own.reduce((sum, one) => sum + one.entitled, 0)
    const attended = own.reduce((sum, one) => sum + one.attended, 0)
    return { label, attended, entitled, percent: share(attended, entitled) }
  })
  return {
    series: keyed.map(({ key, label }) => ({ key, label })),
    data: months.map((month) => ({
      month: shortMonth(month),
      ...Object.fromEntries(keyed.map(({ id, key }) => [key, ofMonth(month, id)])),
    })),
    table: {
      headers: ['Segmento', ...held.map(monthName), `Todo ${String(year)}`],
      rows: keyed.map(({ id, label }, index) => [
        label,
        ...held.map((month) => percentWords(ofMonth(month, id))),
        percentWords(wholeYear[index]?.percent ?? null),
      ]),
    },
    summary: `Asistencia por segmento en ${String(year)}: ${wholeYear
      .map(({ label, percent }) => `${label} ${percentWords(percent)}`)
      .join('; ')}.`,
  }
}

/** `75 %`, or a dash where nothing is known. */
export const percentWords = (percent: number | null): string => (percent === null ? '—' : `${String(percent)} %`)

export type StandingsChart = {
  data: { name: string; amount: number; color: string }[]
  table: ChartTable
  summary: string
}

const standingColours: Record<CommitmentStanding, string> = {
  fulfilled: 'var(--chart-done)',
  in_progress: 'var(--chart-1)',
  pending: 'var(--chart-neutral)',
  overdue: 'var(--chart-warning)',
  not_fulfilled: 'var(--chart-lost)',
  void: 'var(--chart-faint)',
}

/** How the commitments of the year stand. */
export const standingsChart = ({ commitments }: Board['charts'], year: number): StandingsChart => {
  const shown = shownStandings.map((standing) => ({ standing, amount: commitments[standing] }))
  const all = shown.reduce((sum, { amount }) => sum + amount, 0)
  return {
    data: shown.map(({ standing, amount }) => ({
      name: standingNames[standing],
      amount,
      color: standingColours[standing],
    })),
    table: {
      headers: ['Estado', 'Compromisos', 'Del total'],
      rows: [
        ...shown.map(({ standing, amount }) => [standingNames[standing], amount, percentWords(share(amount, all))]),
        ['Total', all, percentWords(share(all, all))],
      ],
    },
    summary: `Compromisos de las sesiones de ${String(year)}: ${shown
      .filter(({ amount }) => amount > 0)
      .map(({ standing, amount }) => `${standingNames[standing]} ${String(amount)}`)
      .join('; ')}.`,
  }
}

/** What the three bars of a month are. */
export const planSeries = [
  { key: 'planned', label: 'Actividades programadas' },
  { key: 'worked', label: 'Actividades con avance' },
  { key: 'sessionsHeld', label: 'Sesiones realizadas' },
] as const

export type PlanChart = {
  data: Record<string, string | number>[]
  table: ChartTable
  summary: string
  /** What the plan does not say, in words; null when it says every month. */
  unknown: string | null
  isEmpty: boolean
}

/** What the plan foresees for each month and what was done in it. What the plan does not say is said, not guessed. */
export const planChart = (plan: NonNullable<Board['charts']['plan']>, year: number): PlanChart => {
  const { withoutMonths, activities } = plan
  const sum = (key: (typeof planSeries)[number]['key']): number => plan.months.reduce((all, one) => all + one[key], 0)
  return {
    data: plan.months.map(({ month, planned, worked, sessionsHeld }) => ({
      month: shortMonth(month),
      planned,
      worked,
      sessionsHeld,
    })),
    table: {
      headers: ['Mes', ...planSeries.map(({ label }) => label)],
      rows: plan.months.map(({ month, planned, worked, sessionsHeld }) => [
        monthName(month),
        planned,
        worked,
        sessionsHeld,
      ]),
    },
    summary: `POA ${String(year)} por mes: ${planSeries.map(({ key, label }) => `${label.toLocaleLowerCase('es')} ${String(sum(key))}`).join('; ')}.`,
    unknown:
      withoutMonths === 0
        ? null
        : `De ${count(withoutMonths, 'actividad', 'actividades')} de ${String(activities)} no se sabe en qué meses: no ${withoutMonths === 1 ? 'está' : 'están'} entre las programadas.`,
    isEmpty: planSeries.every(({ key }) => sum(key) === 0),
  }
}

/** A table as text: a tab between cells, so that it lands in the cells of a sheet and in the columns of Word. */
export const tableText = ({ headers, rows }: ChartTable): string =>
  [headers, ...rows].map((cells) => cells.map((cell) => String(cell ?? '')).join('\t')).join('\n')
