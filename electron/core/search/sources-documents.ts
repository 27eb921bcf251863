import type { DocumentKind } from '../../../shared/contract/documents.ts'
import { dayOf, type Instant } from '../../../shared/domain/dates.ts'
import { among, entryOf, type Source } from './entry.ts'

type Row = Record<'id' | 'title', string> & {
  kind: DocumentKind
  session_id: string | null
  created_at: Instant
  day: string | null
}

/**
 * The last version of each document that was produced; who makes the index adds what its file says. Another version takes
 * the place of the one before.
 */
export const documentSource: Source = {
  kind: 'document',
  table: 'document',
  follows: [
    {
      table: 'document',
      ids: `SELECT older.id FROM document AS newer
            JOIN document AS older ON older.kind = newer.kind AND older.subject_id = newer.subject_id
            WHERE newer.id ${among} AND older.id <> newer.id`,
    },
    { table: 'session', columns: ['held_on'], ids: `SELECT id FROM document WHERE session_id ${among}` },
  ],
  read: (sql, ids) =>
    sql
      .all<Row>(
        `SELECT document.id, document.kind, title, session_id, created_at, held_on AS day FROM document
         LEFT JOIN session ON session.id = session_id
         WHERE document.id ${among} AND NOT EXISTS (
           SELECT 1 FROM document AS newer WHERE newer.kind = document.kind AND newer.subject_id = document.subject_id
             AND newer.document_version > document.document_version)`,
        JSON.stringify(ids),
      )
      .map((row) =>
        entryOf({
          kind: 'document',
          id: row.id,
          day: row.day ?? dayOf(row.created_at),
          sessionId: row.session_id,
          documentKind: row.kind,
          title: row.title,
        }),
      ),
}
