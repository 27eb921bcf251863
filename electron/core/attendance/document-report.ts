import {
  attendancePercentage,
  attended,
  sumAttendance,
  type AttendanceCounts,
} from '../../../shared/domain/attendance-report.ts'
import type { Committee } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { dayInFigures, dayWithSlashes, keepTogether, noBreakSpace } from '../../../shared/domain/spanish-words.ts'
import { categoryLabel, chartsOfPages } from '../documents/charts.ts'
import {
  bold,
  heading,
  paragraph,
  text,
  type Block,
  type Chart,
  type Column,
  type DocumentModel,
  type Run,
  type Table,
} from '../documents/model.ts'
import { counted, fileProperties, inCapitals, pageHeader } from '../documents/words.ts'

export type ReportedInstitution = { name: string; acronym: string | null; counts: AttendanceCounts }

export type AttendanceReportData = {
  committee: Committee
  yearName: string | null
  term: { name: string; firstDay: Day; lastDay: Day }
  /** Those that were held, in the order of their days. */
  sessions: { label: string; heldOn: Day; counts: AttendanceCounts }[]
  /** In the order of the segments, each institution that was entitled to a session; the name is null for those without one. */
  segments: { name: string | null; institutions: ReportedInstitution[] }[]
}

const page = 'landscape' as const

// One sum for each column: what was counted, as the columns of every table of the report say it.
const countColumns: Column[] = [
  { header: 'Convocadas', widthMm: 23, alignment: 'center' },
  { header: 'Asistió titular', widthMm: 19, alignment: 'center' },
  { header: 'Asistió alterno(a)', widthMm: 21, alignment: 'center' },
  { header: 'Faltas justificadas', widthMm: 23, alignment: 'center' },
  { header: 'Faltas sin justificar', widthMm: 22, alignment: 'center' },
  { header: 'Asistencia', widthMm: 22, alignment: 'center' },
  { header: 'Mujeres', widthMm: 18, alignment: 'center' },
  { header: 'Varones', widthMm: 18, alignment: 'center' },
]

const percentage = (counts: AttendanceCounts): string => {
  const share = attendancePercentage(counts)
  return share === null ? '—' : `${share}${noBreakSpace}%`
}

const countCells = (counts: AttendanceCounts): string[] => [
  String(counts.entitled),
  String(counts.byPrincipal),
  String(counts.byAlternate),
  String(counts.justified),
  String(counts.unjustified),
  percentage(counts),
  String(counts.women),
  String(counts.men),
]

const cells = (values: readonly string[]): Run[][] => values.map((value) => [text(value)])

const boldCells = (values: readonly string[]): Run[][] => values.map((value) => [bold(value)])

const namedColumns = (header: string): Column[] => [{ header, widthMm: 101, alignment: 'left' }, ...countColumns]

const numberedColumns = (header: string): Column[] => [
  { header: 'N°', widthMm: 10, alignment: 'center' },
  { header, widthMm: 91, alignment: 'left' },
  ...countColumns,
]

const segmentName = (name: string | null): string => name ?? 'Sin segmento'

const sessionsTable = ({ sessions }: AttendanceReportData): Table => ({
  kind: 'table',
  caption: [text('Cuadro 1. Sesiones realizadas')],
  columns: numberedColumns('Sesión'),
  rows: sessions.map(({ label, heldOn, counts }, index) =>
    cells([String(index + 1), `${label}, ${dayWithSlashes(heldOn)}`, ...countCells(counts)]),
  ),
})

type Totals = { name: string; counts: AttendanceCounts }

const segmentTotals = ({ segments }: AttendanceReportData): Totals[] =>
  segments.map(({ name, institutions }) => ({
    name: segmentName(name),
    counts: sumAttendance(institutions.map(({ counts }) => counts)),
  }))

const segmentsTable = (totals: readonly Totals[], whole: AttendanceCounts): Table => ({
  kind: 'table',
  caption: [text('Cuadro 2. Asistencia por segmento')],
  columns: namedColumns('Segmento'),
  rows: [
    ...totals.map(({ name, counts }) => cells([name, ...countCells(counts)])),
    boldCells(['Total', ...countCells(whole)]),
  ],
})

const institutionsTable = ({ segments }: AttendanceReportData, whole: AttendanceCounts): Table => {
  const all = segments.flatMap(({ institutions }) => institutions)
  const firsts = segments.map((_segment, index) =>
    segments.slice(0, index).reduce((sum, { institutions }) => sum + institutions.length, 0),
  )
  return {
    kind: 'table',
    caption: [text('Cuadro 3. Asistencia por institución')],
    columns: numberedColumns('Institución'),
    rows: [
      ...all.map(({ name, counts }, index) => cells([String(index + 1), name, ...countCells(counts)])),
      boldCells(['', 'Total', ...countCells(whole)]),
    ],
    groups: segments.map(({ name }, index) => ({
      beforeRow: firsts[index] ?? 0,
      runs: [text(name === null ? 'Sin segmento' : `Segmento: ${name}`)],
    })),
  }
}

const shareChart = (caption: string, rows: readonly { label: string; counts: AttendanceCounts }[]): Chart => ({
  kind: 'chart',
  caption: [text(caption)],
  categories: rows.map(({ label }) => label),
  series: [{ name: 'Asistencia', colour: 'blue', values: rows.map(({ counts }) => attendancePercentage(counts) ?? 0) }],
  measure: 'percent',
})

const institutionCharts = ({ segments }: AttendanceReportData): Chart[] => {
  const rows = segments.flatMap(({ institutions }) =>
    institutions.map(({ name, acronym, counts }) => ({ label: categoryLabel(name, acronym), counts })),
  )
  return chartsOfPages(shareChart('Gráfico 2. Porcentaje de asistencia por institución', rows), { page })
}

const times = (count: number): string => counted(count, 'vez', 'veces')

const peopleWords = ({ women, men, unknownSex }: AttendanceCounts): string => {
  const unknown = unknownSex === 0 ? '' : `; en ${counted(unknownSex, 'caso', 'casos')} no se registró el sexo`
  return `En representación de sus instituciones asistieron mujeres ${times(women)} y varones ${times(men)}${unknown}.`
}

const summary = ({ sessions }: AttendanceReportData, whole: AttendanceCounts): Block[] => [
  paragraph([
    text(
      `En el período se ${sessions.length === 1 ? 'realizó' : 'realizaron'} ${counted(sessions.length, 'sesión', 'sesiones')}. ` +
        `De ${counted(whole.entitled, 'asistencia', 'asistencias')} que correspondían a las instituciones acreditadas, se ` +
        `${attended(whole) === 1 ? 'registró' : 'registraron'} `,
    ),
    bold(`${attended(whole)} (${percentage(whole)})`),
    text(
      `: ${whole.byPrincipal} por titulares y ${whole.byAlternate} por alternos o alternas. Hubo ` +
        `${counted(whole.justified, 'falta justificada', 'faltas justificadas')} y ${whole.unjustified} sin justificar.`,
    ),
  ]),
  paragraph([text(peopleWords(whole))]),
  {
    ...paragraph([
      text(
        'A cada institución se le cuentan las sesiones realizadas en las que tenía una acreditación vigente. Si vinieron su ' +
          'titular y su alterno o alterna, asistió su titular; cada persona se cuenta una vez por sesión. Una sesión que se ' +
          'suspendió y continuó otro día es una sola.',
      ),
    ]),
    isSmall: true,
  },
]

const tables = (data: AttendanceReportData, whole: AttendanceCounts): Block[] => {
  const totals = segmentTotals(data)
  return [
    heading(1, 'SESIONES'),
    sessionsTable(data),
    heading(1, 'ASISTENCIA POR SEGMENTO'),
    segmentsTable(totals, whole),
    shareChart(
      'Gráfico 1. Porcentaje de asistencia por segmento',
      totals.map(({ name, counts }) => ({ label: categoryLabel(name, null), counts })),
    ),
    heading(1, 'ASISTENCIA POR INSTITUCIÓN'),
    institutionsTable(data, whole),
    ...institutionCharts(data),
  ]
}

const body = (data: AttendanceReportData): Block[] => {
  const whole = sumAttendance(data.segments.flatMap(({ institutions }) => institutions.map(({ counts }) => counts)))
  if (data.sessions.length === 0)
    return [paragraph([text('En este período todavía no se ha realizado ninguna sesión.')])]
  if (whole.entitled === 0)
    return [
      paragraph([
        text('Ninguna institución tenía una acreditación vigente en las sesiones realizadas en este período.'),
      ]),
    ]
  return [...summary(data, whole), ...tables(data, whole)]
}

/**
 * How the institutions attended the sessions of a term: by session, by segment and by institution, with charts. Pure: the
 * same data, the same document.
 */
export const attendanceReportDocument = (data: AttendanceReportData): DocumentModel => {
  const { committee, term } = data
  const title = [text(`REPORTE DE ASISTENCIA AL ${inCapitals(committee.committeeName)}`)]
  return {
    properties: fileProperties(committee, {
      title: [...title, text(` — ${term.name}`)],
      subject: `Asistencia a las sesiones del ${committee.committeeName}`,
      keywords: ['reporte', 'asistencia', term.name],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: null,
    page,
    blocks: [
      { kind: 'title', runs: title },
      {
        kind: 'subtitle',
        runs: [
          text(
            `Período ${keepTogether(term.name)}: del ${dayInFigures(term.firstDay)} al ${dayInFigures(term.lastDay)}`,
          ),
        ],
      },
      ...body(data),
    ],
  }
}
