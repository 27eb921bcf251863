import type { Commitment, CommitmentDraft } from '../../../shared/contract/resolutions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, CommitmentId, InstitutionId, SessionId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = {
  id: CommitmentId
  session_id: SessionId
  agenda_item_id: AgendaItemId
  ordinal: number
  text: string
  due_on: Day | null
  priority: number | null
  status: Commitment['status']
  version: number
}

type ResponsibleRow = {
  commitment_id: CommitmentId
  institution_id: InstitutionId
  name: string
  acronym: string | null
}

const select = `SELECT commitment.id, session_id, agenda_item_id, ordinal, text, due_on, priority, status, commitment.version
  FROM commitment JOIN agenda_item ON agenda_item.id = agenda_item_id`

const toCommitment = (row: Row, responsibles: readonly ResponsibleRow[]): Commitment => ({
  id: row.id,
  sessionId: row.session_id,
  agendaItemId: row.agenda_item_id,
  position: row.ordinal,
  text: row.text,
  responsibles: responsibles.map(({ institution_id, name, acronym }) => ({
    institutionId: institution_id,
    name,
    acronym,
  })),
  dueOn: row.due_on,
  priority: row.priority,
  status: row.status,
  version: row.version,
})

const responsiblesOf = (sql: Sql, id: CommitmentId): ResponsibleRow[] =>
  sql.all<ResponsibleRow>(
    `SELECT commitment_id, institution_id, name, acronym FROM commitment_responsible
     JOIN institution ON institution.id = institution_id WHERE commitment_id = ? ORDER BY ordinal`,
    id,
  )

/** The commitments of a session, in the order of the agenda. */
export const listCommitments = (sql: Sql, sessionId: SessionId): Commitment[] =>
  sql
    .all<Row>(`${select} WHERE session_id = ? ORDER BY agenda_item.position, ordinal, commitment.id`, sessionId)
    .map((row) => toCommitment(row, responsiblesOf(sql, row.id)))

export const findCommitment = (sql: Sql, id: CommitmentId): Commitment | undefined => {
  const row = sql.get<Row>(`${select} WHERE commitment.id = ?`, id)
  return row && toCommitment(row, responsiblesOf(sql, id))
}

export const insertCommitment = (
  sql: Sql,
  id: CommitmentId,
  agendaItemId: AgendaItemId,
  draft: CommitmentDraft,
): void =>
  sql.run(
    `INSERT INTO commitment (id, agenda_item_id, ordinal, text, due_on, priority, status)
     SELECT ?1, ?2, coalesce(max(ordinal) + 1, 0), ?3, ?4, ?5, 'pending' FROM commitment WHERE agenda_item_id = ?2`,
    id,
    agendaItemId,
    draft.text,
    draft.dueOn,
    draft.priority,
  )

export const updateCommitment = (sql: Sql, id: CommitmentId, draft: CommitmentDraft): void =>
  sql.run(
    'UPDATE commitment SET text = ?, due_on = ?, priority = ?, version = version + 1 WHERE id = ?',
    draft.text,
    draft.dueOn,
    draft.priority,
    id,
  )

export const addResponsible = (
  sql: Sql,
  id: string,
  commitmentId: CommitmentId,
  institutionId: InstitutionId,
  ordinal: number,
): void =>
  sql.run(
    'INSERT INTO commitment_responsible (id, commitment_id, institution_id, ordinal) VALUES (?, ?, ?, ?)',
    id,
    commitmentId,
    institutionId,
    ordinal,
  )

export const removeResponsibles = (sql: Sql, commitmentId: CommitmentId): void =>
  sql.run('DELETE FROM commitment_responsible WHERE commitment_id = ?', commitmentId)

export const removeCommitment = (sql: Sql, id: CommitmentId): void => sql.run('DELETE FROM commitment WHERE id = ?', id)

/** How many times somebody said what became of a commitment. */
export const countFollowUps = (sql: Sql, id: CommitmentId): number =>
  sql.get<{ times: number }>('SELECT count(*) AS times FROM follow_up WHERE commitment_id = ?', id)?.times ?? 0
