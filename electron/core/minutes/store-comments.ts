import type { MinutesComment } from '../../../shared/contract/review.ts'
import type { Instant } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, MinutesCommentId, SessionId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: MinutesCommentId
  agenda_item_id: AgendaItemId | null
  quote: string
  text: string
  author: string
  created_at: Instant
  resolved_at: Instant | null
  resolved_by: string | null
}

const toComment = (row: Row): MinutesComment => ({
  id: row.id,
  agendaItemId: row.agenda_item_id,
  quote: row.quote,
  text: row.text,
  author: row.author,
  createdAt: row.created_at,
  resolved: row.resolved_at === null || row.resolved_by === null ? null : { at: row.resolved_at, by: row.resolved_by },
})

/** In the order in which they were written: by row, because the clock may have been set back. */
export const listComments = (sql: Sql, sessionId: SessionId): MinutesComment[] =>
  sql
    .all<Row>(
      `SELECT id, agenda_item_id, quote, text, author, created_at, resolved_at, resolved_by FROM minutes_comment
       WHERE session_id = ? ORDER BY rowid`,
      sessionId,
    )
    .map(toComment)

/** The session whose acta a comment is on. */
export const findSessionOfComment = (sql: Sql, id: MinutesCommentId): SessionId | undefined =>
  sql.get<{ session_id: SessionId }>('SELECT session_id FROM minutes_comment WHERE id = ?', id)?.session_id

export const insertComment = (sql: Sql, sessionId: SessionId, comment: Omit<MinutesComment, 'resolved'>): void =>
  sql.run(
    `INSERT INTO minutes_comment (id, session_id, agenda_item_id, quote, text, author, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    comment.id,
    sessionId,
    comment.agendaItemId,
    comment.quote,
    comment.text,
    comment.author,
    comment.createdAt,
  )

export const setResolved = (sql: Sql, id: MinutesCommentId, resolved: MinutesComment['resolved']): void =>
  sql.run(
    'UPDATE minutes_comment SET resolved_at = ?, resolved_by = ?, version = version + 1 WHERE id = ?',
    resolved?.at ?? null,
    resolved?.by ?? null,
    id,
  )

export const deleteComment = (sql: Sql, id: MinutesCommentId): void =>
  sql.run('DELETE FROM minutes_comment WHERE id = ?', id)
