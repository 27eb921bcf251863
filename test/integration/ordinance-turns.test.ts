import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedParts, withParts } from '../../renderer/features/ordinance-editor/part-shown.ts'
import type { NewPart, Ordinance, OrdinancePart } from '../../shared/contract/ordinances.ts'
import { mayStand, outlineOf, type PartTree } from '../../shared/domain/ordinance.ts'
import { numberParts } from '../../shared/domain/part-numbering.ts'
import { backFrom, indented, outdented, turned, type Move } from '../../shared/domain/part-places.ts'
import { readText, referenceTo } from '../../shared/domain/part-references.ts'
import { failureOf, openTestCore, type Client } from '../helpers/core.ts'
import { articleOf, emptyOrdinance } from '../helpers/ordinance.ts'

const letterOf = (text: string): NewPart => ({ kind: 'letter', title: '', text, children: [] })
const numeralOf = (text: string, letters: string[] = []): NewPart => ({
  kind: 'numeral',
  title: '',
  text,
  children: letters.map(letterOf),
})

/** An article with two numerals, the second with two letters, and another that speaks of the second of these. */
const enumerating = async (client: Client): Promise<Ordinance> => {
  const made = await client.ordinances.create({
    ...emptyOrdinance,
    parts: [{ ...articleOf('Uno'), children: [numeralOf('A', ['z']), numeralOf('B', ['b', 'c'])] }, articleOf('Dos')],
  })
  const [c, other] = [partNamed(made, 'c'), made.parts.find(({ title }) => title === 'Dos')]
  if (other === undefined) throw new Error('There is a second article')
  const words = { id: other.id, title: 'Dos', text: `Ver ${referenceTo(c.id)}.`, expectedVersion: 1 }
  await client.ordinances.changePart(words)
  return client.ordinances.get({ id: made.id })
}

const partNamed = ({ parts }: Pick<Ordinance, 'parts'>, text: string): OrdinancePart => {
  const part = parts.find((one) => one.text === text)
  if (part === undefined) throw new Error(`No part says ${text}`)
  return part
}

/** The labels with the words of the parts under the articles, as they read. */
const read = ({ kind, parts }: Ordinance): string[] => {
  const numbers = numberParts(kind, parts)
  const lines = ({ part, children }: PartTree<OrdinancePart>): string[] => [
    `${numbers.get(part.id)?.label ?? '?'} ${readText(part.text, numbers)}`.trim(),
    ...children.flatMap(lines),
  ]
  return outlineOf(kind, parts).flatMap((section) => section.parts.flatMap(lines))
}

const asMade = [
  'ARTÍCULO PRIMERO',
  '1.1 A',
  'a) z',
  '1.2 B',
  'a) b',
  'b) c',
  'ARTÍCULO SEGUNDO Ver literal b) del numeral 1.2.',
]

type Mover = { client: Client; id: Ordinance['id'] }

const get = ({ client, id }: Mover) => client.ordinances.get({ id })

/** Moves a part, and answers what takes it back; the screen must have shown what the program then says. */
const move = async (mover: Mover, part: OrdinancePart, to: Move<OrdinancePart>): Promise<Move<OrdinancePart>> => {
  const before = await get(mover)
  const shown = movedParts(before.parts, part, to)
  const answered = await mover.client.ordinances.movePart({ id: part.id, expectedVersion: part.version, ...to })
  const after = await get(mover)
  expect(answered.toSorted(byId)).toEqual(
    after.parts.filter(({ id }) => answered.some((one) => one.id === id)).toSorted(byId),
  )
  if (shown === null) throw new Error('Every rank here is its own')
  const screen = withParts(before, shown).parts.map((one) => ({ ...one, version: 0 }))
  expect(screen.toSorted(byId)).toEqual(after.parts.map((one) => ({ ...one, version: 0 })).toSorted(byId))
  return backFrom(before, part, to)
}

const byId = (one: OrdinancePart, other: OrdinancePart): number => (one.id < other.id ? -1 : 1)

test('a numeral becomes a letter of the one before it with its letters after it, and goes back in one step', async () => {
  using opened = openTestCore()
  const made = await enumerating(opened.client)
  const mover = { client: opened.client, id: made.id }
  expect(read(made)).toEqual(asMade)
  const into = indented(made, partNamed(made, 'B'))
  if (into === null) throw new Error('A numeral is before it')
  const back = await move(mover, partNamed(made, 'B'), into)
  const inside = await get(mover)
  expect(read(inside)).toEqual([
    'ARTÍCULO PRIMERO',
    '1.1 A',
    'a) z',
    'b) B',
    'c) b',
    'd) c',
    'ARTÍCULO SEGUNDO Ver literal d) del numeral 1.1.',
  ])
  await move(mover, partNamed(inside, 'B'), back)
  expect(read(await get(mover))).toEqual(asMade)
})

test('a letter becomes the numeral after its own, and what was taken away under a numeral comes back beside it', async () => {
  using opened = openTestCore()
  const { client } = opened
  const made = await enumerating(client)
  const mover = { client, id: made.id }
  await client.ordinances.removePart({ id: partNamed(made, 'c').id, expectedVersion: 1 })
  const out = outdented(made, partNamed(made, 'z'))
  if (out === null) throw new Error('It is under a numeral')
  await move(mover, partNamed(made, 'z'), out)
  expect(read(await get(mover)).slice(1, 5)).toEqual(['1.1 A', '1.2 z', '1.3 B', 'a) b'])
  const now = await get(mover)
  const into = indented(now, partNamed(now, 'B'))
  if (into === null) throw new Error('A numeral is before it')
  await move(mover, partNamed(now, 'B'), into)
  await client.ordinances.restorePart({ id: partNamed(made, 'c').id })
  expect(read(await get(mover)).slice(1)).toEqual([
    '1.1 A',
    '1.2 z',
    'a) B',
    'b) c',
    'c) b',
    'ARTÍCULO SEGUNDO Ver literal b) del numeral 1.2.',
  ])
})

test('what is no enumeration becomes none, and nothing goes under itself', async () => {
  using opened = openTestCore()
  const { client } = opened
  const made = await enumerating(client)
  const [a, b, letter] = [partNamed(made, 'A'), partNamed(made, 'B'), partNamed(made, 'b')]
  const second = made.parts.find(({ title }) => title === 'Dos')
  if (second === undefined || a.parentId === null) throw new Error('There are two articles')
  const at = { expectedVersion: 1, afterId: null }
  const wrong = [
    { ...at, id: second.id, expectedVersion: second.version, parentId: a.parentId, kind: 'numeral' as const },
    { ...at, id: b.id, parentId: b.id, kind: 'letter' as const },
    { ...at, id: b.id, parentId: letter.id, kind: 'letter' as const },
    { ...at, id: letter.id, parentId: a.parentId, kind: 'numeral' as const, taking: [letter.id] },
    { ...at, id: letter.id, parentId: a.parentId, kind: 'numeral' as const, taking: [a.id] },
    { ...at, id: letter.id, parentId: b.id, kind: 'numeral' as const },
  ]
  for (const move of wrong) expect((await failureOf(client.ordinances.movePart(move))).code).toBe('PART_MISPLACED')
  expect(read(await client.ordinances.get({ id: made.id }))).toEqual(asMade)
})

test('going back to a version gives the parts the kinds that they had', async () => {
  using opened = openTestCore()
  const { client } = opened
  const made = await enumerating(client)
  const { version } = await client.ordinanceReview.keep({ ordinanceId: made.id, note: 'Antes' })
  const mover = { client, id: made.id }
  for (const name of ['A', 'B']) {
    const now = await get(mover)
    const to = turned(now, partNamed(now, name))
    if (to === null) throw new Error('It is a numeral')
    await move(mover, partNamed(now, name), to)
  }
  expect(read(await get(mover)).slice(1, 6)).toEqual(['a) A', 'b) z', 'c) B', 'd) b', 'e) c'])
  await client.ordinanceReview.takeVersion({ versionId: version.id, expectedVersion: made.version })
  expect(read(await get(mover))).toEqual(asMade)
})

test('whatever becomes of numerals and letters, all stand, none is lost, and each step can be taken back', async () => {
  using opened = openTestCore()
  const { client } = opened
  const kinds = fc.constantFrom('turn', 'in', 'out', 'back')
  const step = fc.record({ what: kinds, which: fc.nat(20) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const made = await enumerating(client)
      const mover = { client, id: made.id }
      const done: { id: string; back: Move<OrdinancePart>; before: string[] }[] = []
      const takeBack = async () => {
        const last = done.pop()
        const part = last && (await get(mover)).parts.find(({ id }) => id === last.id)
        if (!part) return
        await move(mover, part, last.back)
        expect(read(await get(mover))).toEqual(last.before)
      }
      for (const { what, which } of steps) {
        const now = await get(mover)
        const enumerated = now.parts.filter(({ parentId }) => parentId !== null)
        const part = enumerated[which % enumerated.length]
        if (what === 'back' || part === undefined) {
          await takeBack()
          continue
        }
        const to = { turn: turned, in: indented, out: outdented }[what](now, part)
        if (to === null) continue
        done.push({ id: part.id, before: read(now), back: await move(mover, part, to) })
        const after = await get(mover)
        expect(after.parts).toHaveLength(made.parts.length)
        for (const one of after.parts) {
          const parent = after.parts.find(({ id }) => id === one.parentId)?.kind ?? null
          expect(mayStand('ordinance', one.kind, parent)).toBe(true)
        }
        expect(read(after).join('\n')).not.toContain('perdida')
      }
      while (done.length > 0) await takeBack()
      expect(read(await get(mover))).toEqual(asMade)
    }),
    { numRuns: 15 },
  )
})
