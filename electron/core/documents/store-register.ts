import type { DocumentFilter, DocumentKind } from '../../../shared/contract/documents.ts'
import type { PageCursor } from '../../../shared/contract/paging.ts'
import type { Instant } from '../../../shared/domain/dates.ts'
import type { DocumentId } from '../../../shared/domain/ids.ts'
import { fold } from '../../../shared/domain/text.ts'
import type { Sql } from '../database/sql.ts'

/** What narrows the register, with the moments between which a year lies. */
export type RegisterQuery = Pick<DocumentFilter, 'sessionId' | 'kind' | 'origin' | 'text'> & {
  from: Instant
  before: Instant
}

export type Newest = { id: DocumentId; createdAt: Instant }

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

const said = `fold(title || ' ' || file_name || ' ' || created_by) LIKE '%' || ? || '%' ESCAPE '\\'`

/** The last version of each document, the last written first. By version, not by time: the clock may have been set back. */
export const listNewest = (sql: Sql, query: RegisterQuery, after: PageCursor | null, limit: number): Newest[] => {
  const words = fold(query.text ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
  const conditions: [condition: string, ...values: string[]][] = [
    ['created_at >= ? AND created_at < ?', query.from, query.before],
    ...(after === null ? [] : [['(created_at, id) < (?, ?)', after.key, after.id] as [string, string, string]]),
    ...(query.sessionId === null ? [] : [['session_id = ?', query.sessionId] as [string, string]]),
    ...(query.kind === null ? [] : [['kind = ?', query.kind] as [string, string]]),
    ...(query.origin === null ? [] : [['origin = ?', query.origin] as [string, string]]),
    ...words.map((word): [string, string] => [said, escapeLike(word)]),
  ]
  return sql.all(
    `SELECT id, created_at AS createdAt FROM document
     WHERE ${conditions.map(([condition]) => condition).join(' AND ')}
       AND NOT EXISTS (SELECT 1 FROM document AS later WHERE later.kind = document.kind
         AND later.subject_id = document.subject_id AND later.document_version > document.document_version)
     ORDER BY created_at DESC, id DESC LIMIT ?`,
    ...conditions.flatMap(([, ...values]) => values),
    limit,
  )
}

/** The kinds of which there are documents; each is found by a look at an index. */
export const listKinds = (sql: Sql): DocumentKind[] =>
  sql
    .all<{ kind: DocumentKind }>(
      `WITH RECURSIVE known(kind) AS (
         SELECT min(kind) FROM document
         UNION ALL SELECT (SELECT min(kind) FROM document WHERE document.kind > known.kind) FROM known
           WHERE known.kind IS NOT NULL)
       SELECT kind FROM known WHERE kind IS NOT NULL`,
    )
    .map(({ kind }) => kind)

/** When the first and the last version of all were made. */
export const findSpan = (sql: Sql): { first: Instant | null; last: Instant | null } =>
  sql.get<{ first: Instant | null; last: Instant | null }>(
    'SELECT (SELECT min(created_at) FROM document) AS first, (SELECT max(created_at) FROM document) AS last',
  ) ?? { first: null, last: null }

/** Whether a version was made between two moments. */
export const isAnyMade = (sql: Sql, from: Instant, before: Instant): boolean =>
  sql.get('SELECT 1 FROM document WHERE created_at >= ? AND created_at < ? LIMIT 1', from, before) !== undefined
