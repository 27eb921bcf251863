import type { Term } from '../../../shared/contract/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId, TermId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = { id: TermId; name: string; first_day: Day; last_day: Day; is_closed: number; version: number }

const columns = 'id, name, first_day, last_day, is_closed, version'

const toTerm = (row: Row): Term => ({
  id: row.id,
  name: row.name,
  firstDay: row.first_day,
  lastDay: row.last_day,
  isClosed: row.is_closed === 1,
  version: row.version,
})

export const listTerms = (sql: Sql): Term[] =>
  sql.all<Row>(`SELECT ${columns} FROM term ORDER BY first_day DESC`).map(toTerm)

export const findTerm = (sql: Sql, id: TermId): Term | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM term WHERE id = ?`, id)
  return row && toTerm(row)
}

export type TermDraft = Pick<Term, 'name' | 'firstDay' | 'lastDay'>

export const insertTerm = (sql: Sql, id: TermId, term: TermDraft): void =>
  sql.run(
    'INSERT INTO term (id, name, first_day, last_day) VALUES (?, ?, ?, ?)',
    id,
    term.name,
    term.firstDay,
    term.lastDay,
  )

export const updateTerm = (sql: Sql, id: TermId, term: TermDraft): void =>
  sql.run(
    'UPDATE term SET name = ?, first_day = ?, last_day = ?, version = version + 1 WHERE id = ?',
    term.name,
    term.firstDay,
    term.lastDay,
    id,
  )

export const setClosed = (sql: Sql, id: TermId): void => sql.run('UPDATE term SET is_closed = 1 WHERE id = ?', id)

export type Member = { institutionId: InstitutionId; isActive: boolean }

type MemberRow = { institution_id: InstitutionId; is_active: number }

export const listMembers = (sql: Sql, termId: TermId): Member[] =>
  sql
    .all<MemberRow>('SELECT institution_id, is_active FROM term_member WHERE term_id = ?', termId)
    .map((row) => ({ institutionId: row.institution_id, isActive: row.is_active === 1 }))

/** Puts an institution into a term when it is not there; says nothing of one that is. */
export const addMember = (sql: Sql, id: string, termId: TermId, institutionId: InstitutionId): void =>
  sql.run(
    `INSERT INTO term_member (id, term_id, institution_id, is_active) VALUES (?, ?, ?, 1)
     ON CONFLICT (term_id, institution_id) DO NOTHING`,
    id,
    termId,
    institutionId,
  )

/** The institutions with an accreditation in force on some day of a stretch. */
export const listAccreditedWithin = (sql: Sql, firstDay: Day, lastDay: Day): InstitutionId[] =>
  sql
    .all<{ institution_id: InstitutionId }>(
      `SELECT DISTINCT institution_id FROM accreditation
       WHERE valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?1) ORDER BY institution_id`,
      firstDay,
      lastDay,
    )
    .map((row) => row.institution_id)

export const setActive = (sql: Sql, termId: TermId, institutionId: InstitutionId, isActive: boolean): void =>
  sql.run(
    `UPDATE term_member SET is_active = ?1, version = version + 1
     WHERE term_id = ?2 AND institution_id = ?3 AND is_active <> ?1`,
    isActive ? 1 : 0,
    termId,
    institutionId,
  )

export const removeMember = (sql: Sql, termId: TermId, institutionId: InstitutionId): void =>
  sql.run('DELETE FROM term_member WHERE term_id = ? AND institution_id = ?', termId, institutionId)
