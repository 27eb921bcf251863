import { gregorianEaster } from 'date-easter'
import { addDays, yearOf, type Day } from '../../../shared/domain/dates.ts'
import type { Holiday } from '../../../shared/domain/letter.ts'

type FixedHoliday = { on: string; name: string; since?: number }

/**
 * The public holidays of Peru that fall on one day of the calendar.
 * Source: D. Leg. 713 art. 6, and the laws that added one each, named beside it.
 */
const fixedHolidays: readonly FixedHoliday[] = [
  { on: '01-01', name: 'Año Nuevo' },
  { on: '05-01', name: 'Día del Trabajo' },
  { on: '06-07', name: 'Batalla de Arica y Día de la Bandera', since: 2024 }, // Ley 31788
  { on: '06-29', name: 'San Pedro y San Pablo' },
  { on: '07-23', name: 'Día de la Fuerza Aérea del Perú', since: 2023 }, // Ley 31822
  { on: '07-28', name: 'Fiestas Patrias' },
  { on: '07-29', name: 'Fiestas Patrias' },
  { on: '08-06', name: 'Batalla de Junín', since: 2022 }, // Ley 31530
  { on: '08-30', name: 'Santa Rosa de Lima' },
  { on: '10-08', name: 'Combate de Angamos' },
  { on: '11-01', name: 'Todos los Santos' },
  { on: '12-08', name: 'Inmaculada Concepción' },
  { on: '12-09', name: 'Batalla de Ayacucho', since: 2022 }, // Ley 31381
  { on: '12-25', name: 'Navidad' },
]

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0')

// A year that somebody mistyped, 0223, has its holidays like any other.
const dayIn = (year: number, on: string): Day => `${padded(year, 4)}-${on}`

const easterOf = (year: number): Day => {
  const { month, day } = gregorianEaster(year)
  return dayIn(year, `${padded(month, 2)}-${padded(day, 2)}`)
}

/** The national public holidays of a year, in order. Days off that a government declares each year are not among them. */
export const holidaysOf = (year: number): Holiday[] => {
  const easter = easterOf(year)
  const moving: Holiday[] = [
    { day: addDays(easter, -3), name: 'Jueves Santo' },
    { day: addDays(easter, -2), name: 'Viernes Santo' },
  ]
  const fixed = fixedHolidays
    .filter(({ since }) => since === undefined || year >= since)
    .map(({ on, name }) => ({ day: dayIn(year, on), name }))
  return [...moving, ...fixed].toSorted((one, other) => (one.day < other.day ? -1 : 1))
}

/** The holidays between two days, both included. */
export const holidaysBetween = (first: Day, last: Day): Holiday[] =>
  Array.from({ length: Math.max(0, yearOf(last) - yearOf(first) + 1) }, (_, index) => holidaysOf(yearOf(first) + index))
    .flat()
    .filter(({ day }) => first <= day && day <= last)
