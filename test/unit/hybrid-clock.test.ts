import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextClock } from '../../electron/core/database/hybrid-clock.ts'

const device = '0186e083-eca0-7000-8000-000000000001'

test('the first change carries its own instant', () => {
  expect(nextClock(null, '2023-03-14T14:15:00.000Z', device)).toBe(`2023-03-14T14:15:00.000Z-0000-${device}`)
})

test('two changes of one millisecond are told apart by a counter', () => {
  const first = nextClock(null, '2023-03-14T14:15:00.000Z', device)
  expect(nextClock(first, '2023-03-14T14:15:00.000Z', device)).toBe(`2023-03-14T14:15:00.000Z-0001-${device}`)
})

test('when the clock of the computer is set back, later changes still sort after earlier ones', () => {
  const before = nextClock(null, '2023-03-14T14:15:00.000Z', device)
  const after = nextClock(before, '2019-01-01T00:00:00.000Z', device)
  expect(after > before).toBe(true)
  expect(nextClock(after, '2019-01-01T00:00:00.001Z', device) > after).toBe(true)
})

test('the counter never runs out: after its last value the clock moves a millisecond on', () => {
  const full = `2023-03-14T14:15:00.999Z-ffff-${device}`
  const after = nextClock(full, '2019-01-01T00:00:00.000Z', device)
  expect(after).toBe(`2023-03-14T14:15:01.000Z-0000-${device}`)
  expect(after > full).toBe(true)
})

test('whatever the clock of the computer does, each change sorts after all before it', () => {
  const instant = fc
    .integer({ min: Date.parse('2000-01-01'), max: Date.parse('2099-12-31') })
    .map((millis) => new Date(millis).toISOString())
  fc.assert(
    fc.property(fc.array(instant, { minLength: 2, maxLength: 50 }), (instants) => {
      let last: string | null = null
      for (const now of instants) {
        const next = nextClock(last, now, device)
        if (last !== null) expect(next > last).toBe(true)
        last = next
      }
    }),
  )
})
