import type { Committee } from '../../../shared/domain/committee.ts'
import { dayInFigures, dayWithWeekday, keepTogether } from '../../../shared/domain/spanish-words.ts'
import {
  bold,
  paragraph,
  text,
  type Block,
  type Column,
  type DocumentModel,
  type Run,
  type Table,
  type TableGroup,
} from '../documents/model.ts'
import { hourOrBlank, placeRuns, sessionTitleRuns, type AnnouncedSession } from '../documents/session-words.ts'
import { fileProperties, pageHeader, sessionKindNames, written } from '../documents/words.ts'

/** Somebody expected. What nobody wrote down is an empty cell to fill by hand. */
export type ListedPerson = {
  givenNames: string
  surnames: string
  nationalId: string | null
  institution: string | null
  position: string | null
  capacity: 'principal' | 'alternate' | 'guest'
  phone: string | null
  email: string | null
}

export type AttendanceListData = {
  committee: Committee
  yearName: string | null
  session: AnnouncedSession
  /** In the order of the segments; the name is null for institutions without one. */
  segments: { name: string | null; people: ListedPerson[] }[]
  /** Guests who are expected. */
  guests: ListedPerson[]
  /** Rows left for those who come unannounced. */
  emptyRows: number
}

const columns: Column[] = [
  { header: 'N°', widthMm: 8, alignment: 'center' },
  { header: 'Apellidos y nombres', widthMm: 46, alignment: 'left' },
  { header: 'DNI / CE', widthMm: 18, alignment: 'left' },
  { header: 'Institución', widthMm: 44, alignment: 'left' },
  { header: 'Cargo', widthMm: 38, alignment: 'left' },
  { header: 'T/A/I', widthMm: 11, alignment: 'center' },
  { header: 'Teléfono', widthMm: 20, alignment: 'left' },
  { header: 'Correo electrónico', widthMm: 46, alignment: 'left' },
  { header: 'Firma', widthMm: 36, alignment: 'left' },
]

// High enough to sign in.
const rowHeightMm = 9

// What its column holds on one line.
const longestPhone = 12

const capacityLetters: Record<ListedPerson['capacity'], string> = { principal: 'T', alternate: 'A', guest: 'I' }

const surnamesFirst = ({ surnames, givenNames }: ListedPerson): string =>
  written(surnames) === null ? givenNames : `${surnames}, ${givenNames}`

// The columns are narrow: a name may turn within itself, a phone only when it does not fit.
const phoneText = (phone: string): string => (phone.length <= longestPhone ? keepTogether(phone) : phone)

const personRow = (person: ListedPerson, number: number): Run[][] => [
  [text(String(number))],
  [text(surnamesFirst(person))],
  [text(person.nationalId ?? '')],
  [text(person.institution ?? '')],
  [text(person.position ?? '')],
  [text(capacityLetters[person.capacity])],
  [text(phoneText(person.phone ?? ''))],
  [text(person.email ?? '')],
  [],
]

const emptyRow = (number: number): Run[][] => [[text(String(number))], [], [], [], [], [], [], [], []]

const peopleTable = ({ segments, guests, emptyRows }: AttendanceListData): Table => {
  const rows: Run[][][] = []
  const groups: TableGroup[] = []
  const open = (name: string): void => void groups.push({ beforeRow: rows.length, runs: [text(name)] })
  const list = (people: readonly ListedPerson[]): void =>
    people.forEach((person) => rows.push(personRow(person, rows.length + 1)))
  for (const { name, people } of segments) {
    if (people.length === 0) continue
    open(name === null ? 'Otras instituciones' : `Segmento: ${name}`)
    list(people)
  }
  if (guests.length + emptyRows > 0) open('Personas invitadas')
  list(guests)
  for (let left = emptyRows; left > 0; left -= 1) rows.push(emptyRow(rows.length + 1))
  return { kind: 'table', caption: null, columns, rows, groups, rowHeightMm, isDense: true }
}

const whenAndWhere = ({ session }: AttendanceListData): Block =>
  paragraph(
    [
      bold('Día: '),
      text(dayWithWeekday(session.heldOn)),
      text(' · '),
      bold('Hora: '),
      hourOrBlank(session.firstCallAt),
      text(' · '),
      bold('Lugar: '),
      ...placeRuns(session),
    ],
    'center',
  )

const key =
  'T: titular · A: alterno(a) · I: invitado(a). Datos personales de uso exclusivo para los fines de la sesión ' +
  '(Ley\u00A0N°\u00A029733).'

/**
 * The sheet that is passed around to be signed: everybody expected, by segment, then rows for those who come unannounced.
 * Pure: the same data, the same document. What is not known is left empty, to be written in.
 */
export const attendanceListDocument = (data: AttendanceListData): DocumentModel => {
  const { committee, session } = data
  const title: Run[] = [text('LISTA DE ASISTENCIA — '), ...sessionTitleRuns(session)]
  const kind = `sesión ${sessionKindNames[session.kind]}`
  return {
    properties: fileProperties(committee, {
      title,
      subject: `Lista de asistencia de la ${kind} del ${dayInFigures(session.heldOn)}`,
      keywords: ['lista de asistencia', kind],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: key,
    page: 'landscape',
    blocks: [{ kind: 'title', runs: title }, whenAndWhere(data), peopleTable(data)],
  }
}
