import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullName, splitFullName } from '../../shared/domain/person-name.ts'
import { tidy } from '../../shared/domain/text.ts'

test.each([
  ['José Luis Vargas Gutiérrez', 'José Luis', 'Vargas Gutiérrez'],
  ['Gerardo Lovón', 'Gerardo', 'Lovón'],
  ['María de la Cruz Quispe', 'María', 'de la Cruz Quispe'],
  ['Ana Huamán del Águila', 'Ana', 'Huamán del Águila'],
  ['Rosa De La Torre San Román', 'Rosa', 'De La Torre San Román'],
  ['  Narda   Valdivia  Díaz ', 'Narda', 'Valdivia Díaz'],
  ['Madonna', 'Madonna', ''],
  ['de la Cruz', 'de', 'la Cruz'],
])('«%s» is %s of the family %s', (full, givenNames, surnames) => {
  expect(splitFullName(full)).toEqual({ givenNames, surnames })
})

const word = fc.oneof(fc.constantFrom('de', 'la', 'DEL', 'San', 'Quispe', 'María', 'Ñahui', 'O’Higgins'), fc.string())
const name = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))

test('whatever the name, its parts joined give the tidy name back', () => {
  fc.assert(
    fc.property(name, (full) => {
      expect(fullName(splitFullName(full))).toBe(tidy(full))
    }),
  )
})

test('somebody with a name always has a given name', () => {
  fc.assert(
    fc.property(name, (full) => {
      expect(splitFullName(full).givenNames === '').toBe(tidy(full) === '')
    }),
  )
})
