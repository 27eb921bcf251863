import type { MonitoringReport, ReportTable } from '../../../shared/contract/monitoring.ts'
import type { Committee, Signatory } from '../../../shared/domain/committee.ts'
import { chartOfTable, readNumber } from '../../../shared/domain/report-chart.ts'
import { squared } from '../../../shared/domain/report-table.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { categoryLabel, chartsOfPages } from '../documents/charts.ts'
import {
  apart,
  blank,
  bold,
  heading,
  layoutOf,
  paragraph,
  text,
  type Block,
  type Chart,
  type ChartColour,
  type Column,
  type DocumentModel,
  type List,
  type Page,
  type Paragraph,
  type Table,
} from '../documents/model.ts'
import { toComplete } from '../documents/to-complete.ts'
import { fileProperties, mesaSignature, pageHeader, placeAndDayRuns, written } from '../documents/words.ts'
import { statementBlocks } from '../statements/document.ts'

export type MonitoringReportData = {
  committee: Committee
  yearName: string | null
  report: Omit<MonitoringReport, 'id' | 'version' | 'activityId' | 'priorityId'>
  coordinator: Signatory | null
}

const mostUprightColumns = 7
const mostRoomyColumns = 10

const pageOf = ({ report: { tables } }: MonitoringReportData): Page =>
  tables.some(({ headers }) => headers.length > mostUprightColumns) ? 'landscape' : 'portrait'

// What the row is of needs the room; the others share the rest, to the millimetre.
const widthsOf = (columns: number, wholeMm: number): number[] => {
  if (columns === 1) return [wholeMm]
  const firstMm = Math.round(wholeMm * (columns === 2 ? 0.55 : columns <= 4 ? 0.4 : 0.26))
  const otherMm = Math.floor((wholeMm - firstMm) / (columns - 1))
  return [wholeMm - otherMm * (columns - 1), ...Array.from({ length: columns - 1 }, () => otherMm)]
}

// A cell that nobody filled in is no number, but parts nothing from a column of them.
const isOfNumbers = (rows: readonly (readonly string[])[], column: number): boolean => {
  const filled = rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.every((cell) => readNumber(cell) !== null)
}

const columnsOf = ({ headers, rows }: ReportTable, wholeMm: number): Column[] => {
  const widths = widthsOf(headers.length, wholeMm)
  return headers.map((header, index) => ({
    header: header.trim() === '' ? `Columna ${String(index + 1)}` : header,
    widthMm: widths[index] ?? 0,
    alignment: index > 0 && isOfNumbers(rows, index) ? 'center' : 'left',
  }))
}

const tableTitle = ({ title }: ReportTable, number: number): string =>
  `Cuadro ${String(number)}. ${title === '' ? '[Por completar: título]' : title}`

const tableOf = (table: ReportTable, number: number, page: Page): Table => ({
  kind: 'table',
  caption: [text(tableTitle(table, number))],
  columns: columnsOf(table, layoutOf({ page }).textWidthMm),
  // What nobody filled in is a line to fill by hand; a table without rows has one.
  rows: (table.rows.length === 0 ? [table.headers.map(() => '')] : table.rows).map((row) =>
    row.map((cell) => [cell.trim() === '' ? blank(4) : text(cell)]),
  ),
  ...(table.headers.length > mostRoomyColumns ? { isDense: true } : {}),
})

const small = (label: string, runs: Paragraph['runs']): Paragraph => ({
  ...paragraph([bold(`${label}: `), ...runs], 'left'),
  isSmall: true,
})

const colours: readonly ChartColour[] = ['blue', 'orange', 'grey']

const chartsOf = (table: ReportTable, page: Page): Omit<Chart, 'caption'>[] => {
  const drawn = table.hasChart ? chartOfTable(table) : null
  if (drawn === null) return []
  const chart: Chart = {
    kind: 'chart',
    caption: [],
    categories: drawn.categories.map((name) => categoryLabel(name, null)),
    series: drawn.series.map((one, index) => ({ ...one, colour: colours[index] ?? 'dark' })),
    measure: drawn.measure,
  }
  return chartsOfPages(chart, { page })
}

const tablesBlocks = (data: MonitoringReportData): Block[] => {
  const page = pageOf(data)
  let figure = 0
  return data.report.tables.map(squared).flatMap((table, index): Block[] => [
    tableOf(table, index + 1, page),
    small('Fuente', [written(table.source) === null ? blank(40) : text(table.source ?? '')]),
    ...(written(table.note) === null ? [] : [small('Nota', [text(table.note ?? '')])]),
    ...chartsOf(table, page).map((chart) => ({
      ...chart,
      caption: [
        text(`Gráfico ${String((figure += 1))}. ${table.title === '' ? 'Según el cuadro anterior' : table.title}`),
      ],
    })),
  ])
}

const points = (items: readonly string[], what: string): Block =>
  items.length === 0
    ? toComplete(what)
    : ({
        kind: 'list',
        isOrdered: true,
        start: 1,
        items: items.map((item) => ({ content: [paragraph([text(item)])] })),
      } satisfies List)

const factsOf = ({ report: { period, issuedOn, activityText, priorityLabel } }: MonitoringReportData): Block => ({
  kind: 'labels',
  labelWidthMm: 42,
  rows: [
    ...(activityText === null ? [] : [{ label: 'Actividad del plan', runs: [text(activityText)] }]),
    ...(priorityLabel === null ? [] : [{ label: 'Prioridad', runs: [text(priorityLabel)] }]),
    { label: 'Período', runs: [written(period) === null ? blank(24) : text(period ?? '')] },
    { label: 'Fecha', runs: [text(dayInFigures(issuedOn))] },
  ],
})

const body = (data: MonitoringReportData): Block[] => {
  const { introduction, tables, alerts, recommendations } = data.report
  return [
    factsOf(data),
    heading(1, 'PRESENTACIÓN'),
    ...(introduction === ''
      ? [toComplete('qué se siguió, por qué y con qué información')]
      : statementBlocks(introduction)),
    heading(1, 'DATOS'),
    ...(tables.length === 0 ? [toComplete('cuadros con datos y sus fuentes')] : tablesBlocks(data)),
    heading(1, 'ALERTAS'),
    points(alerts, 'alertas'),
    heading(1, 'RECOMENDACIONES'),
    points(recommendations, 'recomendaciones'),
  ]
}

/**
 * A «reporte de seguimiento»: what was followed, its tables with their sources, alerts and recommendations. What nobody wrote
 * yet is marked, never made up. Pure: the same data, the same document.
 */
export const monitoringReportDocument = (data: MonitoringReportData): DocumentModel => {
  const { committee, report } = data
  return {
    properties: fileProperties(committee, {
      title: [text(`Reporte de seguimiento: ${report.title}`)],
      subject: `Reporte de seguimiento del ${dayInFigures(report.issuedOn)}`,
      keywords: ['reporte', 'seguimiento'],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: null,
    page: pageOf(data),
    blocks: [
      { kind: 'title', runs: [text('REPORTE DE SEGUIMIENTO')] },
      { kind: 'subtitle', runs: [text(report.title)] },
      ...body(data),
      { ...apart(paragraph(placeAndDayRuns(committee.city, report.issuedOn), 'right')), isKeptWithNext: true },
      { kind: 'signatures', signatures: [mesaSignature(data.coordinator, committee)], placement: 'center' },
    ],
  }
}
