import type { DocumentSubject, ProducedDocument } from '../../../shared/contract/documents.ts'
import type { Instant } from '../../../shared/domain/dates.ts'
import type { DocumentId, SessionId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

/** A row of the register of produced files; its bytes are in the file store under `sha256`. */
export type StoredDocument = Omit<ProducedDocument, 'subjectLabel' | 'isCurrent' | 'isSigned' | 'hasData'> & {
  modelSha256: string
}

type Row = {
  id: DocumentId
  kind: ProducedDocument['kind']
  subject_id: string
  session_id: SessionId | null
  title: string
  file_name: string
  document_version: number
  size_bytes: number
  sha256: string
  model_sha256: string
  created_at: Instant
  created_by: string
  origin: ProducedDocument['origin']
}

const columns = `id, kind, subject_id, session_id, title, file_name, document_version, size_bytes, sha256, model_sha256,
  created_at, created_by, origin`

const toDocument = (row: Row): StoredDocument => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subject_id,
  sessionId: row.session_id,
  title: row.title,
  fileName: row.file_name,
  documentVersion: row.document_version,
  sizeBytes: row.size_bytes,
  sha256: row.sha256,
  modelSha256: row.model_sha256,
  createdAt: row.created_at,
  createdBy: row.created_by,
  origin: row.origin,
})

export const listDocuments = (sql: Sql, limit: number): StoredDocument[] =>
  sql
    .all<Row>(`SELECT ${columns} FROM document ORDER BY created_at DESC, document_version DESC LIMIT ?`, limit)
    .map(toDocument)

export const listDocumentsOfSession = (sql: Sql, sessionId: SessionId): StoredDocument[] =>
  sql
    .all<Row>(
      `SELECT ${columns} FROM document WHERE session_id = ? ORDER BY created_at DESC, document_version DESC`,
      sessionId,
    )
    .map(toDocument)

/** All versions of the documents of which some are the last. */
export const listVersions = (sql: Sql, newestIds: readonly DocumentId[]): StoredDocument[] =>
  sql
    .all<Row>(
      `SELECT ${columns} FROM document WHERE (kind, subject_id) IN
         (SELECT kind, subject_id FROM document WHERE id IN (SELECT value FROM json_each(?)))
       ORDER BY document_version DESC`,
      JSON.stringify(newestIds),
    )
    .map(toDocument)

/** The last version of a document, if it was ever written. */
export const findLatest = (sql: Sql, { kind, subjectId }: DocumentSubject): StoredDocument | undefined => {
  const row = sql.get<Row>(
    `SELECT ${columns} FROM document WHERE kind = ? AND subject_id = ? ORDER BY document_version DESC LIMIT 1`,
    kind,
    subjectId,
  )
  return row && toDocument(row)
}

/** The versions of a document with the very same bytes, the last first. */
export const listSameBytes = (sql: Sql, { kind, subjectId }: DocumentSubject, sha256: string): StoredDocument[] =>
  sql
    .all<Row>(
      `SELECT ${columns} FROM document WHERE kind = ? AND subject_id = ? AND sha256 = ? ORDER BY document_version DESC`,
      kind,
      subjectId,
      sha256,
    )
    .map(toDocument)

/** Whether some version of some document has these bytes. */
export const isRegistered = (sql: Sql, sha256: string): boolean =>
  sql.get('SELECT 1 FROM document WHERE sha256 = ?', sha256) !== undefined

export const findDocument = (sql: Sql, id: DocumentId): StoredDocument | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM document WHERE id = ?`, id)
  return row && toDocument(row)
}

export const insertDocument = (sql: Sql, document: StoredDocument): void =>
  sql.run(
    `INSERT INTO document (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    document.id,
    document.kind,
    document.subjectId,
    document.sessionId,
    document.title,
    document.fileName,
    document.documentVersion,
    document.sizeBytes,
    document.sha256,
    document.modelSha256,
    document.createdAt,
    document.createdBy,
    document.origin,
  )
