import type { SessionReference } from '../../../shared/contract/groups.ts'
import type { PresentationTurn, ScheduledPresentation } from '../../../shared/contract/presentations.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, InstitutionId, PresentationId, SessionId } from '../../../shared/domain/ids.ts'
import { sessionLabel, type SessionKind } from '../../../shared/domain/session.ts'
import type { Sql } from '../database/sql.ts'

/** A turn with whose it is and of which year. */
export type StoredTurn = PresentationTurn & { year: number; institutionId: InstitutionId }

type Row = {
  id: PresentationId
  year: number
  institution_id: InstitutionId
  month: number | null
  agenda_item_id: AgendaItemId | null
  presented_on: Day | null
  note: string | null
  version: number
  session_id: SessionId | null
  session_kind: SessionKind | null
  session_number: string | null
  session_held_on: Day | null
  session_status: SessionReference['status'] | null
}

const select = `SELECT presentation.id, year, institution_id, month, agenda_item_id, presented_on, note,
    presentation.version, session.id AS session_id, session.kind AS session_kind, session.number AS session_number,
    session.held_on AS session_held_on, session.status AS session_status
  FROM presentation LEFT JOIN session ON session.id = presentation.session_id`

const toTurn = (row: Row): StoredTurn => ({
  id: row.id,
  year: row.year,
  institutionId: row.institution_id,
  month: row.month,
  session:
    row.session_id === null || row.session_kind === null || row.session_held_on === null || row.session_status === null
      ? null
      : {
          id: row.session_id,
          label: sessionLabel(row.session_kind, row.session_number),
          heldOn: row.session_held_on,
          status: row.session_status,
        },
  agendaItemId: row.agenda_item_id,
  presentedOn: row.presented_on,
  note: row.note,
  version: row.version,
})

export const listTurns = (sql: Sql, year: number): StoredTurn[] =>
  sql.all<Row>(`${select} WHERE year = ?`, year).map(toTurn)

export const findTurn = (sql: Sql, id: PresentationId): StoredTurn | undefined => {
  const row = sql.get<Row>(`${select} WHERE presentation.id = ?`, id)
  return row && toTurn(row)
}

export const findTurnOf = (sql: Sql, year: number, institutionId: InstitutionId): StoredTurn | undefined => {
  const row = sql.get<Row>(`${select} WHERE year = ? AND institution_id = ?`, year, institutionId)
  return row && toTurn(row)
}

export const insertTurn = (sql: Sql, id: PresentationId, year: number, institutionId: InstitutionId): void =>
  sql.run('INSERT INTO presentation (id, year, institution_id) VALUES (?, ?, ?)', id, year, institutionId)

/** What a turn says of when and where. */
export type TurnState = {
  month: number | null
  sessionId: SessionId | null
  agendaItemId: AgendaItemId | null
  presentedOn: Day | null
  note: string | null
}

export const setTurn = (sql: Sql, id: PresentationId, state: TurnState): void =>
  sql.run(
    `UPDATE presentation SET month = ?, session_id = ?, agenda_item_id = ?, presented_on = ?, note = ?,
       version = version + 1 WHERE id = ?`,
    state.month,
    state.sessionId,
    state.agendaItemId,
    state.presentedOn,
    state.note,
    id,
  )

type SessionRow = {
  id: SessionId
  kind: SessionKind
  number: string | null
  held_on: Day
  status: SessionReference['status']
}

/** A session of the year with its kind: only ordinary ones are proposed. */
export type YearSession = SessionReference & { kind: SessionKind }

/** The sessions of a year that were not called off, in the order of their days. */
export const listSessions = (sql: Sql, year: number): YearSession[] =>
  sql
    .all<SessionRow>(
      `SELECT id, kind, number, held_on, status FROM session
       WHERE held_on BETWEEN ? AND ? AND status <> 'not_held' ORDER BY held_on, id`,
      `${String(year)}-01-01`,
      `${String(year)}-12-31`,
    )
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      label: sessionLabel(row.kind, row.number),
      heldOn: row.held_on,
      status: row.status,
    }))

type ItemRow = {
  agenda_item_id: AgendaItemId
  institution_id: InstitutionId
  name: string
  acronym: string | null
  year: number
  presented_on: Day | null
}

export const listItemsIn = (sql: Sql, sessionId: SessionId): ScheduledPresentation[] =>
  sql
    .all<ItemRow>(
      `SELECT agenda_item.id AS agenda_item_id, institution_id, institution.name, institution.acronym, year, presented_on
       FROM agenda_item
       JOIN presentation ON presentation.agenda_item_id = agenda_item.id
       JOIN institution ON institution.id = institution_id
       WHERE agenda_item.session_id = ? ORDER BY agenda_item.position, presentation.id`,
      sessionId,
    )
    .map((row) => ({
      agendaItemId: row.agenda_item_id,
      institutionId: row.institution_id,
      institutionName: row.acronym ?? row.name,
      year: row.year,
      presentedOn: row.presented_on,
    }))
