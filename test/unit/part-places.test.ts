import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayStand, siblingsOf, type Part, type PartKind } from '../../shared/domain/ordinance.ts'
import {
  backFrom,
  droppedOn,
  goingBeside,
  indented,
  isBlank,
  outdented,
  placeForNew,
  placeNow,
  referrersOf,
  stepped,
  turned,
  type Place,
} from '../../shared/domain/part-places.ts'

const part = (id: string, kind: PartKind, parentId: string | null = null): Part => ({
  id,
  kind,
  parentId,
  // Written in order: the rank is the place in the list.
  rank: '',
  title: '',
  text: '',
})

const ranked = (parts: Part[]): Part[] =>
  parts.map((one, index) => ({ ...one, rank: `a${String(index).padStart(3, '0')}` }))

const parts = ranked([
  part('que', 'recital'),
  part('cap', 'chapter'),
  part('uno', 'article'),
  part('uno.1', 'numeral', 'uno'),
  part('uno.1.a', 'letter', 'uno.1'),
  part('uno.2', 'numeral', 'uno'),
  part('uno.x', 'letter', 'uno'),
  part('dos', 'article'),
  part('fin', 'final_provision'),
])
const whole = { kind: 'ordinance', parts } as const

const at = (id: string): Part => {
  const found = parts.find((one) => one.id === id)
  if (!found) throw new Error(`No part ${id}`)
  return found
}

test('a part steps among its siblings, and past the edge to the next one that may hold it', () => {
  expect(stepped(whole, at('uno'), -1)).toEqual({ parentId: null, afterId: null })
  expect(stepped(whole, at('uno'), 1)).toEqual({ parentId: null, afterId: 'dos' })
  expect(stepped(whole, at('uno.2'), -1)).toEqual({ parentId: 'uno', afterId: null })
  expect(stepped(whole, at('uno.x'), 1)).toEqual({ parentId: 'dos', afterId: null })
  expect(stepped(whole, at('uno.1'), -1)).toBeNull()
  expect(stepped(whole, at('que'), 1)).toBeNull()
})

test('a numeral goes in as a letter of the one before it, and out again as a numeral', () => {
  expect(indented(whole, at('uno.x'))).toEqual({ parentId: 'uno.2', afterId: null })
  expect(indented(whole, at('uno.2'))).toEqual({ parentId: 'uno.1', afterId: 'uno.1.a', kind: 'letter' })
  expect(indented(whole, at('uno.1'))).toBeNull()
  expect(outdented(whole, at('uno.1.a'))).toEqual({ parentId: 'uno', afterId: 'uno.1', kind: 'numeral' })
  expect(outdented(whole, at('uno.x'))).toBeNull()
  expect(outdented(whole, at('uno.1'))).toBeNull()
  expect(outdented(whole, at('uno'))).toBeNull()
})

test('where no numeral is before it, or above it, a part becomes the other kind in its place', () => {
  expect(turned(whole, at('uno.1'))).toEqual({ parentId: 'uno', afterId: null, kind: 'letter' })
  expect(turned(whole, at('uno.x'))).toEqual({ parentId: 'uno', afterId: 'uno.2', kind: 'numeral' })
  expect(turned(whole, at('uno.2'))).toEqual(indented(whole, at('uno.2')))
  expect(turned(whole, at('uno.1.a'))).toEqual(outdented(whole, at('uno.1.a')))
  expect(turned(whole, at('uno'))).toBeNull()
  expect(turned(whole, at('que'))).toBeNull()
})

test('the letters of a numeral go along after it, and what takes it back gives them back', () => {
  const move = { parentId: 'uno', afterId: null, kind: 'letter' } as const
  expect(goingBeside(parts, at('uno.1'), 'letter').map(({ id }) => id)).toEqual(['uno.1.a'])
  expect(goingBeside(parts, at('uno.1'), 'numeral')).toEqual([])
  expect(backFrom(whole, at('uno.1'), move)).toEqual({
    parentId: 'uno',
    afterId: null,
    kind: 'numeral',
    taking: ['uno.1.a'],
  })
  expect(backFrom(whole, at('uno.2'), { parentId: 'dos', afterId: null })).toEqual({
    parentId: 'uno',
    afterId: 'uno.1',
  })
})

test('what is dropped on a part goes where it may stand nearest', () => {
  const drop = (id: string, over: string, isAfter: boolean) => droppedOn(whole, at(id), { over: at(over), isAfter })
  expect(drop('dos', 'cap', false)).toEqual({ parentId: null, afterId: null })
  expect(drop('cap', 'uno.1.a', true)).toEqual({ parentId: null, afterId: 'uno' })
  expect(drop('uno.1', 'dos', true)).toEqual({ parentId: 'dos', afterId: null })
  expect(drop('uno.x', 'uno.1', true)).toEqual({ parentId: 'uno.1', afterId: null })
  expect(drop('uno.x', 'uno.1', false)).toEqual({ parentId: 'uno', afterId: null })
  expect(drop('uno', 'uno.1', true)).toBeNull()
  expect(drop('uno', 'que', true)).toBeNull()
  expect(drop('uno', 'cap', true)).toBeNull()
  expect(drop('que', 'uno', true)).toBeNull()
})

test('something new goes beside what is selected, or to the end of its section', () => {
  expect(placeForNew(whole, 'numeral', 'uno.1.a')).toEqual({ parentId: 'uno', afterId: 'uno.1' })
  expect(placeForNew(whole, 'numeral', 'uno')).toEqual({ parentId: 'uno', afterId: 'uno.x' })
  expect(placeForNew(whole, 'article', 'uno.1.a')).toEqual({ parentId: null, afterId: 'uno' })
  expect(placeForNew(whole, 'recital', 'uno')).toEqual({ parentId: null, afterId: 'que' })
  expect(placeForNew(whole, 'sight', null)).toEqual({ parentId: null, afterId: null })
  expect(placeForNew(whole, 'numeral', 'que')).toBeNull()
  expect(placeForNew({ ...whole, kind: 'statement' }, 'article', null)).toBeNull()
})

test('who speaks of a part, or of what is under it, is told; who goes with it is not', () => {
  const id = (last: string) => `018f0000-0000-7000-8000-00000000000${last}`
  const [article, numeral, letter, other] = [id('1'), id('2'), id('3'), id('4')]
  const all = [
    { ...part(article, 'article'), text: '' },
    { ...part(numeral, 'numeral', article), text: `véase {{${article}}}` },
    { ...part(letter, 'letter', numeral), text: '' },
    { ...part(other, 'article'), text: `véase {{${letter}}}` },
  ]
  expect(referrersOf(all, article).map((one) => one.id)).toEqual([other])
  expect(referrersOf(all, other)).toEqual([])
})

test('a part without words is blank; a recital has no title that counts', () => {
  expect(isBlank({ kind: 'article', title: ' ', text: '\n' })).toBe(true)
  expect(isBlank({ kind: 'article', title: 'Objeto', text: '' })).toBe(false)
  expect(isBlank({ kind: 'recital', title: 'Objeto', text: '' })).toBe(true)
})

const isStanding = (one: Part, { kind = one.kind, ...place }: Place & { kind?: PartKind }): boolean =>
  mayStand('ordinance', kind, place.parentId === null ? null : at(place.parentId).kind)

test('every place that is offered is one where the part may stand, after a sibling of there', () => {
  const any = fc.constantFrom(...parts)
  fc.assert(
    fc.property(any, any, fc.boolean(), (one, over, isAfter) => {
      const offered = [
        droppedOn(whole, one, { over, isAfter }),
        stepped(whole, one, isAfter ? 1 : -1),
        indented(whole, one),
        outdented(whole, one),
        turned(whole, one),
        placeForNew(whole, one.kind, over.id),
      ]
      for (const place of offered.filter((candidate) => candidate !== null)) {
        expect(isStanding(one, place)).toBe(true)
        const there = siblingsOf(parts, { kind: one.kind, parentId: place.parentId }).map(({ id }) => id)
        expect(place.afterId === null || there.includes(place.afterId)).toBe(true)
      }
      // A step and a step back end where it began.
      const back = stepped(whole, one, 1)
      if (back !== null && back.parentId === one.parentId) {
        expect(back).not.toEqual(placeNow(whole, one))
      }
    }),
  )
})
