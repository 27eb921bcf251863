import { expect, test } from 'vitest'
import {
  emptySimilarNames,
  findSimilarName,
  rememberName,
  type SimilarNames,
} from '../../shared/domain/padron-import-similar.ts'

const institution = (name: string, acronym: string | null = null) => ({
  draft: {
    name,
    acronym,
    segmentRef: null,
    level: null,
    province: null,
    address: null,
    phone: null,
    email: null,
  },
})

const known = (...list: ReturnType<typeof institution>[]): SimilarNames => {
  const names = emptySimilarNames()
  for (const one of list) rememberName(names, one)
  return names
}

const health = institution('Dirección Regional de Salud', 'DIRESA')

test.each<[string, string | null]>([
  ['DIRECCIÓN REGIONAL SALUD', null],
  ['Dirección Regional de Salud de Apurímac', null],
  ['Regional de Salud', null],
  ['Gerencia de Salud', 'Diresa'],
  ['DIRESA Apurímac', null],
])('«%s» (%s) may be the Dirección Regional de Salud', (name, acronym) => {
  expect(findSimilarName(known(health), { name, acronym })).toBe('Dirección Regional de Salud')
})

test.each<[string, string | null]>([
  ['Dirección Regional de Educación', 'DREA'],
  ['Salud', null],
  ['Red de Salud Abancay', null],
])('«%s» (%s) is another', (name, acronym) => {
  expect(findSimilarName(known(health, institution('Red', 'RS')), { name, acronym })).toBeUndefined()
})
