import type { Commitment, CommitmentDraft } from '../../../shared/contract/resolutions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { AgendaItemId, CommitmentId, InstitutionId, PersonId, SessionId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

/** How a row of the table is read; whoever adds columns or joins of its own builds on it. */
export type CommitmentRow = {
  id: CommitmentId
  session_id: SessionId
  agenda_item_id: AgendaItemId
  ordinal: number
  text: string
  person_id: PersonId | null
  person_name: string | null
  due_on: Day | null
  priority: number | null
  status: Commitment['status']
  version: number
}

export type ResponsibleRow = {
  commitment_id: CommitmentId
  institution_id: InstitutionId
  name: string
  acronym: string | null
}

export const commitmentColumns = `commitment.id, agenda_item.session_id, agenda_item_id, commitment.ordinal, commitment.text,
  person_id, trim(given_names || ' ' || surnames) AS person_name, due_on, priority, commitment.status, commitment.version`

/** As the indexes say it: what has no day comes after all that has one. */
export const dueKey = `coalesce(due_on, '9999-12-31')`

/** Whether something is still to be done, as the indexes say it. */
export const isOpen = `commitment.status IN ('pending', 'in_progress', 'rescheduled')`

const select = `SELECT ${commitmentColumns} FROM commitment JOIN agenda_item ON agenda_item.id = agenda_item_id
  LEFT JOIN person ON person.id = person_id`

/** A row with those who answer for it as a commitment. */
export const toCommitment = (row: CommitmentRow, responsibles: readonly ResponsibleRow[]): Commitment => ({
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
  person: row.person_id === null ? null : { id: row.person_id, name: row.person_name ?? '' },
  dueOn: row.due_on,
  priority: row.priority,
  status: row.status,
  version: row.version,
})

/** Those who answer for some commitments, in their order, by one statement. */
export const listResponsibles = (sql: Sql, ids: readonly CommitmentId[]): Map<CommitmentId, ResponsibleRow[]> =>
  Map.groupBy(
    sql.all<ResponsibleRow>(
      `SELECT commitment_id, institution_id, name, acronym FROM commitment_responsible
       JOIN institution ON institution.id = institution_id
       WHERE commitment_id IN (SELECT value FROM json_each(?)) ORDER BY ordinal`,
      JSON.stringify(ids),
    ),
    (row) => row.commitment_id,
  )

const withResponsibles = (sql: Sql, rows: readonly CommitmentRow[]): Commitment[] => {
  const responsibles = listResponsibles(
    sql,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toCommitment(row, responsibles.get(row.id) ?? []))
}

/** The commitments of a session, in the order of the agenda. */
export const listCommitments = (sql: Sql, sessionId: SessionId): Commitment[] =>
  withResponsibles(
    sql,
    sql.all<CommitmentRow>(
      `${select} WHERE session_id = ? ORDER BY agenda_item.position, ordinal, commitment.id`,
      sessionId,
    ),
  )

export const findCommitment = (sql: Sql, id: CommitmentId): Commitment | undefined => {
  const row = sql.get<CommitmentRow>(`${select} WHERE commitment.id = ?`, id)
  return row && withResponsibles(sql, [row])[0]
}

export const insertCommitment = (
  sql: Sql,
  id: CommitmentId,
  agendaItemId: AgendaItemId,
  draft: CommitmentDraft,
): void =>
  sql.run(
    `INSERT INTO commitment (id, agenda_item_id, ordinal, text, due_on, priority, person_id, status)
     SELECT ?1, ?2, coalesce(max(ordinal) + 1, 0), ?3, ?4, ?5, ?6, 'pending' FROM commitment WHERE agenda_item_id = ?2`,
    id,
    agendaItemId,
    draft.text,
    draft.dueOn,
    draft.priority,
    draft.personId ?? null,
  )

type Facts = Pick<CommitmentDraft, 'text' | 'dueOn' | 'priority'> & { personId: PersonId | null }

export const updateCommitment = (sql: Sql, id: CommitmentId, { text, dueOn, priority, personId }: Facts): void =>
  sql.run(
    'UPDATE commitment SET text = ?, due_on = ?, priority = ?, person_id = ?, version = version + 1 WHERE id = ?',
    text,
    dueOn,
    priority,
    personId,
    id,
  )

/** Gives what one person answers for to another: two records became one. */
export const movePerson = (sql: Sql, from: PersonId, to: PersonId): void =>
  sql.run('UPDATE commitment SET person_id = ?, version = version + 1 WHERE person_id = ?', to, from)

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
