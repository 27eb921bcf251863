import type { Database as Connection, Statement } from 'better-sqlite3'

export type SqlValue = string | number | bigint | Uint8Array | null

/** The three ways in which a store talks to the database: columns named, values bound, as `?` or as `?1`, `?2`… */
export type Sql = {
  all<Row>(text: string, ...values: SqlValue[]): Row[]
  get<Row>(text: string, ...values: SqlValue[]): Row | undefined
  run(text: string, ...values: SqlValue[]): void
}

type Prepared = { statement: Statement; isNumbered: boolean }

// The driver binds `?1` by name, so that one value may stand in several places.
const bind = ({ isNumbered }: Prepared, values: SqlValue[]): unknown[] =>
  isNumbered ? [Object.fromEntries(values.map((value, index) => [String(index + 1), value]))] : values

/** Wraps a connection; each distinct text is prepared once. */
export const createSql = (connection: Connection): Sql => {
  const known = new Map<string, Prepared>()
  const prepare = (text: string): Prepared => {
    const kept = known.get(text)
    if (kept) return kept
    const prepared = { statement: connection.prepare(text), isNumbered: /\?\d/.test(text) }
    known.set(text, prepared)
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
  }
}
