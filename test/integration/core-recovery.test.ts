import { cpSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createCore, newUuidV7 } from '../../electron/core/app.ts'
import { addItem, addPerson, addSeat, checkIn, openSession, planSession, text } from '../helpers/committee.ts'
import { clientOf, disposableFolder, openTestCore, steppingClock, type Client } from '../helpers/core.ts'

/** A clock that stands still until it is moved. */
const standingClock = (start = '2023-03-14T14:00:00.000Z') => {
  let millis = Date.parse(start)
  return { clock: () => new Date(millis), move: (seconds: number) => void (millis += seconds * 1000) }
}

/** Opens a folder as a program with screens does: somebody is looking. */
const openAttended = (dataFolder: string, clock = steppingClock()) => {
  const newId = () => newUuidV7(clock)
  const core = createCore({ dataFolder, clock, newId, log: () => undefined, rendererFolder: dataFolder })
  return { client: clientOf(core.fetch), close: () => core.close() }
}

/**
 * Lets somebody work, and gives the folder as a power cut would leave it in that moment: its files are copied while the
 * program still has them open.
 */
const cutOff = async (
  target: string,
  work: (client: Client) => Promise<unknown>,
  { source, clock = steppingClock() }: { source?: string; clock?: () => Date } = {},
): Promise<void> => {
  using folder = disposableFolder()
  const dataFolder = source ?? folder.path
  const program = openAttended(dataFolder, clock)
  await work(program.client)
  cpSync(dataFolder, target, { recursive: true })
  program.close()
}

test('a new folder, and one that was closed, have nothing to tell', async () => {
  using folder = disposableFolder()
  const first = openAttended(folder.path)
  expect(await first.client.history.recovery()).toBeNull()
  await addPerson(first.client, 'Ana', 'Quispe')
  first.close()
  const second = openAttended(folder.path)
  expect(await second.client.history.recovery()).toBeNull()
  second.close()
})

test('a new folder that was cut off before anybody wrote a word has nothing to tell either', async () => {
  using folder = disposableFolder()
  await cutOff(folder.path, (client) => client.sessions.list())
  const again = openAttended(folder.path)
  expect(await again.client.history.recovery()).toBeNull()
  again.close()
})

test('after the power went, the notice says what was saved last, when, and in which session', async () => {
  using folder = disposableFolder()
  const { clock, move } = standingClock()
  const saved = { sessionId: '', label: '' }
  await cutOff(
    folder.path,
    async (client) => {
      const session = await openSession(client, await planSession(client))
      const { id: agendaItemId } = await addItem(client, session)
      move(600)
      await client.minutes.saveNotes({ agendaItemId, notes: text('Hasta aquí'), expectedVersion: 0 })
      Object.assign(saved, { sessionId: session.id, label: session.label })
    },
    { clock },
  )
  const again = openAttended(folder.path)
  expect(await again.client.history.recovery()).toEqual({
    lastSavedAt: '2023-03-14T14:10:00.000Z',
    lastCommand: 'minutes.saveNotes',
    sessionId: saved.sessionId,
    sessionLabel: saved.label,
  })
  again.close()
})

test('while somebody typed, the notice says when the last word was saved, not when the typing began', async () => {
  using folder = disposableFolder()
  const { clock, move } = standingClock()
  await cutOff(
    folder.path,
    async (client) => {
      const { id: agendaItemId } = await addItem(client, await planSession(client))
      for (let expectedVersion = 0; expectedVersion < 5; expectedVersion += 1) {
        move(30)
        const notes = text(`Palabra ${String(expectedVersion)}`)
        await client.minutes.saveNotes({ agendaItemId, notes, expectedVersion })
      }
    },
    { clock },
  )
  const again = openAttended(folder.path)
  expect((await again.client.history.recovery())?.lastSavedAt).toBe('2023-03-14T14:02:30.000Z')
  again.close()
})

test.each([
  ['a session planned', (client: Client) => planSession(client)],
  [
    'an item removed',
    async (client: Client) => {
      const { id } = await addItem(client, await planSession(client))
      await client.agenda.remove({ id })
    },
  ],
  [
    'somebody checked in',
    async (client: Client) => {
      const seat = await addSeat(client, 'DREA')
      await checkIn(client, await openSession(client, await planSession(client)), seat)
    },
  ],
  [
    'an hour corrected',
    async (client: Client) => {
      const seat = await addSeat(client, 'DREA')
      const { attendance } = await checkIn(client, await openSession(client, await planSession(client)), seat)
      const stays = [{ arrivedAt: '09:30', leftAt: null }]
      await client.attendance.setStays({ id: attendance.id, stays, expectedVersion: attendance.version })
    },
  ],
  [
    'an agreement written in other words',
    async (client: Client) => {
      const { id: agendaItemId } = await addItem(client, await openSession(client, await planSession(client)))
      const draft = { text: 'Uno', adoption: 'consensus', votes: null } as const
      const { id, version: expectedVersion } = await client.agreements.add({ agendaItemId, draft })
      await client.agreements.update({ id, draft: { ...draft, text: 'Dos' }, expectedVersion })
    },
  ],
] as const)('the session is told when the last change was %s', async (_what, work) => {
  using folder = disposableFolder()
  await cutOff(folder.path, work)
  const again = openAttended(folder.path)
  const [session] = await again.client.sessions.list()
  expect(await again.client.history.recovery()).toMatchObject({ sessionId: session!.id, sessionLabel: session!.label })
  again.close()
})

test('a change that belongs to no session names none', async () => {
  using folder = disposableFolder()
  await cutOff(folder.path, async (client) => {
    await planSession(client)
    await addPerson(client, 'Ana', 'Quispe')
  })
  const again = openAttended(folder.path)
  expect(await again.client.history.recovery()).toMatchObject({
    lastCommand: 'people.create',
    sessionId: null,
    sessionLabel: null,
  })
  again.close()
})

test('the notice stays until it is read, whatever is written meanwhile; once read it does not come back', async () => {
  using folder = disposableFolder()
  await cutOff(folder.path, (client) => planSession(client))
  const again = openAttended(folder.path)
  const notice = await again.client.history.recovery()
  expect(notice).toMatchObject({ lastCommand: 'sessions.create' })
  await addPerson(again.client, 'Ana', 'Quispe')
  expect(await again.client.history.recovery()).toEqual(notice)
  again.close()
  const later = openAttended(folder.path)
  expect(await later.client.history.recovery()).toEqual(notice)
  await later.client.history.acknowledgeRecovery()
  expect(await later.client.history.recovery()).toBeNull()
  later.close()
  const last = openAttended(folder.path)
  expect(await last.client.history.recovery()).toBeNull()
  last.close()
})

test('another power cut tells of the newer work', async () => {
  using first = disposableFolder()
  using second = disposableFolder()
  await cutOff(first.path, (client) => planSession(client))
  await cutOff(second.path, (client) => addPerson(client, 'Ana', 'Quispe'), { source: first.path })
  const again = openAttended(second.path)
  expect(await again.client.history.recovery()).toMatchObject({ lastCommand: 'people.create' })
  again.close()
})

test('a command line in between neither hides the notice nor is told as the work that was cut off', async () => {
  using folder = disposableFolder()
  await cutOff(folder.path, (client) => planSession(client))
  const commandLine = openTestCore({ dataFolder: folder.path })
  await addPerson(commandLine.client, 'Ana', 'Quispe')
  commandLine.core.close()
  const again = openAttended(folder.path)
  expect(await again.client.history.recovery()).toMatchObject({ lastCommand: 'sessions.create' })
  again.close()
})

test('a command line that was cut off, which nobody was looking at, leaves no notice', async () => {
  using folder = disposableFolder()
  using commandLine = openTestCore()
  await addPerson(commandLine.client, 'Ana', 'Quispe')
  cpSync(commandLine.dataFolder, folder.path, { recursive: true })
  const again = openAttended(folder.path)
  expect(await again.client.history.recovery()).toBeNull()
  again.close()
})

test('changes made while the clock was behind are flagged, in their order, on whatever page they stand', async () => {
  const { clock, move } = standingClock()
  using test = openTestCore({ clock })
  const { client } = test
  for (const [name, seconds] of [
    ['Antes', 3600],
    ['Hora', -7200],
    ['Atrás', 60],
    ['Todavía', 3600],
    ['Adelante', 3600],
    ['Después', 0],
  ] as const) {
    await addPerson(client, name, 'Quispe')
    move(seconds)
  }
  const entries = await client.history.list({ before: null, limit: 6 })
  expect(entries.map(({ isClockBehind }) => isClockBehind)).toEqual([false, true, true, true, false, false])
  const paged = []
  for (let before: number | null = null; paged.length < 6;) {
    const page: typeof entries = await client.history.list({ before, limit: 1 })
    paged.push(...page)
    before = page[0]!.id
  }
  expect(paged).toEqual(entries)
})
