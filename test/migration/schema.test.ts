import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '../../electron/core/database/migrations/index.ts'
import { openTestCore } from '../helpers/core.ts'
import { withDatabase } from '../helpers/database.ts'

/*
 * The schema that all migrations together make, as SQLite tells it. A change of the schema is seen in the diff of that
 * file: after adding a migration, write it anew with `UPDATE_SCHEMA=1 npm test -- test/migration/schema.test.ts`.
 */
const snapshot = join(import.meta.dirname, '..', '..', 'build', 'schema.sql')

const order = `CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`

const schemaOf = (dataFolder: string): string =>
  withDatabase(join(dataFolder, 'mesa.sqlite'), (connection) => {
    const rows = connection
      .prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY ${order}`)
      .all() as { sql: string }[]
    const version = connection.pragma('user_version', { simple: true })
    return [`-- Version ${String(version)}.`, ...rows.map(({ sql }) => `${sql};`)].join('\n\n') + '\n'
  })

/** A data folder that a program made and closed. */
const madeFolder = () => {
  const test = openTestCore()
  test.core.close()
  return test
}

test('the schema is the one written down in build/schema.sql', () => {
  using made = madeFolder()
  const schema = schemaOf(made.dataFolder)
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(snapshot, schema)
  expect(schema).toBe(readFileSync(snapshot, 'utf8'))
})

test('migrations are numbered one after the other, without a gap', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1))
  for (const { name } of migrations) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

type TableRow = { name: string; strict: number }

test('every table is strict, and every one but the log and this computer’s memory is logged: an added row as one entry, the rest cell by cell', () => {
  using made = madeFolder()
  withDatabase(join(made.dataFolder, 'mesa.sqlite'), (connection) => {
    const tables = (connection.pragma('table_list') as TableRow[]).filter(({ name }) => !name.startsWith('sqlite_'))
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([])
    const logged = tables
      .map(({ name }) => name)
      .filter((name) => !['change', 'change_set', 'local_state', 'notes_revision', 'draft'].includes(name))
    expect(logged.length).toBeGreaterThan(20)
    for (const table of logged) {
      const columns = (connection.pragma(`table_info(${table})`) as { name: string }[])
        .map(({ name }) => name)
        .filter((name) => name !== 'id' && name !== 'version')
      const triggerOf = (event: string) =>
        connection
          .prepare('SELECT sql FROM sqlite_schema WHERE type = ? AND name = ?')
          .get('trigger', `log_${table}_${event}`) as { sql: string } | undefined
      expect(triggerOf('insert')?.sql).toContain(`'${table}', NEW.id, '', 'insert')`)
      for (const event of ['update', 'delete']) {
        const trigger = triggerOf(event)
        const unlogged = columns.filter(
          (column) => !trigger?.sql.includes(`'${table}', `) || !trigger.sql.includes(`'${column}'`),
        )
        expect({ table, event, unlogged }).toEqual({ table, event, unlogged: [] })
      }
    }
  })
})

test('every foreign key that is searched by its parent has an index', () => {
  using made = madeFolder()
  withDatabase(join(made.dataFolder, 'mesa.sqlite'), (connection) => {
    for (const [table, column] of [
      ['accreditation', 'institution_id'],
      ['agenda_item', 'session_id'],
      ['attendance', 'session_id'],
      ['agreement', 'agenda_item_id'],
      ['commitment', 'agenda_item_id'],
      ['document', 'session_id'],
    ]) {
      const plan = connection.prepare(`EXPLAIN QUERY PLAN SELECT id FROM ${table!} WHERE ${column!} = ?`).all('x')
      expect(JSON.stringify(plan)).toMatch(new RegExp(`SEARCH ${table!} USING .*INDEX`))
    }
  })
})
