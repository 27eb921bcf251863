import type {
  Contact,
  ContactDraft,
  Institution,
  InstitutionDraft,
  Segment,
} from '../../../shared/contract/committee.ts'
import type { ContactId, InstitutionId, SegmentId } from '../../../shared/domain/ids.ts'
import type { Sql, SqlValue } from '../database/sql.ts'

type Row = {
  id: InstitutionId
  name: string
  acronym: string | null
  segment_id: SegmentId | null
  level: Institution['level']
  province: string | null
  address: string | null
  phone: string | null
  email: string | null
  is_demonstration: number
  version: number
}

const columns = 'id, name, acronym, segment_id, level, province, address, phone, email, is_demonstration, version'

const toInstitution = (row: Row): Institution => ({
  id: row.id,
  name: row.name,
  acronym: row.acronym,
  segmentId: row.segment_id,
  level: row.level,
  province: row.province,
  address: row.address,
  phone: row.phone,
  email: row.email,
  isDemonstration: row.is_demonstration === 1,
  version: row.version,
})

export const listInstitutions = (sql: Sql): Institution[] =>
  sql.all<Row>(`SELECT ${columns} FROM institution`).map(toInstitution)

export const findInstitution = (sql: Sql, id: InstitutionId): Institution | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM institution WHERE id = ?`, id)
  return row && toInstitution(row)
}

/** By exact name only, which an index finds. */
export const findInstitutionWithName = (sql: Sql, name: string): Institution | undefined => {
  const row = sql.get<Row>(`SELECT ${columns} FROM institution WHERE name = ?`, name)
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

const values = (draft: InstitutionDraft): SqlValue[] => [
  draft.name,
  draft.acronym,
  draft.segmentId,
  draft.level,
  draft.province,
  draft.address,
  draft.phone,
  draft.email,
]

export const insertInstitution = (
  sql: Sql,
  id: InstitutionId,
  draft: InstitutionDraft,
  isDemonstration: boolean,
): void =>
  sql.run(
    `INSERT INTO institution (id, name, acronym, segment_id, level, province, address, phone, email, is_demonstration)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    ...values(draft),
    isDemonstration ? 1 : 0,
  )

export const updateInstitution = (sql: Sql, id: InstitutionId, draft: InstitutionDraft): void =>
  sql.run(
    `UPDATE institution SET name = ?, acronym = ?, segment_id = ?, level = ?, province = ?, address = ?, phone = ?,
       email = ?, version = version + 1 WHERE id = ?`,
    ...values(draft),
    id,
  )

type ContactRow = {
  id: ContactId
  institution_id: InstitutionId
  treatment: string | null
  name: string
  position: string | null
  phone: string | null
  email: string | null
}

const contactColumns = 'id, institution_id, treatment, name, position, phone, email'

const toContact = ({ institution_id: _, ...contact }: ContactRow): Contact => contact

/** The people to write to in an institution, in order. */
export const listContacts = (sql: Sql, institutionId: InstitutionId): Contact[] =>
  sql
    .all<ContactRow>(`SELECT ${contactColumns} FROM contact WHERE institution_id = ? ORDER BY ordinal`, institutionId)
    .map(toContact)

/** Those of every institution, in order. */
export const listAllContacts = (sql: Sql): Map<InstitutionId, Contact[]> => {
  const rows = sql.all<ContactRow>(`SELECT ${contactColumns} FROM contact ORDER BY institution_id, ordinal`)
  const groups = Map.groupBy(rows, (row) => row.institution_id)
  return new Map([...groups].map(([id, contacts]) => [id, contacts.map(toContact)]))
}

export const removeContacts = (sql: Sql, institutionId: InstitutionId): void =>
  sql.run('DELETE FROM contact WHERE institution_id = ?', institutionId)

export const insertContact = (
  sql: Sql,
  id: ContactId,
  institutionId: InstitutionId,
  ordinal: number,
  contact: ContactDraft,
): void =>
  sql.run(
    `INSERT INTO contact (id, institution_id, ordinal, treatment, name, position, phone, email)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    institutionId,
    ordinal,
    contact.treatment,
    contact.name,
    contact.position,
    contact.phone,
    contact.email,
  )

/** Counts a change of the institution, for the screens that hold an older one. */
export const touchInstitution = (sql: Sql, id: InstitutionId): void =>
  sql.run('UPDATE institution SET version = version + 1 WHERE id = ?', id)

export const listSegments = (sql: Sql): Segment[] =>
  sql.all<Segment>('SELECT id, name, position FROM segment ORDER BY position, name')

export const findSegmentNamed = (sql: Sql, name: string): Segment | undefined =>
  sql.get<Segment>('SELECT id, name, position FROM segment WHERE name = ?', name)

export const findSegment = (sql: Sql, id: SegmentId): Segment | undefined =>
  sql.get<Segment>('SELECT id, name, position FROM segment WHERE id = ?', id)

export const insertSegment = (sql: Sql, id: SegmentId, name: string): void =>
  sql.run('INSERT INTO segment (id, name, position) SELECT ?, ?, coalesce(max(position) + 1, 0) FROM segment', id, name)
