import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecastQuorum, type SeatAnswer } from '../../shared/domain/forecast.ts'
import type { InstitutionId, SegmentId } from '../../shared/domain/ids.ts'
import { RecipientAnswer } from '../../shared/domain/letter.ts'
import { computeQuorum, defaultQuorumRules, type QuorumRules, type Seat } from '../../shared/domain/quorum.ts'

const institution = (name: number) => `institution-${String(name)}` as InstitutionId
const segments = ['Estado', 'Sociedad civil'].map((name) => name as SegmentId)
const rules: QuorumRules = {
  ...defaultQuorumRules,
  segmentMinimums: segments.map((segmentId, index) => ({ segmentId, minimum: index + 2 })),
}

const seatsOf = (count: number): Seat[] =>
  Array.from({ length: count }, (_, index) => ({
    institutionId: institution(index),
    segmentId: [...segments, null][index % 3]!,
  }))

const answered = (index: number, answer: RecipientAnswer): SeatAnswer => ({ institutionId: institution(index), answer })

test('what is expected is what the quorum would be if everybody did as they said', () => {
  const someAnswers = fc.array(fc.constantFrom(...RecipientAnswer.options), { maxLength: 25 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), someAnswers, (count, given) => {
      const seats = seatsOf(count)
      const answers = given.map((answer, index) => answered(index, answer))
      const forecast = forecastQuorum({ seats, rules }, answers)
      const presences = answers.flatMap(({ institutionId, answer }) =>
        answer === 'principal' || answer === 'alternate'
          ? [{ institutionId, capacity: answer, stays: [{ arrivedAt: null, leftAt: null }] }]
          : [],
      )
      for (const call of ['first', 'second'] as const) {
        const quorum = computeQuorum({ seats, presences, rules, call, moment: 'now' })
        expect(forecast.expected).toBe(quorum.present)
        expect(forecast[call]).toEqual({ required: quorum.required, missing: quorum.missing })
        const short = quorum.segments.filter(({ missing }) => missing > 0)
        expect(forecast.shortSegments).toEqual(short.map(({ segmentId, missing }) => ({ segmentId, missing })))
      }
      const { principals, alternates, declined, unanswered } = forecast
      expect(principals + alternates).toBe(forecast.expected)
      expect(principals + alternates + declined + unanswered).toBe(count)
    }),
  )
})

test('guests and institutions without a seat add nothing, and a seat that nobody wrote to has not answered', () => {
  const answers: SeatAnswer[] = [
    { institutionId: null, answer: 'principal' },
    answered(99, 'principal'),
    answered(0, 'alternate'),
  ]
  expect(forecastQuorum({ seats: seatsOf(3), rules: defaultQuorumRules }, answers)).toMatchObject({
    seats: 3,
    expected: 1,
    principals: 0,
    alternates: 1,
    declined: 0,
    unanswered: 2,
    first: { required: 2, missing: 1 },
    second: { required: 3, missing: 2 },
    shortSegments: [],
  })
})
