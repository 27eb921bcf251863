import type { PresentationRow } from '../../../shared/contract/presentations.ts'
import type { Committee } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { dayInFigures, keepTogether, monthNames } from '../../../shared/domain/spanish-words.ts'
import { bold, heading, paragraph, text, type Block, type DocumentModel, type Table } from '../documents/model.ts'
import { capitalised, counted, fileProperties, pageHeader } from '../documents/words.ts'

export type ScheduleData = {
  committee: Committee
  yearName: string | null
  term: { name: string; firstDay: Day; lastDay: Day }
  /** The years that have something to tell, in order. */
  years: { year: number; rows: PresentationRow[] }[]
}

const stateNames: Record<PresentationRow['state'], string> = {
  missing: 'Por programar',
  planned: 'Programada',
  overdue: 'No presentó',
  presented: 'Presentó',
}

const whenOf = ({ turn }: PresentationRow): string => {
  if (turn?.session) return `${turn.session.label}, ${dayInFigures(turn.session.heldOn)}`
  return turn?.month == null ? '—' : `${capitalised(monthNames[turn.month - 1] ?? '')}, sesión por definir`
}

const stateOf = ({ state, turn }: PresentationRow): string =>
  turn?.presentedOn == null ? stateNames[state] : `${stateNames[state]} el ${dayInFigures(turn.presentedOn)}`

// A turn in a session has its day; one in a month comes after the sessions of that month.
const orderOf = ({ turn }: PresentationRow): string => {
  if (turn?.session) return turn.session.heldOn.slice(5)
  return turn?.month == null ? '99' : `${String(turn.month).padStart(2, '0')}-99`
}

const inOrder = (rows: readonly PresentationRow[]): PresentationRow[] =>
  rows.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : orderOf(one) > orderOf(other) ? 1 : 0))

const table = (rows: readonly PresentationRow[], year: number): Table => ({
  kind: 'table',
  caption: [text(`Calendario de presentaciones de ${String(year)}`)],
  columns: [
    { header: 'N°', widthMm: 10, alignment: 'center' },
    { header: 'Institución', widthMm: 65, alignment: 'left' },
    { header: 'Sesión o mes', widthMm: 50, alignment: 'left' },
    { header: 'Situación', widthMm: 35, alignment: 'left' },
  ],
  rows: rows.map((row, index) => [
    [text(String(index + 1))],
    [text(row.institution.name)],
    [text(whenOf(row))],
    [text(stateOf(row))],
  ]),
})

const count = (rows: readonly PresentationRow[], state: PresentationRow['state']): number =>
  rows.filter((row) => row.state === state).length

const summary = (rows: readonly PresentationRow[]): Block => {
  const missing = rows.length - count(rows, 'presented')
  return paragraph([
    text('De '),
    bold(counted(rows.length, 'institución', 'instituciones')),
    text(
      ` del comité, ${String(count(rows, 'presented'))} ya ${count(rows, 'presented') === 1 ? 'presentó' : 'presentaron'} su plan operativo y `,
    ),
    bold(missing === 1 ? 'falta 1' : `faltan ${String(missing)}`),
    text(
      `: ${counted(count(rows, 'planned'), 'programada', 'programadas')}, ${counted(count(rows, 'overdue'), 'no presentó en su fecha', 'no presentaron en su fecha')} y ` +
        `${counted(count(rows, 'missing'), 'sin turno todavía', 'sin turno todavía')}.`,
    ),
  ])
}

const yearBlocks = ({ year, rows }: ScheduleData['years'][number], isOnly: boolean): Block[] => {
  const title = isOnly ? [] : [heading(1, `AÑO ${String(year)}`)]
  if (rows.length === 0)
    return [...title, paragraph([text('En este período todavía no hay instituciones en el padrón.')])]
  return [...title, summary(rows), table(inOrder(rows), year)]
}

/** When each institution presents its operative plan, and who is missing. Pure: the same data, the same document. */
export const presentationScheduleDocument = (data: ScheduleData): DocumentModel => {
  const { committee, term, years } = data
  const title = [text('CRONOGRAMA DE PRESENTACIONES INSTITUCIONALES')]
  return {
    properties: fileProperties(committee, {
      title: [...title, text(` — ${term.name}`)],
      subject: `Presentaciones institucionales ante el ${committee.committeeName}`,
      keywords: ['cronograma', 'plan operativo institucional', term.name],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: null,
    blocks: [
      { kind: 'title', runs: title },
      {
        kind: 'subtitle',
        runs: [
          text(`Planes operativos de las instituciones del ${committee.committeeName}: ${keepTogether(term.name)}`),
        ],
      },
      ...years.flatMap((one) => yearBlocks(one, years.length === 1)),
    ],
  }
}
