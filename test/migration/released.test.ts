import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '../../electron/core/database/migrations/index.ts'
import { text } from '../helpers/committee.ts'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { withDatabase } from '../helpers/database.ts'
import { releasedDatabase, releasedNames } from '../helpers/released-database.ts'

const released = releasedNames()

test('there is a database of every released version', () => {
  expect(released.toSorted()).toEqual(migrations.map(({ number }) => `v${String(number)}.sqlite.gz`).toSorted())
})

test.each(released)('the database %s that a released version wrote opens, whole, and works on', async (name) => {
  using folder = disposableFolder()
  copyFileSync(releasedDatabase(name), join(folder.path, 'mesa.sqlite'))
  using test = openTestCore({ dataFolder: folder.path })
  const sessions = await test.client.sessions.list()
  expect(sessions.map(({ label, status }) => [label, status])).toEqual([
    ['Sesión Ordinaria N° 003-2023', 'planned'],
    ['Sesión Ordinaria N° 002-2023', 'closed'],
    ['Sesión Extraordinaria N° 001-2023', 'closed'],
    ['Sesión Ordinaria N° 001-2023', 'closed'],
    ['Sesión de Instalación N° 001-2023', 'closed'],
  ])
  const [planned] = sessions
  const { items } = await test.client.minutes.get({ sessionId: planned!.id })
  expect(items[0]?.notes).toEqual(text('Un texto que ninguna versión pierde.'))
  expect((await test.client.settings.get()).operatorName).toBe('Persona de demostración')
  for (const { id: sessionId } of sessions)
    expect((await test.client.documents.generate({ kind: 'minutes', subjectId: sessionId })).documentVersion).toBe(1)
  expect(await test.client.exchange.check()).toMatchObject({ isSound: true, sessions: 5, documents: 5 })
  expect((await test.client.history.list({ before: null, limit: 200 })).at(-1)?.command).toBe('program.install')
})

test.each(released)('brought up to date, %s has the schema of a new database', (name) => {
  using folder = disposableFolder()
  copyFileSync(releasedDatabase(name), join(folder.path, 'mesa.sqlite'))
  openTestCore({ dataFolder: folder.path }).core.close()
  const written = readFileSync(join(import.meta.dirname, '..', '..', 'build', 'schema.sql'), 'utf8')
  withDatabase(join(folder.path, 'mesa.sqlite'), (connection) => {
    const statements = connection
      .prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'`)
      .pluck()
      .all() as string[]
    expect(statements.filter((sql) => !written.includes(`${sql};`))).toEqual([])
    expect(statements.join(';\n\n').length).toBe(written.split('\n\n').slice(1).join('\n\n').trimEnd().length - 1)
  })
})
