import type { Attachment, AttachmentOwner } from '../../../shared/contract/attachments.ts'
import type { Instant } from '../../../shared/domain/dates.ts'
import type { AttachmentId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

/** A row of the register of attached files; its bytes are in the file store under `sha256`. */
export type StoredAttachment = Omit<Attachment, 'preview'>

type Row = {
  id: AttachmentId
  owner_kind: AttachmentOwner['kind']
  owner_id: string
  file_name: string
  media_type: string
  size_bytes: number
  sha256: string
  added_at: Instant
  added_by: string
}

const columns = 'id, owner_kind, owner_id, file_name, media_type, size_bytes, sha256, added_at, added_by'

const toAttachment = (row: Row): StoredAttachment => ({
  id: row.id,
  owner: { kind: row.owner_kind, id: row.owner_id },
  fileName: row.file_name,
  mediaType: row.media_type,
  sizeBytes: row.size_bytes,
  sha256: row.sha256,
  addedAt: row.added_at,
  addedBy: row.added_by,
})

export const listAttachmentsOf = (sql: Sql, { kind, id }: AttachmentOwner): StoredAttachment[] =>
  sql
    .all<Row>(
      `SELECT ${columns} FROM attachment WHERE owner_kind = ? AND owner_id = ? AND removed_at IS NULL
       ORDER BY added_at, id`,
      kind,
      id,
    )
    .map(toAttachment)

/** Those taken off their records too: they can come back. */
export const listEveryAttachment = (sql: Sql): StoredAttachment[] =>
  sql.all<Row>(`SELECT ${columns} FROM attachment ORDER BY added_at, id`).map(toAttachment)

/** One attached file that was not taken off its record. */
export const findAttachment = (sql: Sql, id: AttachmentId): StoredAttachment | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM attachment WHERE id = ? AND removed_at IS NULL`, id)
  return row && toAttachment(row)
}

export const insertAttachment = (sql: Sql, attachment: StoredAttachment): void =>
  sql.run(
    `INSERT INTO attachment (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    attachment.id,
    attachment.owner.kind,
    attachment.owner.id,
    attachment.fileName,
    attachment.mediaType,
    attachment.sizeBytes,
    attachment.sha256,
    attachment.addedAt,
    attachment.addedBy,
  )

export const setFileName = (sql: Sql, id: AttachmentId, fileName: string): void =>
  sql.run('UPDATE attachment SET file_name = ?, version = version + 1 WHERE id = ?', fileName, id)

export const setRemoved = (sql: Sql, id: AttachmentId, removedAt: Instant | null): void =>
  sql.run('UPDATE attachment SET removed_at = ?, version = version + 1 WHERE id = ?', removedAt, id)

export const setOwner = (sql: Sql, from: AttachmentOwner, to: AttachmentOwner): void =>
  sql.run(
    `UPDATE attachment SET owner_kind = ?, owner_id = ?, version = version + 1 WHERE owner_kind = ? AND owner_id = ?`,
    to.kind,
    to.id,
    from.kind,
    from.id,
  )

export const countByOwner = (
  sql: Sql,
  kind: AttachmentOwner['kind'],
  ids: readonly string[],
): ReadonlyMap<string, number> =>
  new Map(
    sql
      .all<{ owner_id: string; files: number }>(
        `SELECT owner_id, count(*) AS files FROM attachment
         WHERE owner_kind = ? AND owner_id IN (SELECT value FROM json_each(?)) AND removed_at IS NULL GROUP BY owner_id`,
        kind,
        JSON.stringify(ids),
      )
      .map(({ owner_id, files }) => [owner_id, files]),
  )
