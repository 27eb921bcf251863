import type { AgendaItem, AgendaItemDraft } from '../../../shared/contract/sessions.ts'
import type { AgendaItemId, SessionId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: AgendaItemId
  session_id: SessionId
  position: number
  title: string
  kind: AgendaItem['kind']
  presenter: string | null
  planned_minutes: number | null
  version: number
}

const columns = 'id, session_id, position, title, kind, presenter, planned_minutes, version'

const toItem = (row: Row): AgendaItem => ({
  id: row.id,
  sessionId: row.session_id,
  position: row.position,
  title: row.title,
  kind: row.kind,
  presenter: row.presenter,
  plannedMinutes: row.planned_minutes,
  version: row.version,
})

export const listItems = (sql: Sql, sessionId: SessionId): AgendaItem[] =>
  sql.all<Row>(`SELECT ${columns} FROM agenda_item WHERE session_id = ? ORDER BY position, id`, sessionId).map(toItem)

export const findItem = (sql: Sql, id: AgendaItemId): AgendaItem | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM agenda_item WHERE id = ?`, id)
  return row && toItem(row)
}

export const insertItem = (sql: Sql, id: AgendaItemId, sessionId: SessionId, draft: AgendaItemDraft): void =>
  sql.run(
    `INSERT INTO agenda_item (id, session_id, position, title, kind, presenter, planned_minutes)
     SELECT ?1, ?2, coalesce(max(position) + 1, 0), ?3, ?4, ?5, ?6 FROM agenda_item WHERE session_id = ?2`,
    id,
    sessionId,
    draft.title,
    draft.kind,
    draft.presenter,
    draft.plannedMinutes,
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

/** Writes the order of a whole agenda; only the items that really move are touched. */
export const setOrder = (sql: Sql, ids: readonly AgendaItemId[]): void =>
  ids.forEach((id, position) =>
    sql.run('UPDATE agenda_item SET position = ?1 WHERE id = ?2 AND position <> ?1', position, id),
  )

export const removeItem = (sql: Sql, id: AgendaItemId): void => sql.run('DELETE FROM agenda_item WHERE id = ?', id)
