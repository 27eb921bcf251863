import type { Term } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { TermId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = { id: TermId; name: string; first_day: Day; last_day: Day }

const toTerm = (row: Row): Term => ({ id: row.id, name: row.name, firstDay: row.first_day, lastDay: row.last_day })

export const listTerms = (sql: Sql): Term[] =>
  sql.all<Row>('SELECT id, name, first_day, last_day FROM term ORDER BY first_day DESC').map(toTerm)

export const insertTerm = (sql: Sql, term: Term): void =>
  sql.run(
    'INSERT INTO term (id, name, first_day, last_day) VALUES (?, ?, ?, ?)',
    term.id,
    term.name,
    term.firstDay,
    term.lastDay,
  )
