import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cer, type Ran } from '../helpers/cli.ts'
import { openTestCore, temporaryFolder } from '../helpers/core.ts'
import { putEmptyDatabase } from '../helpers/empty-database.ts'

const program = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js')
const arequipa = join(import.meta.dirname, '..', 'fixtures', 'records', 'cer-session-arequipa-2009-05-26.json')

let folder: string
let data: string

beforeEach(() => {
  folder = temporaryFolder()
  data = join(folder, 'datos')
  mkdirSync(data)
  putEmptyDatabase(data)
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** As a script runs it: a process of its own. */
const cerProcess = (...words: string[]): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })
  return { code: status ?? -1, out: stdout, said: stderr }
}

const cerOnData = (...words: string[]): Promise<Ran> => cer(...words, '--data', data)

const writeRecord = (change: (record: Record<string, unknown>) => unknown): string => {
  const record = JSON.parse(readFileSync(arequipa, 'utf8')) as Record<string, unknown>
  const file = join(folder, 'registro.json')
  writeFileSync(file, JSON.stringify(change(record)))
  return file
}

test('search answers with JSON what stands in the data, and says in words when there is nothing to look for', async () => {
  await cerOnData('load', arequipa)
  const found = await cerOnData('search', 'tipo:sesión', '--limit', '5')
  expect(found.code).toBe(0)
  expect(JSON.parse(found.out)).toMatchObject([
    { kind: 'session', title: 'Sesión Extraordinaria N° 001-2009', year: 2009 },
  ])
  const nothing = await cerOnData('search', '*** "(')
  expect(nothing).toMatchObject({ code: 0, out: '[]\n' })
  expect(nothing.said).toContain('No hay ninguna palabra que buscar')
})

test('a real meeting goes in, its Word minutes come out, and loading it again changes nothing', () => {
  rmSync(data, { recursive: true })
  const loaded = cerProcess('load', arequipa, '--data', data)
  expect(loaded).toMatchObject({ code: 0, said: 'Se cargó la Sesión Extraordinaria N° 001-2009.\n' })
  expect(JSON.parse(loaded.out)).toMatchObject({ outcome: 'loaded', number: '001-2009', warnings: [] })

  const again = cerProcess('load', arequipa, '--data', data)
  expect(again.code).toBe(0)
  expect(again.said).toContain('ya estaba cargada: no se cambió nada')
  expect(JSON.parse(again.out)).toMatchObject({ outcome: 'unchanged' })

  const out = join(folder, 'acta.docx')
  expect(cerProcess('render', 'acta', '--session', '001-2009', '--out', out, '--data', data).code).toBe(0)
  expect(readFileSync(out).toString('latin1', 0, 2)).toBe('PK')

  const [session] = JSON.parse(cerProcess('sessions', '--data', data).out) as Record<string, unknown>[]
  expect(session).toMatchObject({ seats: 9, seatsPresent: 9, status: 'closed' })

  const given = JSON.parse(
    cerProcess('record', '--session', 'Sesión Extraordinaria N° 001-2009', '--data', data).out,
  ) as {
    session: object
  }
  const original = JSON.parse(readFileSync(arequipa, 'utf8')) as { session: object }
  expect(given).toEqual({ ...original, session: { ...original.session, number: '001-2009' } })
  const unknown = cerProcess('record', '--session', '999-2009', '--data', data)
  expect(unknown).toMatchObject({ code: 2, out: '' })
  expect(unknown.said).toContain('No hay ninguna sesión con ese número')
  expect(JSON.parse(cerProcess('check', '--data', data).out)).toMatchObject({
    isSound: true,
    documents: 1,
    sessions: 1,
  })
})

test('the demonstration fills an empty folder once, and four sessions can be asked for by name', async () => {
  expect(JSON.parse((await cerOnData('demo')).out)).toMatchObject({ sessions: 4 })
  const second = await cerOnData('demo')
  expect(second).toMatchObject({ code: 2, out: '' })
  expect(second.said).toContain('aquí nunca se borra trabajo')

  const ambiguous = await cerOnData('record', '--session', '001-2023')
  expect(ambiguous).toMatchObject({ code: 2, out: '' })
  expect(ambiguous.said).toContain('Sesión Extraordinaria N° 001-2023')
  expect((await cerOnData('record', '--session', 'extraordinaria 001-2023')).code).toBe(0)
  expect((await cerOnData('record', '--session', '999-2023')).said).toContain('No hay ninguna sesión con ese número')

  const session = ['--session', 'instalación 001-2023', '--out', join(folder, 'certificado.docx')]
  const certificate = await cerOnData('render', 'certificacion', ...session, '--agreement', '002-2023-cer')
  expect(JSON.parse(certificate.out)).toMatchObject({ subject: 'Acuerdo N° 002-2023-CER', version: 1 })
  const unknown = await cerOnData('render', 'certificacion', ...session, '--agreement', '099-2023-CER')
  expect(unknown).toMatchObject({ code: 2, out: '' })
  expect(unknown.said).toContain('Acuerdos: 001-2023-CER, 002-2023-CER')
  expect((await cerOnData('render', 'acta-designacion', ...session)).code).toBe(0)
  const report = await cerOnData(
    'render',
    'reporte-asistencia',
    '--term',
    '2023',
    '--out',
    join(folder, 'asistencia.docx'),
  )
  expect(JSON.parse(report.out)).toMatchObject({ subject: 'CER 2023', version: 1 })
  const promised = ['--out', join(folder, 'compromisos.docx')]
  expect((await cerOnData('render', 'compromisos-periodo', '--term', '2023', ...promised)).code).toBe(0)
  const ofOne = await cerOnData('render', 'compromisos', '--session', 'extraordinaria 001-2023', ...promised)
  expect(JSON.parse(ofOne.out)).toMatchObject({ subject: 'Sesión Extraordinaria N° 001-2023', version: 1 })
  const whole = await cerOnData('render', 'all', '--session', 'instalación 001-2023', '--out', folder)
  expect(whole.code).toBe(0)
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining([
      'Acta Sesión de Instalación N° 001-2023.docx',
      'Agenda Sesión de Instalación N° 001-2023.docx',
    ]),
  )
  const nowhere = await cerOnData('render', 'all', '--session', 'instalación 001-2023', '--out', join(folder, 'no-hay'))
  expect(nowhere).toMatchObject({ code: 2, out: '' })
  const other = ['--session', 'extraordinaria 001-2023', '--out', join(folder, 'acta.docx')]
  expect((await cerOnData('render', 'acta-instalacion', ...other)).said).toContain('no tiene acta de instalación')
})

test.each([
  ['a wrong value', (record: object) => ({ ...record, agenda: [{ kind: 'debat' }] }), 'agenda[0].kind'],
  ['an unknown key', (record: object) => ({ ...record, invitados: [] }), 'Campo desconocido: invitados'],
  ['a newer version', (record: object) => ({ ...record, version: 2 }), 'es de la versión 2'],
  ['a file of another kind', () => ({ hola: 1 }), 'no es un registro de sesión'],
])('a record with %s ends with exit 2, says where, and loads nothing', async (_, change, sentence) => {
  const refused = await cerOnData('load', writeRecord(change))
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.said).toContain(sentence)
  expect(refused.said).toContain('no se cargó nada')
  expect(JSON.parse((await cerOnData('sessions')).out)).toEqual([])
})

test('a truncated file, a Word file and a missing file each get one clear sentence', async () => {
  const cut = join(folder, 'cortado.json')
  writeFileSync(cut, readFileSync(arequipa).subarray(0, 900))
  expect(await cerOnData('load', cut)).toMatchObject({ code: 2, out: '' })
  expect((await cerOnData('load', cut)).said).toContain('está cortado o es de otro tipo')
  const binary = join(folder, 'foto.json')
  writeFileSync(binary, Buffer.from([0x50, 0x4b, 0xff, 0xfe]))
  expect((await cerOnData('load', binary)).said).toContain('no es un texto')
  expect((await cerOnData('load', join(folder, 'nada.json'))).said).toContain('no existe')
})

test('a file of more than 32 MB is wrong input, said in one sentence', async () => {
  const refused = await cerOnData(
    'load',
    writeRecord((record) => ({ ...record, relleno: 'y'.repeat(33 * 1024 * 1024) })),
  )
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.said).toBe(
    'El archivo es demasiado grande: se aceptan hasta 32 MB. No se cargó nada. Revise que sea el registro de una sesión.\n',
  )
  expect(JSON.parse((await cerOnData('sessions')).out)).toEqual([])
})

test.each([
  [['foo'], 'Ese comando no existe. (foo)'],
  [['record'], 'Falta una opción obligatoria'],
  [['load'], 'Falta un dato'],
  [['sessions', '--todo'], 'Hay una opción que no existe. (--todo)'],
])('wrong use %j is explained in Spanish with exit 2', async (words, sentence) => {
  const refused = await cer(...words)
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.said).toContain(sentence)
})

test('a text file in the place of the database is said and left as it was, with exit 1', async () => {
  writeFileSync(join(data, 'mesa.sqlite'), 'una lista de compras')
  const refused = await cerOnData('sessions')
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.said).toContain('El archivo de datos no es de Mesa CER')
  expect(readFileSync(join(data, 'mesa.sqlite'), 'utf8')).toBe('una lista de compras')
  expect(readdirSync(data)).toEqual(['mesa.sqlite'])
})

test('a folder that another window has open is said, with exit 1', async () => {
  using _open = openTestCore({ dataFolder: data })
  const refused = await cerOnData('sessions')
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.said).toContain('Mesa CER ya está abierta')
})

test('a Word file that somebody edited is never overwritten: a new version is written beside it', async () => {
  await cerOnData('load', arequipa)
  const out = join(folder, 'acta.docx')
  writeFileSync(out, 'editado a mano')
  const rendered = await cerOnData('render', 'acta', '--session', '001-2009', '--out', out)
  expect(JSON.parse(rendered.out)).toMatchObject({ file: join(folder, 'acta_v2.docx') })
  expect(rendered.said).toContain('no se tocó')
  expect(readFileSync(out, 'utf8')).toBe('editado a mano')
  const nowhere = await cerOnData('render', 'acta', '--session', '001-2009', '--out', join(folder, 'no', 'acta.docx'))
  expect(nowhere).toMatchObject({ code: 2, out: '' })
  expect(existsSync(join(folder, 'no'))).toBe(false)
})
