import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createNote, describeUnexpected, openLogFile } from '../../electron/log-file.ts'
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

test('an unforeseen error is told by its kind and place, without the data that its message may quote', () => {
  const described = describeUnexpected(new RangeError('Juana Quispe 00012345'))
  expect(described.kind).toBe('RangeError')
  expect(described.where).toContain('host-log.test.ts')
  expect(JSON.stringify(described)).not.toContain('Quispe')
  expect(describeUnexpected('text')).toEqual({ kind: 'string', where: '' })
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
