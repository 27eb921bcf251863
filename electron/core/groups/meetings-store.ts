import type { GroupMeeting, GroupMeetingDraft, GroupReport, SessionReference } from '../../../shared/contract/groups.ts'
import type { PageRequest } from '../../../shared/contract/paging.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, GroupMeetingId, SessionId, WorkingGroupId } from '../../../shared/domain/ids.ts'
import { sessionLabel, type SessionKind } from '../../../shared/domain/session.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: GroupMeetingId
  group_id: WorkingGroupId
  held_on: Day
  place: string | null
  attendees: number | null
  topics: string
  conclusions: string
  agenda_item_id: AgendaItemId | null
  session_id: SessionId | null
  session_kind: SessionKind | null
  session_number: string | null
  session_held_on: Day | null
  session_status: SessionReference['status'] | null
  version: number
}

const select = `SELECT group_meeting.id, group_id, group_meeting.held_on, place, attendees, topics, conclusions,
    agenda_item_id, session.id AS session_id, session.kind AS session_kind, session.number AS session_number,
    session.held_on AS session_held_on, session.status AS session_status, group_meeting.version
  FROM group_meeting
  LEFT JOIN agenda_item ON agenda_item.id = agenda_item_id
  LEFT JOIN session ON session.id = agenda_item.session_id`

const toReport = (row: Row): GroupMeeting['report'] =>
  row.agenda_item_id === null ||
  row.session_id === null ||
  row.session_kind === null ||
  row.session_held_on === null ||
  row.session_status === null
    ? null
    : {
        agendaItemId: row.agenda_item_id,
        session: {
          id: row.session_id,
          label: sessionLabel(row.session_kind, row.session_number),
          heldOn: row.session_held_on,
          status: row.session_status,
        },
      }

const toMeeting = (row: Row): GroupMeeting => ({
  id: row.id,
  groupId: row.group_id,
  heldOn: row.held_on,
  place: row.place,
  attendees: row.attendees,
  topics: row.topics,
  conclusions: row.conclusions,
  report: toReport(row),
  version: row.version,
})

export const findMeeting = (sql: Sql, id: GroupMeetingId): GroupMeeting | undefined => {
  const row = sql.get<Row>(`${select} WHERE group_meeting.id = ?`, id)
  return row && toMeeting(row)
}

/** One more than the page has room for, when there are more: whoever asked knows that the list goes on. */
export const listMeetings = (sql: Sql, groupId: WorkingGroupId, { after, limit }: PageRequest): GroupMeeting[] => {
  const newestFirst = `ORDER BY group_meeting.held_on DESC, group_meeting.id DESC LIMIT`
  const rows =
    after === null
      ? sql.all<Row>(`${select} WHERE group_id = ? ${newestFirst} ?`, groupId, limit + 1)
      : sql.all<Row>(
          `${select} WHERE group_id = ? AND (group_meeting.held_on, group_meeting.id) < (?, ?) ${newestFirst} ?`,
          groupId,
          after.key,
          after.id,
          limit + 1,
        )
  return rows.map(toMeeting)
}

/** Those of a stretch of days, oldest first. */
export const listMeetingsWithin = (sql: Sql, groupId: WorkingGroupId, firstDay: Day, lastDay: Day): GroupMeeting[] =>
  sql
    .all<Row>(
      `${select} WHERE group_id = ? AND group_meeting.held_on BETWEEN ? AND ?
       ORDER BY group_meeting.held_on, group_meeting.id`,
      groupId,
      firstDay,
      lastDay,
    )
    .map(toMeeting)

export const findLastDay = (sql: Sql, groupId: WorkingGroupId): Day | null =>
  sql.get<{ last: Day | null }>('SELECT max(held_on) AS last FROM group_meeting WHERE group_id = ?', groupId)?.last ??
  null

export const insertMeeting = (sql: Sql, id: GroupMeetingId, groupId: WorkingGroupId, draft: GroupMeetingDraft): void =>
  sql.run(
    `INSERT INTO group_meeting (id, group_id, held_on, place, attendees, topics, conclusions) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    groupId,
    draft.heldOn,
    draft.place,
    draft.attendees,
    draft.topics,
    draft.conclusions,
  )

export const updateMeeting = (sql: Sql, id: GroupMeetingId, draft: GroupMeetingDraft): void =>
  sql.run(
    `UPDATE group_meeting SET held_on = ?, place = ?, attendees = ?, topics = ?, conclusions = ?, version = version + 1
     WHERE id = ?`,
    draft.heldOn,
    draft.place,
    draft.attendees,
    draft.topics,
    draft.conclusions,
    id,
  )

export const setAgendaItem = (sql: Sql, id: GroupMeetingId, agendaItemId: AgendaItemId | null): void =>
  sql.run('UPDATE group_meeting SET agenda_item_id = ?, version = version + 1 WHERE id = ?', agendaItemId, id)

export const removeMeeting = (sql: Sql, id: GroupMeetingId): void =>
  sql.run('DELETE FROM group_meeting WHERE id = ?', id)

type ReportRow = {
  agenda_item_id: AgendaItemId
  group_id: WorkingGroupId
  name: string
  acronym: string | null
  meeting_id: GroupMeetingId
  held_on: Day
}

export const listReportsIn = (sql: Sql, sessionId: SessionId): GroupReport[] =>
  sql
    .all<ReportRow>(
      `SELECT agenda_item.id AS agenda_item_id, group_id, working_group.name, working_group.acronym,
         group_meeting.id AS meeting_id, group_meeting.held_on
       FROM agenda_item
       JOIN group_meeting ON group_meeting.agenda_item_id = agenda_item.id
       JOIN working_group ON working_group.id = group_id
       WHERE agenda_item.session_id = ? ORDER BY agenda_item.position, group_meeting.id`,
      sessionId,
    )
    .map((row) => ({
      agendaItemId: row.agenda_item_id,
      groupId: row.group_id,
      groupName: row.acronym ?? row.name,
      meetingId: row.meeting_id,
      heldOn: row.held_on,
    }))

type SessionRow = {
  id: SessionId
  kind: SessionKind
  number: string | null
  held_on: Day
  status: SessionReference['status']
}

/** Sessions from a day on whose agenda may still be written, the first of them. */
export const listSessionsAhead = (sql: Sql, from: Day): SessionReference[] =>
  sql
    .all<SessionRow>(
      `SELECT id, kind, number, held_on, status FROM session
       WHERE held_on >= ? AND status IN ('planned', 'called', 'open') ORDER BY held_on, id LIMIT 40`,
      from,
    )
    .map((row) => ({ id: row.id, label: sessionLabel(row.kind, row.number), heldOn: row.held_on, status: row.status }))
