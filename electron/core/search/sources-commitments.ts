import type { Day } from '../../../shared/domain/dates.ts'
import { fullName } from '../../../shared/domain/person-name.ts'
import { joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import type { Sql } from '../database/sql.ts'
import { among, entryOf, lines, type Source } from './entry.ts'
import { itemsOfSession, naming, ofSession, placeOf, type OfSession } from './sources-sessions.ts'

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
