import type { AgendaItem, AgendaItemDraft } from '../../../shared/contract/agenda.ts'
import type { Instant, Time } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, SessionId } from '../../../shared/domain/ids.ts'
import type { TimedItem } from '../../../shared/domain/movements.ts'
import { sessionLabel, type MinutesState, type SessionKind } from '../../../shared/domain/session.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: AgendaItemId
  session_id: SessionId
  position: number
  title: string
  kind: AgendaItem['kind']
  presenter: string | null
  planned_minutes: number | null
  role: AgendaItem['role']
  subject_session_id: SessionId | null
  subject_kind: SessionKind | null
  subject_number: string | null
  subject_minutes_state: MinutesState | null
  state: AgendaItem['state']
  state_reason: string | null
  started_at: Time | null
  ended_at: Time | null
  spent_seconds: number
  running_since: Instant | null
  added_at: Time | null
  carrier_kind: SessionKind | null
  carrier_number: string | null
  version: number
}

const select = `SELECT agenda_item.id, agenda_item.session_id, agenda_item.position, agenda_item.title, agenda_item.kind,
    agenda_item.presenter, agenda_item.planned_minutes, agenda_item.role, agenda_item.subject_session_id,
    subject.kind AS subject_kind, subject.number AS subject_number, subject.minutes_state AS subject_minutes_state,
    agenda_item.state, agenda_item.state_reason, agenda_item.started_at, agenda_item.ended_at, agenda_item.spent_seconds,
    agenda_item.running_since, agenda_item.added_at, carrier.kind AS carrier_kind, carrier.number AS carrier_number,
    agenda_item.version
  FROM agenda_item
  LEFT JOIN session AS subject ON subject.id = agenda_item.subject_session_id
  LEFT JOIN agenda_item AS origin ON origin.id = agenda_item.carried_from_id
  LEFT JOIN session AS carrier ON carrier.id = origin.session_id`

const toSubject = (row: Row): AgendaItem['subject'] =>
  row.subject_session_id === null || row.subject_kind === null || row.subject_minutes_state === null
    ? null
    : {
        sessionId: row.subject_session_id,
        label: sessionLabel(row.subject_kind, row.subject_number),
        minutesState: row.subject_minutes_state,
      }

const toItem = (row: Row): AgendaItem => ({
  id: row.id,
  sessionId: row.session_id,
  position: row.position,
  title: row.title,
  kind: row.kind,
  presenter: row.presenter,
  plannedMinutes: row.planned_minutes,
  role: row.role,
  subject: toSubject(row),
  state: row.state,
  stateReason: row.state_reason,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  spentSeconds: row.spent_seconds,
  runningSince: row.running_since,
  addedAt: row.added_at,
  carriedFrom: row.carrier_kind === null ? null : sessionLabel(row.carrier_kind, row.carrier_number),
  version: row.version,
})

export const listItems = (sql: Sql, sessionId: SessionId): AgendaItem[] =>
  sql
    .all<Row>(`${select} WHERE agenda_item.session_id = ? ORDER BY agenda_item.position, agenda_item.id`, sessionId)
    .map(toItem)

export const findItem = (sql: Sql, id: AgendaItemId): AgendaItem | undefined => {
  const row = sql.get<Row>(`${select} WHERE agenda_item.id = ?`, id)
  return row && toItem(row)
}

/** What an item is besides its draft, told as it is added. */
export type ItemOrigin = {
  role: AgendaItem['role']
  subjectSessionId: SessionId | null
  addedAt: Time | null
  carriedFromId: AgendaItemId | null
}

export const insertItem = (
  sql: Sql,
  id: AgendaItemId,
  sessionId: SessionId,
  draft: AgendaItemDraft,
  origin: ItemOrigin,
): void =>
  sql.run(
    `INSERT INTO agenda_item (id, session_id, position, title, kind, presenter, planned_minutes, role, subject_session_id,
       added_at, carried_from_id)
     SELECT ?1, ?2, coalesce(max(position) + 1, 0), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM agenda_item WHERE session_id = ?2`,
    id,
    sessionId,
    draft.title,
    draft.kind,
    draft.presenter,
    draft.plannedMinutes,
    origin.role,
    origin.subjectSessionId,
    origin.addedAt,
    origin.carriedFromId,
  )

export const updateItem = (sql: Sql, id: AgendaItemId, draft: AgendaItemDraft): void =>
  sql.run(
    'UPDATE agenda_item SET title = ?, kind = ?, presenter = ?, planned_minutes = ?, version = version + 1 WHERE id = ?',
    draft.title,
    draft.kind,
    draft.presenter,
    draft.plannedMinutes,
    id,
  )

export type ItemProgress = Pick<
  AgendaItem,
  'state' | 'stateReason' | 'startedAt' | 'endedAt' | 'spentSeconds' | 'runningSince'
>

// An item taken up for the first time belongs to the day on which the session sits then.
export const setProgress = (sql: Sql, id: AgendaItemId, progress: ItemProgress): void =>
  sql.run(
    `UPDATE agenda_item SET state = ?1, state_reason = ?2, started_at = ?3, ended_at = ?4, spent_seconds = ?5,
       running_since = ?6, version = version + 1,
       sitting = CASE WHEN started_at IS NULL AND ?3 IS NOT NULL
         THEN (SELECT count(*) FROM suspension WHERE suspension.session_id = agenda_item.session_id AND resumed_on IS NOT NULL)
         ELSE sitting END
     WHERE id = ?7`,
    progress.state,
    progress.stateReason,
    progress.startedAt,
    progress.endedAt,
    progress.spentSeconds,
    progress.runningSince,
    id,
  )

/** When each item was taken up, and on which day of the session. */
export const listTimes = (sql: Sql, sessionId: SessionId): TimedItem[] =>
  sql
    .all<{ id: AgendaItemId; started_at: Time | null; sitting: number }>(
      'SELECT id, started_at, sitting FROM agenda_item WHERE session_id = ? ORDER BY position, id',
      sessionId,
    )
    .map((row) => ({ id: row.id, startedAt: row.started_at, sitting: row.sitting }))

/** Writes the order of a whole agenda; only the items that really move are touched. */
export const setOrder = (sql: Sql, ids: readonly AgendaItemId[]): void =>
  ids.forEach((id, position) =>
    sql.run('UPDATE agenda_item SET position = ?1 WHERE id = ?2 AND position <> ?1', position, id),
  )

export const removeItem = (sql: Sql, id: AgendaItemId): void => sql.run('DELETE FROM agenda_item WHERE id = ?', id)

/** Copies of an item in later sessions. */
export const listCarriedCopies = (sql: Sql, id: AgendaItemId): AgendaItem[] =>
  sql.all<Row>(`${select} WHERE agenda_item.carried_from_id = ? ORDER BY agenda_item.id`, id).map(toItem)

// What a session that was not held received is still to be treated: people meet in another one.
const isWaiting = `agenda_item.state = 'carried_over' AND NOT EXISTS (
    SELECT 1 FROM agenda_item AS copy JOIN session AS receiver ON receiver.id = copy.session_id
    WHERE copy.carried_from_id = agenda_item.id AND receiver.status <> 'not_held')`

/** Items left for a later session that none has received yet, the oldest first. */
export const listWaitingItems = (sql: Sql): AgendaItem[] =>
  sql
    .all<Row>(
      `${select} JOIN session AS own ON own.id = agenda_item.session_id WHERE ${isWaiting}
       ORDER BY own.held_on, agenda_item.position, agenda_item.id`,
    )
    .map(toItem)

/** Whether notes, agreements, commitments or an election were recorded on an item. */
export const hasContent = (sql: Sql, id: AgendaItemId): boolean =>
  sql.get(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM item_notes WHERE agenda_item_id = ?1)
       OR EXISTS (SELECT 1 FROM agreement WHERE agenda_item_id = ?1)
       OR EXISTS (SELECT 1 FROM commitment WHERE agenda_item_id = ?1)
       OR EXISTS (SELECT 1 FROM coordination WHERE agenda_item_id = ?1)`,
    id,
  ) !== undefined

/**
 * Whether some agenda has the acta of a session still to approve: that of a session that may be held, or of the next one.
 * One that was over, or not held, and left it unapproved does not ask for it any more.
 */
export const isActaExpected = (sql: Sql, subjectSessionId: SessionId): boolean =>
  sql.get(
    `SELECT 1 FROM agenda_item JOIN session AS own ON own.id = agenda_item.session_id
     WHERE agenda_item.subject_session_id = ? AND agenda_item.role = 'previous_minutes'
       AND (${isWaiting}
         OR own.status IN ('planned', 'called', 'open') AND agenda_item.state IN ('pending', 'in_hand', 'done'))
     LIMIT 1`,
    subjectSessionId,
  ) !== undefined

/** Whether some agenda ever had the acta of a session to approve. */
export const wasActaAsked = (sql: Sql, subjectSessionId: SessionId): boolean =>
  sql.get(
    `SELECT 1 FROM agenda_item WHERE subject_session_id = ? AND role = 'previous_minutes' LIMIT 1`,
    subjectSessionId,
  ) !== undefined
