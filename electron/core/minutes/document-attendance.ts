import { holdsSeat } from '../../../shared/domain/quorum.ts'
import { hourInWords, joinWithAnd, keepTogether } from '../../../shared/domain/spanish-words.ts'
import { blank, heading, paragraph, text, textOrBlank, type Block, type Column, type Run } from '../documents/model.ts'
import { capacityName, counted, written } from '../documents/words.ts'
import type { MinutesAbsence, MinutesAttendee, MinutesData, MinutesItem, MinutesQuorum } from './document-data.ts'
import { callRuns, hourRuns } from './document-opening.ts'

/** Everybody who attended, in the order of the segments. */
export const allAttendees = (data: MinutesData): MinutesAttendee[] =>
  data.segments.flatMap((segment) => segment.attendees)

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

const attendanceGroups = (data: MinutesData): Group[] => {
  const everybody = allAttendees(data)
  const bySegment = data.segments.map((segment) => ({
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

const attendanceTables = (data: MinutesData): Block[] => {
  let number = 0
  return attendanceGroups(data).map(({ caption, columns, attendees }) => ({
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

/** Who attended, by segment; guests and staff apart; then the absences, justified ones apart. */
export const attendanceBlocks = (data: MinutesData): Block[] => {
  const tables = attendanceTables(data)
  return [
    heading(1, 'ASISTENCIA'),
    ...(tables.length > 0 ? tables : [paragraph([blank(68)], 'left')]),
    ...absenceTables(data.absences),
  ]
}

const quorumFigures = ({ quorum }: MinutesData): Run[] =>
  quorum === null
    ? [blank(6), text(' de '), blank(6), text(' instituciones acreditadas')]
    : [text(`${quorum.present} de ${counted(quorum.seats, 'institución acreditada', 'instituciones acreditadas')}`)]

const missingWords = ({ required, present, missingSegments }: MinutesQuorum): string =>
  joinWithAnd([
    ...(present < required ? [counted(required, 'institución', 'instituciones')] : []),
    ...missingSegments.map(
      ({ name, missing }) => `${counted(missing, 'institución más', 'instituciones más')} del segmento ${name}`,
    ),
  ])

/** That the coordination opened the session all the same: the quorum informs and never blocks, the CER decides. */
const openedRuns = ({ quorum, session }: MinutesData): Run[] => {
  const isShort = quorum !== null && !quorum.hasQuorum
  const hour = hourRuns(session.startedAt)
  if (!isShort) return [text('la coordinación declaró válidamente instalada la sesión a '), ...hour, text('.')]
  const start: Run[] = [text('la coordinación dio inicio a la sesión a '), ...hour]
  // Without knowing the call, nobody can say which quorum was asked for.
  if (session.quorumCall === null) return [...start, text('.')]
  return [...start, text(`, dejando constancia de que el quórum requerido es de ${missingWords(quorum)}.`)]
}

const notInstalledRuns = ({ quorum }: MinutesData): Run[] => {
  const isKnown = quorum !== null && !quorum.hasQuorum
  const required = isKnown ? ` requerido de ${missingWords(quorum)}` : ''
  const result = 'por lo que la sesión no pudo instalarse ni tratar su agenda.'
  return [text(`se constató que no se alcanzó el quórum${required}, ${result}`)]
}

/** How the quorum was verified, and what followed from it. */
export const quorumBlocks = (data: MinutesData): Block[] => [
  heading(1, 'VERIFICACIÓN DEL QUÓRUM'),
  paragraph([
    text('Verificada la asistencia de '),
    ...quorumFigures(data),
    text(', '),
    ...callRuns(data.session),
    text(', '),
    ...(data.outcome === 'no_quorum' ? notInstalledRuns(data) : openedRuns(data)),
  ]),
]

type Movement = { at: string; isArrival: boolean; who: string }

// Brackets inside brackets are square in Spanish.
const inBrackets = (value: string): string => `(${value.replaceAll('(', '[').replaceAll(')', ']')})`

const personWithInstitution = ({ name, institution }: MinutesAttendee): string => {
  const place = written(institution)
  return place === null ? keepTogether(name) : `${keepTogether(name)} ${inBrackets(place)}`
}

// An arrival before the session began is no news, and an hour that cannot be compared tells nothing.
const movementsOf = ({ session }: MinutesData, attendee: MinutesAttendee): Movement[] =>
  attendee.stays.flatMap(({ arrivedAt, leftAt }): Movement[] => {
    const who = personWithInstitution(attendee)
    const cameLate = arrivedAt !== null && session.startedAt !== null && arrivedAt > session.startedAt
    const leftEarly = leftAt !== null && (session.endedAt === null || leftAt < session.endedAt)
    return [
      ...(cameLate ? [{ at: arrivedAt, isArrival: true, who }] : []),
      ...(leftEarly ? [{ at: leftAt, isArrival: false, who }] : []),
    ]
  })

const movementSentence = (movements: readonly Movement[]): string => {
  const [first] = movements
  if (first === undefined) return ''
  const isOne = movements.length === 1
  const verb = first.isArrival
    ? isOne
      ? 'se incorporó a la sesión'
      : 'se incorporaron a la sesión'
    : isOne
      ? 'se retiró de la sesión'
      : 'se retiraron de la sesión'
  return `Siendo ${hourInWords(first.at).replace(' (', '\u00A0(')}, ${verb} ${joinWithAnd(movements.map(({ who }) => who))}.`
}

// Where an hour falls: the item begun last before it. -1 is before any of them, or when their hours are not known.
const itemIndexAt = (items: readonly MinutesItem[], at: string): number => {
  let found = -1
  let begun = ''
  items.forEach(({ startedAt }, index) => {
    if (startedAt === null || startedAt > at || startedAt < begun) return
    found = index
    begun = startedAt
  })
  return found
}

/** The arrivals and departures during an agenda item (its index), or before the first (-1), one sentence for each hour. */
export const movementBlocks = (data: MinutesData, itemIndex: number): Block[] => {
  const here = allAttendees(data)
    .flatMap((attendee) => movementsOf(data, attendee))
    .filter(({ at }) => itemIndexAt(data.items, at) === itemIndex)
  const keyOf = ({ at, isArrival }: Movement): string => `${at} ${isArrival ? 'in' : 'out'}`
  const groups = Map.groupBy(here, keyOf)
  return (
    [...groups.entries()]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      // A name is never broken, so that justified lines would gape.
      .map(([, movements]) => paragraph([text(movementSentence(movements))], 'left'))
  )
}
