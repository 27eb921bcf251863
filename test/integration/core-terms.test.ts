import { expect, test } from 'vitest'
import type { Term } from '../../shared/contract/committee.ts'
import { accredit, addPerson, institutionDraft } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'

const year = (name: string, number: number) => ({
  name,
  firstDay: `${String(number)}-01-01`,
  lastDay: `${String(number)}-12-31`,
})

const membersOf = async (client: Client, { id: termId }: Pick<Term, 'id'>) =>
  (await client.roll.get({ termId, on: null }))!.rows.map(({ institution, isActive }) => [institution.name, isActive])

/** The term that the first institution opened, 2023, with institutions in it. */
const committee = async (client: Client, ...names: string[]) => {
  const institutions = []
  for (const name of names) institutions.push(await client.institutions.create(institutionDraft(name)))
  const [term] = await client.terms.list()
  return { term: term!, institutions }
}

test('a day belongs to one term: another that holds some of its days is refused, and the one that stands is named', async () => {
  using test = openTestCore()
  await test.client.terms.create(year('CER 2023', 2023))
  const before = dumpOf(test.dataFolder)
  const refused = { code: 'TERM_OVERLAPS', defined: true, data: { name: 'CER 2023' } }
  for (const [firstDay, lastDay] of [
    ['2022-06-01', '2023-01-01'],
    ['2023-12-31', '2024-12-31'],
    ['2023-03-01', '2023-04-01'],
    ['2022-01-01', '2024-12-31'],
  ] as const)
    expect(await failureOf(test.client.terms.create({ name: 'Otro', firstDay, lastDay }))).toMatchObject(refused)
  expect(dumpOf(test.dataFolder)).toEqual(before)
  const next = await test.client.terms.create(year('CER 2024', 2024))
  const reaching = { name: 'CER 2024', firstDay: '2023-12-31', lastDay: '2024-12-31' }
  expect(
    await failureOf(test.client.terms.update({ id: next.id, draft: reaching, expectedVersion: next.version })),
  ).toMatchObject(refused)
})

test('a term changes its name and days while nobody else did; its accreditations keep theirs', async () => {
  using test = openTestCore()
  const { term, institutions } = await committee(test.client, 'DREA')
  const { id } = await accredit(test.client, institutions[0]!, await addPerson(test.client, 'Ana', 'Quispe'))
  const update = (draft: object, expectedVersion: number) =>
    test.client.terms.update({ id: term.id, draft: { ...year('CER 2023', 2023), ...draft }, expectedVersion })
  const shorter = await update({ name: ' CER  2023-A ', lastDay: '2023-06-30' }, term.version)
  expect(shorter).toMatchObject({ name: 'CER 2023-A', lastDay: '2023-06-30', isClosed: false })
  expect(await failureOf(update({ name: 'Otro' }, term.version))).toMatchObject({
    code: 'STALE_VERSION',
    data: { current: { name: 'CER 2023-A' } },
  })
  expect(await failureOf(update({ lastDay: '2022-12-31' }, shorter.version))).toMatchObject({ code: 'TIMES_REVERSED' })
  expect(await test.client.accreditations.list({ on: '2023-12-31' })).toMatchObject([{ id, validTo: '2023-12-31' }])
  const other = await test.client.terms.create(year('CER 2024', 2024))
  expect(await failureOf(update({ name: 'CER 2024' }, shorter.version))).toMatchObject({ code: 'NAME_TAKEN' })
  const missing = { id: institutions[0]!.id, draft: year('X', 2025), expectedVersion: other.version }
  expect(await failureOf(test.client.terms.update(missing))).toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'term' },
  })
})

test('who is accredited on days that a term did not hold yet takes part in it once it does', async () => {
  using test = openTestCore()
  const { term, institutions } = await committee(test.client, 'DREA', 'UGEL')
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  await accredit(test.client, institutions[0]!, ana, 'principal', { validFrom: '2024-05-01', validTo: '2024-12-31' })
  await accredit(test.client, institutions[1]!, ana, 'principal', { validFrom: '2025-02-01', validTo: null })
  const later = await test.client.terms.create({ name: 'CER 2024', firstDay: '2024-01-01', lastDay: '2024-12-31' })
  expect(await membersOf(test.client, later)).toEqual([['DREA', true]])
  const draft = { name: 'CER 2024', firstDay: '2024-01-01', lastDay: '2025-12-31' }
  await test.client.terms.update({ id: later.id, draft, expectedVersion: later.version })
  expect(await membersOf(test.client, later)).toEqual([
    ['DREA', true],
    ['UGEL', true],
  ])
  expect(await membersOf(test.client, term)).toEqual([
    ['DREA', true],
    ['UGEL', true],
  ])
})

test('a term closes on a day: what would last longer ends with it, and what ended before stays', async () => {
  using test = openTestCore()
  const { term, institutions } = await committee(test.client, 'DREA', 'UGEL', 'DIRESA')
  const people = []
  for (const name of ['Ana', 'Luis', 'Rosa']) people.push(await addPerson(test.client, name, 'Quispe'))
  const ends = [null, '2023-12-31', '2023-03-31']
  for (const [index, validTo] of ends.entries())
    await accredit(test.client, institutions[index]!, people[index]!, 'principal', { validTo })
  const close = (lastDay: string, expectedVersion: number) =>
    test.client.terms.close({ id: term.id, lastDay, expectedVersion })
  expect(await failureOf(close('2022-12-31', term.version))).toMatchObject({ code: 'TIMES_REVERSED' })
  expect(await failureOf(close('2023-06-30', term.version + 1))).toMatchObject({ code: 'STALE_VERSION' })
  const closed = await close('2023-06-30', term.version)
  expect(closed).toMatchObject({ accreditationsEnded: 2, term: { isClosed: true, lastDay: '2023-06-30' } })
  const all = await test.client.accreditations.list({ on: null })
  expect(all.map(({ institutionName, validTo }) => [institutionName, validTo])).toEqual([
    ['DIRESA', '2023-03-31'],
    ['DREA', '2023-06-30'],
    ['UGEL', '2023-06-30'],
  ])
  expect(await test.client.accreditations.list({ on: '2023-07-01' })).toEqual([])
})

test('closing a term ends nothing of another one', async () => {
  using test = openTestCore()
  const { term, institutions } = await committee(test.client, 'DREA')
  await test.client.terms.create(year('CER 2024', 2024))
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  await accredit(test.client, institutions[0]!, ana, 'principal', { validFrom: '2024-01-01', validTo: '2024-12-31' })
  await accredit(test.client, institutions[0]!, ana, 'principal', { validFrom: '2022-01-01', validTo: '2022-12-31' })
  const closed = await test.client.terms.close({ id: term.id, lastDay: '2023-12-31', expectedVersion: term.version })
  expect(closed.accreditationsEnded).toBe(0)
  const ends = (await test.client.accreditations.list({ on: null })).map(({ validTo }) => validTo)
  expect(ends.toSorted()).toEqual(['2022-12-31', '2024-12-31'])
})

test('the next term carries the active institutions over, in which nobody is accredited yet', async () => {
  using test = openTestCore()
  const { term, institutions } = await committee(test.client, 'DREA', 'UGEL', 'DIRESA')
  const ana = await addPerson(test.client, 'Ana', 'Quispe')
  await accredit(test.client, institutions[0]!, ana)
  const left = { termId: term.id, institutionId: institutions[1]!.id, isActive: false }
  await test.client.roll.setMember(left)
  const succeed = (draft: object) =>
    test.client.terms.succeed({ fromId: term.id, closing: null, ...year('CER 2024', 2024), ...draft })
  expect(await failureOf(succeed({ name: 'CER 2023' }))).toMatchObject({ code: 'NAME_TAKEN' })
  expect(await failureOf(succeed({ firstDay: '2023-12-31' }))).toMatchObject({ code: 'TERM_OVERLAPS' })
  const { term: next, institutionsCarried } = await succeed({})
  expect(institutionsCarried).toBe(2)
  const roll = await test.client.roll.get({ termId: next.id, on: null })
  expect(roll!.rows.map(({ institution, state, hasAnswered }) => [institution.name, state, hasAnswered])).toEqual([
    ['DIRESA', 'missing', false],
    ['DREA', 'missing', false],
  ])
  expect(await membersOf(test.client, term)).toEqual([
    ['DIRESA', true],
    ['DREA', true],
    ['UGEL', false],
  ])
  // Who came back in the new term is carried from there on.
  await test.client.roll.setMember({ ...left, termId: next.id, isActive: true })
  expect(await membersOf(test.client, next)).toContainEqual(['UGEL', true])
})

test('closing a term and opening the next is one step: refused, the one before stays open with its accreditations', async () => {
  using test = openTestCore()
  const { term, institutions } = await committee(test.client, 'DREA')
  await accredit(test.client, institutions[0]!, await addPerson(test.client, 'Ana', 'Quispe'))
  const closing = { lastDay: '2023-11-25', expectedVersion: term.version }
  const next = { fromId: term.id, closing, firstDay: '2023-11-26', lastDay: '2024-12-31' }
  expect(await failureOf(test.client.terms.succeed({ ...next, name: term.name }))).toMatchObject({ code: 'NAME_TAKEN' })
  expect(await test.client.terms.list()).toEqual([term])
  expect((await test.client.accreditations.list({ on: null }))[0]?.validTo).toBe('2023-12-31')
  const done = await test.client.terms.succeed({ ...next, name: 'CER 2024' })
  expect(done).toMatchObject({ institutionsCarried: 1, accreditationsEnded: 1 })
  expect((await test.client.terms.list()).map(({ name, isClosed }) => [name, isClosed])).toEqual([
    ['CER 2024', false],
    ['CER 2023', true],
  ])
})
