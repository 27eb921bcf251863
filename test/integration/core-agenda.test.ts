import { expect, test } from 'vitest'
import type { AgendaItemId, SessionId } from '../../shared/domain/ids.ts'
import { addItem, planSession, text } from '../helpers/committee.ts'
import { failureOf, openTestCore, type Client, type TestCore } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'

const agendaOf = async ({ client }: TestCore, ...titles: string[]) => {
  const session = await planSession(client)
  const ids: AgendaItemId[] = []
  for (const title of titles) ids.push((await addItem(client, session, title)).id)
  return { sessionId: session.id, ids }
}

const titlesOf = async (client: Client, sessionId: SessionId) => {
  const items = await client.agenda.list({ sessionId })
  expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index))
  return items.map(({ title }) => title).join('')
}

test('items stand in the order in which they were added', async () => {
  using test = openTestCore()
  const { sessionId } = await agendaOf(test, 'A', 'B', 'C')
  expect(await titlesOf(test.client, sessionId)).toBe('ABC')
})

test.each([
  [0, 3, 'BCDA'],
  [3, 0, 'DABC'],
  [1, 2, 'ACBD'],
  [2, 2, 'ABCD'],
  [0, 1000, 'BCDA'],
])('the item at %i moved to %i takes the others along: %s', async (from, to, order) => {
  using test = openTestCore()
  const { sessionId, ids } = await agendaOf(test, 'A', 'B', 'C', 'D')
  await test.client.agenda.move({ id: ids[from]!, position: to })
  expect(await titlesOf(test.client, sessionId)).toBe(order)
})

test('an item removed leaves no hole', async () => {
  using test = openTestCore()
  const { sessionId, ids } = await agendaOf(test, 'A', 'B', 'C')
  await test.client.agenda.remove({ id: ids[1]! })
  expect(await titlesOf(test.client, sessionId)).toBe('AC')
  expect(await failureOf(test.client.agenda.remove({ id: ids[1]! }))).toMatchObject({
    code: 'NOT_FOUND',
    defined: true,
    data: { entity: 'agendaItem' },
  })
})

test('an item is changed by its version, and keeps its notes', async () => {
  using test = openTestCore()
  const { sessionId, ids } = await agendaOf(test, 'A')
  await test.client.minutes.saveNotes({ agendaItemId: ids[0]!, notes: text('Escrito'), expectedVersion: 0 })
  const draft = { title: '  Debate   largo ', kind: 'debate', presenter: ' ', plannedMinutes: null } as const
  const changed = await test.client.agenda.update({ id: ids[0]!, draft, expectedVersion: 1 })
  expect(changed).toMatchObject({ title: 'Debate largo', kind: 'debate', presenter: null, version: 2 })
  const stale = test.client.agenda.update({ id: ids[0]!, draft, expectedVersion: 1 })
  expect(await failureOf(stale)).toMatchObject({ code: 'STALE_VERSION', data: { current: changed } })
  const { items } = await test.client.minutes.get({ sessionId })
  expect(items[0]?.notes).toEqual(text('Escrito'))
})

const recordings: [string, (client: Client, id: AgendaItemId) => Promise<unknown>][] = [
  ['notes', (client, agendaItemId) => client.minutes.saveNotes({ agendaItemId, notes: text('X'), expectedVersion: 0 })],
  [
    'an agreement',
    (client, agendaItemId) =>
      client.agreements.add({ agendaItemId, draft: { text: 'X', adoption: 'consensus', votes: null } }),
  ],
  [
    'a commitment',
    (client, agendaItemId) =>
      client.commitments.add({ agendaItemId, draft: { text: 'X', responsibleIds: [], dueOn: null, priority: null } }),
  ],
]

test.each(recordings)('an item with %s is not removed', async (_, record) => {
  using test = openTestCore()
  const { ids } = await agendaOf(test, 'A')
  await record(test.client, ids[0]!)
  const before = dumpOf(test.dataFolder)
  expect(await failureOf(test.client.agenda.remove({ id: ids[0]! }))).toMatchObject({
    code: 'ITEM_NOT_EMPTY',
    defined: true,
  })
  expect(dumpOf(test.dataFolder)).toEqual(before)
})

test('notes of white space only do not keep an item', async () => {
  using test = openTestCore()
  const { ids } = await agendaOf(test, 'A')
  await test.client.minutes.saveNotes({ agendaItemId: ids[0]!, notes: text('  '), expectedVersion: 0 })
  expect(await test.client.agenda.remove({ id: ids[0]! })).toEqual([])
})
