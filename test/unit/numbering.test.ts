import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NumberPatterns, defaultNumberPatterns, formatNumber, parseNumber } from '../../shared/domain/numbering.ts'

const fields = { sequence: 7, year: 2023, committeeAcronym: 'CER', mesaAcronym: 'MCLCP Apurímac' }

test('each series is written as the papers write it', () => {
  expect(formatNumber(defaultNumberPatterns.session, { ...fields, sequence: 3 })).toBe('003-2023')
  expect(formatNumber(defaultNumberPatterns.agreement, { ...fields, sequence: 12 })).toBe('012-2023-CER')
  expect(formatNumber(defaultNumberPatterns.letter, fields)).toBe('007-2023-MCLCP-APURÍMAC')
})

test('past 999 a number grows instead of losing a digit', () => {
  expect(formatNumber('{numero}-{anio}', { ...fields, sequence: 1000 })).toBe('1000-2023')
})

test('a field may stand twice in a pattern, and what is not a field stays as it is', () => {
  expect(formatNumber('{numero}/{anio} ({numero}) {otro}', fields)).toBe('007/2023 (007) {otro}')
})

test.each([
  ['003-2023', { sequence: 3, year: 2023 }],
  ['N° 012-2023-CER', { sequence: 12, year: 2023 }],
  ['Oficio Múltiple N° 7-2023-MCLCP', { sequence: 7, year: 2023 }],
  ['s/n', null],
  ['2023', null],
  ['003-23', null],
  ['00003-2023', null],
  ['003-20231', null],
])('«%s» says %j', (text, said) => {
  expect(parseNumber(text)).toEqual(said)
})

test('what the usual patterns write is read back as the same order and year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1990, max: 2100 }), (sequence, year) => {
      for (const pattern of Object.values(defaultNumberPatterns))
        expect(parseNumber(formatNumber(pattern, { ...fields, sequence, year }))).toEqual({ sequence, year })
    }),
  )
})

test('a pattern that would write the same number twice is refused', () => {
  const isAccepted = (session: string) => NumberPatterns.safeParse({ ...defaultNumberPatterns, session }).success
  expect(isAccepted('{anio}/{numero}')).toBe(true)
  expect(isAccepted('{numero}')).toBe(false)
  expect(isAccepted('{anio}')).toBe(false)
  expect(isAccepted('Sesión')).toBe(false)
})
