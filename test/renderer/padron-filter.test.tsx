import { expect, test } from 'vitest'
import { filterPadron, isNarrowed, lineOf, noFacets, type PadronFacets } from '../../renderer/features/padron/filter.ts'
import { nextRow } from '../../renderer/features/padron/row-keys.ts'
import { daysLeftWords, documentsOf, requestStateOf } from '../../renderer/features/padron/row-words.ts'
import { totalsOf } from '../../renderer/features/padron/totals.ts'
import { LetterId } from '../../shared/domain/ids.ts'
import { holder, institution, rollRow, segmentId, segments } from './padron-samples.ts'

const diresa = rollRow(1)
const drea = rollRow(2, {
  institution: institution(2, { name: 'Dirección Regional de Educación', acronym: 'DREA', province: 'Andahuaylas' }),
  state: 'accredited',
  isExpiring: true,
  alternate: holder(2002, { personName: 'Nohemí Huamanñahui', sex: 'F', documentName: null }),
})
const federation = rollRow(3, {
  institution: institution(3, {
    name: 'Federación Agraria',
    acronym: null,
    segmentId: segmentId(902),
    province: null,
  }),
  state: 'missing',
  principal: null,
  expiresOn: null,
})
const left = rollRow(4, {
  institution: institution(4, { name: 'Asociación que se fue', acronym: null, segmentId: null }),
  isActive: false,
  principal: null,
  state: 'expired',
})
const all = [diresa, drea, federation, left].map(lineOf)

const found = (facets: Partial<PadronFacets>, query = '') =>
  filterPadron(all, (line) => line, { ...noFacets, ...facets }, query).items.map(({ row }) => row.institution.name)

const counts = (facets: Partial<PadronFacets>, query = '') =>
  filterPadron(all, (line) => line, { ...noFacets, ...facets }, query).counts

test('those that left the term are hidden until asked for', () => {
  expect(found({})).toHaveLength(3)
  expect(found({ membership: 'inactive' })).toEqual(['Asociación que se fue'])
  expect(found({ membership: 'all' })).toHaveLength(4)
})

test('words are found in any order, without accents, in institutions, people, posts and documents', () => {
  expect(found({}, 'educacion regional')).toEqual(['Dirección Regional de Educación'])
  expect(found({}, 'OSCAR')).toHaveLength(2)
  expect(found({}, 'huamannahui drea')).toEqual(['Dirección Regional de Educación'])
  expect(found({}, '045-2023')).toHaveLength(2)
  expect(found({}, 'educacion agraria')).toEqual([])
})

test('a seat is found by what it is and by what about it asks for attention', () => {
  expect(found({ state: 'accredited' })).toEqual(['Dirección Regional de Educación'])
  expect(found({ state: 'expiring' })).toEqual(['Dirección Regional de Educación'])
  expect(found({ state: 'without_document' })).toEqual(['Dirección Regional de Educación'])
  expect(found({ state: 'missing' })).toEqual(['Federación Agraria'])
})

test('choices narrow together, and what has no segment or province has a choice of its own', () => {
  expect(found({ segment: segmentId(901), province: 'Andahuaylas' })).toEqual(['Dirección Regional de Educación'])
  expect(found({ province: 'ninguno' })).toEqual(['Federación Agraria'])
  expect(found({ membership: 'all', segment: 'ninguno' })).toEqual(['Asociación que se fue'])
  expect(found({ holder: 'alternate-F' })).toEqual(['Dirección Regional de Educación'])
})

test('each choice says how many it would give with all the others kept', () => {
  const { state, province, membership } = counts({ province: 'Abancay' })
  expect(state.get('only_principal')).toBe(1)
  expect(state.get('accredited')).toBeUndefined()
  expect(province.get('Andahuaylas')).toBe(1)
  expect(membership.get('all')).toBe(2)
  expect(counts({}, 'drea').province.get('Abancay')).toBeUndefined()
})

test('the counts are what choosing gives', () => {
  const { state } = counts({ membership: 'all' })
  for (const [key, amount] of state)
    expect(found({ membership: 'all', state: key as PadronFacets['state'] })).toHaveLength(amount)
})

test('only what differs from the usual counts as narrowed', () => {
  expect(isNarrowed(noFacets, '  ')).toBe(false)
  expect(isNarrowed(noFacets, 'a')).toBe(true)
  expect(isNarrowed({ ...noFacets, membership: 'all' }, '')).toBe(true)
})

test('the totals count seats once, by segment and by sex, of those that take part', () => {
  const totals = totalsOf({ segments: [...segments], rows: [diresa, drea, federation, left] })
  expect(totals).toMatchObject({
    institutions: 3,
    seats: 2,
    principals: { women: 0, men: 2, unknown: 0 },
    alternates: { women: 1, men: 0, unknown: 0 },
  })
  expect(totals.segments).toEqual([
    { key: segmentId(901), name: 'Estado', institutions: 2, seats: 2 },
    { key: segmentId(902), name: 'Sociedad civil', institutions: 1, seats: 0 },
  ])
})

test('a padrón without anybody accredited has no seats', () => {
  expect(totalsOf({ segments: [...segments], rows: [federation] }).seats).toBe(0)
})

test('a request is overdue only when its deadline passed, was sent, and nobody answered', () => {
  const request = {
    letterId: LetterId.parse(diresa.institution.id),
    number: '001-2023',
    issuedOn: '2023-01-12',
    replyBy: '2023-02-10',
    dispatchedOn: '2023-01-13',
  }
  expect(requestStateOf(diresa, '2023-02-11')).toBe('none')
  expect(requestStateOf({ ...diresa, request }, '2023-02-10')).toBe('waiting')
  expect(requestStateOf({ ...diresa, request }, '2023-02-11')).toBe('overdue')
  expect(requestStateOf({ ...diresa, request: { ...request, dispatchedOn: null } }, '2023-02-11')).toBe('not_sent')
  expect(requestStateOf({ ...diresa, request, hasAnswered: true }, '2023-02-11')).toBe('answered')
})

test('the documents of a seat are said once, a missing one too', () => {
  expect(documentsOf(drea)).toEqual(['Oficio N° 045-2023-DIRESA', null])
  expect(documentsOf({ ...drea, alternate: holder(9) })).toEqual(['Oficio N° 045-2023-DIRESA'])
})

test('the days left are counted from the day looked at', () => {
  expect(daysLeftWords('2023-12-31', '2023-12-31')).toBe('último día')
  expect(daysLeftWords('2023-12-31', '2023-12-30')).toBe('falta 1 día')
  expect(daysLeftWords('2023-12-31', '2023-12-01')).toBe('faltan 30 días')
})

test('the keys of the list stop at its ends', () => {
  expect(nextRow('ArrowDown', -1, 3, 10)).toBe(0)
  expect(nextRow('ArrowDown', 2, 3, 10)).toBe(2)
  expect(nextRow('ArrowUp', 0, 3, 10)).toBe(0)
  expect(nextRow('PageDown', 0, 30, 10)).toBe(10)
  expect(nextRow('End', 0, 30, 10)).toBe(29)
  expect(nextRow('Home', 20, 30, 10)).toBe(0)
  expect(nextRow('a', 0, 30, 10)).toBeNull()
  expect(nextRow('End', -1, 0, 10)).toBeNull()
})
