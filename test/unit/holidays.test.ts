import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import { holidaysBetween, holidaysOf } from '../../electron/core/letters/holidays.ts'
import { addDays, Day } from '../../shared/domain/dates.ts'

const years = Array.from({ length: 2040 - 2022 + 1 }, (_, index) => 2022 + index)

// The library counts Easter Sunday too: a Sunday is no working day anyway, and no law makes it a holiday.
const libraryDays = (year: number): Set<string> =>
  new Set(
    new Holidays('PE')
      .getHolidays(year)
      .filter(({ type, rule }) => type === 'public' && rule !== 'easter')
      .map(({ date }) => date.slice(0, 10)),
  )

test.each(years)('the holidays of %i are the public ones of the library', (year) => {
  const days = holidaysOf(year).map(({ day }) => day)
  expect(days).toEqual([...libraryDays(year)].toSorted())
  expect(days.length).toBeGreaterThanOrEqual(14)
})

test.each([
  [2022, '2022-04-17'],
  [2023, '2023-04-09'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2038, '2038-04-25'],
])('in %i Easter is on %s, and Thursday and Friday before it are holidays', (year, easter) => {
  const named = (name: string) => holidaysOf(year).find((holiday) => holiday.name === name)?.day
  expect(named('Jueves Santo')).toBe(addDays(easter, -3))
  expect(named('Viernes Santo')).toBe(addDays(easter, -2))
})

test('a holiday that a law added counts from its year on', () => {
  const isHoliday = (day: Day) => holidaysBetween(day, day).length === 1
  const before = ['2021-08-06', '2021-12-09', '2022-07-23', '2023-06-07']
  const since = ['2022-08-06', '2022-12-09', '2023-07-23', '2024-06-07']
  expect(before.map(isHoliday)).toEqual([false, false, false, false])
  expect(since.map(isHoliday)).toEqual([true, true, true, true])
})

test('the holidays between two days are those of every year they touch, in order, both days included', () => {
  const names = (first: Day, last: Day) => holidaysBetween(first, last).map(({ day }) => day)
  expect(names('2023-12-25', '2024-01-01')).toEqual(['2023-12-25', '2024-01-01'])
  expect(names('2023-12-26', '2023-12-31')).toEqual([])
  expect(names('2024-01-01', '2023-12-25')).toEqual([])
  expect(names('2022-01-01', '2024-12-31')).toEqual(
    [2022, 2023, 2024].flatMap((year) => names(`${year}-01-01`, `${year}-12-31`)),
  )
})

test('a year that somebody mistyped has days that are days', () => {
  for (const year of [0, 23, 223, 9999])
    for (const { day } of holidaysOf(year)) expect(Day.safeParse(day).success).toBe(true)
})
