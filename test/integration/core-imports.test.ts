import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectedErrorSentence, isErrorCode } from '../../shared/contract/error-sentences.ts'
import type { ErrorCode, ErrorData } from '../../shared/contract/errors.ts'
import type { ImportPreview, ImportRequest } from '../../shared/contract/imports.ts'
import type { TermId } from '../../shared/domain/ids.ts'
import { importNoteSentence } from '../../shared/domain/padron-import-sentences.ts'
import type { Cell } from '../../shared/domain/spreadsheet.ts'
import { manyRows, padronXlsx } from '../fixtures/spreadsheets/build.ts'
import { accredit, addPerson, openSession, planSession } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Failure, type TestCore } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'
import { guessRequest, uploadFile } from '../helpers/imports.ts'

const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'spreadsheets', name))

const openWithTerm = async (): Promise<TestCore & { termId: TermId }> => {
  const test = openTestCore()
  const { id } = await test.client.terms.create({ name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' })
  return { ...test, termId: id }
}

type Opened = Awaited<ReturnType<typeof openWithTerm>>

const prepare = async (
  { core, client, termId }: Opened,
  bytes: Uint8Array,
  change: Partial<ImportRequest> = {},
): Promise<{ request: ImportRequest; preview: ImportPreview }> => {
  const uploadId = await uploadFile(core, 'padron.xlsx', bytes)
  const request = { ...(await guessRequest(client, uploadId, termId)), ...change }
  return { request, preview: await client.imports.preview(request) }
}

const importAll = async (
  opened: Opened,
  bytes: Uint8Array,
  change: Partial<ImportRequest> = {},
  skipErrors = false,
) => {
  const { request, preview } = await prepare(opened, bytes, change)
  return opened.client.imports.apply({ request, fingerprint: preview.fingerprint, skipErrors })
}

const sentencesOf = ({ rows }: ImportPreview): string[] => rows.flatMap(({ notes }) => notes.map(importNoteSentence))

const sentenceOf = ({ code, data }: Failure): string =>
  isErrorCode(code) ? expectedErrorSentence(code, data as ErrorData<ErrorCode>) : ''

/** Institution, segment, capacity, surnames, given names, DNI, position, phone, mail, document, its day, from. */
const row = (...cells: Cell[]): Cell[] => cells
const rosa = row('Cáritas Abancay', 'Sociedad civil', 'Titular', 'Quispe Huamán', 'Rosa', '41234567', 'Directora')

// What an undone import leaves: the log of what happened.
const logs = ['change', 'change_set', 'padron_import', 'sqlite_sequence']

describe('importing a padrón', () => {
  test.each(['narrow.xlsx', 'narrow.ods', 'narrow.xls', 'narrow-comma-utf8.csv', 'narrow-semicolon-1252.csv'])(
    '%s, made by LibreOffice Calc, gives the same accreditations',
    async (name) => {
      using opened = await openWithTerm()
      await importAll(opened, fixture(name))
      const held = await opened.client.accreditations.list({ on: '2023-06-01' })
      expect(
        held.map((one) => [one.institutionAcronym, one.personName, one.capacity, one.documentName, one.documentDay]),
      ).toEqual([
        [null, 'Ana Zea Soto', 'principal', null, null],
        [null, 'Lucía Vargas Peña', 'principal', 'Carta N° 010-2023', '2023-01-20'],
        ['DIRESA', 'Rosa Quispe Huamán', 'principal', 'Oficio N° 045-2023-DIRESA', '2023-01-20'],
        ['DIRESA', 'Julio Ccori Ramos', 'alternate', 'Oficio N° 045-2023-DIRESA', '2023-01-20'],
      ])
      expect(held.map(({ validFrom }) => validFrom)).toEqual(['2023-01-01', '2023-02-01', '2023-02-01', '2023-02-01'])
      const julio = await opened.client.people.get({ id: held[3]!.personId })
      expect(julio).toMatchObject({ nationalId: '01234567', surnames: 'Ccori Ramos', givenNames: 'Julio', sex: 'M' })
    },
  )

  test.each(['wide.xlsx', 'wide.ods', 'wide.xls', 'wide-semicolon-1252.csv'])(
    '%s, with the principal and the alternate in one row, gives both',
    async (name) => {
      using opened = await openWithTerm()
      const { preview } = await prepare(opened, fixture(name))
      expect(preview.counts).toEqual({ new: 2, update: 0, unchanged: 0, duplicate: 0, error: 0 })
      await importAll(opened, fixture(name))
      const held = await opened.client.accreditations.list({ on: '2023-06-01' })
      expect(held.map(({ personName, capacity }) => [personName, capacity])).toEqual([
        ['Lucía Vargas Peña', 'principal'],
        ['Rosa Quispe Huamán', 'principal'],
        ['Julio Ccori Ramos', 'alternate'],
      ])
    },
  )

  test('the columns are guessed with their headings, and long numbers are masked', async () => {
    using opened = await openWithTerm()
    const uploadId = await uploadFile(opened.core, 'padron.xlsx', fixture('narrow.xlsx'))
    const reading = await opened.client.imports.read({ uploadId, sheet: null, headerRow: null })
    expect(reading).toMatchObject({ sheet: 'Padrón 2023', headerRow: 4, rowCount: 4 })
    expect(reading.sheets).toEqual([
      { name: 'Padrón 2023', isHidden: false, rowCount: 7 },
      { name: 'Borrador', isHidden: true, rowCount: 1 },
    ])
    const nationalId = reading.columns.find(({ target }) => target?.field === 'nationalId')
    expect(nationalId).toMatchObject({ name: 'F', header: 'D.N.I.', confidence: 'certain' })
    expect(JSON.stringify(reading)).not.toContain('41234567')
    expect(nationalId?.samples[0]).toBe('•••••567')
  })

  test('a second import of the same file changes nothing', async () => {
    using opened = await openWithTerm()
    await importAll(opened, fixture('narrow.xlsx'))
    const { request, preview } = await prepare(opened, fixture('narrow.ods'))
    expect(preview.counts).toEqual({ new: 0, update: 0, unchanged: 4, duplicate: 0, error: 0 })
    const refused = await failureOf(
      opened.client.imports.apply({ request, fingerprint: preview.fingerprint, skipErrors: false }),
    )
    expect(refused.code).toBe('IMPORT_WITHOUT_CHANGES')
  })

  test('a blank erases nothing, and what is new in a row is told cell by cell, masked', async () => {
    using opened = await openWithTerm()
    await importAll(opened, padronXlsx([[...rosa, '983111222', 'rosa@ejemplo.pe']]))
    const { preview } = await prepare(opened, padronXlsx([[...rosa.slice(0, 6), null, '983999888']]))
    expect(preview.rows[0]).toMatchObject({
      outcome: 'update',
      changes: [
        { thing: 'person', isNew: false, fields: [{ field: 'phone', before: '••••••222', after: '••••••888' }] },
      ],
    })
    await importAll(opened, padronXlsx([[...rosa.slice(0, 6), null, '983999888']]))
    const [held] = await opened.client.accreditations.list({ on: '2023-06-01' })
    expect(held?.position).toBe('Directora')
    expect(await opened.client.people.get({ id: held!.personId })).toMatchObject({
      email: 'rosa@ejemplo.pe',
      phone: '983999888',
    })
  })

  test('every row with something wrong says what and in which cell, and keeps everything out', async () => {
    using opened = await openWithTerm()
    const bytes = padronXlsx([
      rosa,
      row('DIRESA', 'Alianza', 'Titular', 'Ccori', 'Julio', '12345678'),
      row('DREA', 'Estado', 'Titular', 'Soto', 'Ana', '1234'),
      row('Colegio', 'Estado', 'Invitado', 'Rojas', 'Luis', '22345678'),
      row(
        'Cáritas Abancay',
        'Sociedad civil',
        'Titular',
        'Paz',
        'Eva',
        '32345678',
        null,
        null,
        null,
        'Oficio N° 9-2023',
      ),
      row('Red', 'Sociedad civil', 'Titular', 'Luna', 'Iris', '42345678', null, null, null, null, '31/02/2023'),
      row('Red', 'Sociedad civil', 'Alterno', 'Luna', null, '52345678'),
      row(null, 'Estado', 'Titular', null, null, null),
    ])
    const { request, preview } = await prepare(opened, bytes)
    expect(preview.counts).toEqual({ new: 1, update: 0, unchanged: 0, duplicate: 0, error: 7 })
    expect(preview.unknownSegments).toEqual(['Alianza'])
    expect(sentencesOf(preview)).toEqual([
      'B3: No existe el segmento «Alianza». Elija a cuál corresponde o agréguelo.',
      'F4: «1234» no es un DNI (8 dígitos) ni un carné de extranjería (9 a 12 letras y dígitos).',
      'C5: «Invitado» no es titular ni alterno.',
      'D6: La acreditación de esta fila (Oficio N° 9-2023) coincide en fechas con la de Rosa Quispe Huamán (sin documento, de la fila 2) para la misma institución y condición.',
      'K7: «31/02/2023» no es una fecha. Escríbala como 14/03/2023.',
      'D8: «Luna» no parece un nombre completo: faltan los apellidos o los nombres.',
      'A9: Falta la institución.',
    ])
    const before = dumpOf(opened.dataFolder)
    const application = { request, fingerprint: preview.fingerprint }
    const refused = await failureOf(opened.client.imports.apply({ ...application, skipErrors: false }))
    expect(sentenceOf(refused)).toContain('7 filas tienen errores. No se importó nada.')
    expect(dumpOf(opened.dataFolder)).toEqual(before)
    const made = await opened.client.imports.apply({ ...application, skipErrors: true })
    expect(made).toMatchObject({ rowCount: 8, createdCount: 1, updatedCount: 0 })
  })

  test('a segment of another name is taken for the one chosen, or added', async () => {
    using opened = await openWithTerm()
    const bytes = padronXlsx([
      row('Red', 'Redes sociales', 'Titular', 'Luna', 'Iris', '42345678'),
      row('Iglesia', 'Iglesias', 'Titular', 'Paz', 'Eva', '32345678'),
    ])
    const { segments } = await opened.client.institutions.list()
    const segmentChoices = [
      { text: 'REDES SOCIALES', segmentId: segments[1]!.id },
      { text: 'Iglesias', segmentId: null },
    ]
    await importAll(opened, bytes, { segmentChoices })
    const after = await opened.client.institutions.list()
    const named = (id: string | null) => after.segments.find((segment) => segment.id === id)?.name
    expect(after.institutions.map(({ name, segmentId }) => [name, named(segmentId)])).toEqual([
      ['Iglesia', 'Iglesias'],
      ['Red', 'Sociedad civil'],
    ])
  })

  test('a row that stands twice is left out once, and a namesake is asked about', async () => {
    using opened = await openWithTerm()
    await importAll(opened, padronXlsx([rosa]))
    const bytes = padronXlsx([
      row('Red', 'Sociedad civil', 'Titular', 'Luna', 'Iris', '42345678'),
      row('Red', 'Sociedad civil', 'Titular', 'LUNA', 'IRIS', '42345678'),
      row('DIRESA', 'Estado', 'Titular', 'QUISPE HUAMAN', 'Rosa', '77345678'),
      row('DREA', 'Estado', 'Titular', 'Quispe Huamán', 'Rosa', null),
    ])
    const { preview } = await prepare(opened, bytes)
    expect(preview.rows.map(({ outcome }) => outcome)).toEqual(['new', 'duplicate', 'duplicate', 'duplicate'])
    expect(sentencesOf(preview)).toEqual([
      'D3: Repite lo de la fila 2: no se importa otra vez.',
      'D4: Ya hay una persona con ese nombre: Rosa Quispe Huamán (DNI •••••567; Cáritas Abancay). Diga si es la misma u otra.',
      'D5: Ya hay una persona con ese nombre: Rosa Quispe Huamán (DNI •••••567; Cáritas Abancay). Diga si es la misma u otra.',
    ])
    const [held] = await opened.client.accreditations.list({ on: '2023-06-01' })
    const decisions: ImportRequest['decisions'] = [
      { row: 4, capacity: 'principal', personId: null },
      { row: 5, capacity: 'principal', personId: held!.personId },
    ]
    const made = await importAll(opened, bytes, { decisions })
    expect(made.createdCount).toBe(3)
    const after = await opened.client.accreditations.list({ on: '2023-06-01' })
    const rosas = after.filter(
      ({ personName }) => personName === 'Rosa Quispe Huamán' || personName === 'Rosa QUISPE HUAMAN',
    )
    expect(new Set(rosas.map(({ personId }) => personId)).size).toBe(2)
    expect(rosas).toHaveLength(3)
  })

  test('what changed after the preview stops the import', async () => {
    using opened = await openWithTerm()
    const { request, preview } = await prepare(opened, padronXlsx([rosa]))
    await addPerson(opened.client, 'Rosa', 'Quispe Huamán', '41234567')
    const refused = await failureOf(
      opened.client.imports.apply({ request, fingerprint: preview.fingerprint, skipErrors: false }),
    )
    expect(refused.code).toBe('IMPORT_CHANGED')
    expect(await opened.client.accreditations.list({ on: null })).toEqual([])
  })

  test('a file that cannot be read is answered with a sentence, and nothing is imported', async () => {
    using opened = await openWithTerm()
    const before = dumpOf(opened.dataFolder)
    const uploadId = await uploadFile(opened.core, 'padron.ods', fixture('locked.ods'))
    const refused = await failureOf(opened.client.imports.read({ uploadId, sheet: null, headerRow: null }))
    expect(refused.defined).toBe(true)
    expect(sentenceOf(refused)).toContain('protegido con contraseña. No se importó nada.')
    expect(dumpOf(opened.dataFolder)).toEqual(before)
  })

  test('a hidden sheet is only read when it is asked for, and one that is not there is said', async () => {
    using opened = await openWithTerm()
    const uploadId = await uploadFile(opened.core, 'a.xlsx', fixture('narrow.xlsx'))
    const hidden = await opened.client.imports.read({ uploadId, sheet: 'Borrador', headerRow: null })
    expect(hidden.firstRows).toEqual([{ row: 1, cells: ['no mirar', '1'] }])
    const missing = await failureOf(opened.client.imports.read({ uploadId, sheet: 'Otra', headerRow: null }))
    expect(sentenceOf(missing)).toContain('no tiene una hoja «Otra»')
    expect(sentenceOf(missing)).toContain('Hay hojas ocultas (Borrador)')
  })
})

describe('taking the last import back', () => {
  test('leaves everything as it was before, with what it had changed', async () => {
    using opened = await openWithTerm()
    await importAll(opened, padronXlsx([rosa]))
    const before = dumpOf(opened.dataFolder, logs)
    const more = padronXlsx([[...rosa.slice(0, 6), 'Presidenta', '983999888'], ...manyRows(40)])
    const made = await importAll(opened, more)
    expect(dumpOf(opened.dataFolder, logs)).not.toEqual(before)
    const undone = await opened.client.imports.undo({ id: made.id })
    expect(undone.undoneAt).not.toBeNull()
    // A row that was changed and changed back has a version that no screen has seen.
    const withoutVersions = (dump: object): unknown =>
      JSON.parse(JSON.stringify(dump).replace(/"version":\d+/gu, '"version":0'))
    expect(withoutVersions(dumpOf(opened.dataFolder, logs))).toEqual(withoutVersions(before))
    expect(await opened.client.imports.last()).toEqual(undone)
    expect((await failureOf(opened.client.imports.undo({ id: made.id }))).code).toBe('NOT_FOUND')
  })

  test('is refused when something it brought was changed since, naming it', async () => {
    using opened = await openWithTerm()
    const made = await importAll(opened, padronXlsx([rosa]))
    const [held] = await opened.client.accreditations.list({ on: '2023-06-01' })
    const person = await opened.client.people.get({ id: held!.personId })
    const { id, version, isDemonstration: _, ...draft } = person
    await opened.client.people.update({ id, draft: { ...draft, email: 'otra@ejemplo.pe' }, expectedVersion: version })
    const before = dumpOf(opened.dataFolder)
    const refused = await failureOf(opened.client.imports.undo({ id: made.id }))
    expect(sentenceOf(refused)).toContain('la persona Rosa Quispe Huamán cambió después')
    expect(dumpOf(opened.dataFolder)).toEqual(before)
  })

  test('is refused when somebody it brought came to a session or was accredited elsewhere', async () => {
    using opened = await openWithTerm()
    const made = await importAll(opened, padronXlsx([rosa]))
    const [held] = await opened.client.accreditations.list({ on: '2023-06-01' })
    const session = await openSession(opened.client, await planSession(opened.client))
    await opened.client.attendance.checkIn({
      sessionId: session.id,
      personId: held!.personId,
      institutionId: held!.institutionId,
      capacity: 'principal',
      position: null,
      arrivedAt: null,
    })
    const refused = await failureOf(opened.client.imports.undo({ id: made.id }))
    expect(sentenceOf(refused)).toContain('Rosa Quispe Huamán figura en la asistencia de una sesión')
    expect(await opened.client.accreditations.list({ on: '2023-06-01' })).toEqual([held])
  })

  test('is not hindered by other work', async () => {
    using opened = await openWithTerm()
    const made = await importAll(opened, padronXlsx([rosa]))
    const { segments } = await opened.client.institutions.list()
    const person = await addPerson(opened.client, 'Eva', 'Paz Soto')
    const institution = await opened.client.institutions.create({
      name: 'Red',
      acronym: null,
      segmentId: segments[0]!.id,
      level: null,
      province: null,
      address: null,
      phone: null,
      email: null,
    })
    const other = await accredit(opened.client, institution, person)
    await opened.client.imports.undo({ id: made.id })
    expect(await opened.client.accreditations.list({ on: null })).toEqual([other])
  })
})
