import type { Institution, InstitutionDraft, Segment } from '../../../shared/contract/committee.ts'
import type { InstitutionId, SegmentId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: InstitutionId
  name: string
  acronym: string | null
  segment_id: SegmentId | null
  is_demonstration: number
  version: number
}

const columns = 'id, name, acronym, segment_id, is_demonstration, version'

const toInstitution = (row: Row): Institution => ({
  id: row.id,
  name: row.name,
  acronym: row.acronym,
  segmentId: row.segment_id,
  isDemonstration: row.is_demonstration === 1,
  version: row.version,
})

export const listInstitutions = (sql: Sql): Institution[] =>
  sql.all<Row>(`SELECT ${columns} FROM institution`).map(toInstitution)

export const findInstitution = (sql: Sql, id: InstitutionId): Institution | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM institution WHERE id = ?`, id)
  return row && toInstitution(row)
}

/** By exact name, else by acronym. */
export const findInstitutionNamed = (sql: Sql, name: string): Institution | undefined => {
  const row = sql.get<Row>(
    `SELECT ${columns} FROM institution WHERE name = ?1 OR acronym = ?1 ORDER BY name = ?1 DESC LIMIT 1`,
    name,
  )
  return row && toInstitution(row)
}

export const insertInstitution = (
  sql: Sql,
  id: InstitutionId,
  draft: InstitutionDraft,
  isDemonstration: boolean,
): void =>
  sql.run(
    'INSERT INTO institution (id, name, acronym, segment_id, is_demonstration) VALUES (?, ?, ?, ?, ?)',
    id,
    draft.name,
    draft.acronym,
    draft.segmentId,
    isDemonstration ? 1 : 0,
  )

export const updateInstitution = (sql: Sql, id: InstitutionId, draft: InstitutionDraft): void =>
  sql.run(
    'UPDATE institution SET name = ?, acronym = ?, segment_id = ?, version = version + 1 WHERE id = ?',
    draft.name,
    draft.acronym,
    draft.segmentId,
    id,
  )

export const listSegments = (sql: Sql): Segment[] =>
  sql.all<Segment>('SELECT id, name, position FROM segment ORDER BY position, name')

export const findSegmentNamed = (sql: Sql, name: string): Segment | undefined =>
  sql.get<Segment>('SELECT id, name, position FROM segment WHERE name = ?', name)

export const findSegment = (sql: Sql, id: SegmentId): Segment | undefined =>
  sql.get<Segment>('SELECT id, name, position FROM segment WHERE id = ?', id)

export const insertSegment = (sql: Sql, id: SegmentId, name: string): void =>
  sql.run('INSERT INTO segment (id, name, position) SELECT ?, ?, coalesce(max(position) + 1, 0) FROM segment', id, name)
