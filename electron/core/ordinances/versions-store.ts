import type { OrdinanceContent, OrdinanceVersion } from '../../../shared/contract/ordinance-review.ts'
import type { Instant } from '../../../shared/domain/dates.ts'
import type { OrdinanceComparisonId, OrdinanceId, OrdinanceVersionId } from '../../../shared/domain/ids.ts'
import type { OrdinanceStage } from '../../../shared/domain/ordinance.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: OrdinanceVersionId
  ordinance_id: OrdinanceId
  ordinal: number
  stage: OrdinanceStage
  note: string | null
  content_sha256: string
  created_at: Instant
  created_by: string
}

/** A version and of which text it is. */
export type KeptVersion = OrdinanceVersion & { ordinanceId: OrdinanceId }

const toVersion = (row: Row): KeptVersion => ({
  id: row.id,
  ordinanceId: row.ordinance_id,
  ordinal: row.ordinal,
  stage: row.stage,
  note: row.note,
  createdAt: row.created_at,
  createdBy: row.created_by,
  contentSha256: row.content_sha256,
})

const select = `SELECT id, ordinance_id, ordinal, stage, note, content_sha256, created_at, created_by FROM ordinance_version`

/** The newest last. */
export const listVersions = (sql: Sql, ordinanceId: OrdinanceId): KeptVersion[] =>
  sql.all<Row>(`${select} WHERE ordinance_id = ? ORDER BY ordinal`, ordinanceId).map(toVersion)

export const findVersion = (sql: Sql, id: OrdinanceVersionId): KeptVersion | undefined => {
  const row = sql.get<Row>(`${select} WHERE id = ?`, id)
  return row && toVersion(row)
}

export const readContent = (sql: Sql, id: OrdinanceVersionId): OrdinanceContent | undefined => {
  const row = sql.get<{ content: string }>('SELECT content FROM ordinance_version WHERE id = ?', id)
  return row && (JSON.parse(row.content) as OrdinanceContent)
}

export const insertVersion = (sql: Sql, version: KeptVersion, content: string): void =>
  sql.run(
    `INSERT INTO ordinance_version (id, ordinance_id, ordinal, stage, note, content, content_sha256, created_at, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    version.id,
    version.ordinanceId,
    version.ordinal,
    version.stage,
    version.note,
    content,
    version.contentSha256,
    version.createdAt,
    version.createdBy,
  )

/** Two versions side by side. */
export type VersionPair = { beforeId: OrdinanceVersionId; afterId: OrdinanceVersionId }

export const findPair = (sql: Sql, id: OrdinanceComparisonId): VersionPair | undefined =>
  sql.get<VersionPair>('SELECT before_id AS beforeId, after_id AS afterId FROM ordinance_comparison WHERE id = ?', id)

export const findPairOf = (sql: Sql, { beforeId, afterId }: VersionPair): OrdinanceComparisonId | undefined =>
  sql.get<{ id: OrdinanceComparisonId }>(
    'SELECT id FROM ordinance_comparison WHERE before_id = ? AND after_id = ?',
    beforeId,
    afterId,
  )?.id

export const insertPair = (sql: Sql, id: OrdinanceComparisonId, { beforeId, afterId }: VersionPair): void =>
  sql.run('INSERT INTO ordinance_comparison (id, before_id, after_id) VALUES (?, ?, ?)', id, beforeId, afterId)
