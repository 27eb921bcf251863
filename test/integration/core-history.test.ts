import { expect, test } from 'vitest'
import { addItem, addPerson, planSession, text } from '../helpers/committee.ts'
import { openTestCore, type Client } from '../helpers/core.ts'

const newest = async (client: Client) => {
  const [entry] = await client.history.list({ before: null, limit: 1 })
  return { entry: entry!, changes: await client.history.get({ id: entry!.id }) }
}

test('a change says who, when, on which computer, by which command, and what was there before and after', async () => {
  using test = openTestCore({ clock: () => new Date('2023-03-14T14:00:00.000Z') })
  await test.client.settings.setOperator({ name: 'Rosa Ccama' })
  const { id } = await addPerson(test.client, 'Ana', 'Quispe')
  await test.client.people.update({
    id,
    draft: { givenNames: 'Ana María', surnames: 'Quispe', nationalId: '31000001', sex: null, phone: null, email: null },
    expectedVersion: 1,
  })
  const { entry, changes } = await newest(test.client)
  const { deviceName } = await test.client.settings.get()
  expect(entry).toMatchObject({
    at: '2023-03-14T14:00:00.000Z',
    actor: 'Rosa Ccama',
    deviceName,
    command: 'people.update',
    changeCount: 2,
  })
  const about = { table: 'person', row: id, operation: 'update' }
  expect(changes).toEqual([
    { ...about, column: 'given_names', before: 'Ana', after: 'Ana María' },
    { ...about, column: 'national_id', before: null, after: '31000001' },
  ])
})

test('what is removed leaves what it said', async () => {
  using test = openTestCore()
  const item = await addItem(test.client, await planSession(test.client), 'Por error')
  await test.client.agenda.remove({ id: item.id })
  const { changes } = await newest(test.client)
  expect(changes).toEqual(
    expect.arrayContaining([
      { table: 'agenda_item', row: item.id, column: 'title', operation: 'delete', before: 'Por error', after: null },
    ]),
  )
})

test('a command that changes nothing leaves no entry', async () => {
  using test = openTestCore()
  const { settings, version } = await test.client.settings.get()
  await test.client.settings.save({ settings, expectedVersion: version })
  await test.client.settings.setOperator({ name: 'Rosa' })
  expect((await newest(test.client)).entry.command).toBe('program.install')
})

test('a command that fails leaves no entry', async () => {
  using test = openTestCore()
  await addPerson(test.client, 'Ana', 'Quispe', '31000001')
  await addPerson(test.client, 'Luis', 'Huamán', '31000001').catch(() => undefined)
  expect(await test.client.history.list({ before: null, limit: 10 })).toHaveLength(2)
})

test('the history is read page by page, newest first', async () => {
  using test = openTestCore()
  for (const name of ['A', 'B', 'C']) await addPerson(test.client, name, '')
  const all = await test.client.history.list({ before: null, limit: 10 })
  expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted((left, right) => right - left))
  const first = await test.client.history.list({ before: null, limit: 2 })
  const second = await test.client.history.list({ before: first[1]!.id, limit: 2 })
  expect([...first, ...second]).toEqual(all)
})

/** A program whose clock moves only when the test says so, with notes saved once already. */
const typing = async () => {
  let millis = Date.parse('2023-03-14T14:00:00.000Z')
  const test = openTestCore({ clock: () => new Date(millis) })
  const session = await planSession(test.client)
  const items = [await addItem(test.client, session), await addItem(test.client, session)]
  const versions = [0, 0]
  const save = async (words: string, index = 0) => {
    const agendaItemId = items[index]!.id
    const saving = { agendaItemId, notes: text(words), expectedVersion: versions[index]! }
    versions[index] = (await test.client.minutes.saveNotes(saving)).notesVersion
  }
  await save('a')
  await save('b', 1)
  const entries = async () =>
    (await test.client.history.list({ before: null, limit: 50 })).filter(
      ({ command }) => command === 'minutes.saveNotes',
    )
  return { test, save, entries, pass: (passedMs: number) => (millis += passedMs) }
}

test('typing for less than five minutes is one entry, from the first text to the last', async () => {
  const { test, save, entries, pass } = await typing()
  using _ = test
  for (const words of ['ab', 'abc', 'abcd']) {
    pass(1000)
    await save(words)
  }
  expect(await entries()).toHaveLength(3)
  const { entry, changes } = await newest(test.client)
  expect(entry.at).toBe('2023-03-14T14:00:01.000Z')
  const content = changes.find(({ column }) => column === 'content')
  expect(content?.before).toBe(JSON.stringify(text('a')))
  expect(content?.after).toBe(JSON.stringify(text('abcd')))
})

test('typing on for longer than five minutes begins another entry', async () => {
  const { test, save, entries, pass } = await typing()
  using _ = test
  pass(1000)
  await save('ab')
  pass(5 * 60_000)
  await save('abc')
  expect(await entries()).toHaveLength(3)
  pass(1)
  await save('abcd')
  expect(await entries()).toHaveLength(4)
})

test('the typing of somebody else, or on another item, is an entry of its own', async () => {
  const { test, save, entries } = await typing()
  using _ = test
  await save('ab')
  await save('bb', 1)
  await save('abc')
  expect(await entries()).toHaveLength(5)
  await test.client.settings.setOperator({ name: 'Otra persona' })
  await save('abcd')
  expect(await entries()).toHaveLength(6)
})
