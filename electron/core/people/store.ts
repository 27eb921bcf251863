import type { Person, PersonDraft } from '../../../shared/contract/committee.ts'
import type { AccreditationCapacity } from '../../../shared/domain/accreditation.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: PersonId
  given_names: string
  surnames: string
  national_id: string | null
  sex: 'F' | 'M' | null
  phone: string | null
  email: string | null
  is_demonstration: number
  version: number
}

const columns = 'id, given_names, surnames, national_id, sex, phone, email, is_demonstration, version'

const toPerson = (row: Row): Person => ({
  id: row.id,
  givenNames: row.given_names,
  surnames: row.surnames,
  nationalId: row.national_id,
  sex: row.sex,
  phone: row.phone,
  email: row.email,
  isDemonstration: row.is_demonstration === 1,
  version: row.version,
})

export const findPerson = (sql: Sql, id: PersonId): Person | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM person WHERE id = ?`, id)
  return row && toPerson(row)
}

export const findPersonByNationalId = (sql: Sql, nationalId: string): Person | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM person WHERE national_id = ?`, nationalId)
  return row && toPerson(row)
}

/** By exact name, among those who were accredited or present for an institution. */
export const findPersonNamedIn = (sql: Sql, name: string, institutionId: InstitutionId | null): Person | undefined => {
  const row = sql.get<Row>(
    `SELECT ${columns} FROM person WHERE trim(given_names || ' ' || surnames) = ?1 AND (
       EXISTS (SELECT 1 FROM accreditation WHERE person_id = person.id AND institution_id IS ?2)
       OR EXISTS (SELECT 1 FROM attendance WHERE person_id = person.id AND institution_id IS ?2))
     ORDER BY id LIMIT 1`,
    name,
    institutionId,
  )
  return row && toPerson(row)
}

export const insertPerson = (sql: Sql, id: PersonId, draft: PersonDraft, isDemonstration: boolean): void =>
  sql.run(
    `INSERT INTO person (id, given_names, surnames, national_id, sex, phone, email, is_demonstration)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    draft.givenNames,
    draft.surnames,
    draft.nationalId,
    draft.sex,
    draft.phone,
    draft.email,
    isDemonstration ? 1 : 0,
  )

export const updatePerson = (sql: Sql, id: PersonId, draft: PersonDraft): void =>
  sql.run(
    `UPDATE person SET given_names = ?, surnames = ?, national_id = ?, sex = ?, phone = ?, email = ?, version = version + 1
     WHERE id = ?`,
    draft.givenNames,
    draft.surnames,
    draft.nationalId,
    draft.sex,
    draft.phone,
    draft.email,
    id,
  )

/** The document numbers of those accredited on a day. */
export const listNationalIdsOn = (sql: Sql, day: Day): { id: PersonId; national_id: string }[] =>
  sql.all(
    `SELECT DISTINCT person.id, national_id FROM person JOIN accreditation ON person_id = person.id
     WHERE national_id IS NOT NULL AND valid_from <= ?1 AND (valid_to IS NULL OR valid_to >= ?1)`,
    day,
  )

export const listSexes = (sql: Sql, ids: readonly PersonId[]): { id: PersonId; sex: 'F' | 'M' | null }[] =>
  sql.all('SELECT id, sex FROM person WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids))

/** Everybody by name alone. */
export const listNamed = (sql: Sql): { id: PersonId; name: string; national_id: string | null }[] =>
  sql.all(`SELECT id, trim(given_names || ' ' || surnames) AS name, national_id FROM person`)

export type SeatHeld = {
  person_id: PersonId
  institution_id: InstitutionId
  capacity: AccreditationCapacity
  position: string | null
  valid_from: Day
  valid_to: Day | null
}

/** Every accreditation that there ever was, the latest first. */
export const listSeatsHeld = (sql: Sql): SeatHeld[] =>
  sql.all(
    `SELECT person_id, institution_id, capacity, position, valid_from, valid_to FROM accreditation
     ORDER BY valid_from DESC`,
  )

export const listInstitutionNames = (sql: Sql): { id: InstitutionId; name: string; acronym: string | null }[] =>
  sql.all('SELECT id, name, acronym FROM institution')

export const listPeople = (sql: Sql): Person[] => sql.all<Row>(`SELECT ${columns} FROM person`).map(toPerson)

export const listPeopleOf = (sql: Sql, ids: readonly PersonId[]): Person[] =>
  sql
    .all<Row>(`SELECT ${columns} FROM person WHERE id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids))
    .map(toPerson)

export const removePerson = (sql: Sql, id: PersonId): void => sql.run('DELETE FROM person WHERE id = ?', id)
