import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markMonth, settleMonths, unknownMonthsWords } from '../../shared/domain/plan-content.ts'
import {
  measuresOf,
  measureWords,
  percentageOf,
  standingOfActivities,
  type MeasuredSession,
} from '../../shared/domain/plan-progress.ts'

const month = fc.integer({ min: 1, max: 12 })
const session = fc
  .record({
    year: fc.constantFrom(2022, 2023),
    month,
    isHeld: fc.boolean(),
    isDecentralised: fc.boolean(),
    province: fc.constantFrom(null, '', 'Andahuaylas'),
  })
  .map(({ year, month: at, ...rest }): MeasuredSession => ({
    heldOn: `${String(year)}-${String(at).padStart(2, '0')}-15`,
    ...rest,
  }))

const measured = { minimumDecentralisedSessions: 2, monthsMarked: 9 }

test('an activity stands where its last entry with a percentage says, however many only tell something', () => {
  expect(percentageOf([])).toBeNull()
  expect(percentageOf([{ percentage: null }])).toBeNull()
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 100 }))), (all) => {
      const known = all.filter((one) => one !== null)
      expect(percentageOf(all.map((percentage) => ({ percentage })))).toBe(known.at(-1) ?? null)
    }),
  )
})

test('what nobody wrote down is no 0 %: it counts among the activities and not in the mean', () => {
  const standing = standingOfActivities([
    { percentage: 100, progressCount: 2 },
    { percentage: 50, progressCount: 1 },
    { percentage: null, progressCount: 1 },
    { percentage: null, progressCount: 0 },
  ])
  expect(standing).toEqual({ activities: 4, withProgress: 3, done: 1, average: 75 })
  expect(standingOfActivities([]).average).toBeNull()
})

test('the goals of the sessions count only those held, in the year, and decentralised ones only with their province', () => {
  fc.assert(
    fc.property(fc.array(session), (sessions) => {
      const [decentralised, months] = measuresOf(measured, sessions, 2023)
      const held = sessions.filter(({ isHeld, heldOn }) => isHeld && heldOn.startsWith('2023'))
      const away = held.filter(({ isDecentralised, province }) => isDecentralised && province === 'Andahuaylas').length
      expect(decentralised).toMatchObject({ goal: 2, achieved: away, isMet: away >= 2 })
      const inMonths = new Set(held.map(({ heldOn }) => heldOn.slice(5, 7))).size
      expect(months).toMatchObject({ goal: 9, isMet: inMonths >= 9 })
      expect(months?.kind === 'months_with_sessions' && months.months.length).toBe(inMonths)
    }),
  )
})

test('a session that is held never takes anything away from what is met', () => {
  fc.assert(
    fc.property(fc.array(session), session, (sessions, one) => {
      const before = measuresOf(measured, sessions, 2023)
      const after = measuresOf(measured, [...sessions, one], 2023)
      for (const [index, { isMet }] of before.entries()) if (isMet === true) expect(after[index]?.isMet).toBe(true)
    }),
  )
})

test('an activity that is not about sessions is not measured; one whose months nobody knows is neither met nor missed', () => {
  const held = { heldOn: '2023-03-28', isHeld: true, isDecentralised: false, province: null }
  expect(measuresOf({ minimumDecentralisedSessions: null, monthsMarked: 9 }, [held], 2023)).toEqual([])
  const [only, none] = measuresOf({ minimumDecentralisedSessions: 0, monthsMarked: null }, [held], 2023)
  expect(none).toBeUndefined()
  expect(only).toEqual({ kind: 'months_with_sessions', goal: null, months: [3], isMet: null })
  expect(only && measureWords(only)).toBe('1 mes con sesiones; el plan no dice cuántos')
})

test('months are kept once, in order and counted; marking one and taking it out leaves the rest', () => {
  fc.assert(
    fc.property(fc.array(month), month, (months, one) => {
      const settled = settleMonths({ months, monthsMarked: null })
      expect(settled.months).toEqual([...new Set(months)].toSorted((left, right) => left - right))
      expect(settled.monthsMarked).toBe(settled.months?.length)
      const marked = markMonth(settled, one, true)
      expect(marked.months).toContain(one)
      expect(markMonth(marked, one, false).months).toEqual(settled.months?.filter((other) => other !== one))
    }),
  )
})

test('months that nobody can read stay unknown, with their count when it is known', () => {
  expect(settleMonths({ months: null, monthsMarked: 9 })).toEqual({ months: null, monthsMarked: 9 })
  expect(unknownMonthsWords({ months: null, monthsMarked: 9 })).toBe('9 meses, no se sabe cuáles')
  expect(unknownMonthsWords({ months: null, monthsMarked: 1 })).toBe('1 mes, no se sabe cuál')
  expect(unknownMonthsWords({ months: null, monthsMarked: null })).toBe('El plan no dice en qué meses')
  expect(unknownMonthsWords({ months: [], monthsMarked: 0 })).toBeNull()
})
