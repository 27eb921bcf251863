import type { Database as Connection } from 'better-sqlite3'
import { nextClock } from './hybrid-clock.ts'
import type { Remembered } from './remembered.ts'
import type { Sql } from './sql.ts'

export type WriteOptions = {
  /** The procedure, `attendance.checkIn`. */
  command: string
  now: string
  /** Signs the change when nobody has said yet who works here. */
  fallbackActor: string
  /**
   * Typing saves every second; within this many milliseconds such saves of one cell become one entry of the log, which
   * keeps the oldest «before» and the newest «after». 0 keeps each apart.
   */
  mergeWithinMs: number
}

type Origin = {
  clock: string | null
  device_id: string | null
  device_name: string | null
  operator_name: string | null
}

// One statement for all that a change is signed with: it stands before every command.
const originNow = (sql: Sql): Origin | undefined =>
  sql.get<Origin>(
    `SELECT (SELECT clock FROM change_set ORDER BY id DESC LIMIT 1) AS clock,
            (SELECT value FROM local_state WHERE key = 'device_id') AS device_id,
            (SELECT value FROM local_state WHERE key = 'device_name') AS device_name,
            (SELECT value FROM local_state WHERE key = 'operator_name') AS operator_name`,
  )

const openChangeSet = (sql: Sql, { command, now, fallbackActor }: WriteOptions): number => {
  const origin = originNow(sql)
  const deviceId = origin?.device_id ?? 'new'
  const opened = sql.get<{ id: number }>(
    'INSERT INTO change_set (at, clock, actor, device_id, device_name, command) VALUES (?, ?, ?, ?, ?, ?) RETURNING id',
    now,
    nextClock(origin?.clock ?? null, now, deviceId),
    origin?.operator_name ?? fallbackActor,
    deviceId,
    origin?.device_name ?? '',
    command,
  )
  if (!opened) throw new Error('A change set was not opened')
  return opened.id
}

type LoggedSet = { id: number; at: string; actor: string; device_id: string; command: string; clock: string }
type LoggedCell = { table_name: string; row_id: string; column_name: string; operation: string }

const cellsOf = (sql: Sql, changeSetId: number): LoggedCell[] =>
  sql.all<LoggedCell>(
    'SELECT table_name, row_id, column_name, operation FROM change WHERE change_set_id = ? ORDER BY id',
    changeSetId,
  )

/** Merges the newest change set into the one before it when both only update the same cells by the same hand. */
const mergeIntoPrevious = (sql: Sql, mergeWithinMs: number): void => {
  const [newest, previous] = sql.all<LoggedSet>(
    'SELECT id, at, actor, device_id, command, clock FROM change_set ORDER BY id DESC LIMIT 2',
  )
  if (!newest || !previous) return
  const sameHand = (['actor', 'device_id', 'command'] as const).every((key) => newest[key] === previous[key])
  const elapsedMs = Date.parse(newest.at) - Date.parse(previous.at)
  if (!sameHand || elapsedMs < 0 || elapsedMs > mergeWithinMs) return
  const cells = cellsOf(sql, newest.id)
  if (cells.some((cell) => cell.operation !== 'update')) return
  if (JSON.stringify(cells) !== JSON.stringify(cellsOf(sql, previous.id))) return
  sql.run(
    `UPDATE change SET after = newer.after FROM change AS newer
     WHERE change.change_set_id = ? AND newer.change_set_id = ?
       AND newer.table_name = change.table_name AND newer.row_id = change.row_id AND newer.column_name = change.column_name`,
    previous.id,
    newest.id,
  )
  // `at` stays: the window is counted from the first save, so that an hour of typing leaves many entries, not one.
  sql.run('UPDATE change_set SET clock = ? WHERE id = ?', newest.clock, previous.id)
  sql.run('DELETE FROM change_set WHERE id = ?', newest.id)
}

const closeChangeSet = (sql: Sql, id: number, mergeWithinMs: number): void => {
  const isEmpty = sql.get('SELECT 1 FROM change WHERE change_set_id = ? LIMIT 1', id) === undefined
  if (isEmpty) sql.run('DELETE FROM change_set WHERE id = ?', id)
  else if (mergeWithinMs > 0) mergeIntoPrevious(sql, mergeWithinMs)
}

export type Transactions = {
  /** Runs one command in one immediate transaction, logged. A throw leaves nothing behind; a promise is a mistake. */
  write<Result>(options: WriteOptions, run: () => Result): Result
  /** Runs a read that could not change anything if it tried. */
  read<Result>(run: () => Result): Result
}

/** The only way in which the program reads or writes its database. */
export const createTransactions = (
  connection: Connection,
  sql: Sql,
  remembered: Pick<Remembered, 'forget'>,
): Transactions => {
  const logged = connection.transaction((options: WriteOptions, run: () => unknown): unknown => {
    const changeSetId = openChangeSet(sql, options)
    const result = run()
    if (result instanceof Promise) throw new TypeError('A command is synchronous: its transaction cannot wait')
    closeChangeSet(sql, changeSetId, options.mergeWithinMs)
    return result
  })
  const consistent = connection.transaction((run: () => unknown): unknown => run())
  return {
    write: <Result>(options: WriteOptions, run: () => Result): Result => {
      try {
        return logged.immediate(options, run) as Result
      } catch (error) {
        remembered.forget()
        throw error
      }
    },
    // Not `PRAGMA query_only`: switching it makes SQLite prepare every statement anew.
    read: <Result>(run: () => Result): Result => sql.reading(() => consistent.deferred(run) as Result),
  }
}
