import type { MinutesVersion } from '../../../shared/contract/review.ts'
import type { Day, Instant } from '../../../shared/domain/dates.ts'
import type { MinutesVersionId, SessionId } from '../../../shared/domain/ids.ts'
import { sessionLabel, type MinutesState, type SessionKind } from '../../../shared/domain/session.ts'
import type { Sql } from '../database/sql.ts'

/** A version of the acta of a session, by its label; its text too is a file of the store. */
export type StoredVersion = MinutesVersion & { sessionId: SessionId; label: string; textSha256: string }

type Row = {
  id: MinutesVersionId
  session_id: SessionId
  session_kind: SessionKind
  session_number: string | null
  ordinal: number
  event: MinutesVersion['event']
  model_sha256: string
  text_sha256: string
  file_sha256: string
  created_at: Instant
  created_by: string
  approved_on: Day | null
  approved_in_id: SessionId | null
  approved_in_kind: SessionKind | null
  approved_in_number: string | null
  observations: string | null
  reopened_at: Instant | null
  reopened_by: string | null
  reopen_reason: string | null
}

const selectVersions = `SELECT minutes_version.id, session_id, session.kind AS session_kind, session.number AS session_number,
    ordinal, event, model_sha256, text_sha256, file_sha256, created_at, created_by, approved_on, approved_in_id,
    approver.kind AS approved_in_kind, approver.number AS approved_in_number, observations, reopened_at, reopened_by,
    reopen_reason
  FROM minutes_version JOIN session ON session.id = session_id LEFT JOIN session AS approver ON approver.id = approved_in_id`

const toApprovedIn = (row: Row): MinutesVersion['approvedIn'] =>
  row.approved_in_id === null || row.approved_in_kind === null
    ? null
    : { sessionId: row.approved_in_id, label: sessionLabel(row.approved_in_kind, row.approved_in_number) }

const toReopened = ({ reopened_at: at, reopened_by: by, reopen_reason: reason }: Row): MinutesVersion['reopened'] =>
  at === null || by === null || reason === null ? null : { at, by, reason }

const toVersion = (row: Row): StoredVersion => ({
  id: row.id,
  sessionId: row.session_id,
  label: sessionLabel(row.session_kind, row.session_number),
  ordinal: row.ordinal,
  event: row.event,
  createdAt: row.created_at,
  createdBy: row.created_by,
  modelSha256: row.model_sha256,
  textSha256: row.text_sha256,
  fileSha256: row.file_sha256,
  approvedOn: row.approved_on,
  approvedIn: toApprovedIn(row),
  observations: row.observations,
  reopened: toReopened(row),
})

/** Those of one session, the newest last. */
export const listVersions = (sql: Sql, sessionId: SessionId): StoredVersion[] =>
  sql.all<Row>(`${selectVersions} WHERE session_id = ? ORDER BY ordinal`, sessionId).map(toVersion)

/** Those of every session: their files are checked against the disk. */
export const listEveryVersion = (sql: Sql): StoredVersion[] =>
  sql.all<Row>(`${selectVersions} ORDER BY session_id, ordinal`).map(toVersion)

export type NewVersion = Omit<StoredVersion, 'ordinal' | 'label' | 'reopened' | 'approvedIn'> & {
  approvedInId: SessionId | null
}

/** Numbers the version after the last one of its session. */
export const insertVersion = (sql: Sql, version: NewVersion): void =>
  sql.run(
    `INSERT INTO minutes_version (id, session_id, ordinal, event, model_sha256, text_sha256, file_sha256, created_at,
       created_by, approved_on, approved_in_id, observations)
     SELECT ?1, ?2, coalesce(max(ordinal), 0) + 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11
     FROM minutes_version WHERE session_id = ?2`,
    version.id,
    version.sessionId,
    version.event,
    version.modelSha256,
    version.textSha256,
    version.fileSha256,
    version.createdAt,
    version.createdBy,
    version.approvedOn,
    version.approvedInId,
    version.observations,
  )

/** Marks a version as opened again; it stays. */
export const setReopened = (sql: Sql, id: MinutesVersionId, at: Instant, by: string, reason: string): void =>
  sql.run(
    `UPDATE minutes_version SET reopened_at = ?, reopened_by = ?, reopen_reason = ?, version = version + 1 WHERE id = ?`,
    at,
    by,
    reason,
    id,
  )

/** Takes the acta of a session a step on; the screens that hold an older session notice. */
export const setState = (sql: Sql, sessionId: SessionId, state: MinutesState): void =>
  sql.run('UPDATE session SET minutes_state = ?, version = version + 1 WHERE id = ?', state, sessionId)
