import type { Day } from '../../../shared/domain/dates.ts'
import { among, entryOf, lines, linesOfJson, type Follow, type Source } from './entry.ts'

type OfAgenda = Record<'id' | 'agenda_id' | 'agenda' | 'title' | 'introduction', string>

const ofAgenda = (table: string): Follow => ({
  table: 'priority_agenda',
  columns: ['name'],
  ids: `SELECT id FROM ${table} WHERE agenda_id ${among}`,
})

type BalanceRow = OfAgenda & { as_of: Day; conclusions: string; told: string | null }

/** How an agenda of priorities stood on a day. */
export const balanceSource: Source = {
  kind: 'balance',
  table: 'agenda_balance',
  follows: [{ table: 'balance_entry', parent: 'balance_id' }, ofAgenda('agenda_balance')],
  read: (sql, ids) =>
    sql
      .all<BalanceRow>(
        `SELECT agenda_balance.id, agenda_id, priority_agenda.name AS agenda, title, introduction, as_of, conclusions,
                (SELECT group_concat(progress || char(10) || difficulties || char(10) || recommendations, char(10))
                 FROM balance_entry WHERE balance_id = agenda_balance.id) AS told
         FROM agenda_balance JOIN priority_agenda ON priority_agenda.id = agenda_id WHERE agenda_balance.id ${among}`,
        JSON.stringify(ids),
      )
      .map((row) =>
        entryOf({
          kind: 'balance',
          id: row.id,
          day: row.as_of,
          parentId: row.agenda_id,
          title: row.title,
          context: row.agenda,
          body: lines(row.introduction, row.told, linesOfJson(row.conclusions)),
        }),
      ),
}

type RatificationRow = OfAgenda & { held_on: Day; commitments: string } & Record<
    'place' | 'institutions' | 'signed',
    string | null
  >

/** Acts by which the authorities ratified an agenda. */
export const ratificationSource: Source = {
  kind: 'ratification',
  table: 'ratification',
  follows: [{ table: 'ratification_signatory', parent: 'ratification_id' }, ofAgenda('ratification')],
  read: (sql, ids) =>
    sql
      .all<RatificationRow>(
        `SELECT ratification.id, agenda_id, priority_agenda.name AS agenda, title, introduction, held_on, place, commitments,
                (SELECT group_concat(institution, char(10)) FROM ratification_signatory
                 WHERE ratification_id = ratification.id) AS institutions,
                (SELECT group_concat(name, char(10)) FROM ratification_signatory
                 WHERE ratification_id = ratification.id) AS signed
         FROM ratification JOIN priority_agenda ON priority_agenda.id = agenda_id WHERE ratification.id ${among}`,
        JSON.stringify(ids),
      )
      .map((row) =>
        entryOf({
          kind: 'ratification',
          id: row.id,
          day: row.held_on,
          parentId: row.agenda_id,
          title: row.title,
          context: row.agenda,
          institutions: row.institutions ?? '',
          body: lines(row.introduction, linesOfJson(row.commitments), row.place, row.signed),
        }),
      ),
}
