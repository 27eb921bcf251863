import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InstitutionId, SegmentId } from '../../shared/domain/ids.ts'
import {
  computeQuorum,
  defaultQuorumRules,
  institutionsPresent,
  isDuring,
  requiredSeats,
  type Capacity,
  type CountingMoment,
  type Presence,
  type QuorumRules,
  type Seat,
  type Stay,
} from '../../shared/domain/quorum.ts'

const institution = (name: string | number) => `institution-${name}` as InstitutionId
const segment = (name: string) => `segment-${name}` as SegmentId
const seat = (name: string | number, segmentId: SegmentId | null = null): Seat => ({
  institutionId: institution(name),
  segmentId,
})
const wholeTime: Stay = { arrivedAt: null, leftAt: null }
const here = (name: string | number, capacity: Capacity = 'principal', stays: Stay[] = [wholeTime]): Presence => ({
  institutionId: institution(name),
  capacity,
  stays,
})
const count = (seats: Seat[], presences: Presence[], rules: QuorumRules = defaultQuorumRules) =>
  computeQuorum({ seats, presences, rules, call: 'first', moment: 'now' })

test.each([
  { seats: 0, first: 1, second: 3 },
  { seats: 1, first: 1, second: 3 },
  { seats: 7, first: 4, second: 3 },
  { seats: 8, first: 5, second: 3 },
  { seats: 9, first: 5, second: 3 },
  { seats: 10, first: 6, second: 4 },
  { seats: 20, first: 11, second: 7 },
  { seats: 22, first: 12, second: 8 },
])('of $seats seats the first call asks for $first and the second for $second, never fewer than three', (row) => {
  expect(requiredSeats(row.seats, defaultQuorumRules.first)).toBe(row.first)
  expect(requiredSeats(row.seats, defaultQuorumRules.second)).toBe(row.second)
})

test('a committee may put another rule in the place of the law: two thirds, at least five', () => {
  const rule = { comparison: 'at_least', numerator: 2, denominator: 3, minimum: 5 } as const
  expect(requiredSeats(6, rule)).toBe(5)
  expect(requiredSeats(9, rule)).toBe(6)
  expect(requiredSeats(10, rule)).toBe(7)
})

test('the principal and the alternate of one institution in the room are one seat', () => {
  const quorum = count([seat('FEREMA'), seat('DREA')], [here('FEREMA'), here('FEREMA', 'alternate')])
  expect(quorum).toMatchObject({ seats: 2, present: 1, required: 2, missing: 1, hasQuorum: false })
})

test('guests, staff and people of an institution without a seat do not count', () => {
  const presences = [here('DREA', 'guest'), here('DREA', 'staff'), here('Visitante')]
  expect(count([seat('DREA')], presences)).toMatchObject({ present: 0, missing: 1, hasQuorum: false })
})

test('the seat stays taken while one of its two people is still in the room', () => {
  const gone: Stay = { arrivedAt: '09:00', leftAt: '10:00' }
  const presences = [
    here('DREA', 'principal', [gone]),
    here('DREA', 'alternate', [{ arrivedAt: '09:50', leftAt: null }]),
  ]
  expect(count([seat('DREA')], presences).present).toBe(1)
  expect(count([seat('DREA')], [here('DREA', 'principal', [gone])]).present).toBe(0)
})

test('somebody who leaves and comes back counts again', () => {
  const stays: Stay[] = [
    { arrivedAt: '09:00', leftAt: '10:00' },
    { arrivedAt: '10:30', leftAt: null },
  ]
  const at = (hour: string) => institutionsPresent([here('DREA', 'principal', stays)], { at: hour }).size
  expect([at('08:59'), at('09:00'), at('09:59'), at('10:00'), at('10:30')]).toEqual([0, 1, 1, 0, 1])
})

test('an hour that nobody wrote down counts from the start and to the end', () => {
  expect(isDuring(wholeTime, { at: '00:00' })).toBe(true)
  expect(isDuring({ arrivedAt: null, leftAt: '10:00' }, { at: '09:00' })).toBe(true)
  expect(isDuring({ arrivedAt: '09:00', leftAt: null }, { at: '23:59' })).toBe(true)
  expect(isDuring({ arrivedAt: null, leftAt: '10:00' }, 'now')).toBe(false)
  expect(isDuring({ arrivedAt: '09:00', leftAt: '10:00' }, 'whole_session')).toBe(true)
})

test('a minimum per segment keeps quorum from being reached by one segment alone', () => {
  const state = segment('Estado')
  const society = segment('Sociedad civil')
  const seats = [seat(1, state), seat(2, state), seat(3, society)]
  const rules: QuorumRules = { ...defaultQuorumRules, segmentMinimums: [{ segmentId: society, minimum: 1 }] }
  const onlyState = count(seats, [here(1), here(2)], rules)
  expect(onlyState).toMatchObject({ missing: 0, hasQuorum: false })
  expect(onlyState.segments).toEqual([{ segmentId: society, present: 0, required: 1, missing: 1 }])
  expect(count(seats, [here(1), here(3)], rules).hasQuorum).toBe(true)
})

const time = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const stay: fc.Arbitrary<Stay> = fc.record({ arrivedAt: fc.option(time), leftAt: fc.option(time) })
const capacity = fc.constantFrom<Capacity>('principal', 'alternate', 'guest', 'staff')
const presence: fc.Arbitrary<Presence> = fc.record({
  institutionId: fc.option(fc.integer({ min: 0, max: 11 }).map(institution)),
  capacity,
  stays: fc.array(stay, { maxLength: 4 }),
})
const presences = fc.array(presence, { maxLength: 60 })
const moment = fc.oneof(fc.constantFrom<CountingMoment>('now', 'whole_session'), fc.record({ at: time }))
const tenSeats = Array.from({ length: 10 }, (_, index) => seat(index))
const at = (people: readonly Presence[], when: CountingMoment) =>
  computeQuorum({ seats: tenSeats, presences: people, rules: defaultQuorumRules, call: 'first', moment: when })

test('a seat is never counted twice, whoever arrives and leaves and whenever it is counted', () => {
  fc.assert(
    fc.property(presences, moment, (people, when) => {
      const holders = people.filter(({ capacity: kind }) => kind === 'principal' || kind === 'alternate')
      const institutions = new Set(holders.map(({ institutionId }) => institutionId))
      const { present, seats } = at(people, when)
      expect(present).toBeLessThanOrEqual(Math.min(seats, institutions.size))
      // Everybody written down twice over takes no further seat.
      expect(at([...people, ...people], when).present).toBe(present)
    }),
  )
})

test('the order in which people are written down never changes the quorum', () => {
  const shuffled = presences.chain((people) =>
    fc.record({ people: fc.constant(people), mixed: fc.shuffledSubarray(people, { minLength: people.length }) }),
  )
  fc.assert(
    fc.property(shuffled, moment, ({ people, mixed }, when) => {
      expect(at(mixed, when)).toEqual(at(people, when))
    }),
  )
})

test('one more person in the room takes at most one more seat and never a seat away', () => {
  fc.assert(
    fc.property(presences, presence, moment, (people, arriving, when) => {
      const gained = at([...people, arriving], when).present - at(people, when).present
      expect(gained === 0 || gained === 1).toBe(true)
    }),
  )
})

test('what is missing is what stands between those present and the number required', () => {
  fc.assert(
    fc.property(presences, moment, (people, when) => {
      const { present, required, missing, hasQuorum } = at(people, when)
      expect(missing).toBe(Math.max(0, required - present))
      expect(hasQuorum).toBe(present >= required)
    }),
  )
})
