import { expect, test } from 'vitest'
import { addItem, closeSession, configure, openSession, planSession, sessionDraft } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'

const manual = (client: Client, number: string, numberReason: string | null = null, heldOn = '2023-03-14') =>
  client.sessions.create({ draft: { ...sessionDraft, heldOn }, number, numberReason })

const nextNumber = async (client: Client, heldOn = '2023-05-01') =>
  (await client.sessions.nextNumber({ kind: 'ordinary', heldOn })).number

test('numbers follow each other per series and year', async () => {
  using test = openTestCore()
  const plan = async (...parts: Parameters<typeof planSession>) => (await planSession(...parts)).number
  expect(await plan(test.client)).toBe('001-2023')
  expect(await plan(test.client, { heldOn: '2023-12-31' })).toBe('002-2023')
  expect(await plan(test.client, { kind: 'extraordinary' })).toBe('001-2023')
  expect(await plan(test.client, { heldOn: '2024-01-01' })).toBe('001-2024')
  expect(await nextNumber(test.client)).toBe('003-2023')
})

test('asking which number comes next gives none away', async () => {
  using test = openTestCore()
  expect(await nextNumber(test.client)).toBe('001-2023')
  expect(await nextNumber(test.client)).toBe('001-2023')
})

test('the number that an agreement after the closing takes is known before, and asking gives none away', async () => {
  using test = openTestCore()
  const planned = await planSession(test.client)
  const sessionId = planned.id
  const { id: agendaItemId } = await addItem(test.client, planned)
  await closeSession(test.client, await openSession(test.client, planned))
  const next = async () => (await test.client.agreements.nextNumber({ sessionId })).number
  expect(await next()).toBe(await next())
  const expected = await next()
  const late = await test.client.agreements.add({
    agendaItemId,
    draft: { text: 'Acuerdo tardío', adoption: 'consensus', votes: null },
  })
  expect(late.number).toBe(expected)
  expect(await next()).not.toBe(expected)
})

test('a number that leaves a gap asks for a reason, and with one the series goes on after it', async () => {
  using test = openTestCore()
  expect(await failureOf(manual(test.client, '005-2023'))).toMatchObject({
    code: 'NUMBER_NEEDS_REASON',
    defined: true,
    data: { number: '005-2023', expected: '001-2023' },
  })
  expect((await manual(test.client, '005-2023', 'Las anteriores están en papel')).number).toBe('005-2023')
  expect(await nextNumber(test.client)).toBe('006-2023')
  expect((await manual(test.client, '006-2023')).number).toBe('006-2023')
})

test.each(['001-2023', '1-2023', ' 001-2023 '])(
  'a number that was given is taken, also written as «%s»',
  async (number) => {
    using test = openTestCore()
    await planSession(test.client)
    expect(await failureOf(manual(test.client, number, 'Porque sí'))).toMatchObject({
      code: 'NUMBER_TAKEN',
      data: { number: number.trim() },
    })
    expect(await test.client.sessions.list()).toHaveLength(1)
  },
)

test('a number written by hand in an unusual way is not given a second time', async () => {
  using test = openTestCore()
  // Of another year: its order belongs to no series that the program keeps.
  await manual(test.client, '001-2023', 'Así estaba en el libro', '2024-02-01')
  expect((await planSession(test.client)).number).toBe('002-2023')
  expect((await planSession(test.client, { heldOn: '2024-03-01' })).number).toBe('001-2024')
})

const agree = async (client: Client, agendaItemId: Awaited<ReturnType<typeof addItem>>['id'], words: string) =>
  client.agreements.add({ agendaItemId, draft: { text: words, adoption: 'consensus', votes: null } })

test('agreements get their numbers when the session closes, in the order of the agenda', async () => {
  using test = openTestCore()
  await configure(test.client)
  const session = await openSession(test.client, await planSession(test.client))
  const first = await addItem(test.client, session, 'Primero')
  const second = await addItem(test.client, session, 'Segundo')
  await agree(test.client, second.id, 'Del segundo punto')
  expect((await agree(test.client, first.id, 'Del primer punto')).number).toBeNull()
  await closeSession(test.client, session)
  const { items } = await test.client.minutes.get({ sessionId: session.id })
  const numbers = items.flatMap(({ agreements }) => agreements.map(({ number, text }) => [number, text]))
  expect(numbers).toEqual([
    ['001-2023-CER', 'Del primer punto'],
    ['002-2023-CER', 'Del segundo punto'],
  ])
  expect((await agree(test.client, first.id, 'Olvidado')).number).toBe('003-2023-CER')
})

test('a number given to an agreement is never used again; its gap keeps the reason', async () => {
  using test = openTestCore()
  const session = await openSession(test.client, await planSession(test.client))
  const item = await addItem(test.client, session)
  const { id } = await agree(test.client, item.id, 'Por error')
  await closeSession(test.client, session)
  const expectedVersion = 2 // closing gave it its number
  const expected = { code: 'NUMBER_NEEDS_REASON', defined: true, data: { number: '001-2023-CER' } }
  expect(await failureOf(test.client.agreements.remove({ id, reason: null, expectedVersion }))).toMatchObject(expected)
  expect(await failureOf(test.client.agreements.remove({ id, reason: '  ', expectedVersion }))).toMatchObject(expected)
  const unseen = test.client.agreements.remove({ id, reason: 'Se registró dos veces', expectedVersion: 1 })
  expect(await failureOf(unseen)).toMatchObject({ code: 'STALE_VERSION', data: { currentVersion: expectedVersion } })
  await test.client.agreements.remove({ id, reason: 'Se registró dos veces', expectedVersion })
  expect((await agree(test.client, item.id, 'El siguiente')).number).toBe('002-2023-CER')
  const [, entry] = await test.client.history.list({ before: null, limit: 2 })
  expect(await test.client.history.get({ id: entry!.id })).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ table: 'issued_number', column: 'reason', after: 'Se registró dos veces' }),
    ]),
  )
})

test('an agreement without number goes without asking', async () => {
  using test = openTestCore()
  const session = await openSession(test.client, await planSession(test.client))
  const item = await addItem(test.client, session)
  const { id, version: expectedVersion } = await agree(test.client, item.id, 'Borrador')
  expect(await test.client.agreements.remove({ id, reason: null, expectedVersion })).toEqual({})
})

test('a session closed, opened again and closed keeps the numbers of its agreements', async () => {
  using test = openTestCore()
  const session = await openSession(test.client, await planSession(test.client))
  const item = await addItem(test.client, session)
  await agree(test.client, item.id, 'Primero')
  const closed = await closeSession(test.client, session)
  const again = await test.client.sessions.reopen({ sessionId: session.id, expectedVersion: closed.version })
  await agree(test.client, item.id, 'Segundo')
  await closeSession(test.client, again)
  const { items } = await test.client.minutes.get({ sessionId: session.id })
  expect(items[0]?.agreements.map(({ number }) => number)).toEqual(['001-2023-CER', '002-2023-CER'])
})
