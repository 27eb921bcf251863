import { expect, test } from 'vitest'
import type { AgendaItem } from '../../shared/contract/agenda.ts'
import { addItem, openSession, planSession, text } from '../helpers/committee.ts'
import { disposableFolder, failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { dumpOf } from '../helpers/database.ts'
import { approve, seen } from '../helpers/review.ts'

/** A clock that stands still until it is moved. */
const standingClock = (start = '2023-03-14T14:00:00.000Z') => {
  let millis = Date.parse(start)
  return { clock: () => new Date(millis), move: (seconds: number) => void (millis += seconds * 1000) }
}

type Typing = { client: Client; item: AgendaItem; type: (words: string) => Promise<void> }

/** Somebody who types in an item; each text is saved over the one before. */
const startTyping = async (client: Client): Promise<Typing> => {
  const item = await addItem(client, await openSession(client, await planSession(client)))
  let expectedVersion = 0
  const type = async (words: string) => {
    const saving = { agendaItemId: item.id, notes: text(words), expectedVersion }
    expectedVersion = (await client.minutes.saveNotes(saving)).notesVersion
  }
  return { client, item, type }
}

const saidBefore = async ({ client, item }: Typing): Promise<string[]> =>
  (await client.minutes.notesHistory({ agendaItemId: item.id })).map(({ beginning }) => beginning)

test('what an item said before is kept with its hour and its author, the newest first', async () => {
  const { clock, move } = standingClock()
  using test = openTestCore({ clock })
  await test.client.settings.setOperator({ name: 'Rosa Ccama' })
  const typing = await startTyping(test.client)
  expect(await saidBefore(typing)).toEqual([])
  await typing.type('Uno')
  move(60)
  await typing.type('Uno dos')
  move(60)
  await typing.type('Uno dos tres')
  const history = await test.client.minutes.notesHistory({ agendaItemId: typing.item.id })
  expect(history).toMatchObject([
    { beginning: 'Uno dos', wordCount: 2, savedAt: '2023-03-14T14:01:00.000Z', author: 'Rosa Ccama' },
    { beginning: 'Uno', wordCount: 1, savedAt: '2023-03-14T14:00:00.000Z', author: 'Rosa Ccama' },
  ])
  const { id } = history[0]!
  expect(await test.client.minutes.notesRevision({ id })).toMatchObject({ id, notes: text('Uno dos') })
  expect(history[0]).not.toHaveProperty('notes')
})

test('a text is of whoever wrote it, not of whoever wrote over it', async () => {
  const { clock, move } = standingClock()
  using test = openTestCore({ clock })
  await test.client.settings.setOperator({ name: 'Rosa Ccama' })
  const typing = await startTyping(test.client)
  await typing.type('Uno')
  move(60)
  await test.client.settings.setOperator({ name: 'Ruth Paz' })
  await typing.type('Uno dos')
  move(60)
  await test.client.settings.setOperator({ name: 'Rosa Ccama' })
  await typing.type('Uno dos tres')
  const history = await test.client.minutes.notesHistory({ agendaItemId: typing.item.id })
  expect(history.map(({ beginning, author }) => [beginning, author])).toEqual([
    ['Uno dos', 'Ruth Paz'],
    ['Uno', 'Rosa Ccama'],
  ])
})

test('of somebody typing every second, a text of every ten seconds is kept', async () => {
  const { clock, move } = standingClock()
  using test = openTestCore({ clock })
  const typing = await startTyping(test.client)
  for (let second = 0; second <= 40; second += 1) {
    await typing.type(`Segundo ${String(second)}`)
    move(1)
  }
  const kept = (await saidBefore(typing)).length
  expect(kept).toBeGreaterThanOrEqual(4)
  expect(kept).toBeLessThanOrEqual(6)
})

test('a paragraph deleted by a slip of the hand can be had back, however fast it was', async () => {
  const { clock, move } = standingClock()
  using test = openTestCore({ clock })
  const typing = await startTyping(test.client)
  const paragraph = 'La dirección regional informó sobre el avance de las metas del primer trimestre'
  await typing.type('La')
  await typing.type(paragraph)
  move(1)
  await typing.type('L')
  expect(await saidBefore(typing)).toEqual([paragraph, 'La'])
})

test('the same text saved again, or the same text come back, is not kept twice', async () => {
  const { clock, move } = standingClock()
  using test = openTestCore({ clock })
  const typing = await startTyping(test.client)
  for (const words of ['Uno', 'Uno', 'Uno', 'Dos', 'Uno', 'Dos']) {
    await typing.type(words)
    move(60)
  }
  expect(await saidBefore(typing)).toEqual(['Uno', 'Dos', 'Uno'])
})

test('a clock that was set back loses nothing of what is written afterwards, nor its order', async () => {
  const { clock, move } = standingClock()
  using test = openTestCore({ clock })
  const typing = await startTyping(test.client)
  await typing.type('Antes')
  move(60)
  await typing.type('Antes y después')
  move(-24 * 60 * 60)
  await typing.type('Un día antes')
  move(60)
  await typing.type('Y un minuto más')
  expect(await saidBefore(typing)).toEqual(['Un día antes', 'Antes y después', 'Antes'])
})

test('beyond three hundred texts of an item the older ones are thinned out; the first and the newest stay', async () => {
  const { clock, move } = standingClock()
  using test = openTestCore({ clock })
  const typing = await startTyping(test.client)
  for (let minute = 0; minute <= 320; minute += 1) {
    await typing.type(`Minuto ${String(minute)}`)
    move(60)
  }
  const kept = await saidBefore(typing)
  expect(kept.length).toBeGreaterThan(200)
  expect(kept.length).toBeLessThanOrEqual(300)
  expect([kept[0], kept.at(-1)]).toEqual(['Minuto 319', 'Minuto 0'])
  const newest = Array.from({ length: 100 }, (_, index) => `Minuto ${String(319 - index)}`)
  expect(kept.slice(0, 100)).toEqual(newest)
})

test('it survives the program: after a restart the same texts are there', async () => {
  using folder = disposableFolder()
  const { clock, move } = standingClock()
  const first = openTestCore({ dataFolder: folder.path, clock })
  const typing = await startTyping(first.client)
  await typing.type('Uno')
  move(60)
  await typing.type('Dos')
  const before = await first.client.minutes.notesHistory({ agendaItemId: typing.item.id })
  first.core.close()
  const second = openTestCore({ dataFolder: folder.path, clock })
  expect(await second.client.minutes.notesHistory({ agendaItemId: typing.item.id })).toEqual(before)
  expect(before).toHaveLength(1)
  second.core.close()
})

test('it is this computer that remembers: the history of changes knows nothing of it', async () => {
  const { clock, move } = standingClock()
  using test = openTestCore({ clock })
  const typing = await startTyping(test.client)
  await typing.type('Uno')
  move(60)
  await typing.type('Dos')
  const { change, notes_revision } = dumpOf(test.dataFolder)
  expect(notes_revision).toHaveLength(1)
  const tables = (change as { table_name: string }[]).map(({ table_name }) => table_name)
  expect(tables).toContain('item_notes')
  expect(tables).not.toContain('notes_revision')
})

test('a save that is refused keeps no text either', async () => {
  const { clock, move } = standingClock()
  using test = openTestCore({ clock })
  const { client } = test
  const typing = await startTyping(client)
  await typing.type('Uno')
  move(60)
  const stale = { agendaItemId: typing.item.id, notes: text('De otra ventana'), expectedVersion: 0 }
  expect(await failureOf(client.minutes.saveNotes(stale))).toMatchObject({ code: 'STALE_VERSION' })
  const { sessionId } = typing.item
  await client.sessions.close({ ...(await seen(client, sessionId)), endedAt: '12:00', nextSessionOn: null })
  await approve(client, sessionId)
  const locked = { agendaItemId: typing.item.id, notes: text('Tarde'), expectedVersion: 1 }
  expect(await failureOf(client.minutes.saveNotes(locked))).toMatchObject({ code: 'MINUTES_LOCKED' })
  expect(await saidBefore(typing)).toEqual([])
})

test('an item that is not there has no history', async () => {
  using test = openTestCore()
  const agendaItemId = '01890a5d-ac96-774b-bcce-b302099a8057' as AgendaItem['id']
  expect(await failureOf(test.client.minutes.notesHistory({ agendaItemId }))).toMatchObject({
    code: 'NOT_FOUND',
    defined: true,
    data: { entity: 'agendaItem' },
  })
})
