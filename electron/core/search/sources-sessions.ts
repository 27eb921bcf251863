import type { Day } from '../../../shared/domain/dates.ts'
import { fullName } from '../../../shared/domain/person-name.ts'
import { RichText, richTextParagraphs } from '../../../shared/domain/rich-text.ts'
import { sessionLabel, type SessionKind } from '../../../shared/domain/session.ts'
import { joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import type { Sql } from '../database/sql.ts'
import { among, entryOf, lines, type Entry, type Source } from './entry.ts'

type OfSession = { session_id: string; session_kind: SessionKind; session_number: string | null; held_on: Day }

const ofSession = 'session.id AS session_id, session.kind AS session_kind, session.number AS session_number, held_on'

const placeOf = (row: OfSession): Pick<Entry, 'sessionId' | 'context' | 'day'> => ({
  sessionId: row.session_id,
  context: sessionLabel(row.session_kind, row.session_number),
  day: row.held_on,
})

/** What every entry within a session says of it. */
const naming = ['kind', 'number', 'held_on'] as const

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

const itemsOfSession = (table: string): string =>
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

type Responsible = { commitment_id: string; name: string; acronym: string | null }

const responsiblesOf = (sql: Sql, commitmentIds: readonly string[]): Map<string, Responsible[]> =>
  Map.groupBy(
    sql.all<Responsible>(
      `SELECT commitment_id, name, acronym FROM commitment_responsible
       JOIN institution ON institution.id = institution_id WHERE commitment_id ${among} ORDER BY ordinal`,
      JSON.stringify(commitmentIds),
    ),
    (row) => row.commitment_id,
  )

type CommitmentRow = OfSession &
  Record<'id' | 'agenda_item_id' | 'text', string> &
  Record<'given_names' | 'surnames', string | null>

const commitmentTitle = (responsibles: readonly Responsible[]): string =>
  responsibles.length === 0
    ? 'Compromiso'
    : `Compromiso de ${joinWithAnd(responsibles.map(({ acronym, name }) => acronym ?? name))}`

const namesOf = (institutions: readonly { name: string; acronym: string | null }[]): string =>
  lines(...institutions.flatMap(({ name, acronym }) => [name, acronym]))

/** Commitments. */
export const commitmentSource: Source = {
  kind: 'commitment',
  table: 'commitment',
  follows: [
    { table: 'commitment_responsible', parent: 'commitment_id' },
    { table: 'session', columns: naming, ids: itemsOfSession('commitment') },
    {
      table: 'institution',
      columns: ['name', 'acronym'],
      ids: `SELECT commitment_id AS id FROM commitment_responsible WHERE institution_id ${among}`,
    },
    {
      table: 'person',
      columns: ['given_names', 'surnames'],
      ids: `SELECT id FROM commitment WHERE person_id ${among}`,
    },
  ],
  read: (sql, ids) => {
    const responsibles = responsiblesOf(sql, ids)
    return sql
      .all<CommitmentRow>(
        `SELECT commitment.id, ${ofSession}, agenda_item_id, text, given_names, surnames FROM commitment
         JOIN agenda_item ON agenda_item.id = agenda_item_id JOIN session ON session.id = session_id
         LEFT JOIN person ON person.id = person_id WHERE commitment.id ${among}`,
        JSON.stringify(ids),
      )
      .map((row) => {
        const { given_names: givenNames, surnames } = row
        const answering = responsibles.get(row.id) ?? []
        return entryOf({
          kind: 'commitment',
          id: row.id,
          ...placeOf(row),
          agendaItemId: row.agenda_item_id,
          title: commitmentTitle(answering),
          institutions: namesOf(answering),
          body: lines(row.text, givenNames === null || surnames === null ? null : fullName({ givenNames, surnames })),
        })
      })
  },
}

type FollowUpRow = Record<'id' | 'commitment_id' | 'session_id' | 'agenda_item_id' | 'text', string> & {
  recorded_on: Day
  note: string | null
}

/** What was told of a commitment afterwards; one without words is told by the commitment. */
export const followUpSource: Source = {
  kind: 'follow_up',
  table: 'follow_up',
  follows: [
    { table: 'commitment', columns: ['text'], ids: `SELECT id FROM follow_up WHERE commitment_id ${among}` },
    {
      table: 'commitment_responsible',
      parent: 'commitment_id',
      ids: `SELECT id FROM follow_up WHERE commitment_id ${among}`,
    },
  ],
  read: (sql, ids) => {
    const rows = sql.all<FollowUpRow>(
      `SELECT follow_up.id, commitment_id, agenda_item.session_id, agenda_item_id, commitment.text, recorded_on, note
       FROM follow_up JOIN commitment ON commitment.id = commitment_id JOIN agenda_item ON agenda_item.id = agenda_item_id
       WHERE follow_up.id ${among} AND note IS NOT NULL`,
      JSON.stringify(ids),
    )
    const responsibles = responsiblesOf(
      sql,
      rows.map((row) => row.commitment_id),
    )
    return rows.map((row) => {
      const answering = responsibles.get(row.commitment_id) ?? []
      return entryOf({
        kind: 'follow_up',
        id: row.id,
        day: row.recorded_on,
        sessionId: row.session_id,
        agendaItemId: row.agenda_item_id,
        parentId: row.commitment_id,
        title: `Seguimiento: ${commitmentTitle(answering)}`,
        context: row.text,
        institutions: namesOf(answering),
        body: row.note ?? '',
      })
    })
  },
}
