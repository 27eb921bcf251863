import { expect, test } from 'vitest'
import { benchData } from '../../electron/cli/commands-bench-data.ts'
import { openDatabase } from '../../electron/core/database/open.ts'
import { disposableFolder, openTestCore, steppingClock } from '../helpers/core.ts'

const make = async (data: string, years = '1') => {
  const said: string[] = []
  const outcome = await benchData({ data, years, regions: '1' }, (sentence) => said.push(sentence))
  return { ...outcome, said }
}

/** Every row of every table, but for what this computer remembers of itself. */
const contentOf = (folder: string): unknown => {
  const database = openDatabase({ folder, clock: steppingClock(), newId: () => '00000000-0000-7000-8000-000000000009' })
  try {
    return database.read(() =>
      database.sql
        .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'`)
        .filter(({ name }) => name !== 'local_state')
        .map(({ name }) => [name, database.sql.all(`SELECT * FROM ${name} ORDER BY 1`)]),
    )
  } finally {
    database.close()
  }
}

test('the data of the benchmark are the same each time, sound, and logged like any from then on', async () => {
  using one = disposableFolder()
  using other = disposableFolder()
  const { result, said } = await make(one.path)
  expect(result).toMatchObject({ years: 1, regions: 1, sessions: 15, attendances: 937, agreements: 90, people: 110 })
  expect(said).toEqual(['Año 2023: 15 sesiones.'])
  expect((await make(other.path)).result).toEqual(result)
  expect(contentOf(other.path)).toEqual(contentOf(one.path))

  using core = openTestCore({ dataFolder: one.path })
  expect(await core.client.exchange.check()).toMatchObject({ isSound: true, sessions: 15, documents: 15 })
  await core.client.settings.setOperator({ name: 'Ana' })
  const [session] = await core.client.sessions.list({ to: '2023-02-01' })
  const { id } = await core.client.sessions.reopen({ sessionId: session!.id, expectedVersion: session!.version })
  const [newest] = await core.client.history.list({ before: null, limit: 1 })
  expect(newest).toMatchObject({ command: 'sessions.reopen', actor: 'Ana' })
  const changes = await core.client.history.get({ id: newest!.id })
  expect(changes).toContainEqual(
    expect.objectContaining({ table: 'session', row: id, column: 'status', after: 'open' }),
  )
})

test('a folder with data is refused and stays as it was, and so are sizes that there are not', async () => {
  using folder = disposableFolder()
  await make(folder.path)
  const before = contentOf(folder.path)
  await expect(make(folder.path)).rejects.toThrow('La carpeta ya tiene datos: no se tocó nada.')
  expect(contentOf(folder.path)).toEqual(before)
  for (const years of ['0', '21', '-1', 'dos', ''])
    await expect(make(folder.path, years)).rejects.toThrow('escriba un número del 1 al 20')
})

test('the years of the sessions are told the latest first, and a year is asked for by its days', async () => {
  using folder = disposableFolder()
  await make(folder.path, '3')
  using core = openTestCore({ dataFolder: folder.path })
  expect(await core.client.sessions.years()).toEqual([2023, 2022, 2021])
  const ofYear = await core.client.sessions.list({ from: '2022-01-01', to: '2022-12-31' })
  expect(ofYear).toHaveLength(15)
  expect(ofYear.map(({ heldOn }) => heldOn)).toEqual(
    ofYear
      .map(({ heldOn }) => heldOn)
      .toSorted()
      .toReversed(),
  )
  expect(await core.client.sessions.list({ limit: 2 })).toHaveLength(2)

  const all = { sessionId: null, kind: null, year: null, origin: null, text: null }
  expect(await core.client.documents.choices()).toEqual({ kinds: ['minutes'], years: [2023, 2022, 2021] })
  const first = await core.client.documents.register({ ...all, after: null, limit: 30 })
  const second = await core.client.documents.register({ ...all, after: first.next, limit: 30 })
  const ids = [...first.items, ...second.items].map(({ newest }) => newest.id)
  expect([first.items.length, second.items.length, new Set(ids).size, second.next]).toEqual([30, 15, 45, null])
  const found = async (part: { year?: number; text?: string; kind?: 'letter' }) =>
    (await core.client.documents.register({ ...all, ...part, after: null, limit: 200 })).items.length
  expect(await found({ year: 2022 })).toBe(15)
  expect(await found({ text: 'TECNICA 0007' })).toBe(1)
  expect(await found({ kind: 'letter' })).toBe(0)
})
