import type { Database as Connection, Statement } from 'better-sqlite3'
import type { Remembered } from './remembered.ts'

export type SqlValue = string | number | bigint | Uint8Array | null

/** The ways in which a store talks to the database: columns named, values bound, as `?` or as `?1`, `?2`… */
export type Sql = {
  all<Row>(text: string, ...values: SqlValue[]): Row[]
  get<Row>(text: string, ...values: SqlValue[]): Row | undefined
  run(text: string, ...values: SqlValue[]): void
  /** Runs something that may only read: a statement that could change a row is refused before it runs. */
  reading<Result>(run: () => Result): Result
  /** What `read` gave for this key, asked again only when the padrón or the settings changed since. */
  recall: Remembered['recall']
  /** The same of anything, as long as nothing at all was written since. */
  recallUnchanged: Remembered['recallUnchanged']
}

type Prepared = { statement: Statement; isNumbered: boolean }

const refuseWriting = ({ statement }: Prepared): void => {
  if (!statement.readonly) throw new TypeError(`A read is readonly, and this is not: ${statement.source}`)
}

// The driver binds `?1` by name, so that one value may stand in several places.
const bind = ({ isNumbered }: Prepared, values: SqlValue[]): unknown[] =>
  isNumbered ? [Object.fromEntries(values.map((value, index) => [String(index + 1), value]))] : values

// What is bound to `x = ?` SQLite looks at to plan by it, and for another value it prepares the statement anew, with all the
// triggers of its table: half the time of a check-in. `+?` is the same value, and nobody looks at it.
const plannedOnce = (text: string): string => text.replaceAll(/(=|\bIS) \?/gu, '$1 +?')

/** Wraps a connection; each distinct text is prepared once. */
export const createSql = (
  connection: Connection,
  { recall, recallUnchanged }: Pick<Remembered, 'recall' | 'recallUnchanged'>,
): Sql => {
  const known = new Map<string, Prepared>()
  let isReading = false
  const prepareOnce = (text: string): Prepared => {
    const kept = known.get(text)
    if (kept) return kept
    const prepared = { statement: connection.prepare(plannedOnce(text)), isNumbered: /\?\d/.test(text) }
    known.set(text, prepared)
    return prepared
  }
  const prepare = (text: string): Prepared => {
    const prepared = prepareOnce(text)
    if (isReading) refuseWriting(prepared)
    return prepared
  }
  return {
    all: <Row>(text: string, ...values: SqlValue[]) => {
      const prepared = prepare(text)
      return prepared.statement.all(...bind(prepared, values)) as Row[]
    },
    get: <Row>(text: string, ...values: SqlValue[]) => {
      const prepared = prepare(text)
      return prepared.statement.get(...bind(prepared, values)) as Row | undefined
    },
    run: (text, ...values) => {
      const prepared = prepare(text)
      prepared.statement.run(...bind(prepared, values))
    },
    reading: (run) => {
      const before = isReading
      isReading = true
      try {
        return run()
      } finally {
        isReading = before
      }
    },
    recall,
    recallUnchanged,
  }
}
