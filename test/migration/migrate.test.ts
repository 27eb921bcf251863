import { copyFileSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newUuidV7 } from '../../electron/core/app.ts'
import { migrations } from '../../electron/core/database/migrations/index.ts'
import type { Migration } from '../../electron/core/database/migrations/migration.ts'
import { openDatabase } from '../../electron/core/database/open.ts'
import { CoreStartError } from '../../electron/core/start-error.ts'
import { releasedDatabase } from '../helpers/released-database.ts'
import { disposableFolder, steppingClock } from '../helpers/core.ts'
import { dumpOf, withDatabase } from '../helpers/database.ts'

const newest = migrations.length
const released = releasedDatabase()

const open = (folder: string, added: readonly string[]) => {
  const clock = steppingClock()
  const steps: Migration[] = added.map((sql, index) => ({ number: newest + 1 + index, name: 'planted', sql }))
  return openDatabase({ folder, clock, newId: () => newUuidV7(clock), migrations: [...migrations, ...steps] })
}

/** A folder with a released database, and what is in it: this computer's memory changes at each opening. */
const releasedFolder = () => {
  const folder = disposableFolder()
  copyFileSync(released, join(folder.path, 'mesa.sqlite'))
  return { ...folder, file: join(folder.path, 'mesa.sqlite'), dump: () => dumpOf(folder.path, ['local_state']) }
}

const versionOf = (file: string): unknown =>
  withDatabase(file, (connection) => connection.pragma('user_version', { simple: true }))

const backupsOf = (folder: string): string[] => readdirSync(join(folder, 'respaldos'))

test('pending steps are all taken, in order, after a verified copy of what was there', () => {
  using folder = releasedFolder()
  const before = folder.dump()
  open(folder.path, ['CREATE TABLE uno (a TEXT) STRICT', 'INSERT INTO uno VALUES (1)']).close()
  expect(versionOf(folder.file)).toBe(newest + 2)
  expect(folder.dump()).toEqual({ ...before, uno: [{ a: '1' }] })
  const [copy, ...others] = backupsOf(folder.path)
  expect(others).toEqual([])
  expect(copy).toMatch(new RegExp(`^antes-de-actualizar-v${String(newest)}-2023-03-14T1400\\d\\d\\.\\d{3}Z\\.sqlite$`))
  using restored = disposableFolder()
  copyFileSync(join(folder.path, 'respaldos', copy!), join(restored.path, 'mesa.sqlite'))
  expect(dumpOf(restored.path, ['local_state'])).toEqual(before)
  expect(versionOf(join(restored.path, 'mesa.sqlite'))).toBe(newest)
})

test('without a pending step nothing is copied', () => {
  using folder = releasedFolder()
  open(folder.path, []).close()
  expect(readdirSync(folder.path)).toEqual(['mesa.sqlite', 'mesa.sqlite-sello'])
})

const failing: [what: string, steps: string[], code: string][] = [
  ['a step that fails at its end', ['CREATE TABLE uno (a TEXT) STRICT; UPDATE session SET held_on = NULL'], 'UNKNOWN'],
  ['a second step that fails after the first', ['DELETE FROM document; DROP TABLE priority', 'no es SQL'], 'UNKNOWN'],
  ['a step that leaves a row pointing at nothing', ['PRAGMA defer_foreign_keys = 1; DELETE FROM person'], 'DAMAGED'],
  [
    'a step for which the disk has no room',
    ['PRAGMA max_page_count = 1; CREATE TABLE uno (a TEXT) STRICT'],
    'DISK_FULL',
  ],
]

test.each(failing)('%s leaves the old schema and data as they were, with the copy beside them', (_, steps, code) => {
  using folder = releasedFolder()
  const before = folder.dump()
  const refusal = (): string => {
    try {
      open(folder.path, steps).close()
    } catch (error) {
      return error instanceof CoreStartError ? error.code : 'not a start error'
    }
    return 'it opened'
  }
  expect(refusal()).toBe(code)
  expect(folder.dump()).toEqual(before)
  expect(versionOf(folder.file)).toBe(newest)
  expect(backupsOf(folder.path)).toHaveLength(1)
  const again = open(folder.path, [])
  expect(again.check()).toEqual({ integrity: [], foreignKeys: [] })
  again.close()
})

test('a first start that fails leaves an empty database, which the next start fills', () => {
  using folder = disposableFolder()
  expect(() => open(folder.path, ['no es SQL'])).toThrow(CoreStartError)
  expect(dumpOf(folder.path)).toEqual({})
  const database = open(folder.path, [])
  expect(database.sql.get('SELECT count(*) AS segments FROM segment')).toEqual({ segments: 5 })
  database.close()
})

test('commits reach the disk before they are answered, and keys between tables are watched', () => {
  using folder = releasedFolder()
  const database = open(folder.path, [])
  const pragma = (name: string) => Object.values(database.sql.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0]
  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  expect(pragma('locking_mode')).toBe('exclusive')
  database.close()
  expect(readFileSync(folder.file).subarray(68, 72).toString()).toBe('MCER')
})
