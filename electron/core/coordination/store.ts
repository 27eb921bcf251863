import type {
  Candidacy,
  Coordination,
  CoordinationRole,
  Election,
  ElectionRound,
} from '../../../shared/contract/coordination.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, CoordinationId, PersonId, SessionId } from '../../../shared/domain/ids.ts'
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
  agenda_item_id: AgendaItemId | null
  blank_votes: number | null
  spoiled_votes: number | null
  note: string | null
  version: number
}

const select = `SELECT coordination.id, role, person_id, trim(person.given_names || ' ' || person.surnames) AS person_name,
    position, valid_from, valid_to, session_id, session.kind AS session_kind, session.number AS session_number,
    agenda_item_id,
    blank_votes, spoiled_votes, note, coordination.version
  FROM coordination
  JOIN person ON person.id = person_id
  LEFT JOIN session ON session.id = session_id`

type CandidacyRow = { person_id: PersonId; person_name: string; votes: number }

const candidatesOf = (sql: Sql, id: CoordinationId, round: number): Candidacy[] =>
  sql
    .all<CandidacyRow>(
      `SELECT person_id, trim(person.given_names || ' ' || person.surnames) AS person_name, votes
       FROM candidacy JOIN person ON person.id = person_id WHERE coordination_id = ? AND round = ?
       ORDER BY votes DESC, ordinal`,
      id,
      round,
    )
    .map((row) => ({ personId: row.person_id, personName: row.person_name, votes: row.votes }))

type RoundRow = { ordinal: number; blank_votes: number; spoiled_votes: number }

const earlierRoundsOf = (sql: Sql, id: CoordinationId): ElectionRound[] =>
  sql
    .all<RoundRow>(
      'SELECT ordinal, blank_votes, spoiled_votes FROM election_round WHERE coordination_id = ? ORDER BY ordinal',
      id,
    )
    .map((row) => ({
      candidates: candidatesOf(sql, id, row.ordinal),
      blankVotes: row.blank_votes,
      spoiledVotes: row.spoiled_votes,
    }))

const electionOf = (sql: Sql, { id, blank_votes: blankVotes, spoiled_votes: spoiledVotes }: Row): Election | null => {
  if (blankVotes === null || spoiledVotes === null) return null
  const earlierRounds = earlierRoundsOf(sql, id)
  return { candidates: candidatesOf(sql, id, earlierRounds.length), blankVotes, spoiledVotes, earlierRounds }
}

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
  agendaItemId: row.agenda_item_id,
  election: electionOf(sql, row),
  note: row.note,
  version: row.version,
})

export const listCoordination = (sql: Sql): Coordination[] =>
  sql.all<Row>(`${select} ORDER BY valid_from DESC, coordination.id DESC`).map((row) => toCoordination(sql, row))

/** Those elected in a session. */
export const listElected = (sql: Sql, sessionId: SessionId): Coordination[] =>
  sql
    .all<Row>(`${select} WHERE session_id = ? ORDER BY valid_from DESC, coordination.id DESC`, sessionId)
    .map((row) => toCoordination(sql, row))

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
  'id' | 'role' | 'personId' | 'position' | 'validFrom' | 'validTo' | 'sessionId' | 'agendaItemId' | 'note'
> & { blankVotes: number | null; spoiledVotes: number | null }

export const insertOffice = (sql: Sql, office: NewOffice): void =>
  sql.run(
    `INSERT INTO coordination
       (id, role, person_id, position, valid_from, valid_to, session_id, agenda_item_id, blank_votes, spoiled_votes, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    office.id,
    office.role,
    office.personId,
    office.position,
    office.validFrom,
    office.validTo,
    office.sessionId,
    office.agendaItemId,
    office.blankVotes,
    office.spoiledVotes,
    office.note,
  )

/** Writes down another winner and count of an election; its rounds and candidates are forgotten, to be written anew. */
export const correctElection = (
  sql: Sql,
  id: CoordinationId,
  corrected: Pick<NewOffice, 'personId' | 'position' | 'agendaItemId' | 'blankVotes' | 'spoiledVotes'>,
): void => {
  sql.run('DELETE FROM candidacy WHERE coordination_id = ?', id)
  sql.run('DELETE FROM election_round WHERE coordination_id = ?', id)
  sql.run(
    `UPDATE coordination SET person_id = ?, position = ?, agenda_item_id = ?, blank_votes = ?, spoiled_votes = ?,
       version = version + 1
     WHERE id = ?`,
    corrected.personId,
    corrected.position,
    corrected.agendaItemId,
    corrected.blankVotes,
    corrected.spoiledVotes,
    id,
  )
}

export const insertCandidacy = (
  sql: Sql,
  id: string,
  coordinationId: CoordinationId,
  round: number,
  ordinal: number,
  { personId, votes }: Pick<Candidacy, 'personId' | 'votes'>,
): void =>
  sql.run(
    'INSERT INTO candidacy (id, coordination_id, round, person_id, ordinal, votes) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    coordinationId,
    round,
    personId,
    ordinal,
    votes,
  )

export const insertRound = (
  sql: Sql,
  id: string,
  coordinationId: CoordinationId,
  ordinal: number,
  { blankVotes, spoiledVotes }: Pick<ElectionRound, 'blankVotes' | 'spoiledVotes'>,
): void =>
  sql.run(
    'INSERT INTO election_round (id, coordination_id, ordinal, blank_votes, spoiled_votes) VALUES (?, ?, ?, ?, ?)',
    id,
    coordinationId,
    ordinal,
    blankVotes,
    spoiledVotes,
  )

export const setEnd = (sql: Sql, id: CoordinationId, validTo: Day | null, succeededById: CoordinationId | null): void =>
  sql.run(
    'UPDATE coordination SET valid_to = ?, succeeded_by_id = ?, version = version + 1 WHERE id = ?',
    validTo,
    succeededById,
    id,
  )

export const removeOffice = (sql: Sql, id: CoordinationId): void => sql.run('DELETE FROM coordination WHERE id = ?', id)

/** Gives the offices and candidacies of one person to another; two candidacies in one round become one. */
export const movePerson = (sql: Sql, from: PersonId, to: PersonId): void => {
  sql.run('UPDATE coordination SET person_id = ?, version = version + 1 WHERE person_id = ?', to, from)
  sql.run(
    `UPDATE candidacy SET votes = votes + (SELECT votes FROM candidacy AS other
       WHERE other.coordination_id = candidacy.coordination_id AND other.round = candidacy.round
         AND other.person_id = ?1), version = version + 1
     WHERE person_id = ?2
       AND (coordination_id, round) IN (SELECT coordination_id, round FROM candidacy WHERE person_id = ?1)`,
    from,
    to,
  )
  sql.run(
    `DELETE FROM candidacy WHERE person_id = ?1
       AND (coordination_id, round) IN (SELECT coordination_id, round FROM candidacy WHERE person_id = ?2)`,
    from,
    to,
  )
  sql.run('UPDATE candidacy SET person_id = ?, version = version + 1 WHERE person_id = ?', to, from)
}
