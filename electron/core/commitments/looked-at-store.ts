import type { PageCursor } from '../../../shared/contract/paging.ts'
import type { Commitment } from '../../../shared/contract/resolutions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { CommitmentId, SessionId } from '../../../shared/domain/ids.ts'
import { sessionLabel, type SessionKind } from '../../../shared/domain/session.ts'
import type { Sql } from '../database/sql.ts'
import { commitmentColumns, dueKey, isOpen, listResponsibles, toCommitment, type CommitmentRow } from './store.ts'

/** The session that looks at commitments of others, and its day. */
export type Looking = { id: SessionId; heldOn: Day }

const joined = `JOIN agenda_item ON agenda_item.id = agenda_item_id JOIN session ON session.id = agenda_item.session_id`
const isEarlier = 'session.id <> ?1 AND session.held_on <= ?2'
// Most of what is said of a commitment is said outside a session: counting all of those, SQLite would read them all.
const bySession = 'follow_up INDEXED BY follow_up_by_session'
const saidHere = `(SELECT commitment_id FROM ${bySession} WHERE follow_up.session_id = ?1)`

// In the order of what is due: few are gone through for a page, and none is sorted.
const fromUnsaid = `FROM commitment INDEXED BY commitment_open_in_order ${joined.replaceAll('JOIN', 'CROSS JOIN')}
  WHERE ${isOpen} AND ${isEarlier} AND commitment.id NOT IN ${saidHere}`

/** A commitment by the day that it had when the session began to look at it. */
export type Place = { id: CommitmentId; key: Day }

/** What is open of earlier sessions and nothing was said of in this one, after a place. */
export const listUnsaid = (sql: Sql, { id, heldOn }: Looking, after: PageCursor | null, limit: number): Place[] =>
  sql.all<Place>(
    `SELECT commitment.id, ${dueKey} AS key ${fromUnsaid} AND (${dueKey}, commitment.id) > (?3, ?4)
     ORDER BY ${dueKey}, commitment.id LIMIT ?5`,
    id,
    heldOn,
    after?.key ?? '',
    after?.id ?? '',
    limit,
  )

/** How many those are, and how many of them were due before a day. */
export const countUnsaid = (sql: Sql, { id, heldOn }: Looking, on: Day): { total: number; overdue: number } =>
  sql.get<{ total: number; overdue: number }>(
    `SELECT count(*) AS total, count(*) FILTER (WHERE ${dueKey} < ?3) AS overdue ${fromUnsaid}`,
    id,
    heldOn,
    on,
  ) ?? { total: 0, overdue: 0 }

/** What something was said of in this session, in the place that it had before, and where it stands now. */
export const listSaid = (
  sql: Sql,
  { id, heldOn }: Looking,
): (Place & { status: Commitment['status']; dueOn: Day | null })[] =>
  sql.all(
    `SELECT commitment.id, coalesce(due_before, '9999-12-31') AS key, commitment.status, commitment.due_on AS dueOn
     FROM ${bySession} CROSS JOIN commitment ON commitment.id = commitment_id ${joined}
     WHERE follow_up.session_id = ?1 AND ${isEarlier} AND follow_up.ordinal = (SELECT min(ordinal)
       FROM follow_up AS other WHERE other.commitment_id = commitment.id AND other.session_id = ?1)
     ORDER BY key, commitment.id`,
    id,
    heldOn,
  )

/** Whether a session looks at a commitment: it is of an earlier one, and open, or something was said of it here. */
export const isLookedAt = (sql: Sql, { id, heldOn }: Looking, commitmentId: CommitmentId): boolean =>
  sql.get(
    `SELECT 1 FROM commitment ${joined}
     WHERE commitment.id = ?3 AND ${isEarlier} AND (${isOpen} OR commitment.id IN ${saidHere})`,
    id,
    heldOn,
    commitmentId,
  ) !== undefined

const inOrder =
  'ORDER BY due_on IS NULL, due_on, session.held_on, agenda_item.position, commitment.ordinal, commitment.id'

const idsOf = (rows: readonly { id: CommitmentId }[]): CommitmentId[] => rows.map(({ id }) => id)

/** Everything that a session looks at, as its sheet lists it. */
export const listLookedAt = (sql: Sql, { id, heldOn }: Looking): CommitmentId[] =>
  idsOf(
    sql.all(
      `SELECT commitment.id FROM commitment ${joined}
       WHERE ${isEarlier} AND (${isOpen} OR commitment.id IN ${saidHere}) ${inOrder}`,
      id,
      heldOn,
    ),
  )

/** What something was said of in a session, as its acta lists it. */
export const listSaidIds = (sql: Sql, { id, heldOn }: Looking): CommitmentId[] =>
  idsOf(
    sql.all(
      `SELECT commitment.id FROM commitment ${joined} WHERE ${isEarlier} AND commitment.id IN ${saidHere} ${inOrder}`,
      id,
      heldOn,
    ),
  )

type Row = CommitmentRow & { kind: SessionKind; session_number: string | null }

/** Some commitments with the names of their sessions, in the order in which they are asked for. */
export const listLabelled = (sql: Sql, ids: readonly CommitmentId[]): (Commitment & { sessionLabel: string })[] => {
  const responsibles = listResponsibles(sql, ids)
  return sql
    .all<Row>(
      `SELECT ${commitmentColumns}, session.kind, session.number AS session_number
       FROM json_each(?) AS asked CROSS JOIN commitment ON commitment.id = asked.value ${joined}
       LEFT JOIN person ON person.id = person_id ORDER BY asked.key`,
      JSON.stringify(ids),
    )
    .map((row) => ({
      ...toCommitment(row, responsibles.get(row.id) ?? []),
      sessionLabel: sessionLabel(row.kind, row.session_number),
    }))
}
