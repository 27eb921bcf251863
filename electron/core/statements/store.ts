import type { Statement, StatementDraft, StatementSignatory } from '../../../shared/contract/statements.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { StatementId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = { id: StatementId; title: string; body: string; city: string | null; issued_on: Day; version: number }

const select = 'SELECT id, title, body, city, issued_on, version FROM statement'

type SignatoryRow = StatementSignatory & { statement_id: StatementId }

/** Who signs some statements. */
const signatoriesOf = (sql: Sql, ids: readonly StatementId[]): Map<StatementId, StatementSignatory[]> => {
  const rows = sql.all<SignatoryRow>(
    `SELECT statement_id, name, position, institution FROM statement_signatory
     WHERE statement_id IN (SELECT value FROM json_each(?)) ORDER BY statement_id, ordinal`,
    JSON.stringify(ids),
  )
  const byStatement = Map.groupBy(rows, (row) => row.statement_id)
  return new Map([...byStatement].map(([id, all]) => [id, all.map(({ statement_id: _, ...signatory }) => signatory)]))
}

const toStatement = (row: Row, signatories: ReadonlyMap<StatementId, StatementSignatory[]>): Statement => ({
  id: row.id,
  title: row.title,
  body: row.body,
  city: row.city,
  issuedOn: row.issued_on,
  signatories: signatories.get(row.id) ?? [],
  version: row.version,
})

export const listStatements = (sql: Sql, limit: number): Statement[] => {
  const rows = sql.all<Row>(`${select} ORDER BY issued_on DESC, id DESC LIMIT ?`, limit)
  const signatories = signatoriesOf(
    sql,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toStatement(row, signatories))
}

export const findStatement = (sql: Sql, id: StatementId): Statement | undefined => {
  const row = sql.get<Row>(`${select} WHERE id = ?`, id)
  return row && toStatement(row, signatoriesOf(sql, [id]))
}

export const insertStatement = (sql: Sql, id: StatementId, { title, body, city, issuedOn }: StatementDraft): void =>
  sql.run(
    'INSERT INTO statement (id, title, body, city, issued_on) VALUES (?, ?, ?, ?, ?)',
    id,
    title,
    body,
    city,
    issuedOn,
  )

export const updateStatement = (sql: Sql, id: StatementId, { title, body, city, issuedOn }: StatementDraft): void =>
  sql.run(
    'UPDATE statement SET title = ?, body = ?, city = ?, issued_on = ?, version = version + 1 WHERE id = ?',
    title,
    body,
    city,
    issuedOn,
    id,
  )

export const removeSignatories = (sql: Sql, id: StatementId): void =>
  sql.run('DELETE FROM statement_signatory WHERE statement_id = ?', id)

export const insertSignatory = (
  sql: Sql,
  id: string,
  statementId: StatementId,
  ordinal: number,
  { name, position, institution }: StatementSignatory,
): void =>
  sql.run(
    'INSERT INTO statement_signatory (id, statement_id, ordinal, name, position, institution) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    statementId,
    ordinal,
    name,
    position,
    institution,
  )

export const removeStatement = (sql: Sql, id: StatementId): void => sql.run('DELETE FROM statement WHERE id = ?', id)
