import type { OrdinanceComment } from '../../../shared/contract/ordinance-review.ts'
import type { Instant } from '../../../shared/domain/dates.ts'
import type { OrdinanceCommentId, OrdinanceId, OrdinancePartId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: OrdinanceCommentId
  part_id: OrdinancePartId | null
  quote: string
  text: string
  author: string
  created_at: Instant
  resolved_at: Instant | null
  resolved_by: string | null
}

const toComment = (row: Row): OrdinanceComment => ({
  id: row.id,
  partId: row.part_id,
  quote: row.quote,
  text: row.text,
  author: row.author,
  createdAt: row.created_at,
  resolved: row.resolved_at === null || row.resolved_by === null ? null : { at: row.resolved_at, by: row.resolved_by },
})

const select = 'SELECT id, part_id, quote, text, author, created_at, resolved_at, resolved_by FROM ordinance_comment'

/** Oldest first. */
export const listComments = (sql: Sql, ordinanceId: OrdinanceId): OrdinanceComment[] =>
  sql.all<Row>(`${select} WHERE ordinance_id = ? ORDER BY created_at, id`, ordinanceId).map(toComment)

export const findComment = (sql: Sql, id: OrdinanceCommentId): OrdinanceComment | undefined => {
  const row = sql.get<Row>(`${select} WHERE id = ?`, id)
  return row && toComment(row)
}

export const insertComment = (sql: Sql, ordinanceId: OrdinanceId, comment: OrdinanceComment): void =>
  sql.run(
    `INSERT INTO ordinance_comment (id, ordinance_id, part_id, quote, text, author, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    comment.id,
    ordinanceId,
    comment.partId,
    comment.quote,
    comment.text,
    comment.author,
    comment.createdAt,
  )

export const setResolved = (sql: Sql, id: OrdinanceCommentId, resolved: OrdinanceComment['resolved']): void =>
  sql.run(
    'UPDATE ordinance_comment SET resolved_at = ?, resolved_by = ?, version = version + 1 WHERE id = ?',
    resolved?.at ?? null,
    resolved?.by ?? null,
    id,
  )

export const deleteComment = (sql: Sql, id: OrdinanceCommentId): void =>
  sql.run('DELETE FROM ordinance_comment WHERE id = ?', id)
