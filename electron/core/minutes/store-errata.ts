import type { Erratum } from '../../../shared/contract/review.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { ErratumId, MinutesVersionId, SessionId } from '../../../shared/domain/ids.ts'
import type { Sql } from '../database/sql.ts'

type Row = { id: ErratumId; says: string; should_say: string; recorded_on: Day; recorded_by: string }

/** The corrections of one version, in the order in which they were written down. */
export const listErrata = (sql: Sql, versionId: MinutesVersionId): Erratum[] =>
  sql
    .all<Row>(
      `SELECT id, says, should_say, recorded_on, recorded_by FROM erratum WHERE minutes_version_id = ? ORDER BY ordinal`,
      versionId,
    )
    .map((row) => ({
      id: row.id,
      says: row.says,
      shouldSay: row.should_say,
      recordedOn: row.recorded_on,
      recordedBy: row.recorded_by,
    }))

export type ErratumPlace = { sessionId: SessionId; versionId: MinutesVersionId }

/** The session and the version that an erratum corrects. */
export const findPlaceOfErratum = (sql: Sql, id: ErratumId): ErratumPlace | undefined => {
  const row = sql.get<{ session_id: SessionId; minutes_version_id: MinutesVersionId }>(
    'SELECT session_id, minutes_version_id FROM erratum WHERE id = ?',
    id,
  )
  return row && { sessionId: row.session_id, versionId: row.minutes_version_id }
}

export const insertErratum = (sql: Sql, { sessionId, versionId }: ErratumPlace, erratum: Erratum): void =>
  sql.run(
    `INSERT INTO erratum (id, session_id, minutes_version_id, ordinal, says, should_say, recorded_on, recorded_by)
     SELECT ?1, ?2, ?3, coalesce(max(ordinal) + 1, 0), ?4, ?5, ?6, ?7 FROM erratum WHERE session_id = ?2`,
    erratum.id,
    sessionId,
    versionId,
    erratum.says,
    erratum.shouldSay,
    erratum.recordedOn,
    erratum.recordedBy,
  )

export const deleteErratum = (sql: Sql, id: ErratumId): void => sql.run('DELETE FROM erratum WHERE id = ?', id)
