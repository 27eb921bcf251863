import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepStill, type StillKeys } from '../../renderer/features/ordinance-editor/use-still-keys.ts'

const start = (ids: readonly string[]): StillKeys => ({ ids, keys: new Map(ids.map((id) => [id, id])) })
const keysOf = ({ ids, keys }: StillKeys): (string | undefined)[] => ids.map((id) => keys.get(id))

// As React does: of the keys that stay, those that stood before the last one that was kept in place are moved.
const movedByReact = (before: StillKeys, now: StillKeys): (string | undefined)[] => {
  const old = keysOf(before)
  let last = -1
  return keysOf(now).filter((key) => {
    const index = old.indexOf(key)
    if (index === -1) return false
    if (index < last) return true
    last = index
    return false
  })
}

test('what goes down past others keeps its place in the page; the others are new, and then as before', () => {
  const first = start(['a', 'b', 'c'])
  const second = keepStill(first, ['b', 'a', 'c'], 'a')
  expect(keysOf(second)).toEqual(['b again', 'a', 'c'])
  const third = keepStill(second, ['a', 'b', 'c'], 'a')
  expect(keysOf(third)).toEqual(['a', 'b again', 'c'])
  expect(keysOf(keepStill(third, ['b', 'c', 'a'], 'a'))).toEqual(['b', 'c again', 'a'])
})

test('nothing is drawn anew where nothing is written in', () => {
  expect(keysOf(keepStill(start(['a', 'b']), ['b', 'a'], null))).toEqual(['b', 'a'])
  expect(keysOf(keepStill(start(['a', 'b']), ['b', 'c'], 'c'))).toEqual(['b', 'c'])
})

test('whatever the order becomes, React never moves what is written in, and no two keys are the same', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const orders = fc.array(fc.shuffledSubarray(ids, { minLength: 1 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(orders, fc.constantFrom(...ids), (turns, still) => {
      let before = start(ids)
      for (const order of turns) {
        const now = keepStill(before, order, still)
        expect(new Set(keysOf(now)).size).toBe(order.length)
        expect(movedByReact(before, now)).not.toContain(now.keys.get(still))
        before = now
      }
    }),
  )
})
