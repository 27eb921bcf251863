import { expect, test } from 'vitest'
import { expectedErrorSentence } from '../../shared/contract/error-sentences.ts'
import type { ErrorData } from '../../shared/contract/errors.ts'
import { accredit, addPerson, addSeat, institutionDraft } from '../helpers/committee.ts'
import { failureOf, openTestCore } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'

test('two accreditations in force for one institution and capacity are refused, and the one that stands is named', async () => {
  using test = openTestCore()
  const { institution } = await addSeat(test.client, 'DREA')
  const other = await addPerson(test.client, 'Luis', 'Huamán')
  const before = dumpOf(test.dataFolder)
  const overlapping = accredit(test.client, institution, other, 'principal', {
    validFrom: '2023-12-31',
    validTo: null,
    document: '009-2023',
  })
  expect(await failureOf(overlapping)).toMatchObject({
    code: 'ACCREDITATION_OVERLAPS',
    defined: true,
    data: { existing: 'Titular DREA', document: 'Oficio N° 001-2023', refusedDocument: 'Oficio N° 009-2023' },
  })
  expect(dumpOf(test.dataFolder)).toEqual(before)
  const later = { validFrom: '2024-01-01', validTo: null }
  expect(await accredit(test.client, institution, other, 'principal', later)).toMatchObject({ validTo: null })
})

test('an accreditation ends on a day, its last in force, and the next one begins the day after', async () => {
  using test = openTestCore()
  const institution = await test.client.institutions.create(institutionDraft('DREA'))
  const before = await addPerson(test.client, 'Ana', 'Quispe')
  const { id, version } = await accredit(test.client, institution, before, 'principal', { validTo: null })
  const closed = await test.client.accreditations.close({ id, validTo: '2023-05-31', expectedVersion: version })
  expect(closed.validTo).toBe('2023-05-31')
  const after = await addPerson(test.client, 'Luis', 'Huamán')
  await accredit(test.client, institution, after, 'principal', { validFrom: '2023-06-01' })
  const inForce = async (on: string) =>
    (await test.client.accreditations.list({ on })).map(({ personName }) => personName)
  expect(await inForce('2023-05-31')).toEqual(['Ana Quispe'])
  expect(await inForce('2023-06-01')).toEqual(['Luis Huamán'])
  const again = { id, validTo: '2022-12-31', expectedVersion: closed.version }
  expect(await failureOf(test.client.accreditations.close(again))).toMatchObject({ code: 'TIMES_REVERSED' })
  const stale = { ...again, validTo: '2023-04-30', expectedVersion: version }
  expect(await failureOf(test.client.accreditations.close(stale))).toMatchObject({ code: 'STALE_VERSION' })
})

test('an accreditation cannot be lengthened over the one that follows; up to it, it can', async () => {
  using test = openTestCore()
  const institution = await test.client.institutions.create(institutionDraft('DREA'))
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  const luis = await addPerson(test.client, 'Luis', 'Huamán')
  const first = { validTo: '2023-06-30' }
  const { id, version } = await accredit(test.client, institution, ana, 'principal', first)
  const undocumented = { documentKind: null, document: null }
  await accredit(test.client, institution, luis, 'principal', { validFrom: '2023-08-01', ...undocumented })
  const before = dumpOf(test.dataFolder)
  const close = (validTo: string) => test.client.accreditations.close({ id, validTo, expectedVersion: version })
  const failure = await failureOf(close('2023-08-01'))
  expect(failure).toMatchObject({
    code: 'ACCREDITATION_OVERLAPS',
    defined: true,
    data: { existing: 'Luis Huamán', document: null, refusedDocument: 'Oficio N° 001-2023' },
  })
  const sentence = expectedErrorSentence('ACCREDITATION_OVERLAPS', failure.data as ErrorData<'ACCREDITATION_OVERLAPS'>)
  expect(sentence).toContain('(Oficio N° 001-2023) coincide en fechas con la de Luis Huamán (sin documento)')
  expect(dumpOf(test.dataFolder)).toEqual(before)
  expect((await close('2023-07-31')).validTo).toBe('2023-07-31')
})

test('a document number is one person’s: the second is refused and the first is named', async () => {
  using test = openTestCore()
  const ana = await addPerson(test.client, 'Ana', 'Quispe', '31000001')
  const expected = { code: 'NATIONAL_ID_TAKEN', data: { personName: 'Ana Quispe' }, defined: true }
  expect(await failureOf(addPerson(test.client, 'Luis', 'Huamán', '31000001'))).toMatchObject(expected)
  const luis = await addPerson(test.client, 'Luis', 'Huamán')
  const { id, version: expectedVersion, isDemonstration: _, ...draft } = luis
  const taking = { id, draft: { ...draft, nationalId: '31000001' }, expectedVersion }
  expect(await failureOf(test.client.people.update(taking))).toMatchObject(expected)
  const { version, isDemonstration: __, id: anaId, ...same } = ana
  const kept = await test.client.people.update({ id: anaId, draft: { ...same, sex: 'F' }, expectedVersion: version })
  expect(kept).toMatchObject({ nationalId: '31000001', sex: 'F' })
})

test.each(['quiñones', 'QUINONES', 'yam diaz', 'drea', '3100', 'direccion regional'])(
  'a person is found by a piece of their name, institution, acronym or DNI: «%s»',
  async (query) => {
    using test = openTestCore()
    const name = 'Dirección Regional de Educación'
    const institution = await test.client.institutions.create(institutionDraft(name, { acronym: 'DREA' }))
    const person = await addPerson(test.client, 'Miryam', 'Quiñones Díaz', '31000009')
    await addPerson(test.client, 'Otra', 'Persona')
    await accredit(test.client, institution, person)
    const found = await test.client.people.search({ query, limit: 10 })
    expect(found).toEqual([
      {
        id: person.id,
        name: 'Miryam Quiñones Díaz',
        maskedNationalId: '•••••009',
        institutionId: institution.id,
        institutionName: name,
        position: 'Representante',
      },
    ])
  },
)

test.each(['', '   ', '%', '_', `' OR 1=1 --`, 'nadie'])('searching «%s» finds nobody', async (query) => {
  using test = openTestCore()
  await addPerson(test.client, 'Ana', 'Quispe')
  expect(await test.client.people.search({ query, limit: 10 })).toEqual([])
})

test('an institution has one name, which another cannot take even when it is the acronym of a third', async () => {
  using test = openTestCore()
  const create = (name: string, acronym: string | null = null) =>
    test.client.institutions.create(institutionDraft(name, { acronym }))
  await create('Dirección Regional de Educación', 'DREA')
  const homonym = await create('DREA')
  expect(await failureOf(create(' DREA '))).toMatchObject({ code: 'NAME_TAKEN', data: { name: 'DREA' }, defined: true })
  const renaming = test.client.institutions.update({
    id: homonym.id,
    draft: institutionDraft('Dirección Regional de Educación'),
    expectedVersion: homonym.version,
  })
  expect(await failureOf(renaming)).toMatchObject({ code: 'NAME_TAKEN' })
})

test('an institution of a segment that is not there is refused', async () => {
  using test = openTestCore()
  const segmentId = '00000000-0000-7000-8000-0000000000ff' as never
  const call = test.client.institutions.create(institutionDraft('DREA', { segmentId }))
  expect(await failureOf(call)).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'segment' } })
  expect((await test.client.institutions.list()).segments.map(({ name }) => name)).toEqual([
    'Estado',
    'Sociedad civil',
    'Sector privado',
    'Cooperación',
    'Equipo técnico MCLCP',
  ])
})

test('a term has a name of its own and ends after it begins', async () => {
  using test = openTestCore()
  const term = { name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' }
  await test.client.terms.create(term)
  expect(await failureOf(test.client.terms.create({ ...term, name: ' CER  2023' }))).toMatchObject({
    code: 'NAME_TAKEN',
  })
  const reversed = { name: 'CER 2024', firstDay: '2024-12-31', lastDay: '2024-01-01' }
  expect(await failureOf(test.client.terms.create(reversed))).toMatchObject({ code: 'TIMES_REVERSED' })
  expect(await test.client.terms.list()).toMatchObject([term])
})
