import { expect, test } from 'vitest'
import { draftOf, blankAccreditation } from '../../renderer/features/padron/new-accreditation.ts'
import { placeOn, proposedReplacement, proposedStretch } from '../../renderer/features/padron/seat.ts'
import { eventWords } from '../../renderer/features/padron/seat-timeline.tsx'
import { PersonId } from '../../shared/domain/ids.ts'
import { accreditation } from './padron-samples.ts'

const term = { firstDay: '2023-01-01', lastDay: '2023-12-31' }
const first = accreditation(1, { validTo: '2023-06-30' })
const second = accreditation(2, { validFrom: '2023-07-01' })
const alternate = accreditation(3, { capacity: 'alternate' })

test('a place is filled by whom it is on the day, and knows who comes after', () => {
  expect(placeOn([second, alternate, first], 'principal', '2023-06-30')).toEqual({
    capacity: 'principal',
    current: first,
    coming: [second],
  })
  expect(placeOn([first, second], 'principal', '2023-07-01').current).toBe(second)
  expect(placeOn([first], 'principal', '2023-07-01')).toMatchObject({ current: null, coming: [] })
})

test('a replacement is proposed for today, else for the day looked at, else for the second day', () => {
  expect(proposedReplacement(first, '2023-03-14', '2023-05-01')).toBe('2023-03-14')
  expect(proposedReplacement(first, '2026-11-22', '2023-05-01')).toBe('2023-05-01')
  expect(proposedReplacement(first, '2026-11-22', '2023-01-10')).toBe('2023-01-11')
})

test('somebody whose accreditation ends today can be followed from tomorrow', () => {
  const ending = accreditation(4, { validTo: '2023-03-14' })
  const place = placeOn([ending], 'principal', '2023-03-14')
  expect(proposedStretch(place, term, '2023-03-14', '2023-03-14')).toEqual({
    validFrom: '2023-03-15',
    validTo: '2023-12-31',
  })
})

test('an empty place is proposed from today until the term ends, or until whoever comes', () => {
  const empty = placeOn([], 'principal', '2023-03-14')
  expect(proposedStretch(empty, term, '2023-03-14', '2023-03-14')).toEqual({
    validFrom: '2023-03-14',
    validTo: '2023-12-31',
  })
  expect(proposedStretch(empty, term, '2026-11-22', '2023-12-31').validFrom).toBe('2023-12-31')
  const awaited = placeOn([second], 'principal', '2023-03-14')
  expect(proposedStretch(awaited, term, '2023-03-14', '2023-03-14').validTo).toBe('2023-06-30')
})

test('a kind of document without its number nor its day is no document', () => {
  const blank = blankAccreditation('principal', { validFrom: '2023-01-01', validTo: null })
  const person = PersonId.parse('00000000-0000-7000-8000-000000000001')
  expect(draftOf(blank, person).documentKind).toBeNull()
  expect(draftOf({ ...blank, document: '045-2023' }, person).documentKind).toBe('official_letter')
})

test('the history of a seat is told in sentences', () => {
  const event = {
    day: '2023-06-30',
    capacity: 'alternate',
    personName: 'Ana Quispe',
    position: null,
    documentName: null,
    detail: null,
  } as const
  expect(eventWords({ ...event, kind: 'accredited' })).toBe('Ana Quispe queda acreditado(a) como alterno(a).')
  expect(eventWords({ ...event, kind: 'replaced', detail: 'Luis Rojas' })).toBe(
    'Último día de Ana Quispe: sigue Luis Rojas.',
  )
  expect(eventWords({ ...event, kind: 'revoked', detail: 'Dejó el cargo' })).toBe(
    'Se revoca la acreditación de Ana Quispe: Dejó el cargo',
  )
  expect(eventWords({ ...event, kind: 'gap', personName: null, detail: '2023-08-01' })).toBe(
    'Nadie acreditado hasta el 01/08/2023.',
  )
})
