import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { padronXlsx } from '../fixtures/spreadsheets/build.ts'
import { cer as cerHere, type Ran } from '../helpers/cli.ts'
import { openTestCore, temporaryFolder } from '../helpers/core.ts'

const program = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js')
const fixture = (name: string): string => join(import.meta.dirname, '..', 'fixtures', 'spreadsheets', name)

let folder: string
let data: string

beforeEach(async () => {
  folder = temporaryFolder()
  data = join(folder, 'datos')
  using opened = openTestCore({ dataFolder: data })
  await opened.client.terms.create({ name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' })
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** As it is built, which reads spreadsheets in a thread of its own file. */
const cerProcess = (...words: string[]): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words, '--data', data], {
    encoding: 'utf8',
  })
  return { code: status ?? -1, out: stdout, said: stderr }
}

const cer = (...words: string[]): Promise<Ran> => cerHere(...words, '--data', data)

const asked = (file: string, ...words: string[]): string[] => ['import-padron', file, '--term', '2023', ...words]

const countsOf = (out: string): unknown => (JSON.parse(out) as { counts: unknown }).counts

test('a padrón is tried, imported, exported and found unchanged', () => {
  const tried = cerProcess(...asked(fixture('narrow.ods'), '--dry-run'))
  expect(tried.code).toBe(0)
  expect(tried.said).toContain('Nuevas: 4.')
  expect(tried.said).toContain('no se importó nada')
  expect(countsOf(cerProcess(...asked(fixture('narrow.ods'))).out)).toMatchObject({ new: 4, error: 0 })
  const again = cerProcess(...asked(fixture('narrow.xls')))
  expect(again).toMatchObject({ code: 0 })
  expect(JSON.parse(again.out)).toMatchObject({ import: null, counts: { unchanged: 4 } })

  const out = join(folder, 'padron.xlsx')
  const exported = cerProcess('export-padron', '--term', 'CER 2023', '--out', out)
  expect(JSON.parse(exported.out)).toMatchObject({ file: out, term: 'CER 2023', on: '2023-12-31' })
  expect(countsOf(cerProcess(...asked(out, '--dry-run')).out)).toMatchObject({ unchanged: 4, new: 0, update: 0 })
})

test('rows with errors keep everything out with exit 2, until they are left aside on purpose', async () => {
  const file = join(folder, 'padron.xlsx')
  const good = ['Cáritas', 'Sociedad civil', 'Titular', 'Quispe', 'Rosa', '41234567']
  writeFileSync(file, padronXlsx([good, ['DREA', 'Estado', 'Titular', 'Soto', 'Ana', '123']]))
  const refused = await cer(...asked(file))
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.said).toContain('Fila 3: F3: «123» no es un DNI')
  expect(refused.said).toContain('No se importó nada')
  expect(countsOf((await cer(...asked(file, '--skip-errors'))).out)).toMatchObject({ new: 1, error: 1 })
  expect(countsOf((await cer(...asked(file, '--dry-run'))).out)).toMatchObject({ unchanged: 1, error: 1 })
})

test.each([
  ['locked.ods', 'protegido con contraseña'],
  ['no-existe.xlsx', 'no existe'],
  ['everything.xlsx', 'No se reconoció ninguna columna'],
])('%s ends with exit 2 and one sentence', async (name, sentence) => {
  const refused = await cer(...asked(fixture(name)))
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.said).toContain(sentence)
  expect(refused.said).toContain('No se importó nada')
})

test('an unknown term is said with those there are, and an export never overwrites', async () => {
  expect((await cer('export-padron', '--term', '1999', '--out', join(folder, 'x.xlsx'))).said).toContain(
    'Períodos: «CER 2023».',
  )
  expect(existsSync(join(folder, 'x.xlsx'))).toBe(false)
  const out = join(folder, 'padron.xlsx')
  writeFileSync(out, 'mío')
  expect(JSON.parse((await cer('export-padron', '--term', '2023', '--out', out)).out)).toMatchObject({
    file: join(folder, 'padron_v2.xlsx'),
  })
  expect(readFileSync(out, 'utf8')).toBe('mío')
})
