import type { AccreditationCapacity } from '../../../shared/domain/accreditation.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import { fold } from '../../../shared/domain/text.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  person_id: PersonId
  person_name: string
  national_id: string | null
  institution_id: InstitutionId | null
  institution_name: string | null
  capacity: AccreditationCapacity | null
  position: string | null
  valid_from: Day | null
  valid_to: Day | null
  searched: string
}

export type SearchedAccreditation = {
  institutionId: InstitutionId
  institutionName: string
  capacity: AccreditationCapacity
  position: string | null
  validFrom: Day
  validTo: Day | null
}

/** A person with one of their accreditations, or with none, and the folded words by which that is found. */
export type SearchedRow = {
  personId: PersonId
  personName: string
  nationalId: string | null
  accreditation: SearchedAccreditation | null
  searched: string
}

const toAccreditation = (row: Row): SearchedAccreditation | null =>
  row.institution_id === null || row.institution_name === null || row.capacity === null || row.valid_from === null
    ? null
    : {
        institutionId: row.institution_id,
        institutionName: row.institution_name,
        capacity: row.capacity,
        position: row.position,
        validFrom: row.valid_from,
        validTo: row.valid_to,
      }

const toSearched = (row: Row): SearchedRow => ({
  personId: row.person_id,
  personName: row.person_name,
  nationalId: row.national_id,
  accreditation: toAccreditation(row),
  searched: row.searched,
})

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

const everybody = `known AS (
  SELECT person.id AS person_id, trim(given_names || ' ' || surnames) AS person_name, national_id,
         institution_id, institution.name AS institution_name, capacity, position, valid_from, valid_to,
         fold(given_names || ' ' || surnames) || ' ' || coalesce(national_id, '') || ' ' ||
           coalesce(fold(institution.name), '') || ' ' || coalesce(fold(acronym), '') AS searched
  FROM person
  LEFT JOIN accreditation ON accreditation.person_id = person.id
  LEFT JOIN institution ON institution.id = institution_id)`

/** Everybody with every accreditation that they ever had. */
export const listSearched = (sql: Sql): SearchedRow[] =>
  sql.all<Row>(`WITH ${everybody} SELECT * FROM known`).map(toSearched)

/** Those of which some accreditation holds every word of a query, each with all of theirs. */
export const searchPeople = (sql: Sql, query: string): SearchedRow[] => {
  const words = fold(query).split(' ').filter(Boolean).slice(0, 8)
  if (words.length === 0) return []
  const matches = words.map(() => `searched LIKE '%' || ? || '%' ESCAPE '\\'`).join(' AND ')
  return sql
    .all<Row>(
      `WITH ${everybody}, matched AS (SELECT DISTINCT person_id FROM known WHERE ${matches})
       SELECT known.* FROM known JOIN matched ON matched.person_id = known.person_id`,
      ...words.map(escapeLike),
    )
    .map(toSearched)
}
