import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { describeUnexpected } from '../../electron/core/app.ts'
import { createNote, openLogFile } from '../../electron/log-file.ts'
import { defaultDataFolder } from '../../shared/domain/data-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesa-log-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

test('each entry is one line of JSON that only the user can read', () => {
  const file = join(folder, 'mesa-cer.log')
  const log = openLogFile(folder)
  log({ level: 'error', event: 'unexpected', incident: 'a\nb' })
  createNote(log, () => new Date('2023-05-30T15:00:00Z'))('page-gone', { exitCode: 5 })
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { level: 'error', event: 'unexpected', incident: 'a\nb' },
    { level: 'warning', event: 'page-gone', at: '2023-05-30T15:00:00.000Z', exitCode: 5 },
  ])
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a long log makes room by keeping one older file', () => {
  const file = join(folder, 'mesa-cer.log')
  writeFileSync(file, 'x'.repeat(1024 * 1024 + 1))
  openLogFile(folder)({ event: 'new' })
  expect(readFileSync(file, 'utf8')).toBe('{"event":"new"}\n')
  expect(readFileSync(`${file}.1`, 'utf8')).toMatch(/^xxx/)
})

test('a log that cannot be written speaks to the terminal and stops nothing', () => {
  const words = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  openLogFile(join(folder, 'missing'))({ event: 'new' })
  expect(words).toHaveBeenCalledWith('{"event":"new"}\n')
})

test('an unforeseen error is told by its kind and place, without its message and its folders, which may hold names', () => {
  const described = describeUnexpected(new RangeError('Juana Quispe\n    at 00012345'))
  expect(described.kind).toBe('RangeError')
  expect(described.stack).toContain('host-log.test.ts')
  for (const personal of ['Quispe', '00012345', import.meta.dirname])
    expect(JSON.stringify(described)).not.toContain(personal)
  expect(describeUnexpected('text')).toEqual({ kind: 'string', stack: '' })
})

test('a folder with spaces and parentheses leaves nothing of its name either', () => {
  const error = new Error('x')
  const folder = 'C:\\Users\\Ana Quispe (2)\\mesa'
  error.stack = `Error: x\n    at open (${folder}\\main.js:1:2)\n    at async ${folder}\\window.js:3:4\n    at all (index 0)`
  expect(describeUnexpected(error).stack).toBe('at open (main.js:1:2) | at window.js:3:4 | at all (index 0)')
})

test('an error that only wraps another is told by the one that it wraps', () => {
  const described = describeUnexpected(new Error('wrapped', { cause: new RangeError('inside') }))
  expect(described.kind).toBe('RangeError')
})

test('without --data, each system keeps the data where it keeps those of a user', () => {
  const homeFolder = '/casa'
  expect(defaultDataFolder({ platform: 'linux', homeFolder, environment: {} })).toBe('/casa/.local/share/mesa-cer')
  const environment = { XDG_DATA_HOME: '/datos', LOCALAPPDATA: 'C:\\Datos' }
  expect(defaultDataFolder({ platform: 'linux', homeFolder, environment })).toBe('/datos/mesa-cer')
  expect(defaultDataFolder({ platform: 'linux', homeFolder, environment: { XDG_DATA_HOME: '' } })).toContain('/casa/')
  expect(defaultDataFolder({ platform: 'win32', homeFolder, environment })).toBe('C:\\Datos\\Mesa CER')
  expect(defaultDataFolder({ platform: 'darwin', homeFolder, environment })).toBe(
    '/casa/Library/Application Support/Mesa CER/datos',
  )
})
