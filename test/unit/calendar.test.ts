import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveConcerns, weeksOf } from '../../shared/domain/calendar.ts'
import { lastDayOfMonth, weekdayOf } from '../../shared/domain/dates.ts'

const anyMonth = fc.record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) })

test('a month is its days in order, each under its weekday, from Monday', () => {
  fc.assert(
    fc.property(anyMonth, ({ year, month }) => {
      const weeks = weeksOf(year, month)
      const days = weeks.flat().filter((day) => day !== null)
      const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
      expect(days[0]).toBe(first)
      expect(days.at(-1)).toBe(lastDayOfMonth(first))
      expect(days).toEqual([...new Set(days)].toSorted())
      for (const week of weeks) {
        expect(week).toHaveLength(7)
        for (const [weekday, day] of week.entries()) if (day !== null) expect(weekdayOf(day)).toBe(weekday + 1)
        expect(week.some((day) => day !== null)).toBe(true)
      }
    }),
  )
})

const session = { id: 's', heldOn: '2023-08-24', callNumber: null }
const then = { today: '2023-08-01', holidays: [{ day: '2023-08-30', name: 'Santa Rosa de Lima' }], sessionsThen: [] }

test('a session that nobody was called to goes to a working day without a question', () => {
  expect(moveConcerns({ session, to: '2023-08-31', ...then })).toEqual([])
  expect(moveConcerns({ session, to: '2023-08-31', ...then, sessionsThen: [{ id: 's', label: 'La misma' }] })).toEqual(
    [],
  )
})

test('whoever was called, a holiday, a Sunday, a day that went by, another session and another year are asked about', () => {
  const kindsOf = (
    to: string,
    callNumber: string | null = null,
    sessionsThen = then.sessionsThen as { id: string; label: string }[],
  ) => moveConcerns({ ...then, session: { ...session, callNumber }, to, sessionsThen }).map(({ kind }) => kind)
  expect(kindsOf('2023-08-30')).toEqual(['holiday'])
  expect(kindsOf('2023-08-27')).toEqual(['sunday'])
  expect(kindsOf('2023-07-31')).toEqual(['past'])
  expect(kindsOf('2024-01-02')).toEqual(['other_year'])
  expect(kindsOf('2023-09-01', null, [{ id: 'o', label: 'Otra' }])).toEqual(['other_session'])
  expect(kindsOf('2023-08-30', '007-2023')).toEqual(['called', 'holiday'])
})
