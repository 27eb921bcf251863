import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { newUuidV7 } from '../../electron/core/uuid.ts'

const at = (millis: number) => () => new Date(millis)

test('an id says its moment, version 7 and the variant of RFC 9562, whatever chance gives', () => {
  const millis = Date.parse('2022-02-22T19:22:22.000Z')
  const ones = newUuidV7(at(millis), () => 'ffffffff-ffff-4fff-bfff-ffffffffffff')
  const zeros = newUuidV7(at(millis + 1), () => '00000000-0000-4000-8000-000000000000')
  expect(ones).toBe('017f22e2-79b0-77ff-bfff-ffffffffffff')
  expect(zeros).toBe('017f22e2-79b1-7000-8000-000000000000')
  expect(Number.parseInt(ones.replaceAll('-', '').slice(0, 12), 16)).toBe(millis)
})

test('what is made in one millisecond keeps the order in which it was made', () => {
  const ids = Array.from({ length: 2000 }, () => newUuidV7(at(1)))
  expect(ids.toSorted()).toEqual(ids)
})

test('ids sort by their moment and pass where the contract asks for an id', () => {
  const range = { min: 0, max: 2 ** 48 - 1 }
  fc.assert(
    fc.property(fc.integer(range), fc.integer(range), (one, other) => {
      const [early, late] = [newUuidV7(at(Math.min(one, other))), newUuidV7(at(Math.max(one, other)))]
      expect(z.uuid().safeParse(early).success).toBe(true)
      if (one !== other) expect(early < late).toBe(true)
    }),
  )
})

test('the ids of one millisecond are all different, also those beyond what is counted', () => {
  expect(new Set(Array.from({ length: 10_000 }, () => newUuidV7(at(0)))).size).toBe(10_000)
})
