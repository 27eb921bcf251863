import { commitmentStandings, standingOf } from '../../../shared/domain/commitment-standing.ts'
import type { Committee } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { dayInFigures, joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import { categoryLabel, chartsOfPages } from '../documents/charts.ts'
import {
  bold,
  heading,
  paragraph,
  text,
  type Block,
  type Chart,
  type DocumentModel,
  type Table,
} from '../documents/model.ts'
import { counted, fileProperties, pageHeader } from '../documents/words.ts'
import {
  byInstitution,
  capitalised,
  columnsOf,
  commitmentRow,
  countOf,
  groupName,
  sharedNote,
  standingNames,
  type Group,
  type ReportedCommitment,
  type ReportScope,
  type Standing,
} from './document-rows.ts'

export type CommitmentsReportData = {
  committee: Committee
  yearName: string | null
  /** The day on which they stand so. */
  on: Day
  scope: { kind: 'session'; label: string; heldOn: Day } | { kind: 'term'; name: string; firstDay: Day; lastDay: Day }
  /** In the order of their sessions and agendas. */
  commitments: ReportedCommitment[]
}

const page = 'landscape' as const

const commitmentsTable = (groups: readonly Group[], kind: ReportScope): Table => {
  const rows = groups.flatMap(({ all }) => all)
  return {
    kind: 'table',
    caption: [text('Cuadro 2. Compromisos por institución responsable')],
    columns: columnsOf[kind],
    rows: rows.map((one, index) => commitmentRow(one, index + 1, kind)),
    groups: groups.map((group, index) => ({
      beforeRow: groups.slice(0, index).reduce((sum, { all }) => sum + all.length, 0),
      runs: [text(groupName(group))],
    })),
  }
}

const totalsTable = (all: readonly Standing[]): Table => ({
  kind: 'table',
  caption: [text('Cuadro 1. Compromisos por estado')],
  columns: [
    { header: 'Estado', widthMm: 187, alignment: 'left' },
    { header: 'Compromisos', widthMm: 80, alignment: 'center' },
  ],
  rows: [
    ...commitmentStandings.map((standing) => [
      [text(capitalised(standingNames[standing].many))],
      [text(String(countOf(all, standing)))],
    ]),
    [[bold('Total')], [bold(String(all.length))]],
  ],
})

// What has no effect any more is counted in the table; a chart shows what is still asked of somebody, or was.
const charted = commitmentStandings.filter((standing) => standing !== 'void')

const standingChart = (all: readonly Standing[]): Chart => ({
  kind: 'chart',
  caption: [text('Gráfico 1. Compromisos por estado')],
  categories: charted.map((standing) => capitalised(standingNames[standing].many)),
  series: [{ name: 'Compromisos', colour: 'blue', values: charted.map((standing) => countOf(all, standing)) }],
  measure: 'count',
})

const institutionCharts = (groups: readonly Group[], all: readonly Standing[]): Chart[] => {
  const present = charted.filter((standing) => countOf(all, standing) > 0)
  const shown = groups.filter((group) => present.some((standing) => countOf(group.all, standing) > 0))
  if (shown.length < 2) return []
  const chart: Chart = {
    kind: 'chart',
    caption: [text('Gráfico 2. Compromisos por institución responsable')],
    categories: shown.map((group) => categoryLabel(groupName(group), group.acronym)),
    series: present.map((standing) => ({
      name: capitalised(standingNames[standing].many),
      colour: standingNames[standing].colour,
      values: shown.map((group) => countOf(group.all, standing)),
    })),
    measure: 'count',
    isStacked: true,
  }
  return chartsOfPages(chart, { page })
}

const summary = (all: readonly Standing[], on: Day): Block => {
  const parts = commitmentStandings.flatMap((standing) => {
    const count = countOf(all, standing)
    const { one, many } = standingNames[standing]
    return count === 0 ? [] : [counted(count, one, many)]
  })
  return paragraph([
    text(`Al ${dayInFigures(on)} ${all.length === 1 ? 'se cuenta' : 'se cuentan'} `),
    bold(counted(all.length, 'compromiso', 'compromisos')),
    text(`: ${joinWithAnd(parts)}.`),
  ])
}

const emptyWords: Record<ReportScope, string> = {
  session: 'En esta sesión no se registró ningún compromiso.',
  term: 'En las sesiones de este período no se ha registrado ningún compromiso.',
}

const body = ({ commitments, on, scope }: CommitmentsReportData): Block[] => {
  if (commitments.length === 0) return [paragraph([text(emptyWords[scope.kind])])]
  const all = commitments.map((commitment) => ({ standing: standingOf(commitment, on), commitment }))
  const groups = byInstitution(all)
  return [
    summary(all, on),
    ...sharedNote(all),
    heading(1, 'RESUMEN'),
    totalsTable(all),
    standingChart(all),
    heading(1, 'COMPROMISOS'),
    commitmentsTable(groups, scope.kind),
    ...institutionCharts(groups, all),
  ]
}

const scopeWords = (scope: CommitmentsReportData['scope']): { name: string; days: string } => {
  switch (scope.kind) {
    case 'session':
      return { name: scope.label, days: `, ${dayInFigures(scope.heldOn)}` }
    case 'term':
      return {
        name: `Período ${scope.name}`,
        days: `: del ${dayInFigures(scope.firstDay)} al ${dayInFigures(scope.lastDay)}`,
      }
  }
  return scope satisfies never
}

/**
 * The commitments of a session or of a term by the institution that answers for them, and how they stand on a day, with
 * totals and charts. Pure: the same data, the same document.
 */
export const commitmentsReportDocument = (data: CommitmentsReportData): DocumentModel => {
  const { committee } = data
  const { name, days } = scopeWords(data.scope)
  const title = [text('REPORTE DE COMPROMISOS')]
  return {
    properties: fileProperties(committee, {
      title: [...title, text(` — ${name}`)],
      subject: `Compromisos asumidos ante el ${committee.committeeName}`,
      keywords: ['reporte', 'compromisos', name],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: null,
    page,
    blocks: [{ kind: 'title', runs: title }, { kind: 'subtitle', runs: [text(`${name}${days}`)] }, ...body(data)],
  }
}
