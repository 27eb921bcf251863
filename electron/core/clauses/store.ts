import type { Clause, ClauseDraft } from '../../../shared/contract/clauses.ts'
import type { PageRequest } from '../../../shared/contract/paging.ts'
import type { ClauseId } from '../../../shared/domain/ids.ts'
import type { PartKind } from '../../../shared/domain/ordinance.ts'
import { fold } from '../../../shared/domain/text.ts'
import type { Sql } from '../database/sql.ts'

type Row = { id: ClauseId; name: string; content: string; version: number }

const toClause = ({ id, name, content, version }: Row): Clause => ({
  id,
  name,
  part: JSON.parse(content) as Clause['part'],
  version,
})

const select = 'SELECT id, name, content, version FROM clause'

/** What the library is narrowed by, and its page. */
export type ListRequest = { kind: PartKind | null; text: string | null } & PageRequest

/** More words than this nobody types. */
const mostWords = 8

// The name, and the titles and texts of the parts: not the names that the program gives to what it keeps.
const saysWord = `(instr(fold(name), ?) > 0 OR EXISTS (
  SELECT 1 FROM json_tree(clause.content) WHERE json_tree.key IN ('title', 'text') AND instr(fold(json_tree.value), ?) > 0))`

/** One more than was asked for: it says that there is another page. */
export const listClauses = (sql: Sql, { kind, text, after, limit }: ListRequest): Clause[] => {
  const words = fold(text ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, mostWords)
  const conditions = [
    ...(kind === null ? [] : ['kind = ?']),
    ...words.map(() => saysWord),
    ...(after === null ? [] : ['(name COLLATE NOCASE, id) > (?, ?)']),
  ]
  return sql
    .all<Row>(
      `${select} ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
       ORDER BY name COLLATE NOCASE, id LIMIT ?`,
      ...(kind === null ? [] : [kind]),
      ...words.flatMap((word) => [word, word]),
      ...(after === null ? [] : [after.key, after.id]),
      limit + 1,
    )
    .map(toClause)
}

export const findClause = (sql: Sql, id: ClauseId): Clause | undefined => {
  const row = sql.get<Row>(`${select} WHERE id = ?`, id)
  return row && toClause(row)
}

export const insertClause = (sql: Sql, id: ClauseId, { name, part }: ClauseDraft): void =>
  sql.run('INSERT INTO clause (id, name, kind, content) VALUES (?, ?, ?, ?)', id, name, part.kind, JSON.stringify(part))

export const updateClause = (sql: Sql, id: ClauseId, { name, part }: ClauseDraft): void =>
  sql.run(
    'UPDATE clause SET name = ?, kind = ?, content = ?, version = version + 1 WHERE id = ?',
    name,
    part.kind,
    JSON.stringify(part),
    id,
  )

export const removeClause = (sql: Sql, id: ClauseId): void => sql.run('DELETE FROM clause WHERE id = ?', id)
