import type { Accreditation, AccreditationDraft } from '../../../shared/contract/committee.ts'
import { documentName } from '../../../shared/domain/accreditation.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { AccreditationId, InstitutionId, PersonId, SegmentId } from '../../../shared/domain/ids.ts'
import type { Seat } from '../../../shared/domain/quorum.ts'
import type { Sql, SqlValue } from '../database/sql.ts'

type Row = {
  id: AccreditationId
  institution_id: InstitutionId
  institution_name: string
  institution_acronym: string | null
  segment_id: SegmentId | null
  person_id: PersonId
  person_name: string
  capacity: Accreditation['capacity']
  position: string | null
  document_kind: Accreditation['documentKind']
  document: string | null
  document_day: Day | null
  document_received_on: Day | null
  valid_from: Day
  valid_to: Day | null
  replaced_by_id: AccreditationId | null
  revoked_reason: string | null
  version: number
}

const select = `SELECT accreditation.id, institution_id, institution.name AS institution_name,
    institution.acronym AS institution_acronym, institution.segment_id, person_id,
    trim(person.given_names || ' ' || person.surnames) AS person_name, capacity, position, document_kind, document,
    document_day, document_received_on, valid_from, valid_to, replaced_by_id, revoked_reason, accreditation.version
  FROM accreditation
  JOIN institution ON institution.id = institution_id
  JOIN person ON person.id = person_id`

const inForce = 'valid_from <= ?1 AND (valid_to IS NULL OR valid_to >= ?1)'

const toAccreditation = (row: Row): Accreditation => ({
  id: row.id,
  institutionId: row.institution_id,
  institutionName: row.institution_name,
  institutionAcronym: row.institution_acronym,
  segmentId: row.segment_id,
  personId: row.person_id,
  personName: row.person_name,
  capacity: row.capacity,
  position: row.position,
  documentKind: row.document_kind,
  document: row.document,
  documentName: documentName({ documentKind: row.document_kind, document: row.document }),
  documentDay: row.document_day,
  documentReceivedOn: row.document_received_on,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  replacedById: row.replaced_by_id,
  revokedReason: row.revoked_reason,
  version: row.version,
})

const order = `ORDER BY capacity = 'alternate', valid_from, accreditation.id`

export const listAccreditations = (sql: Sql): Accreditation[] => sql.all<Row>(`${select} ${order}`).map(toAccreditation)

export const listAccreditationsOn = (sql: Sql, day: Day): Accreditation[] =>
  sql.all<Row>(`${select} WHERE ${inForce} ${order}`, day).map(toAccreditation)

/** Those in force on some day of a stretch. */
export const listAccreditationsWithin = (sql: Sql, firstDay: Day, lastDay: Day): Accreditation[] =>
  sql
    .all<Row>(`${select} WHERE valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?1) ${order}`, firstDay, lastDay)
    .map(toAccreditation)

export const listAccreditationsOfInstitution = (sql: Sql, institutionId: InstitutionId): Accreditation[] =>
  sql.all<Row>(`${select} WHERE institution_id = ? ${order}`, institutionId).map(toAccreditation)

export const listAccreditationsOfPerson = (sql: Sql, personId: PersonId): Accreditation[] =>
  sql.all<Row>(`${select} WHERE person_id = ? ${order}`, personId).map(toAccreditation)

export const findAccreditation = (sql: Sql, id: AccreditationId): Accreditation | undefined => {
  const row = sql.get<Row>(`${select} WHERE accreditation.id = ?`, id)
  return row && toAccreditation(row)
}

/** The one that a successor took the place of. */
export const findReplacedBy = (sql: Sql, id: AccreditationId): Accreditation | undefined => {
  const row = sql.get<Row>(`${select} WHERE replaced_by_id = ?`, id)
  return row && toAccreditation(row)
}

/** Those of an institution and capacity, oldest first. */
export const listAccreditationsOf = (
  sql: Sql,
  institutionId: InstitutionId,
  capacity: Accreditation['capacity'],
): Accreditation[] =>
  sql
    .all<Row>(`${select} WHERE institution_id = ? AND capacity = ? ORDER BY valid_from`, institutionId, capacity)
    .map(toAccreditation)

type SeatRow = { institution_id: InstitutionId; segment_id: SegmentId | null; holder_ids: string }

const readSeatsOn = (sql: Sql, day: Day): Seat[] =>
  sql
    .all<SeatRow>(
      `SELECT institution_id, segment_id, json_group_array(person_id) AS holder_ids FROM accreditation
       JOIN institution ON institution.id = institution_id WHERE ${inForce} GROUP BY institution_id, segment_id`,
      day,
    )
    .map((row) => ({
      institutionId: row.institution_id,
      segmentId: row.segment_id,
      holderIds: JSON.parse(row.holder_ids) as PersonId[],
    }))

/** One seat for each institution with an accreditation in force on a day. */
export const seatsOn = (sql: Sql, day: Day): ReadonlyMap<InstitutionId, Seat> =>
  sql.recall(`seats ${day}`, () => new Map(readSeatsOn(sql, day).map((seat) => [seat.institutionId, seat])))

const values = (draft: Omit<AccreditationDraft, 'institutionId'>): SqlValue[] => [
  draft.personId,
  draft.capacity,
  draft.position,
  draft.documentKind,
  draft.document,
  draft.documentDay,
  draft.documentReceivedOn,
  draft.validFrom,
  draft.validTo,
]

export const insertAccreditation = (sql: Sql, id: AccreditationId, draft: AccreditationDraft): void =>
  sql.run(
    `INSERT INTO accreditation (id, institution_id, person_id, capacity, position, document_kind, document,
       document_day, document_received_on, valid_from, valid_to)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    draft.institutionId,
    ...values(draft),
  )

export const updateAccreditation = (
  sql: Sql,
  id: AccreditationId,
  draft: Omit<AccreditationDraft, 'institutionId'>,
): void =>
  sql.run(
    `UPDATE accreditation SET person_id = ?, capacity = ?, position = ?, document_kind = ?, document = ?,
       document_day = ?, document_received_on = ?, valid_from = ?, valid_to = ?, version = version + 1 WHERE id = ?`,
    ...values(draft),
    id,
  )

export const setValidity = (sql: Sql, id: AccreditationId, validFrom: Day, validTo: Day | null): void =>
  sql.run(
    'UPDATE accreditation SET valid_from = ?, valid_to = ?, version = version + 1 WHERE id = ?',
    validFrom,
    validTo,
    id,
  )

/** Says who took the place over; null takes it back. */
export const setReplacedBy = (sql: Sql, id: AccreditationId, replacedById: AccreditationId | null): void =>
  sql.run('UPDATE accreditation SET replaced_by_id = ? WHERE id = ?', replacedById, id)

/** Says why it was revoked; null takes it back. */
export const setRevoked = (sql: Sql, id: AccreditationId, reason: string | null): void =>
  sql.run('UPDATE accreditation SET revoked_reason = ? WHERE id = ?', reason, id)

/** Gives all that one person holds to another. */
export const movePerson = (sql: Sql, from: PersonId, to: PersonId): void =>
  sql.run('UPDATE accreditation SET person_id = ?, version = version + 1 WHERE person_id = ?', to, from)

export const removeAccreditation = (sql: Sql, id: AccreditationId): void =>
  sql.run('DELETE FROM accreditation WHERE id = ?', id)
