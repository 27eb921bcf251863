import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InstitutionId, SessionId } from '../../shared/domain/ids.ts'
import {
  proposeSchedule,
  turnState,
  type ScheduleRequest,
  type TurnFacts,
} from '../../shared/domain/presentation-schedule.ts'

const uuid = (kind: number, number: number): string =>
  `0000000${String(kind)}-0000-7000-8000-${String(number).padStart(12, '0')}`
const institutions = (count: number) => Array.from({ length: count }, (_none, at) => InstitutionId.parse(uuid(1, at)))
const session = (number: number, heldOn: string, taken = 0) => ({ id: SessionId.parse(uuid(2, number)), heldOn, taken })

const request = (known: Partial<ScheduleRequest>): ScheduleRequest => ({
  missing: institutions(4),
  sessions: [],
  takenByMonth: new Map(),
  perSession: 2,
  from: '2023-01-01',
  ...known,
})

test('without sessions they are spread over the months from March, one in each', () => {
  expect(proposeSchedule(request({})).map(({ sessionId, month }) => [sessionId, month])).toEqual([
    [null, 3],
    [null, 4],
    [null, 5],
    [null, 6],
  ])
})

test('with sessions they present in them, evenly, and never in one that is over', () => {
  const sessions = [session(2, '2023-09-21'), session(0, '2023-03-28'), session(1, '2023-07-20', 1)]
  const turns = proposeSchedule(request({ sessions, from: '2023-07-01', missing: institutions(5) }))
  expect(turns.map(({ sessionId, month }) => [sessionId, month])).toEqual([
    [sessions[2]!.id, 7],
    [sessions[0]!.id, 9],
    [sessions[0]!.id, 9],
  ])
})

test('nobody is put into months that have passed, nor into those that are full', () => {
  const turns = proposeSchedule(
    request({ from: '2023-11-15', takenByMonth: new Map([[11, 1]]), missing: institutions(9) }),
  )
  expect(turns.map(({ month }) => month)).toEqual([11, 12, 12])
})

const requests: fc.Arbitrary<ScheduleRequest> = fc
  .record({
    missing: fc.nat(60),
    sessions: fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), taken: fc.nat(4) }), { maxLength: 12 }),
    perSession: fc.integer({ min: 1, max: 6 }),
    taken: fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(4))),
    fromMonth: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ missing, sessions, perSession, taken, fromMonth }) => ({
    missing: institutions(missing),
    sessions: sessions.map(({ month, taken: count }, at) =>
      session(at, `2023-${String(month).padStart(2, '0')}-15`, count),
    ),
    takenByMonth: new Map(taken),
    perSession,
    from: `2023-${String(fromMonth).padStart(2, '0')}-01`,
  }))

test('whatever is asked, nobody gets two turns, no session more than its room, and nobody waits while there is room', () => {
  fc.assert(
    fc.property(requests, (asked) => {
      const turns = proposeSchedule(asked)
      expect(turns.map(({ institutionId }) => institutionId)).toEqual(asked.missing.slice(0, turns.length))
      const ahead = asked.sessions.filter(({ heldOn }) => heldOn >= asked.from)
      const rooms =
        ahead.length > 0
          ? ahead.map(({ id, taken }) => ({ key: id, room: Math.max(0, asked.perSession - taken) }))
          : Array.from({ length: 10 }, (_none, at) => at + 3)
              .filter((month) => month >= Number(asked.from.slice(5, 7)))
              .map((month) => ({
                key: String(month),
                room: Math.max(0, asked.perSession - (asked.takenByMonth.get(month) ?? 0)),
              }))
      const given = (key: string) => turns.filter(({ sessionId, month }) => (sessionId ?? String(month)) === key).length
      for (const { key, room } of rooms) expect(given(key)).toBeLessThanOrEqual(room)
      const room = rooms.reduce((sum, one) => sum + one.room, 0)
      expect(turns).toHaveLength(Math.min(asked.missing.length, room))
      // Even: a place with room left is never two behind another.
      const counts = rooms.map((one) => ({ ...one, given: given(one.key) }))
      const most = Math.max(0, ...counts.map((one) => one.given))
      for (const one of counts) if (one.given < one.room) expect(one.given).toBeGreaterThanOrEqual(most - 1)
    }),
  )
})

test('the same request gives the same calendar, in whatever order the sessions come', () => {
  fc.assert(
    fc.property(requests, (asked) => {
      const byDay = [...new Map(asked.sessions.map((one) => [one.heldOn, one])).values()]
      const turns = proposeSchedule({ ...asked, sessions: byDay })
      expect(proposeSchedule({ ...asked, sessions: byDay.toReversed() })).toEqual(turns)
    }),
  )
})

const turn = (known: Partial<TurnFacts>): TurnFacts => ({
  year: 2023,
  month: null,
  session: null,
  presentedOn: null,
  ...known,
})

test.each([
  ['missing', null],
  ['missing', turn({})],
  ['planned', turn({ month: 6 })],
  ['overdue', turn({ month: 5 })],
  ['planned', turn({ month: 5, session: { status: 'called' } })],
  ['overdue', turn({ month: 7, session: { status: 'not_held' } })],
  ['overdue', turn({ month: 5, session: { status: 'closed' } })],
  ['presented', turn({ month: 5, session: { status: 'closed' }, presentedOn: '2023-05-20' })],
] as const)('a turn is %s', (state, facts) => {
  expect(turnState(facts, '2023-06-10')).toBe(state)
})
