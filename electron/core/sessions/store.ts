import { z } from 'zod'
import type { Session, SessionDraft, SessionFacts } from '../../../shared/contract/sessions.ts'
import type { Day, Time } from '../../../shared/domain/dates.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { QuorumBasis, type CountingBasis, type Quorum } from '../../../shared/domain/quorum.ts'
import { sessionLabel } from '../../../shared/domain/session.ts'
import type { Sql, SqlValue } from '../database/sql.ts'
import { listSuspensions, listSuspensionsOf, setLastEnd, toSignatory, type StoredSuspension } from './sittings-store.ts'

type Row = {
  id: SessionId
  kind: Session['kind']
  number: string | null
  is_decentralised: number
  province: string | null
  district: string | null
  held_on: Day
  first_call_at: Time | null
  second_call_at: Time | null
  started_at: Time | null
  ended_at: Time | null
  venue: string | null
  modality: Session['modality']
  online_link: string | null
  status: Session['status']
  not_held_reason: Session['notHeldReason']
  quorum_call: Session['quorumCall']
  presider_name: string | null
  presider_position: string | null
  secretary_name: string | null
  secretary_position: string | null
  next_session_on: Day | null
  remarks: string | null
  opening_quorum: string | null
  closing_quorum: string | null
  minutes_state: Session['minutesState']
  is_demonstration: number
  version: number
}

const columns = `id, kind, number, is_decentralised, province, district, held_on, first_call_at, second_call_at, started_at,
  ended_at, venue, modality, online_link, status, not_held_reason, quorum_call, presider_name, presider_position, secretary_name,
  secretary_position, next_session_on, remarks, opening_quorum, closing_quorum, minutes_state, is_demonstration, version`

// The table guarantees that it is JSON, and nothing but `setOpeningQuorum` and `setClosingQuorum` writes it.
const toQuorum = (stamp: string | null): Quorum | null => (stamp === null ? null : (JSON.parse(stamp) as Quorum))

// The hours of the row are those of the first day.
const endOf = (row: Row, suspensions: readonly StoredSuspension[]): Time | null => {
  const last = suspensions.at(-1)
  return last ? last.endedAt : row.ended_at
}

const toSession = (row: Row, suspensions: readonly StoredSuspension[]): Session => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  label: sessionLabel(row.kind, row.number),
  isDecentralised: row.is_decentralised === 1,
  province: row.province,
  district: row.district,
  heldOn: row.held_on,
  firstCallAt: row.first_call_at,
  secondCallAt: row.second_call_at,
  startedAt: row.started_at,
  endedAt: endOf(row, suspensions),
  venue: row.venue,
  modality: row.modality,
  onlineLink: row.online_link,
  status: row.status,
  notHeldReason: row.not_held_reason,
  quorumCall: row.quorum_call,
  presider: toSignatory(row.presider_name, row.presider_position),
  secretary: toSignatory(row.secretary_name, row.secretary_position),
  openingQuorum: toQuorum(row.opening_quorum),
  closingQuorum: toQuorum(row.closing_quorum),
  suspensions: suspensions.map(({ endedAt: _, ...suspension }) => suspension),
  nextSessionOn: row.next_session_on,
  remarks: row.remarks,
  minutesState: row.minutes_state,
  isDemonstration: row.is_demonstration === 1,
  version: row.version,
})

export const findSession = (sql: Sql, id: SessionId): Session | undefined => {
  const row = sql.get<Row & { was_suspended: number }>(
    `SELECT ${columns}, EXISTS (SELECT 1 FROM suspension WHERE session_id = session.id) AS was_suspended
     FROM session WHERE id = ?`,
    id,
  )
  // Every command asks for its session, and few sessions are ever suspended.
  return row && toSession(row, row.was_suspended === 1 ? listSuspensions(sql, id) : [])
}

const newestFirst = 'ORDER BY held_on DESC, first_call_at DESC, id DESC'

const toSessions = (sql: Sql, rows: readonly Row[]): Session[] => {
  const suspensions = listSuspensionsOf(
    sql,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toSession(row, suspensions.get(row.id) ?? []))
}

/** Some sessions, as the rest of a statement after FROM says which and in what order. */
export const selectSessions = (sql: Sql, rest: string, ...values: SqlValue[]): Session[] =>
  toSessions(sql, sql.all<Row>(`SELECT ${columns} FROM session ${rest}`, ...values))

export type DayRange = { from: Day; to: Day }

/** Those of some days, the latest first. */
export const listSessions = (sql: Sql, { from, to }: DayRange, limit: number): Session[] =>
  toSessions(
    sql,
    sql.all<Row>(
      `SELECT ${columns} FROM session WHERE held_on BETWEEN ? AND ? ${newestFirst} LIMIT ?`,
      from,
      to,
      limit,
    ),
  )

/** Those that ended by a day and whose minutes nobody has approved, the latest first; by the index of the unsigned. */
export const listUnapproved = (sql: Sql, to: Day): Session[] =>
  toSessions(
    sql,
    sql.all<Row>(
      `SELECT ${columns} FROM session
       WHERE status = 'closed' AND minutes_state <> 'signed' AND minutes_state IN ('draft', 'in_review') AND held_on <= ?
       ${newestFirst}`,
      to,
    ),
  )

/** The years of the sessions, the latest first; each is found by a look at the index of days. */
export const listYears = (sql: Sql): number[] =>
  sql
    .all<{ year: number }>(
      `WITH RECURSIVE known(day) AS (
         SELECT max(held_on) FROM session
         UNION ALL SELECT (SELECT max(held_on) FROM session WHERE held_on < substr(day, 1, 4)) FROM known WHERE day IS NOT NULL)
       SELECT CAST(substr(day, 1, 4) AS INTEGER) AS year FROM known WHERE day IS NOT NULL`,
    )
    .map(({ year }) => year)

export type SessionName = { id: SessionId; kind: Session['kind']; number: string | null }

/** What every session is called by. */
export const listNames = (sql: Sql): SessionName[] => sql.all('SELECT id, kind, number FROM session')

/** The session of this kind and number. */
export const findNumbered = (sql: Sql, kind: Session['kind'], number: string): Session | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM session WHERE kind = ? AND number = ?`, kind, number)
  return row && toSession(row, listSuspensions(sql, row.id))
}

export type SessionCounts = { agenda: number; agreements: number; commitments: number }

export const countSession = (sql: Sql, id: SessionId): SessionCounts =>
  sql.get<SessionCounts>(
    `SELECT (SELECT count(*) FROM agenda_item WHERE session_id = ?1) AS agenda,
            (SELECT count(*) FROM agreement JOIN agenda_item ON agenda_item.id = agenda_item_id WHERE session_id = ?1) AS agreements,
            (SELECT count(*) FROM commitment JOIN agenda_item ON agenda_item.id = agenda_item_id WHERE session_id = ?1) AS commitments`,
    id,
  ) ?? { agenda: 0, agreements: 0, commitments: 0 }

export const insertSession = (
  sql: Sql,
  id: SessionId,
  kind: Session['kind'],
  heldOn: Day,
  isDemonstration: boolean,
): void =>
  sql.run(
    `INSERT INTO session (id, kind, is_decentralised, held_on, modality, status, minutes_state, is_demonstration)
     VALUES (?, ?, 0, ?, 'in_person', 'planned', 'draft', ?)`,
    id,
    kind,
    heldOn,
    isDemonstration ? 1 : 0,
  )

export const setNumber = (sql: Sql, id: SessionId, number: string): void =>
  sql.run('UPDATE session SET number = ? WHERE id = ?', number, id)

export const setDraft = (sql: Sql, id: SessionId, draft: Omit<SessionDraft, 'kind'>): void =>
  sql.run(
    `UPDATE session SET is_decentralised = ?, province = ?, district = ?, held_on = ?, first_call_at = ?, second_call_at = ?,
       venue = ?, modality = ?, online_link = ? WHERE id = ?`,
    draft.isDecentralised ? 1 : 0,
    draft.province,
    draft.district,
    draft.heldOn,
    draft.firstCallAt,
    draft.secondCallAt,
    draft.venue,
    draft.modality,
    draft.onlineLink,
    id,
  )

export const setFacts = (sql: Sql, id: SessionId, facts: SessionFacts): void => {
  const isFirstDayOnly = listSuspensions(sql, id).length === 0
  setLastEnd(sql, id, facts.endedAt)
  sql.run(
    `UPDATE session SET started_at = ?, ended_at = ?, quorum_call = ?, presider_name = ?, presider_position = ?,
       secretary_name = ?, secretary_position = ?, next_session_on = ?, remarks = ? WHERE id = ?`,
    facts.startedAt,
    isFirstDayOnly ? facts.endedAt : null,
    facts.quorumCall,
    facts.presider?.name ?? null,
    facts.presider?.position ?? null,
    facts.secretary?.name ?? null,
    facts.secretary?.position ?? null,
    facts.nextSessionOn,
    facts.remarks,
    id,
  )
}

/** Stamps the quorum with which a session opened; null takes the stamp back. */
export const setOpeningQuorum = (sql: Sql, id: SessionId, quorum: Quorum | null): void =>
  sql.run('UPDATE session SET opening_quorum = ? WHERE id = ?', quorum === null ? null : JSON.stringify(quorum), id)

/** Stamps the quorum with which a session closed; null takes the stamp back. */
export const setClosingQuorum = (sql: Sql, id: SessionId, quorum: Quorum | null): void =>
  sql.run('UPDATE session SET closing_quorum = ? WHERE id = ?', quorum === null ? null : JSON.stringify(quorum), id)

export const setStatus = (
  sql: Sql,
  id: SessionId,
  status: Session['status'],
  notHeldReason: Session['notHeldReason'],
): void => sql.run('UPDATE session SET status = ?, not_held_reason = ? WHERE id = ?', status, notHeldReason, id)

// Those of the first day, and of the days on which a suspended session went on.
const StoredBases = z.strictObject({ ...QuorumBasis.shape, later: z.array(QuorumBasis).optional() })

const readQuorumBases = (sql: Sql, id: SessionId): QuorumBasis[] | undefined => {
  const row = sql.get<{ quorum_basis: string | null }>('SELECT quorum_basis FROM session WHERE id = ?', id)
  if (row?.quorum_basis == null) return undefined
  const { later = [], ...first } = StoredBases.parse(JSON.parse(row.quorum_basis))
  return [first, ...later]
}

/** What the quorum of each day of a session that ended was counted against; undefined while it may still be held. */
export const findQuorumBases = (sql: Sql, id: SessionId): readonly QuorumBasis[] | undefined =>
  sql.recallUnchanged(`quorum bases ${id}`, () => readQuorumBases(sql, id))

/** Whether what a session is counted against was kept. */
export const isQuorumKept = (sql: Sql, id: SessionId): boolean =>
  sql.get('SELECT 1 FROM session WHERE id = ? AND quorum_basis IS NOT NULL', id) !== undefined

export const setQuorumBases = (sql: Sql, id: SessionId, bases: readonly CountingBasis[] | null): void => {
  const [first, ...later] = bases ?? []
  const stored = first && { ...first, ...(later.length > 0 ? { later } : {}) }
  sql.run('UPDATE session SET quorum_basis = ? WHERE id = ?', stored ? JSON.stringify(stored) : null, id)
}

/** Counts a change of the session, for the screens that hold an older one. */
export const touchSession = (sql: Sql, id: SessionId): void =>
  sql.run('UPDATE session SET version = version + 1 WHERE id = ?', id)
