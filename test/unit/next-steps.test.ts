import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayAfter } from '../../shared/domain/dates.ts'
import { SessionId } from '../../shared/domain/ids.ts'
import { noticeOf, type Holiday } from '../../shared/domain/letter.ts'
import {
  lastDayToCall,
  nextSteps,
  preparationOf,
  type NextStep,
  type PreparedSession,
  type StepFacts,
} from '../../shared/domain/next-steps.ts'

const today = '2023-05-02'
const sessionId = SessionId.parse('018b0000-0000-7000-8000-000000000001')

const session: PreparedSession = {
  id: sessionId,
  label: 'Sesión Ordinaria N° 003-2023',
  heldOn: '2023-05-23',
  status: 'planned',
  isSuspended: false,
  hasPlace: true,
  agendaCount: 3,
  seats: 22,
  call: { state: 'none' },
  hasSheets: false,
  callBy: '2023-05-19',
}

const nothing: StepFacts = {
  today,
  session: null,
  minutes: null,
  overdue: null,
  dueSoon: null,
  missingTerm: null,
  concerns: [],
  decentralised: null,
  agreementsInForce: null,
}

const kindsOf = (steps: readonly NextStep[]): string[] =>
  steps.map((step) => (step.kind === 'prepare' ? `prepare ${step.part}` : step.kind))
const stepsWith = (facts: Partial<StepFacts>): NextStep[] => nextSteps({ ...nothing, ...facts })

const issued = {
  state: 'issued',
  number: '007-2023',
  recipients: 22,
  dispatched: 22,
  answered: 22,
  coming: 15,
} as const

test('with nothing planned, the next step is to plan a session', () => {
  expect(kindsOf(stepsWith({}))).toEqual(['plan_session'])
})

test('a session is prepared in its order: place, agenda, seats, call, sheets', () => {
  const bare = { ...session, hasPlace: false, agendaCount: 0, seats: 0 }
  expect(kindsOf(stepsWith({ session: bare }))).toEqual([
    'prepare place',
    'prepare agenda',
    'prepare seats',
    'prepare call',
    'prepare sheets',
  ])
})

test('once it was called its answers are waited for until the day before, and a change asks for another call', () => {
  const call = { ...issued, answered: 3, isStale: false }
  const [answers] = stepsWith({ session: { ...session, call } })
  expect(answers).toMatchObject({ kind: 'prepare', part: 'answers', by: '2023-05-22', isLate: false })
  const stale = { ...session, call: { ...issued, isStale: true } }
  expect(preparationOf(stale).find(({ part }) => part === 'call')).toEqual({ part: 'call', isDone: false })
})

test('what is done is not asked for again', () => {
  expect(stepsWith({ session: { ...session, call: { ...issued, isStale: false }, hasSheets: true } })).toEqual([])
})

test('a session under way comes before everything that is late', () => {
  const steps = stepsWith({
    session: { ...session, status: 'open' },
    overdue: { count: 4, oldest: '2021-01-01' },
    missingTerm: { name: null },
  })
  expect(kindsOf(steps)).toEqual(['conduct', 'overdue', 'term'])
  expect(steps[1]).toMatchObject({ isLate: true, by: '2021-01-01' })
})

test('what is late comes before what is still in time, and that in the order of its days', () => {
  const steps = stepsWith({
    session: { ...session, agendaCount: 0 },
    minutes: { sessionId, label: 'Sesión Ordinaria N° 002-2023', state: 'draft', heldOn: '2023-04-27', more: 0 },
    overdue: { count: 1, oldest: '2023-04-30' },
    dueSoon: { count: 2, next: '2023-05-05' },
    decentralised: { held: 1, goal: 2, year: 2023 },
    agreementsInForce: { count: 3, year: 2023 },
  })
  expect(kindsOf(steps)).toEqual([
    'overdue',
    'due_soon',
    'prepare agenda',
    'prepare call',
    'prepare sheets',
    'minutes',
    'decentralised',
    'agreements',
  ])
})

test('an acta waits for the session that comes, or fifteen days when none does', () => {
  const minutes = { sessionId, label: 'Sesión', state: 'in_review', heldOn: '2023-04-27', more: 1 } as const
  expect(stepsWith({ minutes, session })[1]).toMatchObject({ kind: 'prepare' })
  expect(stepsWith({ minutes, session }).find(({ kind }) => kind === 'minutes')).toMatchObject({ by: '2023-05-23' })
  expect(stepsWith({ minutes })[0]).toMatchObject({ kind: 'minutes', by: '2023-05-12', more: 1 })
  expect(stepsWith({ minutes: { ...minutes, heldOn: '9999-12-30' } })).toContainEqual(
    expect.objectContaining({ by: '9999-12-31' }),
  )
})

test('a session whose day went by is put on record, late', () => {
  const steps = stepsWith({ session: { ...session, heldOn: '2023-04-20' } })
  expect(steps).toEqual([
    { kind: 'record', sessionId, label: session.label, heldOn: '2023-04-20', by: '2023-04-20', isLate: true },
  ])
})

test('a goal that was met, or of a year that is over, asks for nothing', () => {
  expect(kindsOf(stepsWith({ decentralised: { held: 1, goal: 2, year: 2022 } }))).toEqual(['plan_session'])
  expect(kindsOf(stepsWith({ decentralised: { held: 2, goal: 2, year: 2023 } }))).toEqual(['plan_session'])
})

const day = fc.nat({ max: 800 }).map((days) => addDays('2023-01-01', days))
const facts = fc.record({
  session: fc.option(
    fc.record({
      ...Object.fromEntries(Object.entries(session).map(([key, value]) => [key, fc.constant(value)])),
      heldOn: day,
      callBy: day,
      agendaCount: fc.nat({ max: 1 }),
    }) as unknown as fc.Arbitrary<PreparedSession>,
  ),
  overdue: fc.option(fc.record({ count: fc.nat(), oldest: day })),
  dueSoon: fc.option(fc.record({ count: fc.nat(), next: day })),
})

test('whatever there is to do, no step stands before one that is due earlier', () => {
  fc.assert(
    fc.property(facts, (some) => {
      const days = stepsWith(some).map(({ by }) => (by === null ? '9999-12-31' : by < today ? today : by))
      expect(days).toEqual(days.toSorted())
    }),
  )
})

const holidays = fc
  .array(fc.nat({ max: 90 }), { maxLength: 8 })
  .map((days) => days.map((back): Holiday => ({ day: addDays('2023-07-31', -back), name: 'Feriado' })))

test('the last day to call gives the notice asked for, and the day after it does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), holidays, (noticeDays, days) => {
      const last = lastDayToCall('2023-07-31', noticeDays, days)
      expect(noticeOf(last, '2023-07-31', days)).toBeGreaterThanOrEqual(noticeDays)
      expect(noticeOf(dayAfter(last), '2023-07-31', days)).toBeLessThan(noticeDays)
    }),
  )
})
