import type { Candidacy, Coordination, CoordinationRole } from '../../../shared/contract/coordination.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { CoordinationId, PersonId, SessionId } from '../../../shared/domain/ids.ts'
import { sessionLabel, type SessionKind } from '../../../shared/domain/session.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: CoordinationId
  role: CoordinationRole
  person_id: PersonId
  person_name: string
  position: string
  valid_from: Day
  valid_to: Day | null
  session_id: SessionId | null
  session_kind: SessionKind | null
  session_number: string | null
  blank_votes: number | null
  spoiled_votes: number | null
  note: string | null
  version: number
}

const select = `SELECT coordination.id, role, person_id, trim(person.given_names || ' ' || person.surnames) AS person_name,
    position, valid_from, valid_to, session_id, session.kind AS session_kind, session.number AS session_number,
    blank_votes, spoiled_votes, note, coordination.version
  FROM coordination
  JOIN person ON person.id = person_id
  LEFT JOIN session ON session.id = session_id`

type CandidacyRow = { person_id: PersonId; person_name: string; votes: number }

const candidatesOf = (sql: Sql, id: CoordinationId): Candidacy[] =>
  sql
    .all<CandidacyRow>(
      `SELECT person_id, trim(person.given_names || ' ' || person.surnames) AS person_name, votes
       FROM candidacy JOIN person ON person.id = person_id WHERE coordination_id = ? ORDER BY votes DESC, ordinal`,
      id,
    )
    .map((row) => ({ personId: row.person_id, personName: row.person_name, votes: row.votes }))

const toCoordination = (sql: Sql, row: Row): Coordination => ({
  id: row.id,
  role: row.role,
  personId: row.person_id,
  personName: row.person_name,
  position: row.position,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  sessionId: row.session_id,
  sessionLabel: row.session_kind === null ? null : sessionLabel(row.session_kind, row.session_number),
  election:
    row.blank_votes === null || row.spoiled_votes === null
      ? null
      : { candidates: candidatesOf(sql, row.id), blankVotes: row.blank_votes, spoiledVotes: row.spoiled_votes },
  note: row.note,
  version: row.version,
})

export const listCoordination = (sql: Sql): Coordination[] =>
  sql.all<Row>(`${select} ORDER BY valid_from DESC, coordination.id DESC`).map((row) => toCoordination(sql, row))

export const findCoordination = (sql: Sql, id: CoordinationId): Coordination | undefined => {
  const row = sql.get<Row>(`${select} WHERE coordination.id = ?`, id)
  return row && toCoordination(sql, row)
}

export const findSucceededBy = (sql: Sql, id: CoordinationId): Coordination | undefined => {
  const row = sql.get<Row>(`${select} WHERE succeeded_by_id = ?`, id)
  return row && toCoordination(sql, row)
}

export type NewOffice = Pick<
  Coordination,
  'id' | 'role' | 'personId' | 'position' | 'validFrom' | 'validTo' | 'sessionId' | 'note'
> & { blankVotes: number | null; spoiledVotes: number | null }

export const insertOffice = (sql: Sql, office: NewOffice): void =>
  sql.run(
    `INSERT INTO coordination
       (id, role, person_id, position, valid_from, valid_to, session_id, blank_votes, spoiled_votes, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    office.id,
    office.role,
    office.personId,
    office.position,
    office.validFrom,
    office.validTo,
    office.sessionId,
    office.blankVotes,
    office.spoiledVotes,
    office.note,
  )

/** Writes down another winner and count of an election; its candidates are forgotten, to be written anew. */
export const correctElection = (
  sql: Sql,
  id: CoordinationId,
  corrected: Pick<NewOffice, 'personId' | 'position' | 'blankVotes' | 'spoiledVotes'>,
): void => {
  sql.run('DELETE FROM candidacy WHERE coordination_id = ?', id)
  sql.run(
    `UPDATE coordination SET person_id = ?, position = ?, blank_votes = ?, spoiled_votes = ?, version = version + 1
     WHERE id = ?`,
    corrected.personId,
    corrected.position,
    corrected.blankVotes,
    corrected.spoiledVotes,
    id,
  )
}

export const insertCandidacy = (
  sql: Sql,
  id: string,
  coordinationId: CoordinationId,
  ordinal: number,
  { personId, votes }: Pick<Candidacy, 'personId' | 'votes'>,
): void =>
  sql.run(
    'INSERT INTO candidacy (id, coordination_id, person_id, ordinal, votes) VALUES (?, ?, ?, ?, ?)',
    id,
    coordinationId,
    personId,
    ordinal,
    votes,
  )

export const setEnd = (sql: Sql, id: CoordinationId, validTo: Day | null, succeededById: CoordinationId | null): void =>
  sql.run(
    'UPDATE coordination SET valid_to = ?, succeeded_by_id = ?, version = version + 1 WHERE id = ?',
    validTo,
    succeededById,
    id,
  )

export const removeOffice = (sql: Sql, id: CoordinationId): void => sql.run('DELETE FROM coordination WHERE id = ?', id)

/** Gives the offices and candidacies of one person to another; two candidacies in one election become one. */
export const movePerson = (sql: Sql, from: PersonId, to: PersonId): void => {
  sql.run('UPDATE coordination SET person_id = ?, version = version + 1 WHERE person_id = ?', to, from)
  sql.run(
    `UPDATE candidacy SET votes = votes + (SELECT votes FROM candidacy AS other
       WHERE other.coordination_id = candidacy.coordination_id AND other.person_id = ?1), version = version + 1
     WHERE person_id = ?2 AND coordination_id IN (SELECT coordination_id FROM candidacy WHERE person_id = ?1)`,
    from,
    to,
  )
  sql.run(
    `DELETE FROM candidacy WHERE person_id = ?1
       AND coordination_id IN (SELECT coordination_id FROM candidacy WHERE person_id = ?2)`,
    from,
    to,
  )
  sql.run('UPDATE candidacy SET person_id = ?, version = version + 1 WHERE person_id = ?', to, from)
}
