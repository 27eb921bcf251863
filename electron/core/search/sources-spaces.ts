import type { Day } from '../../../shared/domain/dates.ts'
import { among, entryOf, lines, linesOfJson, type Source } from './entry.ts'

type GroupRow = Record<'id' | 'name', string> &
  Record<'acronym' | 'purpose' | 'plan' | 'coordinator_name', string | null>
type MemberRow = { group_id: string } & Record<'name' | 'institution' | 'acronym', string | null>

/** Working groups and networks. */
export const groupSource: Source = {
  kind: 'group',
  table: 'working_group',
  follows: [
    { table: 'working_group_member', parent: 'group_id' },
    {
      table: 'institution',
      columns: ['name', 'acronym'],
      ids: `SELECT group_id AS id FROM working_group_member WHERE institution_id ${among}`,
    },
  ],
  read: (sql, ids) => {
    const members = Map.groupBy(
      sql.all<MemberRow>(
        `SELECT group_id, working_group_member.name, institution.name AS institution, acronym FROM working_group_member
         LEFT JOIN institution ON institution.id = institution_id WHERE group_id ${among} ORDER BY ordinal`,
        JSON.stringify(ids),
      ),
      (row) => row.group_id,
    )
    return sql
      .all<GroupRow>(
        `SELECT id, name, acronym, purpose, plan, coordinator_name FROM working_group WHERE id ${among}`,
        JSON.stringify(ids),
      )
      .map(({ id, name, acronym, purpose, plan, coordinator_name: coordinator }) => {
        const own = members.get(id) ?? []
        return entryOf({
          kind: 'group',
          id,
          title: name,
          context: acronym,
          institutions: lines(...own.flatMap((member) => [member.institution, member.acronym])),
          body: lines(acronym, purpose, coordinator, plan, ...own.map((member) => member.name)),
        })
      })
  },
}

type MeetingRow = Record<'id' | 'group_id' | 'name' | 'topics' | 'conclusions', string> & {
  held_on: Day
  place: string | null
}

/** What the groups met for. */
export const groupMeetingSource: Source = {
  kind: 'group_meeting',
  table: 'group_meeting',
  follows: [{ table: 'working_group', columns: ['name'], ids: `SELECT id FROM group_meeting WHERE group_id ${among}` }],
  read: (sql, ids) =>
    sql
      .all<MeetingRow>(
        `SELECT group_meeting.id, group_id, name, topics, conclusions, held_on, place FROM group_meeting
         JOIN working_group ON working_group.id = group_id WHERE group_meeting.id ${among}`,
        JSON.stringify(ids),
      )
      .map((row) =>
        entryOf({
          kind: 'group_meeting',
          id: row.id,
          day: row.held_on,
          parentId: row.group_id,
          title: `Reunión de ${row.name}`,
          context: row.place,
          body: lines(row.topics, row.conclusions),
        }),
      ),
}

type EventRow = Record<'id' | 'name' | 'summary' | 'partners', string> & { held_on: Day } & Record<
    'place' | 'province' | 'district',
    string | null
  >
type ComerRow = { event_id: string; name: string; acronym: string | null }

/** Dialogues, forums, workshops and training. */
export const eventSource: Source = {
  kind: 'event',
  table: 'event',
  follows: [
    { table: 'event_attendance', parent: 'event_id' },
    {
      table: 'institution',
      columns: ['name', 'acronym'],
      ids: `SELECT event_id AS id FROM event_attendance WHERE institution_id ${among}`,
    },
  ],
  read: (sql, ids) => {
    const came = Map.groupBy(
      sql.all<ComerRow>(
        `SELECT event_id, name, acronym FROM event_attendance JOIN institution ON institution.id = institution_id
         WHERE event_id ${among} ORDER BY ordinal`,
        JSON.stringify(ids),
      ),
      (row) => row.event_id,
    )
    return sql
      .all<EventRow>(
        `SELECT id, name, summary, partners, held_on, place, province, district FROM event WHERE id ${among}`,
        JSON.stringify(ids),
      )
      .map((row) =>
        entryOf({
          kind: 'event',
          id: row.id,
          day: row.held_on,
          title: row.name,
          context: lines(row.place, row.district, row.province).replaceAll('\n', ' · ') || null,
          institutions: lines(...(came.get(row.id) ?? []).flatMap(({ name, acronym }) => [name, acronym])),
          body: lines(row.summary, linesOfJson(row.partners), row.place, row.district, row.province),
        }),
      )
  },
}

type StatementRow = Record<'id' | 'title' | 'body', string> & {
  city: string | null
  issued_on: Day
  signed: string | null
}

/** Public statements. */
export const statementSource: Source = {
  kind: 'statement',
  table: 'statement',
  follows: [{ table: 'statement_signatory', parent: 'statement_id' }],
  read: (sql, ids) =>
    sql
      .all<StatementRow>(
        `SELECT id, title, body, city, issued_on,
                (SELECT group_concat(name, char(10)) FROM statement_signatory WHERE statement_id = statement.id) AS signed
         FROM statement WHERE id ${among}`,
        JSON.stringify(ids),
      )
      .map((row) =>
        entryOf({
          kind: 'statement',
          id: row.id,
          day: row.issued_on,
          title: row.title,
          context: row.city,
          body: lines(row.body, row.signed),
        }),
      ),
}
