import type { Event, EventKind, EventStatus } from '../../../shared/contract/events.ts'
import type { Committee, Signatory } from '../../../shared/domain/committee.ts'
import { dayInFigures, joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import {
  blank,
  bold,
  heading,
  paragraph,
  text,
  type Block,
  type DocumentModel,
  type Run,
  type Table,
} from '../documents/model.ts'
import {
  capitalised,
  counted,
  fileProperties,
  inCapitals,
  mesaSignature,
  pageHeader,
  written,
} from '../documents/words.ts'
import { pointBlocks } from '../documents/points.ts'
import { statementBlocks } from '../statements/document.ts'

export type EventReportData = {
  committee: Committee
  yearName: string | null
  event: Omit<Event, 'id' | 'version' | 'isDemonstration'>
  /** What it counts for: `POA 2023 · Incidencia: Diálogos por la concertación`. */
  purposes: string[]
  secretary: Signatory | null
}

const kindNames: Record<EventKind, string> = {
  dialogue: 'Diálogo',
  forum: 'Foro',
  workshop: 'Taller',
  training: 'Capacitación de integrantes del comité',
  other: 'Evento',
}

const statusNames: Record<EventStatus, string> = { planned: 'Programado', held: 'Realizado', cancelled: 'Cancelado' }

const daysOf = ({ heldOn, endedOn }: EventReportData['event']): string =>
  endedOn === null ? dayInFigures(heldOn) : `del ${dayInFigures(heldOn)} al ${dayInFigures(endedOn)}`

const placeRuns = ({ place, district, province }: EventReportData['event']): Run[] => {
  const known = [...new Set([place, district, province].flatMap((part) => written(part) ?? []))]
  return known.length === 0 ? [blank(34)] : [text(known.join(', '))]
}

const factsOf = ({ event }: EventReportData): Block => ({
  kind: 'labels',
  labelWidthMm: 34,
  rows: [
    { label: 'Tipo', runs: [text(kindNames[event.kind])] },
    { label: 'Fecha', runs: [text(capitalised(daysOf(event)))] },
    { label: 'Lugar', runs: placeRuns(event) },
    { label: 'Situación', runs: [text(statusNames[event.status])] },
    ...(event.partners.length === 0 ? [] : [{ label: 'Aliados', runs: [text(joinWithAnd(event.partners))] }]),
  ],
})

type Counts = { women: number; men: number; unknownSex: number }

const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (total, one) => ({
      women: total.women + one.women,
      men: total.men + one.men,
      unknownSex: total.unknownSex + one.unknownSex,
    }),
    { women: 0, men: 0, unknownSex: 0 },
  )

const everybody = ({ women, men, unknownSex }: Counts): number => women + men + unknownSex

const cellsOf = (counts: Counts, hasUnknown: boolean): string[] => [
  String(counts.women),
  String(counts.men),
  ...(hasUnknown ? [String(counts.unknownSex)] : []),
  String(everybody(counts)),
]

const attendanceTable = ({ event: { attendance } }: EventReportData): Table => {
  const total = sum(attendance)
  const hasUnknown = total.unknownSex > 0
  return {
    kind: 'table',
    caption: [text('Cuadro 1. Asistencia por institución y sexo')],
    columns: [
      { header: 'N°', widthMm: 10, alignment: 'center' },
      { header: 'Institución o grupo', widthMm: hasUnknown ? 72 : 96, alignment: 'left' },
      { header: 'Mujeres', widthMm: 18, alignment: 'center' },
      { header: 'Varones', widthMm: 18, alignment: 'center' },
      ...(hasUnknown ? [{ header: 'Sin registrar', widthMm: 24, alignment: 'center' as const }] : []),
      { header: 'Total', widthMm: 18, alignment: 'center' },
    ],
    rows: [
      ...attendance.map((one, index) =>
        [String(index + 1), one.institutionName ?? one.label ?? '', ...cellsOf(one, hasUnknown)].map((cell) => [
          text(cell),
        ]),
      ),
      ['', 'Total', ...cellsOf(total, hasUnknown)].map((cell) => [bold(cell)]),
    ],
  }
}

const withoutAttendance: Record<EventReportData['event']['status'], string> = {
  planned: 'El evento todavía no se realizó.',
  held: 'No se registró la asistencia.',
  cancelled: 'El evento no se realizó.',
}

const attendanceBlocks = (data: EventReportData): Block[] => {
  const { attendance, status } = data.event
  if (attendance.length === 0) return [heading(1, 'ASISTENCIA'), paragraph([text(withoutAttendance[status])])]
  const total = sum(attendance)
  const institutions = attendance.filter(({ institutionId }) => institutionId !== null).length
  const unknown =
    total.unknownSex === 0 ? '' : `; de ${counted(total.unknownSex, 'persona', 'personas')} no se registró el sexo`
  return [
    heading(1, 'ASISTENCIA'),
    paragraph([
      text('Asistieron '),
      bold(counted(everybody(total), 'persona', 'personas')),
      text(
        ` de ${counted(institutions, 'institución', 'instituciones')}: ${counted(total.women, 'mujer', 'mujeres')} y ` +
          `${counted(total.men, 'varón', 'varones')}${unknown}.`,
      ),
    ]),
    attendanceTable(data),
  ]
}

/** An event with who came, and what it counts for in the plan. Pure: the same data, the same document. */
export const eventReportDocument = (data: EventReportData): DocumentModel => {
  const { committee, event, purposes } = data
  const title = [text('INFORME DE EVENTO')]
  return {
    properties: fileProperties(committee, {
      title: [...title, text(` — ${event.name}`)],
      subject: `${kindNames[event.kind]}, ${daysOf(event)}`,
      keywords: ['informe', 'evento', kindNames[event.kind]],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: null,
    blocks: [
      { kind: 'title', runs: title },
      { kind: 'subtitle', runs: [text(inCapitals(event.name))] },
      factsOf(data),
      ...(written(event.summary) === null ? [] : [heading(1, 'DESARROLLO'), ...statementBlocks(event.summary)]),
      ...attendanceBlocks(data),
      ...(purposes.length === 0 ? [] : [heading(1, 'A QUÉ CONTRIBUYE'), ...pointBlocks(purposes.join('\n'))]),
      { kind: 'signatures', signatures: [mesaSignature(data.secretary, committee)], placement: 'center' },
    ],
  }
}
