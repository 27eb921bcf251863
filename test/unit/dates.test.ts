import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  Day,
  Instant,
  Time,
  addDays,
  countSundays,
  dayAfter,
  dayBefore,
  dayOf,
  daysBetween,
  instantAt,
  isSunday,
  isWithin,
  timeOf,
  yearOf,
} from '../../shared/domain/dates.ts'

test('an instant falls on the day and hour that a clock in Lima shows, five hours behind UTC', () => {
  expect(dayOf('2023-03-14T14:15:00.000Z')).toBe('2023-03-14')
  expect(timeOf('2023-03-14T14:15:59.999Z')).toBe('09:15')
})

test('late in the evening it is still the same day in Peru, when it is already tomorrow in UTC', () => {
  expect(dayOf('2023-01-01T04:59:59.999Z')).toBe('2022-12-31')
  expect(timeOf('2023-01-01T04:59:59.999Z')).toBe('23:59')
  expect(dayOf('2023-01-01T05:00:00.000Z')).toBe('2023-01-01')
  expect(timeOf('2023-01-01T05:00:00.000Z')).toBe('00:00')
})

test('Peru keeps the same hour all year round', () => {
  for (const month of ['01', '04', '07', '10']) expect(timeOf(`2023-${month}-15T14:00:00.000Z`)).toBe('09:00')
})

test('the day before crosses months, years and the 29th of February', () => {
  expect(dayBefore('2023-03-01')).toBe('2023-02-28')
  expect(dayBefore('2024-03-01')).toBe('2024-02-29')
  expect(dayBefore('2023-01-01')).toBe('2022-12-31')
})

test('the day after is the other way back, and so many days later are that many days between', () => {
  const range = fc.integer({ min: -400, max: 400 })
  fc.assert(
    fc.property(range, range, (start, days) => {
      const day = addDays('2023-06-15', start)
      expect(dayBefore(dayAfter(day))).toBe(day)
      expect(daysBetween(day, addDays(day, days))).toBe(days)
      expect(addDays(addDays(day, days), -days)).toBe(day)
    }),
  )
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
})

test('a week has one Sunday, and a stretch of days as many as one finds looking at each', () => {
  expect(['2023-03-18', '2023-03-19', '2023-03-20'].map(isSunday)).toEqual([false, true, false])
  const length = fc.integer({ min: -3, max: 60 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), length, (start, days) => {
      const first = addDays('2023-03-01', start)
      const each = Array.from({ length: Math.max(0, days) }, (_, index) => addDays(first, index))
      expect(countSundays(first, addDays(first, days - 1))).toBe(each.filter(isSunday).length)
    }),
  )
})

test('an hour of a day in Peru is the instant at which its clocks show it', () => {
  expect(instantAt('2023-03-14', '09:15')).toBe('2023-03-14T14:15:00.000Z')
  expect(instantAt('2023-12-31', '20:00')).toBe('2024-01-01T01:00:00.000Z')
  const instant = instantAt('2024-02-29', '23:59')
  expect([dayOf(instant), timeOf(instant)]).toEqual(['2024-02-29', '23:59'])
})

test('a day lies within its first and last day, both included, and for ever when there is no last one', () => {
  const isWithin2023 = (day: string) => isWithin(day, '2023-01-01', '2023-12-31')
  expect(['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'].map(isWithin2023)).toEqual([false, true, true, false])
  expect(isWithin('2099-01-01', '2023-01-01', null)).toBe(true)
  expect(isWithin('2022-12-31', '2023-01-01', null)).toBe(false)
})

test('the year of a day is a number', () => {
  expect(yearOf('2023-12-31')).toBe(2023)
  expect(yearOf('0987-12-31')).toBe(987)
})

test.each(['2023-02-29', '2023-13-01', '2023-1-1', '14/03/2023', '2023-03-14T00:00', ''])('«%s» is no day', (text) => {
  expect(Day.safeParse(text).success).toBe(false)
})

test.each(['24:00', '9:15', '09:60', '09:15:00', ' 09:15', ''])('«%s» is no hour', (text) => {
  expect(Time.safeParse(text).success).toBe(false)
})

test('every instant of a century has a valid day and hour, in the order of the instants', () => {
  const range = { min: Date.parse('1990-01-01'), max: Date.parse('2090-01-01') }
  fc.assert(
    fc.property(fc.integer(range), fc.integer(range), (one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)].map((millis) => new Date(millis).toISOString())
      expect(Instant.safeParse(early).success).toBe(true)
      expect(Day.safeParse(dayOf(early!)).success).toBe(true)
      expect(Time.safeParse(timeOf(early!)).success).toBe(true)
      expect(`${dayOf(early!)} ${timeOf(early!)}` <= `${dayOf(late!)} ${timeOf(late!)}`).toBe(true)
    }),
  )
})
