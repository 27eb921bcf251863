import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  balanceRatings,
  countRatings,
  countStandings,
  factsInWords,
  noFacts,
  standingBack,
} from '../../shared/domain/report-balance.ts'
import { commitmentStandings } from '../../shared/domain/commitment-standing.ts'

describe('how a commitment stood on a day', () => {
  const now = { status: 'fulfilled' as const, dueOn: '2023-09-30' }
  const followUps = [
    { recordedOn: '2023-06-01', before: { status: 'pending' as const, dueOn: '2023-05-30' } },
    { recordedOn: '2023-09-10', before: { status: 'in_progress' as const, dueOn: '2023-09-30' } },
  ]

  it.each([
    ['2023-05-30', 'pending'],
    ['2023-05-31', 'overdue'],
    ['2023-06-01', 'in_progress'],
    ['2023-09-09', 'in_progress'],
    ['2023-09-10', 'fulfilled'],
    ['2030-01-01', 'fulfilled'],
  ])('on %s: %s', (on, standing) => {
    expect(standingBack(now, followUps, on)).toBe(standing)
  })
})

describe('the facts of a priority', () => {
  it('count every commitment but those without effect once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commitmentStandings)), (standings) => {
        const { fulfilled, open, notFulfilled, overdue } = countStandings(standings)
        const without = standings.filter((standing) => standing !== 'void')
        expect(fulfilled + open + notFulfilled).toBe(without.length)
        expect(overdue).toBeLessThanOrEqual(open)
      }),
    )
  })

  it('are told as far as there are any', () => {
    expect(factsInWords(noFacts)).toBe('')
    expect(factsInWords({ ...noFacts, sessions: 1, fulfilled: 3, open: 2, overdue: 1 })).toBe(
      '1 sesión que la trató; 5 compromisos: 3 cumplidos, 2 abiertos (1 vencido)',
    )
    expect(factsInWords({ ...noFacts, activities: 2, agreements: 1, others: 2, notFulfilled: 1 })).toBe(
      '2 actividades del plan; 1 acuerdo; 1 compromiso: 1 no cumplido; 2 eventos, reuniones u ordenanzas',
    )
  })
})

it('ratings add up to the priorities', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...balanceRatings, null)), (ratings) => {
      expect(countRatings(ratings).reduce((sum, { count }) => sum + count, 0)).toBe(ratings.length)
    }),
  )
})
