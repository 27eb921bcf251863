import type { Committee } from '../../../shared/domain/committee.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import {
  blank,
  bold,
  paragraph,
  text,
  textOrBlank,
  type Block,
  type Column,
  type DocumentModel,
  type Run,
} from '../documents/model.ts'
import { sessionLabels, sessionTitleRuns, type AnnouncedSession } from '../documents/session-words.ts'
import { counted, fileProperties, pageHeader, sessionKindNames, written } from '../documents/words.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'

/** What the programme of a session says. Null means that nobody wrote it down, and leaves a line to fill by hand. */
export type AgendaData = {
  committee: Committee
  yearName: string | null
  session: AnnouncedSession
  /** In the order in which they will be taken up. */
  items: { title: string; presenter: string | null; minutes: number | null }[]
}

const columns: Column[] = [
  { header: 'N°', widthMm: 9, alignment: 'center' },
  { header: 'Hora', widthMm: 16, alignment: 'center' },
  { header: 'Punto de agenda', widthMm: 72, alignment: 'left' },
  { header: 'A cargo de', widthMm: 46, alignment: 'left' },
  { header: 'Minutos', widthMm: 17, alignment: 'center' },
]

const minutesOfDay = (time: Time): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

// A meeting that runs past midnight goes on the next day.
const timeAt = (minutes: number): Time => {
  const hour = Math.floor(minutes / 60) % 24
  return `${String(hour).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The hour at which each item begins, from the first call on; unknown after an item whose length nobody gave. */
export const runningHours = (startsAt: Time | null, items: AgendaData['items']): (Time | null)[] => {
  let at = startsAt === null ? null : minutesOfDay(startsAt)
  return items.map(({ minutes }) => {
    const begins = at
    at = at === null || minutes === null ? null : at + minutes
    return begins === null ? null : timeAt(begins)
  })
}

/** `2 horas con 15 minutos`, `45 minutos`, `1 hora`. */
export const durationWords = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [
    ...(hours === 0 ? [] : [counted(hours, 'hora', 'horas')]),
    ...(rest === 0 && hours > 0 ? [] : [counted(rest, 'minuto', 'minutos')]),
  ]
  return parts.join(' con ')
}

const totalRuns = ({ items, session }: AgendaData): Run[] => {
  const known = items.flatMap(({ minutes }) => minutes ?? [])
  const total = known.reduce((sum, minutes) => sum + minutes, 0)
  const missing = items.length - known.length
  if (known.length === 0) return [bold('Duración prevista: '), blank(20)]
  if (missing > 0) {
    const others =
      missing === 1 ? '1 punto cuyo tiempo no se ha fijado' : `${missing} puntos cuyo tiempo no se ha fijado`
    return [bold('Duración prevista: '), text(`${durationWords(total)}, sin contar ${others}.`)]
  }
  const end = session.firstCallAt === null ? null : timeAt(minutesOfDay(session.firstCallAt) + total)
  return [
    bold('Duración prevista: '),
    text(`${durationWords(total)}${end === null ? '' : `; la sesión concluiría a las ${end} horas`}.`),
  ]
}

const itemsTable = ({ items, session }: AgendaData): Block => {
  const hours = runningHours(session.firstCallAt, items)
  return {
    kind: 'table',
    caption: null,
    columns,
    rows: items.map(({ title, presenter, minutes }, index): Run[][] => [
      [text(String(index + 1))],
      [textOrBlank(hours[index] ?? null, 5)],
      [textOrBlank(written(title), 30)],
      // The column is narrow: a name held on one line would break within a word.
      [textOrBlank(written(presenter), 16)],
      [minutes === null ? blank(5) : text(String(minutes))],
    ]),
  }
}

/**
 * The programme of a session: when and where, then each item with its hour, who presents it and how long it takes, and
 * the whole. Pure: the same data, the same document. The hours run from the first call.
 */
export const agendaDocument = (data: AgendaData): DocumentModel => {
  const { committee, session } = data
  const title: Run[] = [text('AGENDA — '), ...sessionTitleRuns(session)]
  const kind = `sesión ${sessionKindNames[session.kind]}`
  return {
    properties: fileProperties(committee, {
      title,
      subject: `Agenda de la ${kind} del ${dayInFigures(session.heldOn)}`,
      keywords: ['agenda', kind],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: null,
    blocks: [
      { kind: 'title', runs: title },
      sessionLabels(session),
      ...(data.items.length === 0 ? [paragraph([blank(68)], 'left')] : [itemsTable(data)]),
      paragraph(totalRuns(data), 'left'),
    ],
  }
}
