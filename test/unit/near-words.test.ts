import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNearStart, mistakesAllowed } from '../../shared/domain/near-words.ts'

const isNear = (typed: string, word: string): boolean => isNearStart(typed, word, mistakesAllowed(typed))

const letters = fc.string({ unit: fc.constantFrom(...Array.from('abcdeiorsu')), minLength: 5, maxLength: 12 })

describe('a word mistyped', () => {
  test.each([
    ['quipse', 'quispe', 'two letters swapped'],
    ['quixpe', 'quispe', 'a wrong letter'],
    ['quspe', 'quispe', 'a letter missing'],
    ['quisspe', 'quispe', 'a letter too many'],
    ['uqispe', 'quispe', 'the first two swapped'],
    ['drsea', 'dresa', 'an acronym'],
    ['felp', 'felipe', 'the beginning, with a mistake'],
    ['munisipalidda', 'municipalidad', 'two mistakes in a long word'],
  ])('%s still finds %s: %s', (typed, word) => {
    expect(isNear(typed, word)).toBe(true)
  })

  test.each([
    ['ana', 'eva', 'three letters are too few to guess'],
    ['quispe', 'huaman', 'another word'],
    ['40112233', '40112234', 'a document number is never guessed'],
    ['roxxs', 'rojas', 'two mistakes in a short word'],
    ['munisipalidda', 'municipios', 'more mistakes than allowed'],
  ])('%s does not find %s: %s', (typed, word) => {
    expect(isNear(typed, word)).toBe(false)
  })

  test('one mistake anywhere in a word of five letters or more never hides it', () => {
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom('wrong', 'missing', 'extra', 'swapped'), (word, place, kind) => {
        const at = place % (word.length - 1)
        const mistyped = {
          wrong: `${word.slice(0, at)}x${word.slice(at + 1)}`,
          missing: `${word.slice(0, at)}${word.slice(at + 1)}`,
          extra: `${word.slice(0, at)}x${word.slice(at)}`,
          swapped: `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`,
        }[kind]
        expect(isNear(mistyped, word)).toBe(true)
      }),
    )
  })

  test('every beginning of a word finds it', () => {
    fc.assert(
      fc.property(letters, fc.nat(), (word, length) => {
        expect(isNear(word.slice(0, 1 + (length % word.length)), word)).toBe(true)
      }),
    )
  })
})
