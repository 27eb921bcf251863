import type { Ratification, RatificationDraft, RatificationSignatory } from '../../../shared/contract/ratifications.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { PriorityAgendaId, RatificationId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: RatificationId
  agenda_id: PriorityAgendaId
  agenda_name: string
  title: string
  held_on: Day
  place: string | null
  introduction: string
  commitments: string
  version: number
}

type SignatoryRow = {
  ratification_id: RatificationId
  name: string | null
  position: string | null
  institution: string
  is_signed: number
}

const columns = `SELECT ratification.id, agenda_id, priority_agenda.name AS agenda_name, title, held_on, place, introduction,
  commitments, ratification.version FROM ratification JOIN priority_agenda ON priority_agenda.id = agenda_id`

const signatoriesOf = (sql: Sql, ids: readonly RatificationId[]): SignatoryRow[] =>
  sql.all<SignatoryRow>(
    `SELECT ratification_id, name, position, institution, is_signed FROM ratification_signatory
     WHERE ratification_id IN (SELECT value FROM json_each(?)) ORDER BY ratification_id, ordinal`,
    JSON.stringify(ids),
  )

const toRatification = (row: Row, signatories: readonly SignatoryRow[]): Ratification => ({
  id: row.id,
  agendaId: row.agenda_id,
  agendaName: row.agenda_name,
  title: row.title,
  heldOn: row.held_on,
  place: row.place,
  introduction: row.introduction,
  commitments: JSON.parse(row.commitments) as string[],
  signatories: signatories
    .filter(({ ratification_id }) => ratification_id === row.id)
    .map(({ name, position, institution, is_signed }) => ({ name, position, institution, isSigned: is_signed === 1 })),
  version: row.version,
})

const withSignatories = (sql: Sql, rows: readonly Row[]): Ratification[] => {
  const signatories = signatoriesOf(
    sql,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toRatification(row, signatories))
}

/** The acts of an agenda, newest day first. */
export const listRatifications = (sql: Sql, agendaId: PriorityAgendaId): Ratification[] =>
  withSignatories(
    sql,
    sql.all<Row>(`${columns} WHERE agenda_id = ? ORDER BY held_on DESC, ratification.id DESC`, agendaId),
  )

export const findRatification = (sql: Sql, id: RatificationId): Ratification | undefined =>
  withSignatories(sql, sql.all<Row>(`${columns} WHERE ratification.id = ?`, id))[0]

export const insertRatification = (
  sql: Sql,
  id: RatificationId,
  agendaId: PriorityAgendaId,
  draft: RatificationDraft,
): void =>
  sql.run(
    `INSERT INTO ratification (id, agenda_id, title, held_on, place, introduction, commitments)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    agendaId,
    draft.title,
    draft.heldOn,
    draft.place,
    draft.introduction,
    JSON.stringify(draft.commitments),
  )

export const updateRatification = (sql: Sql, id: RatificationId, draft: RatificationDraft): void =>
  sql.run(
    `UPDATE ratification SET title = ?, held_on = ?, place = ?, introduction = ?, commitments = ?, version = version + 1
     WHERE id = ?`,
    draft.title,
    draft.heldOn,
    draft.place,
    draft.introduction,
    JSON.stringify(draft.commitments),
    id,
  )

export const removeRatification = (sql: Sql, id: RatificationId): void =>
  sql.run('DELETE FROM ratification WHERE id = ?', id)

export const removeSignatories = (sql: Sql, id: RatificationId): void =>
  sql.run('DELETE FROM ratification_signatory WHERE ratification_id = ?', id)

export const insertSignatory = (
  sql: Sql,
  id: string,
  ratificationId: RatificationId,
  ordinal: number,
  { name, position, institution, isSigned }: RatificationSignatory,
): void =>
  sql.run(
    `INSERT INTO ratification_signatory (id, ratification_id, ordinal, name, position, institution, is_signed)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    ratificationId,
    ordinal,
    name,
    position,
    institution,
    isSigned ? 1 : 0,
  )
