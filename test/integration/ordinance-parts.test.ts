import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newUuidV7 } from '../../electron/core/app.ts'
import type { NewPart, Ordinance, OrdinancePart } from '../../shared/contract/ordinances.ts'
import { OrdinancePartId } from '../../shared/domain/ids.ts'
import { outlineOf, siblingsOf } from '../../shared/domain/ordinance.ts'
import { numberParts } from '../../shared/domain/part-numbering.ts'
import { readText, referenceTo } from '../../shared/domain/part-references.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { articleOf, emptyOrdinance } from '../helpers/ordinance.ts'

const startWith = (client: Client, parts: NewPart[]): Promise<Ordinance> =>
  client.ordinances.create({ ...emptyOrdinance, parts })

const titlesOf = ({ kind, parts }: Pick<Ordinance, 'kind' | 'parts'>): string[] =>
  outlineOf(kind, parts).flatMap((section) => section.parts.map(({ part }) => part.title))

test('a template begins a text with its parts in order, each under its own', async () => {
  using test = openTestCore()
  const letter: NewPart = { kind: 'letter', title: '', text: 'Letra', children: [] }
  const numeral: NewPart = { kind: 'numeral', title: '', text: 'Numeral', children: [letter] }
  const made = await startWith(test.client, [
    { kind: 'recital', title: '', text: 'Que, hay pobreza;', children: [] },
    { ...articleOf('Objeto'), children: [numeral] },
    articleOf('Alcance'),
  ])
  const numbers = numberParts(made.kind, made.parts)
  expect(made).toMatchObject({ stage: 'drafting', version: 1, removed: [] })
  expect(titlesOf(made)).toEqual(['', 'Objeto', 'Alcance'])
  expect(made.parts.map(({ id }) => numbers.get(id)?.label).toSorted()).toEqual([
    '1.1',
    'ARTÍCULO PRIMERO',
    'ARTÍCULO SEGUNDO',
    'Considerando 1',
    'a)',
  ])
})

test('a part goes where it may: elsewhere nothing moves', async () => {
  using test = openTestCore()
  const { client } = test
  const made = await startWith(client, [articleOf('Uno'), articleOf('Dos')])
  const [first, second] = siblingsOf(made.parts, { kind: 'article', parentId: null })
  if (!first || !second) throw new Error('There are two articles')
  const move = { id: first.id, expectedVersion: 1, parentId: second.id, afterId: null }
  expect(await failureOf(client.ordinances.movePart(move))).toMatchObject({
    code: 'PART_MISPLACED',
    data: { kind: 'article', parent: 'article' },
  })
  const paragraph: NewPart = { kind: 'paragraph', title: '', text: 'Suelto', children: [] }
  const added = client.ordinances.addParts({
    ordinanceId: made.id,
    parentId: null,
    afterId: null,
    parts: [articleOf('Tres'), paragraph],
  })
  expect((await failureOf(added)).code).toBe('PART_MISPLACED')
  expect(titlesOf(await client.ordinances.get({ id: made.id }))).toEqual(['Uno', 'Dos'])
})

test('a part has the id with which a screen shows it already; one that is taken is refused', async () => {
  using test = openTestCore()
  const { client } = test
  const made = await startWith(client, [articleOf('Uno')])
  const [one, two] = [
    OrdinancePartId.parse(newUuidV7(() => new Date(1))),
    OrdinancePartId.parse(newUuidV7(() => new Date(2))),
  ]
  const at = { ordinanceId: made.id, parentId: null, afterId: null, parts: [articleOf('Dos'), articleOf('Tres')] }
  const added = await client.ordinances.addParts({ ...at, ids: [one] })
  expect(added.map(({ id }) => id === one)).toEqual([true, false])
  for (const ids of [[one], [two, two]])
    expect((await failureOf(client.ordinances.addParts({ ...at, ids }))).code).toBe('PART_EXISTS')
  expect(titlesOf(await client.ordinances.get({ id: made.id }))).toEqual(['Dos', 'Tres', 'Uno'])
})

test('what is taken away comes back where it was, with what was under it', async () => {
  using test = openTestCore()
  const { client } = test
  const numeral: NewPart = { kind: 'numeral', title: '', text: 'Adentro', children: [] }
  const made = await startWith(client, [
    articleOf('Uno'),
    { ...articleOf('Dos'), children: [numeral] },
    articleOf('Tres'),
  ])
  const [, second] = siblingsOf(made.parts, { kind: 'article', parentId: null })
  if (!second) throw new Error('There are three articles')
  await client.ordinances.removePart({ id: second.id, expectedVersion: 1 })
  const without = await client.ordinances.get({ id: made.id })
  expect(titlesOf(without)).toEqual(['Uno', 'Tres'])
  expect(without.parts).toHaveLength(2)
  expect(without.removed.map(({ id }) => id)).toEqual([second.id])
  const back = await client.ordinances.restorePart({ id: second.id })
  expect(back.map(({ text }) => text)).toContain('Adentro')
  expect(titlesOf(await client.ordinances.get({ id: made.id }))).toEqual(['Uno', 'Dos', 'Tres'])
})

test('of two who write in one part, the second sees what the first wrote', async () => {
  using test = openTestCore()
  const { client } = test
  const made = await startWith(client, [articleOf('Uno')])
  const [only] = made.parts
  if (!only) throw new Error('There is an article')
  await client.ordinances.changePart({ id: only.id, title: 'Uno', text: 'Primero', expectedVersion: 1 })
  const late = client.ordinances.changePart({ id: only.id, title: 'Uno', text: 'Segundo', expectedVersion: 1 })
  expect(await failureOf(late)).toMatchObject({ code: 'STALE_VERSION', data: { current: { text: 'Primero' } } })
})

type Step = { kind: 'add' | 'move' | 'remove' | 'restore'; which: number; to: number }

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('add', 'move', 'move', 'remove', 'restore'),
  which: fc.nat(50),
  to: fc.nat(50),
})

/** The articles as a plain list: what the database must agree with after every step. */
type Model = { standing: OrdinancePartId[]; removed: OrdinancePartId[] }

const insertAfter = (list: OrdinancePartId[], afterId: OrdinancePartId | null, id: OrdinancePartId) =>
  list.toSpliced(afterId === null ? 0 : list.indexOf(afterId) + 1, 0, id)

const at = (list: readonly OrdinancePartId[], index: number): OrdinancePartId | undefined => list[index % list.length]

const takeStep = async (client: Client, ordinance: Ordinance, model: Model, { kind, which, to }: Step) => {
  const others = (id: OrdinancePartId) => model.standing.filter((one) => one !== id)
  const versionOf = async (id: OrdinancePartId) =>
    (await client.ordinances.get({ id: ordinance.id })).parts.find((part) => part.id === id)?.version ?? 0
  if (kind === 'add') {
    // Every second one goes first.
    const afterId = to % 2 === 0 ? null : (at(model.standing, to) ?? null)
    const target = at(model.standing, which)
    const parts = [{ ...articleOf('Nuevo'), text: target === undefined ? '' : `Ver ${referenceTo(target)}.` }]
    const [added] = await client.ordinances.addParts({ ordinanceId: ordinance.id, parentId: null, afterId, parts })
    if (added) model.standing = insertAfter(model.standing, afterId, added.id)
    return
  }
  const id = kind === 'restore' ? at(model.removed, which) : at(model.standing, which)
  if (id === undefined) return
  if (kind === 'move') {
    const afterId = to % 2 === 0 ? null : (at(others(id), to) ?? null)
    await client.ordinances.movePart({ id, expectedVersion: await versionOf(id), parentId: null, afterId })
    model.standing = insertAfter(others(id), afterId, id)
  } else if (kind === 'remove') {
    await client.ordinances.removePart({ id, expectedVersion: await versionOf(id) })
    model.removed.push(id)
    model.standing = others(id)
  } else {
    await client.ordinances.restorePart({ id })
    model.removed = model.removed.filter((one) => one !== id)
    // Where it comes back among those that moved meanwhile is the order of the ranks.
    const parts = siblingsOf((await client.ordinances.get({ id: ordinance.id })).parts, {
      kind: 'article',
      parentId: null,
    })
    expect(parts.map((part) => part.id).filter((one) => one !== id)).toEqual(model.standing)
    model.standing = parts.map((part) => part.id)
  }
}

/** Every reference reads as the place of its article says, counted here by hand. */
const requireRightReferences = (parts: readonly OrdinancePart[], model: Model) => {
  const numbers = numberParts('ordinance', parts)
  const words = ['primero', 'segundo', 'tercero', 'cuarto', 'quinto', 'sexto', 'séptimo', 'octavo', 'noveno', 'décimo']
  for (const part of parts.filter(({ text }) => text !== '')) {
    const target = part.text.slice('Ver {{'.length, -'}}.'.length) as OrdinancePartId
    const index = model.standing.indexOf(target)
    if (index >= words.length) continue
    const only = model.standing.length === 1 ? 'único' : words[index]
    const expected = index < 0 ? '[referencia perdida]' : `artículo ${only ?? ''}`
    expect(readText(part.text, numbers)).toBe(`Ver ${expected}.`)
  }
}

test('any sequence of adding, moving, taking away and putting back leaves numbers and references right', async () => {
  using test = openTestCore()
  const { client } = test
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const ordinance = await startWith(client, [articleOf('Uno'), articleOf('Dos'), articleOf('Tres')])
      const model: Model = {
        standing: siblingsOf(ordinance.parts, { kind: 'article', parentId: null }).map(({ id }) => id),
        removed: [],
      }
      for (const one of steps) await takeStep(client, ordinance, model, one)
      const { parts } = await client.ordinances.get({ id: ordinance.id })
      expect(siblingsOf(parts, { kind: 'article', parentId: null }).map(({ id }) => id)).toEqual(model.standing)
      requireRightReferences(parts, model)
    }),
    { numRuns: 40 },
  )
})
