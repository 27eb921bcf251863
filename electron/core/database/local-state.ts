import type { Sql } from './sql.ts'

export type LocalKey = 'device_id' | 'device_name' | 'operator_name' | 'opened_at'

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
