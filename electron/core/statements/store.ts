import type { Statement, StatementDraft, StatementSignatory } from '../../../shared/contract/statements.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { StatementId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = { id: StatementId; title: string; body: string; city: string | null; issued_on: Day; version: number }

const select = 'SELECT id, title, body, city, issued_on, version FROM statement'

const toStatement = (sql: Sql, row: Row): Statement => ({
  id: row.id,
  title: row.title,
  body: row.body,
  city: row.city,
  issuedOn: row.issued_on,
  signatories: sql.all<StatementSignatory>(
    'SELECT name, position, institution FROM statement_signatory WHERE statement_id = ? ORDER BY ordinal',
    row.id,
  ),
  version: row.version,
})

export const listStatements = (sql: Sql): Statement[] =>
  sql.all<Row>(`${select} ORDER BY issued_on DESC, id DESC`).map((row) => toStatement(sql, row))

export const findStatement = (sql: Sql, id: StatementId): Statement | undefined => {
  const row = sql.get<Row>(`${select} WHERE id = ?`, id)
  return row && toStatement(sql, row)
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
