import { expect, test } from 'vitest'
import { holidaysBetween } from '../../electron/core/letters/holidays.ts'
import { addDays, isSunday, sameWeekdayNextMonth } from '../../shared/domain/dates.ts'
import { proposeNextSession } from '../../shared/domain/next-session.ts'

const holidaysFrom = (day: string) => holidaysBetween(day, addDays(day, 10))

test.each([
  ['2023-08-24', '2023-09-28'], // fourth Thursday
  ['2023-03-14', '2023-04-11'], // second Tuesday
  ['2023-08-31', '2023-09-28'], // a fifth Thursday goes to the last
  ['2023-12-19', '2024-01-16'], // into the next year
  ['2024-01-31', '2024-02-28'],
])('a session of %s proposes the same weekday a month later, %s', (heldOn, next) => {
  expect(sameWeekdayNextMonth(heldOn)).toBe(next)
})

test('a holiday is stepped over, and said', () => {
  // The second Friday of December 2023 is the eighth.
  expect(proposeNextSession('2023-11-10', holidaysFrom)).toEqual({
    day: '2023-12-11',
    avoided: { day: '2023-12-08', name: 'Inmaculada Concepción' },
  })
})

test('a Sunday is stepped over too', () => {
  expect(proposeNextSession('2023-08-06', holidaysFrom)).toEqual({
    day: '2023-09-04',
    avoided: { day: '2023-09-03', name: 'domingo' },
  })
})

test('no day of ten years proposes a Sunday, a holiday, or another month', () => {
  for (let day = '2020-01-01'; day < '2030-01-01'; day = addDays(day, 1)) {
    const next = proposeNextSession(day, holidaysFrom).day
    expect(isSunday(next)).toBe(false)
    expect(holidaysBetween(next, next)).toEqual([])
    expect(next > day).toBe(true)
    expect(next < addDays(day, 46)).toBe(true)
  }
})
