import type { Day } from '../../../shared/domain/dates.ts'
import { RichText, richTextParagraphs } from '../../../shared/domain/rich-text.ts'
import { sessionLabel, type SessionKind } from '../../../shared/domain/session.ts'
import { among, entryOf, lines, type Entry, type Source } from './entry.ts'

export type OfSession = { session_id: string; session_kind: SessionKind; session_number: string | null; held_on: Day }

/** What is read of the session of a row, for `placeOf`. */
export const ofSession =
  'session.id AS session_id, session.kind AS session_kind, session.number AS session_number, held_on'

/** Where something within a session is, and of what day. */
export const placeOf = (row: OfSession): Pick<Entry, 'sessionId' | 'context' | 'day'> => ({
  sessionId: row.session_id,
  context: sessionLabel(row.session_kind, row.session_number),
  day: row.held_on,
})

/** What every entry within a session says of it. */
export const naming = ['kind', 'number', 'held_on'] as const

type SessionRow = OfSession & { id: string } & Record<'venue' | 'province' | 'district' | 'remarks', string | null> &
  Record<'presider_name' | 'secretary_name', string | null>

/** Sessions. */
export const sessionSource: Source = {
  kind: 'session',
  table: 'session',
  follows: [],
  read: (sql, ids) =>
    sql
      .all<SessionRow>(
        `SELECT id, ${ofSession}, venue, province, district, remarks, presider_name, secretary_name FROM session
         WHERE id ${among}`,
        JSON.stringify(ids),
      )
      .map((row) =>
        entryOf({
          kind: 'session',
          id: row.id,
          ...placeOf(row),
          title: sessionLabel(row.session_kind, row.session_number),
          context: null,
          body: lines(row.venue, row.district, row.province, row.remarks, row.presider_name, row.secretary_name),
        }),
      ),
}

type NotesRow = OfSession & { id: string; title: string; presenter: string | null; content: string | null }

// Within a paragraph a line break is a space: a line of the entry is a paragraph of the editor.
const paragraphs = (content: string | null): string =>
  content === null
    ? ''
    : richTextParagraphs(RichText.parse(JSON.parse(content)))
        .map((paragraph) => paragraph.replaceAll('\n', ' '))
        .join('\n')

/** What was said in each item of an agenda. */
export const notesSource: Source = {
  kind: 'notes',
  table: 'agenda_item',
  follows: [
    { table: 'item_notes', parent: 'agenda_item_id' },
    { table: 'session', columns: naming, ids: `SELECT id FROM agenda_item WHERE session_id ${among}` },
  ],
  read: (sql, ids) =>
    sql
      .all<NotesRow>(
        `SELECT agenda_item.id, ${ofSession}, title, presenter, content FROM agenda_item
         JOIN session ON session.id = session_id LEFT JOIN item_notes ON agenda_item_id = agenda_item.id
         WHERE agenda_item.id ${among}`,
        JSON.stringify(ids),
      )
      .map((row) =>
        entryOf({
          kind: 'notes',
          id: row.id,
          ...placeOf(row),
          agendaItemId: row.id,
          title: row.title,
          institutions: row.presenter ?? '',
          body: paragraphs(row.content),
        }),
      ),
}

type AgreementRow = OfSession &
  Record<'id' | 'agenda_item_id' | 'text', string> &
  Record<'number' | 'state_note', string | null>

/** What belongs to the items of some sessions. */
export const itemsOfSession = (table: string): string =>
  `SELECT ${table}.id FROM ${table} JOIN agenda_item ON agenda_item.id = agenda_item_id WHERE session_id ${among}`

/** Agreements. */
export const agreementSource: Source = {
  kind: 'agreement',
  table: 'agreement',
  follows: [{ table: 'session', columns: naming, ids: itemsOfSession('agreement') }],
  read: (sql, ids) =>
    sql
      .all<AgreementRow>(
        `SELECT agreement.id, ${ofSession}, agenda_item_id, agreement.number, text, state_note FROM agreement
         JOIN agenda_item ON agenda_item.id = agenda_item_id JOIN session ON session.id = session_id
         WHERE agreement.id ${among}`,
        JSON.stringify(ids),
      )
      .map((row) =>
        entryOf({
          kind: 'agreement',
          id: row.id,
          ...placeOf(row),
          agendaItemId: row.agenda_item_id,
          title: row.number === null ? 'Acuerdo' : `Acuerdo N° ${row.number}`,
          body: lines(row.text, row.state_note),
        }),
      ),
}
