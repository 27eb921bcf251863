import type { Database as Connection } from 'better-sqlite3'

/**
 * What is read again and again and seldom changes: people, who is accredited, and the settings. It is forgotten as soon
 * as a row of one of these tables changes, whoever changes it: triggers of this connection say so, and no other can write.
 */
const watchedTables = ['accreditation', 'institution', 'person', 'setting']

/** A page of years of days, and no more. */
const mostSeldomChanged = 64

/** What a page asks for some times over, and no more: among them are all who came to a session. */
const mostUnchanged = 16

type Recall = <Value>(key: string, read: () => Value) => Value

export type Remembered = {
  /** What `read` gave for this key, asked again only when one of the watched tables has changed since. Not to be changed. */
  recall: Recall
  /** The same of anything: asked again as soon as any row of any table has changed since. */
  recallUnchanged: Recall
  /** What was read inside a transaction that came to nothing is not true any more. */
  forget(): void
}

const watch = (connection: Connection, forget: () => void): void => {
  connection.function('forget_remembered', () => {
    forget()
    return null
  })
  const known = connection.prepare(`SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?`)
  for (const table of watchedTables.filter((name) => known.get(name) !== undefined))
    for (const event of ['INSERT', 'UPDATE', 'DELETE'])
      connection.exec(
        `CREATE TEMP TRIGGER forget_${table}_${event} AFTER ${event} ON main.${table} BEGIN SELECT forget_remembered(); END`,
      )
}

// What came to nothing counts as changed too, which asks once more than is needed.
const changeCounter = (connection: Connection): (() => unknown) => {
  const counting = connection.prepare('SELECT total_changes()').pluck()
  return () => counting.get()
}

const recalling =
  (values: Map<string, unknown>, most: number): Recall =>
  <Value>(key: string, read: () => Value): Value => {
    const value = values.has(key) ? (values.get(key) as Value) : read()
    // The last to have been asked for stands last: the first goes when there are too many.
    values.delete(key)
    values.set(key, value)
    const [oldest] = values.keys()
    if (values.size > most && oldest !== undefined) values.delete(oldest)
    return value
  }

/** Remembers what is read of a connection that nobody else writes to. */
export const createRemembered = (connection: Connection): Remembered => {
  const seldomChanged = new Map<string, unknown>()
  const unchanged = new Map<string, unknown>()
  const countChanges = changeCounter(connection)
  let counted: unknown
  watch(connection, () => {
    seldomChanged.clear()
  })
  const recallUnchanged = recalling(unchanged, mostUnchanged)
  return {
    recall: recalling(seldomChanged, mostSeldomChanged),
    recallUnchanged: (key, read) => {
      const count = countChanges()
      if (count !== counted) unchanged.clear()
      counted = count
      return recallUnchanged(key, read)
    },
    forget: () => {
      seldomChanged.clear()
      unchanged.clear()
    },
  }
}
