import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ordinalInWords } from '../../shared/domain/ordinal-words.ts'

// A line for each, looked up in the grammar of the Academia and not made by the program.
const table = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'ordinals', '1-200.txt'), 'utf8')
  .trim()
  .split('\n')

test('the ordinals from 1 to 200 are those of the table', () => {
  expect(table).toHaveLength(200)
  expect(table.map((_, index) => ordinalInWords(index + 1))).toEqual(table)
})

test('a disposition has them in the feminine, both words of it', () => {
  expect([1, 3, 11, 13, 20, 21, 100, 101].map((value) => ordinalInWords(value, 'feminine'))).toEqual([
    'primera',
    'tercera',
    'undécima',
    'decimotercera',
    'vigésima',
    'vigésima primera',
    'centésima',
    'centésima primera',
  ])
})

test('what is no place has no ordinal', () => {
  for (const value of [0, -1, 1.5, 1000, Number.NaN]) expect(() => ordinalInWords(value)).toThrow(RangeError)
})
