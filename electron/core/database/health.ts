import type { Database as Connection } from 'better-sqlite3'

const texts = (rows: unknown): string[] =>
  (rows as Record<string, unknown>[]).map((row) => Object.values(row).join(' '))

const problems = (rows: unknown): string[] => texts(rows).filter((text) => text !== 'ok')

/** The faults of pages and structure; none means sound. Quick enough for every start. */
export const quickCheck = (connection: Connection): string[] => problems(connection.pragma('quick_check'))

/** The faults of pages, structure and indexes. */
export const integrityCheck = (connection: Connection): string[] => problems(connection.pragma('integrity_check'))

/** The rows that point at nothing: integrity_check does not look for them. */
export const foreignKeyCheck = (connection: Connection): string[] => texts(connection.pragma('foreign_key_check'))
