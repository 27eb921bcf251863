import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InstitutionId, PersonId, SegmentId } from '../../shared/domain/ids.ts'
import {
  computeQuorum,
  defaultQuorumRules,
  isDuring,
  onlyAccredited,
  quorumTimeline,
  type Capacity,
  type Presence,
  type QuorumRules,
  type Seat,
  type Stay,
} from '../../shared/domain/quorum.ts'

const institution = (name: string | number) => `institution-${name}` as InstitutionId
const society = 'segment-society' as SegmentId
const seats: Seat[] = Array.from({ length: 6 }, (_, index) => ({
  institutionId: institution(index),
  segmentId: index < 3 ? society : null,
}))
const stay = (arrivedAt: string | null, leftAt: string | null = null): Stay => ({ arrivedAt, leftAt })
const here = (name: number, ...stays: Stay[]): Presence => ({
  institutionId: institution(name),
  capacity: 'principal',
  stays,
})

type Hours = { opensAt?: string | null; closesAt?: string | null; rules?: QuorumRules }
const timeline = (presences: Presence[], { opensAt = '09:00', closesAt = null, rules }: Hours = {}) =>
  quorumTimeline({ seats, presences, rules: rules ?? defaultQuorumRules, call: 'first', opensAt, closesAt })

test('the first change is the opening, and then each hour at which there are more or fewer seats', () => {
  const presences = [
    here(0, stay(null)),
    here(1, stay('08:30', '10:00')),
    here(2, stay('09:00')),
    here(3, stay('09:20'), stay('11:00')),
    here(4, stay('10:30', '10:30')),
  ]
  expect(timeline(presences)).toEqual([
    { at: '09:00', present: 3, hasQuorum: false },
    { at: '09:20', present: 4, hasQuorum: true },
    { at: '10:00', present: 3, hasQuorum: false },
  ])
})

test('one seat that changes hands in one minute is no change', () => {
  const alternate = { ...here(0, stay('10:00')), capacity: 'alternate' as const }
  expect(timeline([here(0, stay(null, '10:00')), alternate])).toEqual([{ at: '09:00', present: 1, hasQuorum: false }])
})

test('as many seats of other segments are a change when the quorum comes or goes with them', () => {
  const rules: QuorumRules = {
    first: { comparison: 'at_least', numerator: 1, denominator: 6, minimum: 1 },
    second: { comparison: 'at_least', numerator: 1, denominator: 6, minimum: 1 },
    segmentMinimums: [{ segmentId: society, minimum: 1 }],
  }
  expect(timeline([here(5, stay(null, '10:00')), here(0, stay('10:00'))], { rules })).toEqual([
    { at: '09:00', present: 1, hasQuorum: false },
    { at: '10:00', present: 1, hasQuorum: true },
  ])
})

test('who leaves as the session ends, or later, takes no quorum away', () => {
  const presences = [here(0, stay(null, '12:00')), here(1, stay(null, '12:30'))]
  expect(timeline(presences, { closesAt: '12:00' })).toEqual([{ at: '09:00', present: 2, hasQuorum: false }])
})

test('without an hour of opening it begins with the first arrival that has one; without any there is none', () => {
  expect(timeline([here(0, stay('09:10')), here(1, stay('09:40'))], { opensAt: null })).toEqual([
    { at: '09:10', present: 1, hasQuorum: false },
    { at: '09:40', present: 2, hasQuorum: false },
  ])
  expect(timeline([here(0, stay(null, '10:00'))], { opensAt: null })).toEqual([])
})

test('whoever leaves at an hour stayed until it, and is not in the room at it', () => {
  const until = stay('09:00', '12:00')
  expect([isDuring(until, { at: '12:00' }), isDuring(until, { endingAt: '12:00' })]).toEqual([false, true])
  expect(isDuring(stay('09:00', '11:59'), { endingAt: '12:00' })).toBe(false)
  expect(isDuring(stay('12:01'), { endingAt: '12:00' })).toBe(false)
})

test('who is not accredited for a seat does not sit in it; where nobody kept who is, whoever came does', () => {
  const ana = 'person-ana' as PersonId
  const luis = 'person-luis' as PersonId
  const people = [ana, luis].map((personId) => ({ ...here(0, stay(null)), personId }))
  const accredited: Seat = { institutionId: institution(0), segmentId: null, holderIds: [luis] }
  expect(onlyAccredited(people, [accredited]).map(({ personId }) => personId)).toEqual([luis])
  expect(onlyAccredited(people, [{ institutionId: institution(0), segmentId: null }])).toEqual(people)
  expect(onlyAccredited(people, [])).toEqual([])
})

const time = fc
  .record({ hour: fc.integer({ min: 8, max: 13 }), minute: fc.constantFrom(0, 1, 15, 30, 59) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const presence: fc.Arbitrary<Presence> = fc.record({
  institutionId: fc.option(fc.integer({ min: 0, max: 7 }).map(institution)),
  capacity: fc.constantFrom<Capacity>('principal', 'alternate', 'guest', 'staff'),
  stays: fc.array(fc.record({ arrivedAt: fc.option(time), leftAt: fc.option(time) }), { maxLength: 3 }),
})
const rulesWithSegment: QuorumRules = {
  ...defaultQuorumRules,
  segmentMinimums: [{ segmentId: society, minimum: 1 }],
}
const meeting = fc.record({
  presences: fc.array(presence, { maxLength: 25 }),
  opensAt: fc.option(time),
  closesAt: fc.option(time),
})
const everyHour = Array.from({ length: 24 * 60 }, (_, minute) => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
})

test('whoever arrives and leaves, at each minute of the meeting it says what is counted at that minute', () => {
  fc.assert(
    fc.property(meeting, ({ presences, opensAt, closesAt }) => {
      const basis = { seats, rules: rulesWithSegment, call: 'second' as const, presences }
      const changes = quorumTimeline({ ...basis, opensAt, closesAt })
      const [first] = changes
      if (!first) return
      for (const at of everyHour) {
        if (at < first.at || (closesAt !== null && at >= closesAt)) continue
        const { present, hasQuorum } = computeQuorum({ ...basis, moment: { at } })
        const told = changes.findLast((change) => change.at <= at)
        expect({ present: told?.present, hasQuorum: told?.hasQuorum }).toEqual({ present, hasQuorum })
      }
    }),
    { numRuns: 60 },
  )
})

test('no seat is counted twice, no hour is told twice, and nothing is told that did not change', () => {
  fc.assert(
    fc.property(meeting, ({ presences, opensAt, closesAt }) => {
      const told = (people: Presence[]) =>
        quorumTimeline({ seats, rules: rulesWithSegment, call: 'first', presences: people, opensAt, closesAt })
      const changes = told(presences)
      for (const [index, change] of changes.entries()) {
        expect(change.present).toBeLessThanOrEqual(seats.length)
        const before = changes[index - 1]
        if (!before) continue
        expect(change.at > before.at).toBe(true)
        expect([change.present, change.hasQuorum]).not.toEqual([before.present, before.hasQuorum])
      }
      expect(told([...presences, ...presences].toReversed())).toEqual(changes)
    }),
  )
})
