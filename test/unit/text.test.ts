import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareText, fold, tidy } from '../../shared/domain/text.ts'

test('people find a name without its accents, capitals or exact spaces', () => {
  expect(fold('  Íñigo   QUIÑONES\tde la Cruz ')).toBe('inigo quinones de la cruz')
  expect(fold('APURÍMAC')).toBe(fold('apurimac'))
})

test('an accent written as one letter or as two folds to the same', () => {
  expect(fold('Apuri\u0301mac')).toBe(fold('Apur\u00edmac'))
})

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('tidying joins every run of white space, no-break spaces included, into one', () => {
  expect(tidy(' N°\u00a0 003 \n\t 2023 ')).toBe('N° 003 2023')
})

test('a Spanish reader finds ñ after n, accents ignored, and 2 before 10', () => {
  const names = ['Ñahui', 'Ñaupari', 'Oré', 'Árbol', 'Azul', 'Nina', 'Grupo 10', 'Grupo 2']
  expect(names.toSorted(compareText)).toEqual([
    'Árbol',
    'Azul',
    'Grupo 2',
    'Grupo 10',
    'Nina',
    'Ñahui',
    'Ñaupari',
    'Oré',
  ])
})

test('half a character is one that nobody can tell apart, before it is saved as well as after', () => {
  expect(tidy('a\ud800b')).toBe('a\ufffdb')
  expect(tidy('🤝')).toBe('🤝')
})
