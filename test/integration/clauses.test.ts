import { expect, test } from 'vitest'
import type { ClauseDraft } from '../../shared/contract/clauses.ts'
import type { NewPart } from '../../shared/contract/ordinances.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'

const recital = (text: string): NewPart => ({ kind: 'recital', title: '', text, children: [] })
const firstPage = { kind: null, after: null, limit: 50 }
const everything = { ...firstPage, text: null }

const keep = (client: Client, name: string, part: NewPart = recital('Que, hay pobreza;')) =>
  client.clauses.add({ name, part })

const namesIn = async (client: Client, text: string | null = null) =>
  (await client.clauses.list({ ...firstPage, text })).items.map(({ name }) => name)

test('a part is kept with what is under it, and given back as it was', async () => {
  using core = openTestCore()
  const part: NewPart = {
    kind: 'article',
    title: 'Funciones',
    text: 'Según el {{#own}}:',
    key: 'own',
    children: [{ kind: 'numeral', title: '', text: 'Informar.', children: [] }],
  }
  const draft: ClauseDraft = { name: '  Funciones   de la red ', part }
  const kept = await core.client.clauses.add(draft)
  expect(kept).toMatchObject({ name: 'Funciones de la red', part, version: 1 })
  expect((await core.client.clauses.list(everything)).items).toEqual([kept])
})

test('they are found by their names and by what they say, whatever the accents', async () => {
  using core = openTestCore()
  const { client } = core
  await keep(client, 'Niñez', recital('Que, la región promueve la educación;'))
  await keep(client, 'Agua', {
    kind: 'article',
    title: 'Cuencas',
    text: '',
    children: [{ kind: 'numeral', title: '', text: 'Río Apurímac.', children: [] }],
  })
  expect(await namesIn(client, 'NINEZ')).toEqual(['Niñez'])
  expect(await namesIn(client, 'educacion promueve')).toEqual(['Niñez'])
  expect(await namesIn(client, 'rio agua')).toEqual(['Agua'])
  // The names under which the program keeps a part are not words of it.
  expect(await namesIn(client, 'children')).toEqual([])
  expect((await client.clauses.list({ ...everything, kind: 'article' })).items.map(({ name }) => name)).toEqual([
    'Agua',
  ])
})

test('pages in order of names neither repeat nor leave out any', async () => {
  using core = openTestCore()
  const { client } = core
  for (const name of ['b', 'A', 'c', 'b', 'D']) await keep(client, name)
  const names: string[] = []
  let after: Awaited<ReturnType<typeof client.clauses.list>>['next'] = null
  do {
    const page: Awaited<ReturnType<typeof client.clauses.list>> = await client.clauses.list({
      ...everything,
      after,
      limit: 2,
    })
    names.push(...page.items.map(({ name }) => name))
    after = page.next
  } while (after !== null)
  expect(names).toEqual(['A', 'b', 'b', 'c', 'D'])
})

test('it is called otherwise, taken out and put back under its own id', async () => {
  using core = openTestCore()
  const { client } = core
  const { id, part } = await keep(client, 'Uno')
  const renamed = await client.clauses.update({ id, draft: { name: 'Dos', part }, expectedVersion: 1 })
  expect(renamed).toMatchObject({ id, name: 'Dos', version: 2 })
  const late = client.clauses.remove({ id, expectedVersion: 1 })
  expect((await failureOf(late)).code).toBe('STALE_VERSION')
  await client.clauses.remove({ id, expectedVersion: 2 })
  expect(await namesIn(client)).toEqual([])
  expect((await failureOf(client.clauses.remove({ id, expectedVersion: 2 }))).code).toBe('NOT_FOUND')
  expect(await client.clauses.restore({ id, draft: { name: 'Dos', part } })).toMatchObject({ id, name: 'Dos' })
  // Put back twice, it is there once.
  await client.clauses.restore({ id, draft: { name: 'Tres', part } })
  expect(await namesIn(client)).toEqual(['Dos'])
})

test('what can stand in no text is not kept', async () => {
  using core = openTestCore()
  const wrong: NewPart = {
    ...recital('Que, hay;'),
    children: [{ kind: 'letter', title: '', text: 'No', children: [] }],
  }
  expect(await failureOf(core.client.clauses.add({ name: 'Mal', part: wrong }))).toMatchObject({
    code: 'PART_MISPLACED',
    data: { kind: 'letter', parent: 'recital' },
  })
})
