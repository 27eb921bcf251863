import type { OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinanceId, OrdinancePartId } from '../../../shared/domain/ids.ts'
import type { PartKind } from '../../../shared/domain/ordinance.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: OrdinancePartId
  ordinance_id: OrdinanceId
  kind: PartKind
  parent_id: OrdinancePartId | null
  rank: string
  title: string
  text: string
  is_removed: number
  version: number
}

/** A part, of which text it is, and whether it was taken away itself. */
export type KeptPart = OrdinancePart & { ordinanceId: OrdinanceId; isRemoved: boolean }

/** A kept part as the contract answers it. */
export const shownPart = ({ isRemoved: _removed, ordinanceId: _ordinance, ...part }: KeptPart): OrdinancePart => part

const toPart = (row: Row): KeptPart => ({
  id: row.id,
  ordinanceId: row.ordinance_id,
  kind: row.kind,
  parentId: row.parent_id,
  rank: row.rank,
  title: row.title,
  text: row.text,
  isRemoved: row.is_removed === 1,
  version: row.version,
})

const select = 'SELECT id, ordinance_id, kind, parent_id, rank, title, text, is_removed, version FROM ordinance_part'

/** All parts of a text, those taken away too, in no order. */
export const listParts = (sql: Sql, ordinanceId: OrdinanceId): KeptPart[] =>
  sql.all<Row>(`${select} WHERE ordinance_id = ?`, ordinanceId).map(toPart)

export const findPart = (sql: Sql, id: OrdinancePartId): KeptPart | undefined => {
  const row = sql.get<Row>(`${select} WHERE id = ?`, id)
  return row && toPart(row)
}

export const countParts = (sql: Sql, ordinanceId: OrdinanceId): number =>
  sql.get<{ parts: number }>('SELECT count(*) AS parts FROM ordinance_part WHERE ordinance_id = ?', ordinanceId)
    ?.parts ?? 0

export const insertPart = (
  sql: Sql,
  ordinanceId: OrdinanceId,
  { id, kind, parentId, rank, title, text }: Omit<OrdinancePart, 'version'>,
): void =>
  sql.run(
    `INSERT INTO ordinance_part (id, ordinance_id, kind, parent_id, rank, title, text, is_removed)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0)`,
    id,
    ordinanceId,
    kind,
    parentId,
    rank,
    title,
    text,
  )

export const updatePart = (sql: Sql, id: OrdinancePartId, { title, text }: { title: string; text: string }): void =>
  sql.run('UPDATE ordinance_part SET title = ?, text = ?, version = version + 1 WHERE id = ?', title, text, id)

export const placePart = (
  sql: Sql,
  id: OrdinancePartId,
  { kind, parentId, rank }: Pick<OrdinancePart, 'kind' | 'parentId' | 'rank'>,
): void =>
  sql.run(
    'UPDATE ordinance_part SET kind = ?, parent_id = ?, rank = ?, version = version + 1 WHERE id = ?',
    kind,
    parentId,
    rank,
    id,
  )

export const setRank = (sql: Sql, id: OrdinancePartId, rank: string): void =>
  sql.run('UPDATE ordinance_part SET rank = ? WHERE id = ?', rank, id)

export const setRemoved = (sql: Sql, id: OrdinancePartId, isRemoved: boolean): void =>
  sql.run('UPDATE ordinance_part SET is_removed = ?, version = version + 1 WHERE id = ?', isRemoved ? 1 : 0, id)
