import type { AgreementReference } from '../../../shared/contract/agreements.ts'
import type { SessionReference } from '../../../shared/contract/groups.ts'
import type { OrdinanceStep, OrdinanceStepDraft } from '../../../shared/contract/ordinance-steps.ts'
import type { CommitmentStatus } from '../../../shared/contract/resolutions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { AgreementId, CommitmentId, OrdinanceId, OrdinanceStepId, SessionId } from '../../../shared/domain/ids.ts'
import type { OrdinanceStage } from '../../../shared/domain/ordinance.ts'
import type { StepStage } from '../../../shared/domain/ordinance-life.ts'
import { sessionLabel, type SessionKind, type SessionStatus } from '../../../shared/domain/session.ts'
import type { Sql } from '../database/sql.ts'

type SessionRow = {
  session_id: SessionId
  session_kind: SessionKind
  session_number: string | null
  held_on: Day
  session_status: SessionStatus
}

const toSession = (row: SessionRow): SessionReference => ({
  id: row.session_id,
  label: sessionLabel(row.session_kind, row.session_number),
  heldOn: row.held_on,
  status: row.session_status,
})

const sessionColumns = `session.id AS session_id, session.kind AS session_kind, session.number AS session_number, held_on,
  session.status AS session_status`

type AgreementRow = SessionRow & { agreement_id: AgreementId; agreement_number: string | null; agreement_text: string }

const toAgreement = (row: AgreementRow): AgreementReference => ({
  id: row.agreement_id,
  number: row.agreement_number,
  text: row.agreement_text,
  sessionLabel: toSession(row).label,
  heldOn: row.held_on,
})

const agreementColumns =
  'agreement.id AS agreement_id, agreement.number AS agreement_number, agreement.text AS agreement_text'

type Nullable<Row> = { [Key in keyof Row]: Row[Key] | null }

type StepRow = {
  id: OrdinanceStepId
  ordinance_id: OrdinanceId
  stage: StepStage
  happened_on: Day
  number: string | null
  document: string | null
  person: string | null
  link: string | null
  note: string | null
  recorded_by: string
  commitment_id: CommitmentId | null
  commitment_text: string | null
  commitment_status: CommitmentStatus | null
  commitment_due_on: Day | null
} & Nullable<AgreementRow>

const hasSession = (row: Nullable<SessionRow>): row is SessionRow => row.session_id !== null
const hasAgreement = (row: Nullable<AgreementRow>): row is AgreementRow => row.agreement_id !== null

const commitmentOf = (row: StepRow): OrdinanceStep['commitment'] =>
  row.commitment_id === null || row.commitment_text === null || row.commitment_status === null
    ? null
    : { id: row.commitment_id, text: row.commitment_text, status: row.commitment_status, dueOn: row.commitment_due_on }

/** A step and of which text it is. */
export type KeptStep = OrdinanceStep & { ordinanceId: OrdinanceId }

const toStep = (row: StepRow): KeptStep => ({
  id: row.id,
  ordinanceId: row.ordinance_id,
  stage: row.stage,
  happenedOn: row.happened_on,
  number: row.number,
  document: row.document,
  person: row.person,
  link: row.link,
  note: row.note,
  recordedBy: row.recorded_by,
  sessionId: row.session_id,
  agreementId: row.agreement_id,
  commitmentId: row.commitment_id,
  session: hasSession(row) ? toSession(row) : null,
  agreement: hasAgreement(row) ? toAgreement(row) : null,
  commitment: commitmentOf(row),
})

const select = `SELECT step.id, ordinance_id, step.stage, happened_on, step.number, step.document, step.person, step.link,
    step.note, recorded_by, commitment.id AS commitment_id, commitment.text AS commitment_text,
    commitment.status AS commitment_status, commitment.due_on AS commitment_due_on, ${sessionColumns}, ${agreementColumns}
  FROM ordinance_step AS step
  LEFT JOIN session ON session.id = step.session_id
  LEFT JOIN agreement ON agreement.id = step.agreement_id
  LEFT JOIN commitment ON commitment.id = step.commitment_id`

/** The steps of a text, in no order. */
export const listSteps = (sql: Sql, ordinanceId: OrdinanceId): KeptStep[] =>
  sql.all<StepRow>(`${select} WHERE ordinance_id = ?`, ordinanceId).map(toStep)

export const findStep = (sql: Sql, id: OrdinanceStepId): KeptStep | undefined => {
  const row = sql.get<StepRow>(`${select} WHERE step.id = ?`, id)
  return row && toStep(row)
}

type NewStep = { id: OrdinanceStepId; ordinanceId: OrdinanceId; draft: OrdinanceStepDraft; recordedBy: string }

export const insertStep = (sql: Sql, { id, ordinanceId, draft, recordedBy }: NewStep): void =>
  sql.run(
    `INSERT INTO ordinance_step (id, ordinance_id, stage, happened_on, number, document, person, link, note, recorded_by,
       session_id, agreement_id, commitment_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    ordinanceId,
    draft.stage,
    draft.happenedOn,
    draft.number,
    draft.document,
    draft.person,
    draft.link,
    draft.note,
    recordedBy,
    draft.sessionId,
    draft.agreementId,
    draft.commitmentId,
  )

export const updateStep = (sql: Sql, id: OrdinanceStepId, draft: Omit<OrdinanceStepDraft, 'stage'>): void =>
  sql.run(
    `UPDATE ordinance_step SET happened_on = ?, number = ?, document = ?, person = ?, link = ?, note = ?, session_id = ?,
       agreement_id = ?, commitment_id = ?, version = version + 1 WHERE id = ?`,
    draft.happenedOn,
    draft.number,
    draft.document,
    draft.person,
    draft.link,
    draft.note,
    draft.sessionId,
    draft.agreementId,
    draft.commitmentId,
    id,
  )

/** Why a step is taken away: the history keeps it as its last note. */
export const setNote = (sql: Sql, id: OrdinanceStepId, note: string): void =>
  sql.run('UPDATE ordinance_step SET note = ?, version = version + 1 WHERE id = ?', note, id)

export const removeStep = (sql: Sql, id: OrdinanceStepId): void =>
  sql.run('DELETE FROM ordinance_step WHERE id = ?', id)

/** What the steps of a text say of the whole. */
export type Standing = {
  stage: OrdinanceStage
  number: string | null
  issuedOn: Day | null
  letterNumber: string | null
  letterOn: Day | null
}

export const setStanding = (sql: Sql, id: OrdinanceId, standing: Standing): void =>
  sql.run(
    `UPDATE ordinance SET stage = ?, number = ?, issued_on = ?, letter_number = ?, letter_on = ?, version = version + 1
     WHERE id = ?`,
    standing.stage,
    standing.number,
    standing.issuedOn,
    standing.letterNumber,
    standing.letterOn,
    id,
  )

/** The newest sessions that were begun, by the index of their days. */
export const listBegunSessions = (sql: Sql, limit: number): SessionReference[] =>
  sql
    .all<SessionRow>(
      `SELECT ${sessionColumns} FROM session INDEXED BY session_by_day WHERE status IN ('open', 'closed')
       ORDER BY held_on DESC, id DESC LIMIT ?`,
      limit,
    )
    .map(toSession)

export const listAgreementsIn = (sql: Sql, sessionId: SessionId): AgreementReference[] =>
  sql
    .all<AgreementRow>(
      `SELECT ${sessionColumns}, ${agreementColumns}
       FROM session
       JOIN agenda_item ON agenda_item.session_id = session.id
       JOIN agreement ON agreement.agenda_item_id = agenda_item.id
       WHERE session.id = ? ORDER BY agenda_item.position, agreement.ordinal`,
      sessionId,
    )
    .map(toAgreement)

/** The session in which something was agreed. */
export const sessionOfAgreement = (sql: Sql, id: AgreementId): SessionId | undefined =>
  sql.get<{ session_id: SessionId }>(
    `SELECT agenda_item.session_id FROM agreement JOIN agenda_item ON agenda_item.id = agenda_item_id
     WHERE agreement.id = ?`,
    id,
  )?.session_id
