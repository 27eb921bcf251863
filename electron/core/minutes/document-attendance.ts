import { holdsSeat } from '../../../shared/domain/quorum.ts'
import { blank, heading, paragraph, text, textOrBlank, type Block, type Column, type Run } from '../documents/model.ts'
import { capacityName } from '../documents/words.ts'
import type { MinutesAbsence, MinutesAttendee, MinutesData, MinutesSitting } from './document-data.ts'

const attendeesOf = ({ segments }: MinutesSitting): MinutesAttendee[] => segments.flatMap(({ attendees }) => attendees)

/** Everybody who attended on any of its days, in the order of the segments. */
export const allAttendees = (data: MinutesData): MinutesAttendee[] => [
  ...attendeesOf(data),
  ...data.suspensions.flatMap(({ resumption }) => (resumption === null ? [] : attendeesOf(resumption))),
]

const numberColumn: Column = { header: 'N°', widthMm: 9, alignment: 'center' }

const columnsOfSeats: Column[] = [
  numberColumn,
  { header: 'Nombres y apellidos', widthMm: 55, alignment: 'left' },
  { header: 'Institución', widthMm: 43, alignment: 'left' },
  { header: 'Cargo', widthMm: 32, alignment: 'left' },
  { header: 'Condición', widthMm: 21, alignment: 'left' },
]

// Of guests and staff the caption says the capacity.
const columnsApart: Column[] = [
  numberColumn,
  { header: 'Nombres y apellidos', widthMm: 54, alignment: 'left' },
  { header: 'Institución', widthMm: 55, alignment: 'left' },
  { header: 'Cargo', widthMm: 42, alignment: 'left' },
]

const attendeeRow = (attendee: MinutesAttendee, number: number): Run[][] => [
  [text(String(number))],
  [text(attendee.name)],
  [textOrBlank(attendee.institution, 16)],
  [textOrBlank(attendee.position, 14)],
  ...(holdsSeat(attendee.capacity) ? [[text(capacityName(attendee.capacity, attendee.sex))]] : []),
]

type Group = { caption: string; columns: Column[]; attendees: MinutesAttendee[] }

const attendanceGroups = (sitting: MinutesSitting): Group[] => {
  const everybody = attendeesOf(sitting)
  const bySegment = sitting.segments.map((segment) => ({
    caption: segment.name === null ? 'Representantes de instituciones' : `Segmento: ${segment.name}`,
    columns: columnsOfSeats,
    attendees: segment.attendees.filter(({ capacity }) => holdsSeat(capacity)),
  }))
  const apart = [
    {
      caption: 'Personas invitadas',
      columns: columnsApart,
      attendees: everybody.filter(({ capacity }) => capacity === 'guest'),
    },
    {
      caption: 'Equipo técnico',
      columns: columnsApart,
      attendees: everybody.filter(({ capacity }) => capacity === 'staff'),
    },
  ]
  return [...bySegment, ...apart].filter((group) => group.attendees.length > 0)
}

const attendanceTables = (sitting: MinutesSitting): Block[] => {
  let number = 0
  return attendanceGroups(sitting).map(({ caption, columns, attendees }) => ({
    kind: 'table',
    caption: [text(caption)],
    columns,
    rows: attendees.map((attendee) => attendeeRow(attendee, (number += 1))),
  }))
}

const justifiedColumns: Column[] = [
  numberColumn,
  { header: 'Institución', widthMm: 76, alignment: 'left' },
  { header: 'Motivo', widthMm: 75, alignment: 'left' },
]

const unjustifiedColumns: Column[] = [numberColumn, { header: 'Institución', widthMm: 151, alignment: 'left' }]

const absenceTables = (absences: readonly MinutesAbsence[]): Block[] => {
  const justified = absences.filter((absence) => absence.isJustified)
  const unjustified = absences.filter((absence) => !absence.isJustified)
  const justifiedTable: Block = {
    kind: 'table',
    caption: [text('Inasistencias justificadas')],
    columns: justifiedColumns,
    rows: justified.map(({ institution, reason }, index) => [
      [text(String(index + 1))],
      [text(institution)],
      [textOrBlank(reason, 30)],
    ]),
  }
  const unjustifiedTable: Block = {
    kind: 'table',
    caption: [text('Inasistencias')],
    columns: unjustifiedColumns,
    rows: unjustified.map(({ institution }, index) => [[text(String(index + 1))], [text(institution)]]),
  }
  return [...(justified.length > 0 ? [justifiedTable] : []), ...(unjustified.length > 0 ? [unjustifiedTable] : [])]
}

/** Who attended on a day, by segment; guests and staff apart; then the absences, justified ones apart. */
export const attendanceTablesOf = (sitting: MinutesSitting): Block[] => {
  const tables = attendanceTables(sitting)
  return [...(tables.length > 0 ? tables : [paragraph([blank(68)], 'left')]), ...absenceTables(sitting.absences)]
}

/** The attendance of the session's day under its heading. */
export const attendanceBlocks = (data: MinutesData): Block[] => [heading(1, 'ASISTENCIA'), ...attendanceTablesOf(data)]
