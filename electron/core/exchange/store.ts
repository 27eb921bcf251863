import type { SessionId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

/** The session that a record was loaded into, by the SHA-256 of the record. */
export const findLoaded = (sql: Sql, sha256: string): SessionId | undefined =>
  sql.get<{ session_id: SessionId }>('SELECT session_id FROM loaded_record WHERE sha256 = ?', sha256)?.session_id

export const insertLoaded = (sql: Sql, id: string, sessionId: SessionId, sha256: string): void =>
  sql.run('INSERT INTO loaded_record (id, session_id, sha256) VALUES (?, ?, ?)', id, sessionId, sha256)

export const countRows = (sql: Sql): { sessions: number; documents: number } =>
  sql.get<{ sessions: number; documents: number }>(
    'SELECT (SELECT count(*) FROM session) AS sessions, (SELECT count(*) FROM document) AS documents',
  ) ?? { sessions: 0, documents: 0 }
