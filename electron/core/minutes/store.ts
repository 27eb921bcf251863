import type { Instant } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, SessionId } from '../../../shared/domain/ids.ts'
import type { RichText } from '../../../shared/domain/rich-text.ts'
import type { Sql } from '../database/sql.ts'

export type ItemNotes = { agendaItemId: AgendaItemId; notes: RichText; version: number; savedAt: Instant }

type Row = { agenda_item_id: AgendaItemId; content: string; version: number; saved_at: Instant }

// Content was checked against the RichText schema on its way in; the table guarantees that it is JSON.
const toNotes = (row: Row): ItemNotes => ({
  agendaItemId: row.agenda_item_id,
  notes: JSON.parse(row.content) as RichText,
  version: row.version,
  savedAt: row.saved_at,
})

export const listNotes = (sql: Sql, sessionId: SessionId): ItemNotes[] =>
  sql
    .all<Row>(
      `SELECT agenda_item_id, content, item_notes.version, saved_at FROM item_notes
       JOIN agenda_item ON agenda_item.id = agenda_item_id WHERE session_id = ?`,
      sessionId,
    )
    .map(toNotes)

export const findNotes = (sql: Sql, agendaItemId: AgendaItemId): ItemNotes | undefined => {
  const row = sql.get<Row>(
    'SELECT agenda_item_id, content, version, saved_at FROM item_notes WHERE agenda_item_id = ?',
    agendaItemId,
  )
  return row && toNotes(row)
}

export const putNotes = (sql: Sql, id: string, agendaItemId: AgendaItemId, notes: RichText, savedAt: Instant): void =>
  sql.run(
    `INSERT INTO item_notes (id, agenda_item_id, content, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (agenda_item_id)
     DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at, version = version + 1`,
    id,
    agendaItemId,
    JSON.stringify(notes),
    savedAt,
  )
