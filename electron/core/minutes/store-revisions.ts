import type { NotesRevision } from '../../../shared/contract/minutes.ts'
import type { Instant } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, NotesRevisionId } from '../../../shared/domain/ids.ts'
import type { RichText } from '../../../shared/domain/rich-text.ts'
import type { Sql } from '../database/sql.ts'

type Row = { id: NotesRevisionId; content: string; saved_at: Instant; author: string }

const toRevision = (row: Row): NotesRevision => ({
  id: row.id,
  savedAt: row.saved_at,
  author: row.author,
  notes: JSON.parse(row.content) as RichText,
})

/** What the notes of an item said before, the newest first: by number, because the clock may have been set back. */
export const listRevisions = (sql: Sql, agendaItemId: AgendaItemId): NotesRevision[] =>
  sql
    .all<Row>(
      'SELECT id, content, saved_at, author FROM notes_revision WHERE agenda_item_id = ? ORDER BY ordinal DESC',
      agendaItemId,
    )
    .map(toRevision)

export const findRevision = (sql: Sql, id: NotesRevisionId): NotesRevision | undefined => {
  const row = sql.get<Row>('SELECT id, content, saved_at, author FROM notes_revision WHERE id = ?', id)
  return row && toRevision(row)
}

/** Who wrote the notes of an item as they stand, by the log of changes. */
export const findAuthor = (sql: Sql, agendaItemId: AgendaItemId): string | undefined =>
  sql.get<{ actor: string }>(
    `SELECT actor FROM change JOIN change_set ON change_set.id = change_set_id
     WHERE table_name = 'item_notes' AND row_id = (SELECT id FROM item_notes WHERE agenda_item_id = ?)
     ORDER BY change.id DESC LIMIT 1`,
    agendaItemId,
  )?.actor

/** When the newest revision was kept, and what it says as JSON. */
export const findNewest = (sql: Sql, agendaItemId: AgendaItemId): { savedAt: Instant; content: string } | undefined => {
  const row = sql.get<{ saved_at: Instant; content: string }>(
    'SELECT saved_at, content FROM notes_revision WHERE agenda_item_id = ? ORDER BY ordinal DESC LIMIT 1',
    agendaItemId,
  )
  return row && { savedAt: row.saved_at, content: row.content }
}

export const insertRevision = (
  sql: Sql,
  agendaItemId: AgendaItemId,
  { id, savedAt, author }: Omit<NotesRevision, 'notes'>,
  content: string,
): void =>
  sql.run(
    `INSERT INTO notes_revision (id, agenda_item_id, ordinal, content, saved_at, author)
     SELECT ?1, ?2, coalesce(max(ordinal) + 1, 0), ?3, ?4, ?5 FROM notes_revision WHERE agenda_item_id = ?2`,
    id,
    agendaItemId,
    content,
    savedAt,
    author,
  )

/** The numbers of what is kept of an item, the oldest first. */
export const listOrdinals = (sql: Sql, agendaItemId: AgendaItemId): number[] =>
  sql
    .all<{ ordinal: number }>(
      'SELECT ordinal FROM notes_revision WHERE agenda_item_id = ? ORDER BY ordinal',
      agendaItemId,
    )
    .map(({ ordinal }) => ordinal)

export const deleteRevision = (sql: Sql, agendaItemId: AgendaItemId, ordinal: number): void =>
  sql.run('DELETE FROM notes_revision WHERE agenda_item_id = ? AND ordinal = ?', agendaItemId, ordinal)
