import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CoreStartError } from '../../electron/core/app.ts'
import { releasedDatabase } from '../helpers/released-database.ts'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { withDatabase } from '../helpers/database.ts'
import { startSecondProgram } from '../helpers/second-program.ts'

const released = releasedDatabase()

/** Why the core refuses to start on a folder; opening it fails the test. */
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
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path, createHash('sha256').update(readFileSync(path)).digest('hex')]
      }),
  )

const writeAt = (file: string, position: number, bytes: Uint8Array): void => {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, bytes, 0, bytes.length, position)
  closeSync(descriptor)
}

const versionToCome = new Uint8Array([0, 0, 3, 232])

const spoilings: [what: string, code: string, spoil: (file: string) => void][] = [
  [
    'a database of a newer version',
    'NEWER',
    (file) => withDatabase(file, (open) => open.pragma('user_version = 1000')),
  ],
  ['a newer database of which only the header is read', 'NEWER', (file) => writeAt(file, 60, versionToCome)],
  ['a text file', 'NOT_A_DATABASE', (file) => writeFileSync(file, 'Acta de la sesión\n'.repeat(100))],
  ['a short text file', 'NOT_A_DATABASE', (file) => writeFileSync(file, 'Acta')],
  ['a Word file', 'NOT_A_DATABASE', (file) => writeFileSync(file, Buffer.from('PK\u0003\u0004'.repeat(100)))],
  [
    'the database of another program',
    'NOT_A_DATABASE',
    (file) => {
      writeFileSync(file, '')
      withDatabase(file, (open) => open.exec('CREATE TABLE contactos (nombre TEXT); PRAGMA user_version = 1'))
    },
  ],
  [
    'the database of another program that never numbered its schema',
    'NOT_A_DATABASE',
    (file) => {
      writeFileSync(file, '')
      withDatabase(file, (open) => open.exec('CREATE TABLE contactos (nombre TEXT)'))
    },
  ],
  ['a page overwritten with rubbish', 'DAMAGED', (file) => writeAt(file, 4096 * 20, new Uint8Array(4096).fill(0xff))],
  ['a schema overwritten with rubbish', 'DAMAGED', (file) => writeAt(file, 100, new Uint8Array(3000).fill(0xff))],
  ['a database cut in half', 'DAMAGED', (file) => truncateSync(file, 4096 * 60)],
]

test.each(spoilings)('%s is refused as %s, and no file is touched or added', (_, code, spoil) => {
  using folder = disposableFolder()
  const file = join(folder.path, 'mesa.sqlite')
  copyFileSync(released, file)
  spoil(file)
  const before = contentOf(folder.path)
  expect(refusalOf(folder.path)).toBe(code)
  expect(contentOf(folder.path)).toEqual(before)
})

test('a folder in the place of the database is refused', () => {
  using folder = disposableFolder()
  mkdirSync(join(folder.path, 'mesa.sqlite'))
  expect(refusalOf(folder.path)).toBe('NOT_A_DATABASE')
})

test('a file in the place of the data folder is refused', () => {
  using folder = disposableFolder()
  const file = join(folder.path, 'datos')
  writeFileSync(file, 'x')
  expect(refusalOf(file)).toBe('NO_PERMISSION')
  expect(refusalOf(join(file, 'dentro'))).toBe('NO_PERMISSION')
})

test('an empty file, which a start cut short left behind, is a new database', () => {
  using folder = disposableFolder()
  writeFileSync(join(folder.path, 'mesa.sqlite'), '')
  expect(refusalOf(folder.path)).toBe('it opened')
})

const closedToWriting: [what: string, folderMode: number, fileMode: number, code: string][] = [
  ['a folder that can only be read', 0o555, 0o444, 'READ_ONLY'],
  ['a file that can only be read', 0o777, 0o444, 'READ_ONLY'],
  ['a folder that cannot be read', 0o000, 0o666, 'NO_PERMISSION'],
  ['a file that cannot be read', 0o777, 0o000, 'NO_PERMISSION'],
]

test.skipIf(process.platform === 'win32').each(closedToWriting)(
  '%s is refused with its reason, and nothing is touched',
  async (_, folderMode, fileMode, code) => {
    using folder = disposableFolder()
    chmodSync(folder.path, 0o755)
    const data = join(folder.path, 'datos')
    const file = join(data, 'mesa.sqlite')
    mkdirSync(data)
    copyFileSync(released, file)
    const bytes = readFileSync(file)
    chmodSync(file, fileMode)
    chmodSync(data, folderMode)
    const second = await startSecondProgram(data, { withoutRights: true })
    await second.end()
    chmodSync(data, 0o755)
    chmodSync(file, 0o644)
    expect(second.answer).toBe(code)
    expect(readdirSync(data)).toEqual(['mesa.sqlite'])
    expect(readFileSync(file).equals(bytes)).toBe(true)
  },
)

test('a second program on the same folder is refused while the first works, and not after it ended', async () => {
  using folder = disposableFolder()
  const first = await startSecondProgram(folder.path)
  expect(first.answer).toBe('open')
  expect(refusalOf(folder.path)).toBe('LOCKED')
  await first.end()
  expect(refusalOf(folder.path)).toBe('it opened')
})

test('the first program works on, undisturbed, after a second one was refused', async () => {
  using test = openTestCore()
  const second = await startSecondProgram(test.dataFolder)
  await second.end()
  expect(second.answer).toBe('LOCKED')
  await test.client.settings.setOperator({ name: 'Rosa' })
  test.core.close()
  using again = openTestCore({ dataFolder: test.dataFolder })
  expect((await again.client.settings.get()).operatorName).toBe('Rosa')
})

test('a program that was killed leaves its folder free', async () => {
  using folder = disposableFolder()
  const first = await startSecondProgram(folder.path)
  expect(first.answer).toBe('open')
  await first.kill()
  expect(refusalOf(folder.path)).toBe('it opened')
})
