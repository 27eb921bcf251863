import fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { readSpreadsheet } from '../../electron/core/spreadsheets/read.ts'
import { writeXlsx } from '../../electron/core/spreadsheets/write.ts'
import type { TermId } from '../../shared/domain/ids.ts'
import { importFieldNames, ImportField } from '../../shared/domain/padron-import-fields.ts'
import { readHeader } from '../../shared/domain/padron-import-headers.ts'
import { manyRows, padronXlsx } from '../fixtures/spreadsheets/build.ts'
import { disposableFolder, openTestCore, type TestCore } from '../helpers/core.ts'
import { guessRequest, uploadFile } from '../helpers/imports.ts'
import { findTool } from '../helpers/tools.ts'

const openWithTerm = async (): Promise<TestCore & { termId: TermId }> => {
  const opened = openTestCore()
  const { id } = await opened.client.terms.create({ name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' })
  return { ...opened, termId: id }
}

type Opened = Awaited<ReturnType<typeof openWithTerm>>

const download = async ({ core }: Opened, path: string): Promise<{ bytes: Uint8Array; answer: Response }> => {
  const answer = await core.fetch(new Request(`http://mesa.test/files/exports/${path}`))
  return { bytes: new Uint8Array(await answer.arrayBuffer()), answer }
}

const previewOf = async ({ core, client, termId }: Opened, name: string, bytes: Uint8Array) =>
  client.imports.preview(await guessRequest(client, await uploadFile(core, name, bytes), termId))

const institution = (name: string, segmentId: string | null) => ({
  name,
  acronym: null,
  segmentId: segmentId as never,
  level: 'regional' as const,
  province: 'Abancay',
  address: 'Jr. Lima 123',
  phone: '083 321 000',
  email: 'mesa@ejemplo.pe',
})

const fill = async (opened: Opened, names: readonly string[]): Promise<void> => {
  const { client } = opened
  const { segments } = await client.institutions.list()
  for (const [index, name] of names.entries()) {
    const { id } = await client.institutions.create(institution(name, segments[index % segments.length]!.id))
    for (const capacity of ['principal', 'alternate'] as const) {
      const person = await client.people.create({
        givenNames: `Rosa ${capacity}`,
        surnames: `De la Cruz ${name}`,
        nationalId: capacity === 'principal' ? `0000${1000 + index}` : null,
        sex: 'F',
        phone: '+51 983 111 222',
        email: null,
      })
      await client.accreditations.create({
        institutionId: id,
        personId: person.id,
        capacity,
        position: '-Directora',
        documentKind: index % 2 === 0 ? 'official_letter' : null,
        document: index % 2 === 0 ? `0${index}-2023` : 'Lista firmada',
        documentDay: '2023-01-20',
        documentReceivedOn: '2023-01-23',
        validFrom: '2023-01-15',
        validTo: capacity === 'principal' ? '2023-12-31' : null,
      })
    }
  }
  await client.institutions.create(institution('Sin nadie todavía', null))
}

test('without a day, the padrón of a term that is to come is exported as on its first day', async () => {
  using opened = openTestCore()
  // The clock of the tests stands before that term.
  const { id: termId } = await opened.client.terms.create({
    name: 'CER 2090',
    firstDay: '2090-01-01',
    lastDay: '2090-12-31',
  })
  const { id: institutionId } = await opened.client.institutions.create(institution('DIRESA', null))
  await opened.client.roll.setMember({ termId, institutionId, isActive: true })
  const person = await opened.client.people.create({
    givenNames: 'Rosa',
    surnames: 'Quispe',
    nationalId: null,
    sex: null,
    phone: null,
    email: null,
  })
  await opened.client.accreditations.create({
    institutionId,
    personId: person.id,
    capacity: 'principal',
    position: null,
    documentKind: null,
    document: null,
    documentDay: null,
    documentReceivedOn: null,
    validFrom: '2090-01-01',
    validTo: '2090-12-31',
  })
  const { bytes } = await download({ ...opened, termId }, `padron/${termId}`)
  const read = await readSpreadsheet({ name: 'p.xlsx', bytes })
  expect(JSON.stringify(read)).toContain('Quispe')
})

test('what is exported and imported again says «unchanged» in every row', async () => {
  using opened = await openWithTerm()
  await fill(opened, ['Cáritas', 'DIRESA', '=SUM(A1)'])
  const { bytes, answer } = await download(opened, `padron/${opened.termId}?on=2023-06-01`)
  expect(answer.headers.get('content-type')).toContain('spreadsheetml')
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('Padrón CER 2023.xlsx')
  const preview = await previewOf(opened, 'p.xlsx', bytes)
  expect(preview.counts).toEqual({ new: 0, update: 0, unchanged: 7, duplicate: 0, error: 0 })
})

test('so it does for any names that people may have', async () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'Ñ', 'é', '=', '+', '-', '@', "'", '"', '<', '&', ',', '1', ' '),
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(word, {
        minLength: 1,
        maxLength: 4,
        selector: (text) => text.replace(/[^a-zñé1]/giu, '').toLowerCase(),
      }),
      async (names) => {
        using opened = await openWithTerm()
        await fill(
          opened,
          names.map((name, index) => `${name}${String.fromCharCode(97 + index)}x`),
        )
        const { bytes } = await download(opened, `padron/${opened.termId}?on=2023-06-01`)
        const { counts } = await previewOf(opened, 'p.xlsx', bytes)
        expect(counts).toEqual({ new: 0, update: 0, unchanged: names.length * 2 + 1, duplicate: 0, error: 0 })
      },
    ),
    { numRuns: 8 },
  )
})

test('an import of many rows comes back whole in the export', async () => {
  using opened = await openWithTerm()
  const request = await guessRequest(
    opened.client,
    await uploadFile(opened.core, 'p.xlsx', padronXlsx(manyRows(60))),
    opened.termId,
  )
  const { fingerprint } = await opened.client.imports.preview(request)
  await opened.client.imports.apply({ request, fingerprint, skipErrors: false })
  const { bytes } = await download(opened, `padron/${opened.termId}?on=2023-06-01`)
  expect((await previewOf(opened, 'p.xlsx', bytes)).counts).toMatchObject({ unchanged: 60, error: 0 })
})

test('an export that LibreOffice saved as .ods and as .csv still changes nothing, and its formulas are texts', async () => {
  const soffice = findTool('soffice', 'what Calc makes of an export is not seen')
  if (soffice === null) return
  using opened = await openWithTerm()
  using folder = disposableFolder()
  await fill(opened, ['Cáritas', '=1+1', '@SUM(A1)'])
  writeFileSync(join(folder.path, 'p.xlsx'), (await download(opened, `padron/${opened.termId}?on=2023-06-01`)).bytes)
  for (const convertTo of ['ods', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true']) {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder.path, 'profile')).href}`
    spawnSync(soffice, [profile, '--headless', '--convert-to', convertTo, 'p.xlsx'], {
      cwd: folder.path,
      timeout: 60_000,
    })
  }
  const csv = readFileSync(join(folder.path, 'p.csv'), 'utf8')
  expect(csv).toContain("'=1+1")
  expect(csv).toContain("'@SUM(A1)")
  expect(csv).not.toMatch(/(?:^|,)"?[=@]/mu)
  for (const name of ['p.ods', 'p.csv'])
    expect((await previewOf(opened, name, readFileSync(join(folder.path, name)))).counts).toMatchObject({
      unchanged: 7,
    })
})

test('the template has every column that is read, nothing to import, and two examples apart', async () => {
  using opened = await openWithTerm()
  const { bytes } = await download(opened, 'plantilla-padron')
  const read = await readSpreadsheet({ name: 'p.xlsx', bytes })
  const sheets = read.kind === 'workbook' ? read.workbook.sheets : []
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Padrón', 1],
    ['Instrucciones', 23],
  ])
  const told = sheets[1]!.rows.slice(1).map(({ cells }) => cells[0])
  expect(told).toEqual(sheets[0]!.rows[0]!.cells)
  expect(sheets[1]!.rows.find(({ cells }) => cells[0] === 'Segmento')?.cells[1]).toContain('Sociedad civil')
  expect((await previewOf(opened, 'p.xlsx', bytes)).rows).toEqual([])
})

test('the export and the template are valid for the Open XML SDK', async () => {
  const validator = findTool('ooxml-validator', 'the exported workbooks are not validated')
  if (validator === null) return
  using opened = await openWithTerm()
  using folder = disposableFolder()
  await fill(opened, ['Cáritas', '<b>&"', '=1+1'])
  for (const path of [`padron/${opened.termId}?on=2023-06-01`, 'plantilla-padron']) {
    const file = join(folder.path, 'p.xlsx')
    writeFileSync(file, (await download(opened, path)).bytes)
    const { stdout } = spawnSync(validator, [file], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] })
  }
})

test('every heading that the export writes is read back as its field', () => {
  for (const field of ImportField.options)
    expect(readHeader(importFieldNames[field])).toEqual({ field, capacity: null })
})

test('only terms and days that exist are served', async () => {
  using opened = await openWithTerm()
  const unknown = '018c0000-0000-7000-8000-000000000000'
  for (const path of ['padron/1', `padron/${opened.termId}?on=ayer`, `padron/${unknown}`])
    expect((await download(opened, path)).answer.status).toBe(404)
})

test('texts that start like a formula are written as text, and days as days', async () => {
  const texts = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '+51 983 111 222', '\u0007campana', '<&>"', '007']
  const bytes = writeXlsx([
    {
      name: 'H',
      columns: [{ header: 'h', width: 9 }],
      rows: [...texts.map((text) => [text]), [{ day: '2023-03-14' }]],
    },
  ])
  const read = await readSpreadsheet({ name: 'h.xlsx', bytes })
  const cells = read.kind === 'workbook' ? read.workbook.sheets[0]!.rows.map((row) => row.cells[0]) : []
  expect(cells).toEqual([
    'h',
    "'=1+1",
    "'+cmd|calc",
    "'-2+3",
    "'@SUM(A1)",
    '+51 983 111 222',
    'campana',
    '<&>"',
    '007',
    { day: '2023-03-14' },
  ])
})
