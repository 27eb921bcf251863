import { toCardinal } from 'n2words/es-ES'

/** Keeps the two words around it on one line (U+00A0). */
export const noBreakSpace = '\u00A0'

/** Keeps the two halves of a number such as `003-2023` on one line (U+2011). */
export const noBreakHyphen = '\u2011'

/** Month names as they are written within a date, January first. */
export const monthNames = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const

/** The form a cardinal takes: on its own (`veintiuno`), before a masculine (`veintiún días`) or feminine noun (`veintiuna horas`). */
export type NumberForm = 'alone' | 'masculine' | 'feminine'

// n2words leaves out this accent, and knows the form on its own only.
const withAccent = (words: string): string => words.replace(/dieciseis\b/gu, 'dieciséis')

const beforeMasculine = (words: string): string => words.replace(/veintiuno$/u, 'veintiún').replace(/\buno$/u, 'un')

/** Writes a whole number from 0 to 999 999 in Spanish words. Throws a RangeError for any other. */
export const numberInWords = (value: number, form: NumberForm = 'alone'): string => {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) throw new RangeError(`No words for ${value}`)
  switch (form) {
    case 'alone':
      return withAccent(toCardinal(value))
    case 'masculine':
      return beforeMasculine(withAccent(toCardinal(value)))
    case 'feminine':
      return withAccent(toCardinal(value, { gender: 'feminine' }))
  }
  return form satisfies never
}

type DayParts = { year: number; month: number; day: number; monthName: string }

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const dayParts = (day: string): DayParts => {
  const [, yearText, monthText, dayText] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? []
  const year = Number(yearText)
  const month = Number(monthText)
  const dayOfMonth = Number(dayText)
  const monthName = monthNames[month - 1]
  if (monthName === undefined || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month))
    throw new RangeError(`Not a day: ${day}`)
  return { year, month, day: dayOfMonth, monthName }
}

/** `14 de marzo de 2023`, with no-break spaces throughout: a date stays on one line. Throws for what is not a day. */
export const dayInFigures = (day: string): string => {
  const parts = dayParts(day)
  return [parts.day, 'de', parts.monthName, 'de', parts.year].join(noBreakSpace)
}

const weekdayNames = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'] as const

/** `martes 14 de marzo de 2023`, the date on one line. Throws for what is not a day. */
export const dayWithWeekday = (day: string): string => {
  const { year, month, day: dayOfMonth } = dayParts(day)
  const weekday = weekdayNames[new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay()] ?? ''
  return `${weekday} ${dayInFigures(day)}`
}

/** `14/03/2023`, for narrow columns. Throws for what is not a day. */
export const dayWithSlashes = (day: string): string => {
  const parts = dayParts(day)
  return `${String(parts.day).padStart(2, '0')}/${String(parts.month).padStart(2, '0')}/${parts.year}`
}

/** `a los catorce días del mes de marzo del año dos mil veintitrés`; `al primer día del mes de mayo…`. Throws for what is not a day. */
export const dayInWords = (day: string): string => {
  const parts = dayParts(day)
  const start = parts.day === 1 ? 'al primer día' : `a los ${numberInWords(parts.day, 'masculine')} días`
  return `${start} del mes de ${parts.monthName} del año ${numberInWords(parts.year)}`
}

/** `catorce de marzo de dos mil veintitrés`, `primero de enero de…`. Throws for what is not a day. */
export const dateInWords = (day: string): string => {
  const parts = dayParts(day)
  const dayOfMonth = parts.day === 1 ? 'primero' : numberInWords(parts.day)
  return `${dayOfMonth} de ${parts.monthName} de ${numberInWords(parts.year)}`
}

const timeParts = (time: string): { hour: number; minute: number } => {
  const [, hourText, minuteText] = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(time) ?? []
  if (hourText === undefined || minuteText === undefined) throw new RangeError(`Not an hour: ${time}`)
  return { hour: Number(hourText), minute: Number(minuteText) }
}

/** `las nueve horas con quince minutos (09:15)`, `la una hora con un minuto (01:01)`, `las diez horas (10:00)`. Throws for what is not an hour. */
export const hourInWords = (time: string): string => {
  const { hour, minute } = timeParts(time)
  const hours = hour === 1 ? 'la una hora' : `las ${numberInWords(hour, 'feminine')} horas`
  if (minute === 0) return `${hours} (${time})`
  const minutes = minute === 1 ? 'un minuto' : `${numberInWords(minute, 'masculine')} minutos`
  return `${hours} con ${minutes} (${time})`
}

const romanSteps = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** Writes a whole number from 1 to 399 in Roman figures. Throws a RangeError for any other. */
export const romanNumeral = (value: number): string => {
  if (!Number.isInteger(value) || value < 1 || value > 399) throw new RangeError(`No Roman figures for ${value}`)
  let rest = value
  let figures = ''
  for (const [step, letters] of romanSteps) {
    while (rest >= step) {
      figures += letters
      rest -= step
    }
  }
  return figures
}

/** Joins as Spanish does: `A`, `A y B`, `A, B e Inés`. `y` becomes `e` before the sound i (but not before `hie`). */
export const joinWithAnd = (parts: readonly string[]): string => {
  const last = parts.at(-1)
  if (last === undefined) return ''
  if (parts.length === 1) return last
  const startsWithI = /^(?:h?[ií])(?!e)/iu.test(last)
  return `${parts.slice(0, -1).join(', ')} ${startsWithI ? 'e' : 'y'} ${last}`
}

// Words that begin many sentences and no name. An article may begin one (La Libertad), but not before a small letter or initials.
const plainFirstWord =
  /^(?:(?:El|La|Los|Las|Un|Una)(?=\s(?:\p{Ll}|\p{Lu}{2}))|(?:A|Al|Ante|Aún|Como|Con|Debido|Del|Desde|En|Es|Falta|Faltan|Faltó|Hay|Hubo|Lo|Nada|Nadie|Ningún|Ninguna|No|Para|Por|Porque|Queda|Quedó|Se|Sin|Solo|Su|Todavía|Ya)(?=\s))/u

/** A text after a colon: a first word that is no name loses its capital. `No hubo tiempo` → `no hubo tiempo`; `DIRESA…` stays. */
export const afterColon = (text: string): string => text.replace(plainFirstWord, (word) => word.toLocaleLowerCase('es'))

/** Keeps a text on one line: its spaces and hyphens stop being places where a line may end. Long texts are left alone. */
export const keepTogether = (text: string): string =>
  text.length > 60 ? text : text.trim().replace(/\s+/gu, noBreakSpace).replaceAll('-', noBreakHyphen)

/** `N° 003-2023` that never breaks across lines. */
export const numberSign = (number: string): string => `N°${noBreakSpace}${keepTogether(number)}`
