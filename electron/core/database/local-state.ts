import type { Sql } from './sql.ts'

export type LocalKey =
  | 'device_id'
  | 'device_name'
  | 'operator_name'
  | 'opened_at'
  /** Since when somebody has the program open; gone when it closes, so that one still there was left by a crash. */
  | 'attended_since'
  /** Since when the data behind each document are kept as a file too. */
  | 'document_data_since'
  /** The last change set that was on the disk when the program ended without closing, until the notice is read. */
  | 'interrupted_after'

/** What this computer remembers of itself; never part of what computers exchange. */
export const readLocal = (sql: Sql, key: LocalKey): string | null =>
  sql.get<{ value: string }>('SELECT value FROM local_state WHERE key = ?', key)?.value ?? null

/** Keeps a value of this computer. */
export const writeLocal = (sql: Sql, key: LocalKey, value: string): void =>
  sql.run(
    'INSERT INTO local_state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    value,
  )

/** Forgets a value of this computer. */
export const removeLocal = (sql: Sql, key: LocalKey): void => sql.run('DELETE FROM local_state WHERE key = ?', key)
