import { z } from 'zod'
import type { InstitutionId } from './ids.ts'
import type { RecipientAnswer } from './letter.ts'
import { requiredSeats, type CountingBasis } from './quorum.ts'

const CallForecast = z.strictObject({ required: z.int(), missing: z.int() })

/** What the answers to a call let expect of the quorum: informs, never decides. */
export const QuorumForecast = z.strictObject({
  seats: z.int(),
  principals: z.int(),
  alternates: z.int(),
  declined: z.int(),
  unanswered: z.int(),
  /** Seats that said that somebody comes. */
  expected: z.int(),
  first: CallForecast,
  second: CallForecast,
  /** Segments that would fall short of their minimum, by how many. */
  shortSegments: z.array(z.strictObject({ segmentId: z.string(), missing: z.int() })),
})
export type QuorumForecast = z.infer<typeof QuorumForecast>

export type SeatAnswer = { institutionId: InstitutionId | null; answer: RecipientAnswer }

/** Counts each seat once by what it answered; guests and institutions without a seat do not count. */
export const forecastQuorum = ({ seats, rules }: CountingBasis, answers: readonly SeatAnswer[]): QuorumForecast => {
  const byInstitution = new Map(answers.map(({ institutionId, answer }) => [institutionId, answer]))
  const answerOf = (institutionId: InstitutionId): RecipientAnswer => byInstitution.get(institutionId) ?? 'none'
  const count = (wanted: RecipientAnswer): number =>
    seats.filter(({ institutionId }) => answerOf(institutionId) === wanted).length
  const isComing = (institutionId: InstitutionId): boolean =>
    answerOf(institutionId) === 'principal' || answerOf(institutionId) === 'alternate'
  const expected = seats.filter(({ institutionId }) => isComing(institutionId)).length
  const against = (call: 'first' | 'second') => {
    const required = requiredSeats(seats.length, rules[call])
    return { required, missing: Math.max(0, required - expected) }
  }
  const shortSegments = rules.segmentMinimums.flatMap(({ segmentId, minimum }) => {
    const coming = seats.filter((seat) => seat.segmentId === segmentId && isComing(seat.institutionId)).length
    return coming < minimum ? [{ segmentId, missing: minimum - coming }] : []
  })
  return {
    seats: seats.length,
    principals: count('principal'),
    alternates: count('alternate'),
    declined: count('declined'),
    unanswered: count('none'),
    expected,
    first: against('first'),
    second: against('second'),
    shortSegments,
  }
}
