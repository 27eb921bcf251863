import { Settings, defaultSettings } from '../../../shared/domain/committee.ts'
import type { Sql } from '../database/sql.ts'

type Row = { id: string; value: string; version: number }

/** The settings as they stand, defaults where nothing was chosen, and their version. */
export const readSettings = (sql: Sql): { settings: Settings; version: number } =>
  sql.recall('settings', () => parseSettings(sql))

const parseSettings = (sql: Sql): { settings: Settings; version: number } => {
  const rows = sql.all<Row>('SELECT id, value, version FROM setting')
  const chosen = Object.fromEntries(rows.map((row) => [row.id, JSON.parse(row.value) as unknown]))
  return {
    settings: Settings.parse({ ...defaultSettings, ...chosen }),
    version: rows.reduce((sum, row) => sum + row.version, 0),
  }
}

/** Keeps the parts of the settings that changed, each as a row of its own so that the history can name it. */
export const saveSettings = (sql: Sql, settings: Settings): void => {
  const { settings: current } = readSettings(sql)
  for (const key of Object.keys(settings) as (keyof Settings)[]) {
    const value = JSON.stringify(settings[key])
    if (value === JSON.stringify(current[key])) continue
    sql.run(
      `INSERT INTO setting (id, value) VALUES (?, ?)
       ON CONFLICT (id) DO UPDATE SET value = excluded.value, version = version + 1`,
      key,
      value,
    )
  }
}

/** Whether anything of the demonstration year is here. */
export const hasDemonstration = (sql: Sql): boolean =>
  sql.get('SELECT 1 FROM session WHERE is_demonstration = 1 LIMIT 1') !== undefined

/** Whether nothing was recorded yet: no Mesa, no sessions, no people, no plan. */
export const isEmpty = (sql: Sql): boolean =>
  sql.get<{ rows: number }>(
    `SELECT (SELECT count(*) FROM session) + (SELECT count(*) FROM person) + (SELECT count(*) FROM institution)
          + (SELECT count(*) FROM plan) + (SELECT count(*) FROM setting WHERE id = 'committee') AS rows`,
  )?.rows === 0
