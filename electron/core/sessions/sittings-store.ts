import type { Resumption, Suspension } from '../../../shared/contract/sessions.ts'
import type { Signatory } from '../../../shared/domain/committee.ts'
import type { Day, Time } from '../../../shared/domain/dates.ts'
import type { SessionId, SuspensionId } from '../../../shared/domain/ids.ts'
import type { QuorumCall } from '../../../shared/domain/quorum.ts'
import type { Sql } from '../database/sql.ts'

/** A suspension, and when the day on which the session went on ended. */
export type StoredSuspension = Suspension & { endedAt: Time | null }

type Row = {
  id: SuspensionId
  session_id: SessionId
  suspended_at: Time
  reason: string | null
  resumed_on: Day | null
  resumed_at: Time | null
  quorum_call: QuorumCall | null
  ended_at: Time | null
  presider_name: string | null
  presider_position: string | null
  secretary_name: string | null
  secretary_position: string | null
}

const select = `SELECT id, session_id, suspended_at, reason, resumed_on, resumed_at, quorum_call, ended_at, presider_name,
  presider_position, secretary_name, secretary_position FROM suspension`

/** Who signs, as two columns hold it; null is nobody. */
export const toSignatory = (name: string | null, position: string | null): Signatory | null =>
  name === null ? null : { name, position: position ?? '' }

const toSuspension = (row: Row): StoredSuspension => ({
  id: row.id,
  suspendedAt: row.suspended_at,
  reason: row.reason,
  resumedOn: row.resumed_on,
  resumedAt: row.resumed_at,
  quorumCall: row.quorum_call,
  endedAt: row.ended_at,
  presider: toSignatory(row.presider_name, row.presider_position),
  secretary: toSignatory(row.secretary_name, row.secretary_position),
})

/** The suspensions of a session, in order. */
export const listSuspensions = (sql: Sql, sessionId: SessionId): StoredSuspension[] =>
  sql.all<Row>(`${select} WHERE session_id = ? ORDER BY ordinal`, sessionId).map(toSuspension)

/** Those of some sessions, of which most were never suspended. */
export const listSuspensionsOf = (sql: Sql, sessionIds: readonly SessionId[]): Map<SessionId, StoredSuspension[]> => {
  const rows = sql.all<Row>(
    `${select} WHERE session_id IN (SELECT value FROM json_each(?)) ORDER BY session_id, ordinal`,
    JSON.stringify(sessionIds),
  )
  const bySession = Map.groupBy(rows, (row) => row.session_id)
  return new Map([...bySession].map(([sessionId, suspensions]) => [sessionId, suspensions.map(toSuspension)]))
}

export const insertSuspension = (
  sql: Sql,
  id: SuspensionId,
  sessionId: SessionId,
  suspendedAt: Time,
  reason: string | null,
): void =>
  sql.run(
    `INSERT INTO suspension (id, session_id, ordinal, suspended_at, reason)
     SELECT ?1, ?2, coalesce(max(ordinal) + 1, 0), ?3, ?4 FROM suspension WHERE session_id = ?2`,
    id,
    sessionId,
    suspendedAt,
    reason,
  )

export const setResumed = (sql: Sql, id: SuspensionId, resumption: Resumption): void =>
  sql.run(
    `UPDATE suspension SET resumed_on = ?, resumed_at = ?, quorum_call = ?, presider_name = ?, presider_position = ?,
       secretary_name = ?, secretary_position = ?, version = version + 1 WHERE id = ?`,
    resumption.resumedOn,
    resumption.resumedAt,
    resumption.quorumCall,
    resumption.presider?.name ?? null,
    resumption.presider?.position ?? null,
    resumption.secretary?.name ?? null,
    resumption.secretary?.position ?? null,
    id,
  )

export const setSuspended = (sql: Sql, id: SuspensionId, suspendedAt: Time, reason: string | null): void =>
  sql.run(
    'UPDATE suspension SET suspended_at = ?, reason = ?, version = version + 1 WHERE id = ?',
    suspendedAt,
    reason,
    id,
  )

export const removeSuspension = (sql: Sql, id: SuspensionId): void => sql.run('DELETE FROM suspension WHERE id = ?', id)

/** Says when the last day on which a session went on ended; one that was never resumed keeps its end itself. */
export const setLastEnd = (sql: Sql, sessionId: SessionId, endedAt: Time | null): void =>
  sql.run(
    `UPDATE suspension SET ended_at = ?1, version = version + 1
     WHERE session_id = ?2 AND resumed_on IS NOT NULL AND ended_at IS NOT ?1
       AND ordinal = (SELECT max(ordinal) FROM suspension WHERE session_id = ?2)`,
    endedAt,
    sessionId,
  )
