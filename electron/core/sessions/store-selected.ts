import type { Session } from '../../../shared/contract/sessions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { Sql } from '../database/sql.ts'
import { selectSessions } from './store.ts'

/*
 * Few sessions out of many, each by an index: the first page and the calendar must not take longer because there are twenty
 * years behind them.
 */

// The words of the partial index `session_unfinished`.
const isUnfinished = `status IN ('planned', 'called', 'open')`
// Those of `session_unsigned`.
const isUnsigned = `status = 'closed' AND minutes_state <> 'signed'`

/** The one being held; of several, the first. */
export const findOpen = (sql: Sql): Session | undefined =>
  selectSessions(sql, `WHERE ${isUnfinished} AND status = 'open' ORDER BY held_on, id LIMIT 1`)[0]

/** The next one on a day or after it. */
export const findNext = (sql: Sql, from: Day): Session | undefined =>
  selectSessions(
    sql,
    `WHERE ${isUnfinished} AND status <> 'open' AND held_on >= ? ORDER BY held_on, first_call_at, id LIMIT 1`,
    from,
  )[0]

/** The last one whose day went by without anybody recording it. */
export const findUnrecorded = (sql: Sql, before: Day): Session | undefined =>
  selectSessions(
    sql,
    `WHERE ${isUnfinished} AND status <> 'open' AND held_on < ? ORDER BY held_on DESC, id DESC LIMIT 1`,
    before,
  )[0]

/** The last that are over, the newest first. */
export const listOver = (sql: Sql, limit: number): Session[] =>
  selectSessions(
    sql,
    `INDEXED BY session_by_day WHERE status IN ('closed', 'not_held') ORDER BY held_on DESC, id DESC LIMIT ?`,
    limit,
  )

/** Those held whose acta is not signed, the one that waits longest first. */
export const listUnsigned = (sql: Sql, limit: number): Session[] =>
  selectSessions(sql, `WHERE ${isUnsigned} ORDER BY held_on, id LIMIT ?`, limit)

/** How many actas of sessions held are not signed. */
export const countUnsigned = (sql: Sql): number =>
  sql.get<{ amount: number }>(`SELECT count(*) AS amount FROM session WHERE ${isUnsigned}`)?.amount ?? 0

/** Those of a stretch of days, in their order. */
export const listBetween = (sql: Sql, first: Day, last: Day): Session[] =>
  selectSessions(sql, 'WHERE held_on BETWEEN ? AND ? ORDER BY held_on, first_call_at, id', first, last)

/** Those suspended on another day that went on within a stretch. */
export const listResumedBetween = (sql: Sql, first: Day, last: Day): Session[] =>
  selectSessions(
    sql,
    `WHERE held_on < ?1 AND id IN (SELECT session_id FROM suspension WHERE resumed_on BETWEEN ?1 AND ?2)
     ORDER BY held_on, id`,
    first,
    last,
  )
