import { describe, expect, test } from 'vitest'
import type { SegmentId } from '../../shared/domain/ids.ts'
import type { Quorum } from '../../shared/domain/quorum.ts'
import { quorumHours, quorumMoments, quorumSentence } from '../../shared/domain/quorum-sentence.ts'

const quorum = (present: number, required: number, seats = 22): Quorum => ({
  seats,
  present,
  required,
  missing: Math.max(0, required - present),
  hasQuorum: present >= required,
  segments: [],
})

const civil = 'c' as SegmentId
const state = 'e' as SegmentId
const names = new Map([
  [civil, 'Sociedad civil'],
  [state, 'Estado'],
])

describe('the sentence to say out loud', () => {
  test('says who is present and what the call in force requires', () => {
    expect(quorumSentence(quorum(14, 12), 'first')).toBe(
      'Están presentes 14 de 22 instituciones acreditadas. Hay quórum en primera convocatoria, que requiere 12.',
    )
    expect(quorumSentence(quorum(9, 8), 'second')).toBe(
      'Están presentes 9 de 22 instituciones acreditadas. Hay quórum en segunda convocatoria, que requiere 8.',
    )
  })

  test('says how many are missing, one or several', () => {
    expect(quorumSentence(quorum(9, 12), 'first')).toBe(
      'Están presentes 9 de 22 instituciones acreditadas. No hay quórum en primera convocatoria, que requiere 12: faltan 3.',
    )
    expect(quorumSentence(quorum(11, 12), 'first')).toContain('que requiere 12: falta 1.')
  })

  test('agrees with one, with none, and with a single seat', () => {
    expect(quorumSentence(quorum(1, 3), 'second')).toMatch(/^Está presente 1 de 22 instituciones acreditadas\./u)
    expect(quorumSentence(quorum(0, 3), 'second')).toMatch(/^No está presente ninguna de las 22 instituciones/u)
    expect(quorumSentence(quorum(1, 1, 1), 'first')).toMatch(/^Está presente 1 de 1 institución acreditada\./u)
    expect(quorumSentence(quorum(0, 1, 1), 'first')).toMatch(/^No está presente la única institución acreditada\./u)
  })

  test('names the segment that is short, although there are enough in all', () => {
    const short: Quorum = {
      ...quorum(14, 12),
      hasQuorum: false,
      segments: [
        { segmentId: civil, present: 3, required: 5, missing: 2 },
        { segmentId: state, present: 9, required: 4, missing: 0 },
      ],
    }
    expect(quorumSentence(short, 'first', names)).toBe(
      'Están presentes 14 de 22 instituciones acreditadas. No hay quórum en primera convocatoria, que requiere 12: alcanzan en total, pero faltan 2 de Sociedad civil, que requiere 5.',
    )
  })

  test('tells both when the whole and a segment are short', () => {
    const short: Quorum = {
      ...quorum(9, 12),
      segments: [{ segmentId: civil, present: 4, required: 5, missing: 1 }],
    }
    expect(quorumSentence(short, 'first', names)).toContain(
      'que requiere 12: faltan 3; además, falta 1 de Sociedad civil, que requiere 5.',
    )
  })

  test('says that nothing can be counted on a day without seats', () => {
    expect(quorumSentence(quorum(0, 1, 0), 'first')).toBe(
      'No hay instituciones acreditadas ese día: no se puede contar el quórum.',
    )
  })
})

describe('the hours of the quorum', () => {
  const change = (at: string, hasQuorum: boolean, present = 12) => ({ at, present, hasQuorum })

  test('are those at which it was reached, lost and came back; more people arriving is none', () => {
    const timeline = [
      change('09:00', false, 8),
      change('09:12', true),
      change('09:30', true, 15),
      change('11:05', false, 11),
      change('11:20', true),
    ]
    expect(quorumMoments(timeline).map(({ at }) => at)).toEqual(['09:12', '11:05', '11:20'])
    expect(quorumHours(timeline)).toBe('Se alcanzó a las 09:12, se perdió a las 11:05 y se recuperó a las 11:20.')
  })

  test('begin at the opening when there was quorum already', () => {
    expect(quorumHours([change('09:00', true)])).toBe('Se alcanzó a las 09:00.')
  })

  test('are none while there never was quorum', () => {
    expect(quorumHours([change('09:00', false), change('10:00', false)])).toBeNull()
    expect(quorumHours([])).toBeNull()
  })
})
