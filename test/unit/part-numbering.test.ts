import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outlineOf, type Part, type PartKind } from '../../shared/domain/ordinance.ts'
import { letterAt, numberParts } from '../../shared/domain/part-numbering.ts'
import {
  lostReference,
  readText,
  referencesIn,
  referenceTo,
  textSegments,
} from '../../shared/domain/part-references.ts'

const idOf = (index: number): string => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`
const part = (index: number, kind: PartKind, parentId: string | null = null, text = ''): Part => ({
  id: idOf(index),
  kind,
  parentId,
  rank: `a${String(index).padStart(3, '0')}`,
  title: '',
  text,
})

const labelsOf = (parts: Part[]): string[] => {
  const numbers = numberParts('ordinance', parts)
  return parts.map(({ id }) => numbers.get(id)?.label ?? '')
}

test('articles are numbered in words through chapters, numerals with the figure of their article', () => {
  expect(
    labelsOf([
      part(1, 'chapter'),
      part(2, 'article'),
      part(3, 'chapter'),
      part(4, 'article'),
      part(5, 'numeral', idOf(4)),
      part(6, 'numeral', idOf(4)),
      part(7, 'letter', idOf(6)),
      part(8, 'letter', idOf(2)),
      part(9, 'final_provision'),
      part(10, 'final_provision'),
      part(11, 'repealing_provision'),
      part(12, 'numeral', idOf(10)),
    ]),
  ).toEqual([
    'CAPÍTULO I',
    'ARTÍCULO PRIMERO',
    'CAPÍTULO II',
    'ARTÍCULO SEGUNDO',
    '2.1',
    '2.2',
    'a)',
    'a)',
    'PRIMERA',
    'SEGUNDA',
    'ÚNICA',
    '2.1',
  ])
})

test('a reference says where to look without doubt', () => {
  const parts = [
    part(1, 'article'),
    part(2, 'article'),
    part(3, 'numeral', idOf(2)),
    part(4, 'letter', idOf(3)),
    part(5, 'letter', idOf(1)),
    part(6, 'final_provision'),
    part(7, 'numeral', idOf(6)),
  ]
  const numbers = numberParts('ordinance', parts)
  expect(parts.map(({ id }) => numbers.get(id)?.reference)).toEqual([
    'artículo primero',
    'artículo segundo',
    'numeral 2.1',
    'literal a) del numeral 2.1',
    'literal a) del artículo primero',
    'única disposición complementaria final',
    'numeral 1.1 de la única disposición complementaria final',
  ])
})

test('the only article says that it is', () => {
  expect(labelsOf([part(1, 'article')])).toEqual(['ARTÍCULO ÚNICO'])
})

test('letters go on after the last one', () => {
  expect([0, 13, 14, 26, 27, 28].map(letterAt)).toEqual(['a', 'n', 'ñ', 'z', 'aa', 'ab'])
})

test('a reference to what is gone is marked, never numbered', () => {
  const text = `Conforme al ${referenceTo(idOf(2))} y al ${referenceTo(idOf(1))}.`
  const numbers = numberParts('ordinance', [part(1, 'article')])
  expect(readText(text, numbers)).toBe(`Conforme al ${lostReference} y al artículo único.`)
  expect(referencesIn(text)).toEqual([idOf(2), idOf(1)])
})

test('no text loses a character in its stretches', () => {
  const piece = fc.oneof(fc.string(), fc.uuid().map(referenceTo), fc.constantFrom('{{', '}}', '{{x}}'))
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const again = textSegments(text).map((one) => (one.kind === 'words' ? one.words : referenceTo(one.id)))
      expect(again.join('')).toBe(text)
    }),
  )
})

test('two computers that chose one rank see the same order', () => {
  const parts = [part(1, 'article'), part(2, 'article')].map((one) => ({ ...one, rank: 'a0' }))
  const orderOf = (all: Part[]) =>
    outlineOf('ordinance', all).flatMap((section) => section.parts.map((tree) => tree.part.id))
  expect(orderOf(parts)).toEqual(orderOf(parts.toReversed()))
})
