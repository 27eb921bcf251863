import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draftKey } from '../../shared/domain/draft.ts'
import { addItem, openSession, planSession } from '../helpers/committee.ts'
import { disposableFolder, failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { withDatabase } from '../helpers/database.ts'

const someSession = async (client: Client) => openSession(client, await planSession(client))

const keptBy = async (client: Client) => (await client.drafts.list()).map(({ key, content }) => [key.kind, content])

test('what is being written is kept over what was kept before, each by its key, and survives a restart', async () => {
  using folder = disposableFolder()
  {
    using test = openTestCore({ dataFolder: folder.path })
    const { id } = await someSession(test.client)
    const line = draftKey('quick_line', id)
    await test.client.drafts.put({ key: line, content: '"La DIR"' })
    await test.client.drafts.put({ key: draftKey('absence', id, 'DIRESA'), content: '{"reason":"viaje"}' })
    await test.client.drafts.put({ key: draftKey('absence', id, 'DREA'), content: '{"reason":"salud"}' })
    const { savedAt } = await test.client.drafts.put({ key: line, content: '"La DIRESA"' })
    const kept = await test.client.drafts.list()
    expect(kept.find(({ key }) => key.kind === 'quick_line')).toEqual({ key: line, content: '"La DIRESA"', savedAt })
  }
  using again = openTestCore({ dataFolder: folder.path })
  expect((await keptBy(again.client)).toSorted()).toEqual([
    ['absence', '{"reason":"salud"}'],
    ['absence', '{"reason":"viaje"}'],
    ['quick_line', '"La DIRESA"'],
  ])
})

test('null forgets it, once or twice', async () => {
  using test = openTestCore()
  const key = draftKey('comment', (await someSession(test.client)).id)
  await test.client.drafts.put({ key, content: '"Falta"' })
  await test.client.drafts.put({ key, content: null })
  await test.client.drafts.put({ key, content: null })
  expect(await test.client.drafts.list()).toEqual([])
})

test('nothing that is being written reaches the history, the log, nor what another computer is given', async () => {
  using test = openTestCore()
  const session = await someSession(test.client)
  const facts = async () => [
    await test.client.history.list({ before: null, limit: 200 }),
    await test.client.sessions.get({ sessionId: session.id }),
    await test.client.exchange.record({ sessionId: session.id }),
  ]
  const before = await facts()
  await test.client.drafts.put({ key: draftKey('quick_line', session.id), content: '"Un secreto a medias"' })
  expect(await facts()).toEqual(before)
  expect(JSON.stringify(test.log)).not.toContain('secreto')
})

test('what is longer than anybody types is refused, and what was kept stays', async () => {
  using test = openTestCore()
  const key = draftKey('comment', (await someSession(test.client)).id)
  await test.client.drafts.put({ key, content: '"Falta"' })
  const failure = await failureOf(test.client.drafts.put({ key, content: 'x'.repeat(100_001) }))
  expect(failure).toMatchObject({ code: 'DRAFT_TOO_LONG', data: { longest: 100_000 } })
  expect(await keptBy(test.client)).toEqual([['comment', '"Falta"']])
})

test('what belonged to something removed is forgotten at the next start, and what is three months old', async () => {
  using folder = disposableFolder()
  const day = (text: string) => ({ dataFolder: folder.path, clock: () => new Date(`${text}T14:00:00.000Z`) })
  {
    using test = openTestCore(day('2023-03-14'))
    const session = await someSession(test.client)
    await test.client.drafts.put({ key: draftKey('quick_line', session.id), content: '"Viejo"' })
  }
  {
    using test = openTestCore(day('2023-06-01'))
    const [session] = await test.client.sessions.list()
    const item = await addItem(test.client, await test.client.sessions.get({ sessionId: session!.id }), 'Varios')
    await test.client.drafts.put({ key: draftKey('agreement', item.id), content: '"De un punto"' })
    await test.client.drafts.put({ key: draftKey('comment', session!.id), content: '"Nuevo"' })
    expect(await keptBy(test.client)).toHaveLength(3)
    await test.client.agenda.remove({ id: item.id })
  }
  using test = openTestCore(day('2023-06-20'))
  expect(await keptBy(test.client)).toEqual([['comment', '"Nuevo"']])
  expect((await test.client.history.list({ before: null, limit: 1 }))[0]?.command).toBe('agenda.remove')
})

test('a text of a kind that a newer program left is not shown, and stays', async () => {
  using folder = disposableFolder()
  openTestCore({ dataFolder: folder.path }).core.close()
  const file = join(folder.path, 'mesa.sqlite')
  withDatabase(file, (open) => open.exec(`INSERT INTO draft VALUES ('sealed', 'x', '', '""', '2099-01-01')`))
  {
    using test = openTestCore({ dataFolder: folder.path })
    expect(await test.client.drafts.list()).toEqual([])
  }
  expect(withDatabase(file, (open) => open.prepare('SELECT kind FROM draft').pluck().all())).toEqual(['sealed'])
})
