import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CoreStartError } from '../../electron/core/app.ts'
import { releasedDatabase } from '../helpers/released-database.ts'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { withDatabase } from '../helpers/database.ts'
import { startSecondProgram } from '../helpers/second-program.ts'

/** The files of a folder; folders in it hold what waits, and are empty. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))

const released = releasedDatabase()

/** Fills a data folder with what a power cut leaves: the released database, and a change that is in its -wal only. */
const leaveWal = (dataFolder: string, change: string, start = released): string => {
  using work = disposableFolder()
  const source = join(work.path, 'mesa.sqlite')
  const file = join(dataFolder, 'mesa.sqlite')
  if (existsSync(start)) copyFileSync(start, source)
  withDatabase(source, (connection) => {
    connection.pragma('journal_mode = WAL')
    connection.pragma('wal_autocheckpoint = 0')
    connection.exec(change)
    for (const ending of ['', '-wal']) copyFileSync(`${source}${ending}`, `${file}${ending}`)
  })
  return file
}

const renameMachine = `UPDATE local_state SET value = 'La computadora de Rosa' WHERE key = 'device_name'`

/** Why the core refuses to start on a folder; a refusal is what these tests are about. */
const refusalOf = (dataFolder: string): string => {
  try {
    openTestCore({ dataFolder }).core.close()
  } catch (error) {
    if (error instanceof CoreStartError) return error.code
    throw error
  }
  return 'it opened'
}

/** Each file of a folder with the SHA-256 of its bytes. */
const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )

const overwritePage = (file: string, page: number): void => {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, new Uint8Array(4096).fill(0xff), 0, 4096, 4096 * page)
  closeSync(descriptor)
}

const missing = join(import.meta.dirname, 'no-database')

const remains: [what: string, code: string, leave: (dataFolder: string) => void][] = [
  ['a newer version', 'NEWER', (folder) => leaveWal(folder, 'PRAGMA user_version = 1000')],
  [
    'a damaged page beside a sound change',
    'DAMAGED',
    (folder) => {
      overwritePage(leaveWal(folder, renameMachine), 20)
    },
  ],
  [
    'a database that lost all its pages',
    'DAMAGED',
    (folder) => {
      truncateSync(leaveWal(folder, renameMachine))
    },
  ],
  ['the tables of another program', 'NOT_A_DATABASE', (folder) => leaveWal(folder, 'CREATE TABLE x (a)', missing)],
  [
    'the numbered tables of another program',
    'NOT_A_DATABASE',
    (folder) => leaveWal(folder, 'CREATE TABLE x (a); PRAGMA user_version = 1', missing),
  ],
]

test.each(remains)('a power cut left %s: refused as %s, and every file is as it was', (_, code, leave) => {
  using folder = disposableFolder()
  leave(folder.path)
  const before = contentOf(folder.path)
  expect(Object.keys(before)).toEqual(['mesa.sqlite', 'mesa.sqlite-wal'])
  expect(refusalOf(folder.path)).toBe(code)
  expect(contentOf(folder.path)).toEqual(before)
})

test('a sound change that a power cut left is kept, and nothing is left over after closing', async () => {
  using folder = disposableFolder()
  leaveWal(
    folder.path,
    `INSERT INTO local_state (key, value) VALUES ('operator_name', 'Rosa')
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  )
  const { client, core } = openTestCore({ dataFolder: folder.path })
  expect((await client.settings.get()).operatorName).toBe('Rosa')
  expect(readdirSync(folder.path)).not.toContain('mesa.sqlite-shm')
  core.close()
  expect(readdirSync(folder.path)).toEqual(['mesa.sqlite', 'mesa.sqlite-sello', 'temporal'])
})

test('a folder with a -wal that another program works on is refused as locked, and its files are as they were', async () => {
  using folder = disposableFolder()
  leaveWal(folder.path, renameMachine)
  const first = await startSecondProgram(folder.path)
  expect(first.answer).toBe('open')
  const before = contentOf(folder.path)
  expect(Object.keys(before)).toContain('mesa.sqlite-wal')
  expect(refusalOf(folder.path)).toBe('LOCKED')
  expect(contentOf(folder.path)).toEqual(before)
  await first.end()
})
