import type {
  Event,
  EventAttendance,
  EventAttendanceDraft,
  EventDraft,
  EventKind,
  EventStatus,
  EventSummary,
} from '../../../shared/contract/events.ts'
import type { PageRequest } from '../../../shared/contract/paging.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { EventId, InstitutionId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: EventId
  kind: EventKind
  name: string
  status: EventStatus
  held_on: Day
  ended_on: Day | null
  place: string | null
  province: string | null
  district: string | null
  partners: string
  summary: string
  is_demonstration: number
  version: number
}

const columns = `id, kind, name, status, held_on, ended_on, place, province, district, partners, summary, is_demonstration,
  version`

type AttendanceRow = {
  institution_id: InstitutionId | null
  institution_name: string | null
  institution_acronym: string | null
  segment: string | null
  label: string | null
  women: number
  men: number
  unknown_sex: number
}

const listAttendance = (sql: Sql, id: EventId): EventAttendance[] =>
  sql
    .all<AttendanceRow>(
      `SELECT institution_id, institution.name AS institution_name, institution.acronym AS institution_acronym,
         segment.name AS segment, label, women, men, unknown_sex
       FROM event_attendance
       LEFT JOIN institution ON institution.id = institution_id
       LEFT JOIN segment ON segment.id = institution.segment_id
       WHERE event_id = ? ORDER BY ordinal`,
      id,
    )
    .map((row) => ({
      institutionId: row.institution_id,
      institutionName: row.institution_name,
      institutionAcronym: row.institution_acronym,
      segment: row.segment,
      label: row.label,
      women: row.women,
      men: row.men,
      unknownSex: row.unknown_sex,
    }))

const toEvent = (sql: Sql, row: Row): Event => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  status: row.status,
  heldOn: row.held_on,
  endedOn: row.ended_on,
  place: row.place,
  province: row.province,
  district: row.district,
  // The table guarantees that it is JSON, and nothing but this file writes it.
  partners: JSON.parse(row.partners) as string[],
  summary: row.summary,
  attendance: listAttendance(sql, row.id),
  isDemonstration: row.is_demonstration === 1,
  version: row.version,
})

export const findEvent = (sql: Sql, id: EventId): Event | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM event WHERE id = ?`, id)
  return row && toEvent(sql, row)
}

type SummaryRow = Pick<Row, 'id' | 'kind' | 'name' | 'status' | 'held_on' | 'ended_on' | 'place' | 'province'> & {
  institutions: number
  women: number
  men: number
  unknown_sex: number
  links: number
}

const toSummary = (row: SummaryRow): EventSummary => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  status: row.status,
  heldOn: row.held_on,
  endedOn: row.ended_on,
  place: row.place,
  province: row.province,
  institutions: row.institutions,
  women: row.women,
  men: row.men,
  unknownSex: row.unknown_sex,
  links: row.links,
})

export type EventFilter = PageRequest & { year: number; kind: EventKind | null; status: EventStatus | null }

const yearDays = (year: number): [first: Day, last: Day] => [`${String(year)}-01-01`, `${String(year)}-12-31`]

/** One more than the page has room for, when there are more: whoever asked knows that the list goes on. */
export const listEvents = (sql: Sql, { year, kind, status, after, limit }: EventFilter): EventSummary[] =>
  sql
    .all<SummaryRow>(
      `WITH page AS (
         SELECT id, kind, name, status, held_on, ended_on, place, province FROM event
         WHERE held_on BETWEEN ?1 AND ?2 AND (?3 IS NULL OR kind = ?3) AND (?4 IS NULL OR status = ?4)
           AND (?5 IS NULL OR (held_on, id) < (?5, ?6))
         ORDER BY held_on DESC, id DESC LIMIT ?7)
       SELECT page.*, count(event_attendance.institution_id) AS institutions, coalesce(sum(women), 0) AS women,
         coalesce(sum(men), 0) AS men, coalesce(sum(unknown_sex), 0) AS unknown_sex,
         (SELECT count(*) FROM plan_link WHERE subject_kind = 'event' AND subject_id = page.id) AS links
       FROM page LEFT JOIN event_attendance ON event_id = page.id
       GROUP BY page.id ORDER BY page.held_on DESC, page.id DESC`,
      ...yearDays(year),
      kind,
      status,
      after?.key ?? null,
      after?.id ?? null,
      limit + 1,
    )
    .map(toSummary)

/** The years that have events, newest first: one step along the index for each. */
export const listYears = (sql: Sql): number[] =>
  sql
    .all<{ year: number }>(
      `WITH RECURSIVE known (day) AS (
         SELECT max(held_on) FROM event
         UNION ALL
         SELECT (SELECT max(held_on) FROM event WHERE held_on < substr(day, 1, 4) || '-01-01') FROM known
         WHERE day IS NOT NULL)
       SELECT CAST(substr(day, 1, 4) AS INTEGER) AS year FROM known WHERE day IS NOT NULL`,
    )
    .map((row) => row.year)

export type YearRow = {
  planned: number
  held: number
  cancelled: number
  women: number
  men: number
  unknown_sex: number
}

/** How many events of each state a year has, and who came to those that were held. */
export const sumYear = (sql: Sql, year: number): YearRow =>
  sql.get<YearRow>(
    `SELECT coalesce(sum(status = 'planned'), 0) AS planned, coalesce(sum(status = 'held'), 0) AS held,
       coalesce(sum(status = 'cancelled'), 0) AS cancelled, coalesce(sum(came.women), 0) AS women,
       coalesce(sum(came.men), 0) AS men, coalesce(sum(came.unknown_sex), 0) AS unknown_sex
     FROM event LEFT JOIN (
       SELECT event_id, sum(women) AS women, sum(men) AS men, sum(unknown_sex) AS unknown_sex
       FROM event_attendance JOIN event AS own ON own.id = event_id
       WHERE own.held_on BETWEEN ?1 AND ?2 AND own.status = 'held' GROUP BY event_id) AS came ON came.event_id = event.id
     WHERE held_on BETWEEN ?1 AND ?2`,
    ...yearDays(year),
  ) ?? { planned: 0, held: 0, cancelled: 0, women: 0, men: 0, unknown_sex: 0 }

type Written = Omit<EventDraft, 'attendance'>

const bound = (draft: Written) => [
  draft.kind,
  draft.name,
  draft.status,
  draft.heldOn,
  draft.endedOn,
  draft.place,
  draft.province,
  draft.district,
  JSON.stringify(draft.partners),
  draft.summary,
]

export const insertEvent = (sql: Sql, id: EventId, draft: Written, isDemonstration: boolean): void =>
  sql.run(
    `INSERT INTO event (kind, name, status, held_on, ended_on, place, province, district, partners, summary, id,
       is_demonstration) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...bound(draft),
    id,
    isDemonstration ? 1 : 0,
  )

export const updateEvent = (sql: Sql, id: EventId, draft: Written): void =>
  sql.run(
    `UPDATE event SET kind = ?, name = ?, status = ?, held_on = ?, ended_on = ?, place = ?, province = ?, district = ?,
       partners = ?, summary = ?, version = version + 1 WHERE id = ?`,
    ...bound(draft),
    id,
  )

export const removeEvent = (sql: Sql, id: EventId): void => sql.run('DELETE FROM event WHERE id = ?', id)

export const removeAttendance = (sql: Sql, id: EventId): void =>
  sql.run('DELETE FROM event_attendance WHERE event_id = ?', id)

export const insertAttendance = (
  sql: Sql,
  id: string,
  eventId: EventId,
  ordinal: number,
  came: EventAttendanceDraft,
): void =>
  sql.run(
    `INSERT INTO event_attendance (id, event_id, ordinal, institution_id, label, women, men, unknown_sex)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    eventId,
    ordinal,
    came.institutionId,
    came.label,
    came.women,
    came.men,
    came.unknownSex,
  )
