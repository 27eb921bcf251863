import type { Database as Connection } from 'better-sqlite3'

/**
 * What is read again and again and seldom changes: people, who is accredited, and the settings. It is forgotten as soon
 * as a row of one of these tables changes, whoever changes it: triggers of this connection say so, and no other can write.
 */
const watchedTables = ['accreditation', 'institution', 'person', 'setting']

/** A page of years of days, and no more. */
const mostValues = 64

export type Remembered = {
  /** What `read` gave for this key, asked again only when one of the watched tables has changed since. Not to be changed. */
  recall<Value>(key: string, read: () => Value): Value
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

/** Remembers what is read of a connection that nobody else writes to. */
export const createRemembered = (connection: Connection): Remembered => {
  const values = new Map<string, unknown>()
  const forget = (): void => {
    values.clear()
  }
  watch(connection, forget)
  return {
    recall: <Value>(key: string, read: () => Value): Value => {
      if (values.has(key)) return values.get(key) as Value
      const value = read()
      if (values.size >= mostValues) values.clear()
      values.set(key, value)
      return value
    },
    forget,
  }
}
