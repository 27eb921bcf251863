import { Day, addDays, addMonths, dayFrom, lastDayOfMonth, weekdayOf, yearOf } from './dates.ts'
import { monthNames } from './spanish-words.ts'
import { fold } from './text.ts'

/** A day found in a line, from one letter to another; `day` is null when it is written like one and is none. */
export type DayFound = { from: number; to: number; day: Day | null }

const weekdays = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo']
const months = monthNames.map((name) => fold(name))
const amounts: Readonly<Record<string, number>> = {
  un: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  doce: 12,
  quince: 15,
  veinte: 20,
  treinta: 30,
  sesenta: 60,
  noventa: 90,
}

// Inside a word, a number or an address nothing is a day.
const before = String.raw`(?<![\p{L}\p{N}/._@#-])`
const after = String.raw`(?![\p{L}\p{N}/@]|[.-]\p{N})`
// The words that lead to a day go with it: «hasta el viernes».
const lead = String.raw`(?:(?:a más tardar|a mas tardar|hasta|para|antes)\s+(?:del?\s+|el\s+)?(?:día\s+|dia\s+)?|(?:al?|el|del)\s+(?:día\s+|dia\s+)?)?`
const amount = String.raw`(\d{1,4}|${Object.keys(amounts).join('|')})`

type Reader = (groups: readonly (string | undefined)[], on: Day) => Day | null

// Without its year, a day that already passed is of the next one.
const withoutYear = (month: number, dayOfMonth: number, on: Day): Day | null => {
  const year = yearOf(on)
  const [ofMonth, ofDay] = [Number(on.slice(5, 7)), Number(on.slice(8, 10))]
  const hasPassed = month < ofMonth || (month === ofMonth && dayOfMonth < ofDay)
  return dayFrom(hasPassed ? year + 1 : year, month, dayOfMonth)
}

const yearFrom = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text))

const inFigures: Reader = ([day, month, year], on) =>
  year === undefined ? withoutYear(Number(month), Number(day), on) : dayFrom(yearFrom(year), Number(month), Number(day))

const withMonthName: Reader = ([day, name, year], on) => {
  const month = months.indexOf(fold(name ?? '').replace('setiembre', 'septiembre')) + 1
  return year === undefined ? withoutYear(month, Number(day), on) : dayFrom(Number(year), month, Number(day))
}

const afterSoMuch: Reader = ([howMany, unit], on) => {
  const typed = howMany ?? ''
  const number = amounts[fold(typed)] ?? Number(typed)
  const kind = fold(unit ?? '')
  if (kind.startsWith('dia')) return addDays(on, number)
  if (kind.startsWith('semana')) return addDays(on, number * 7)
  return addMonths(on, kind.startsWith('mes') ? number : number * 12)
}

const onWeekday: Reader = ([name], on) => {
  const ahead = (weekdays.indexOf(fold(name ?? '')) + 1 - weekdayOf(on) + 7) % 7
  return addDays(on, ahead === 0 ? 7 : ahead)
}

const monthEnd: Reader = (_groups, on) => lastDayOfMonth(on)
const yearEnd: Reader = (_groups, on) => dayFrom(yearOf(on), 12, 31)
const tomorrow: Reader = (_groups, on) => addDays(on, 1)
const afterTomorrow: Reader = (_groups, on) => addDays(on, 2)
// Working days need the calendar of holidays: it is said, and a person writes the day.
const cannotTell: Reader = () => null

const pattern = (source: string): RegExp => new RegExp(`${before}${source}${after}`, 'giu')
const weekdayPattern = String.raw`(lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)`
const workingDays = String.raw`\s+(?:h[aá]biles|[uú]tiles)`

const readers: readonly { pattern: RegExp; read: Reader }[] = [
  { pattern: pattern(String.raw`${lead}(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?`), read: inFigures },
  {
    pattern: pattern(String.raw`${lead}(\d{1,2})([.-])(\d{1,2})\2(\d{4}|\d{2})`),
    read: ([d, , m, y], on) => inFigures([d, m, y], on),
  },
  {
    pattern: pattern(String.raw`${lead}(\d{1,2}) de (${monthNames.join('|')}|setiembre)(?: del? (\d{4}))?`),
    read: withMonthName,
  },
  { pattern: pattern(String.raw`(?:en|dentro de) ${amount} d[ií]as?${workingDays}`), read: cannotTell },
  {
    pattern: pattern(String.raw`(?:en|dentro de) ${amount} (d[ií]as?|semanas?|mes(?:es)?|años?)(?!${workingDays})`),
    read: afterSoMuch,
  },
  { pattern: pattern(String.raw`(?:(?:hasta|para|a|al)\s+)?(?:el\s+)?fin(?:es)? de(?:l| este)? mes`), read: monthEnd },
  { pattern: pattern(String.raw`(?:(?:hasta|para|a|al)\s+)?(?:el\s+)?fin(?:es)? de(?:l| este)? año`), read: yearEnd },
  { pattern: pattern(String.raw`(?:(?:hasta|para)\s+)?pasado mañana`), read: afterTomorrow },
  // «Por la mañana» is an hour of the day.
  { pattern: pattern(String.raw`(?<!(?:la|esta|cada|de|pasado)\s+)(?:(?:hasta|para)\s+)?mañana`), read: tomorrow },
  {
    pattern: pattern(
      String.raw`(?:(?:a más tardar|hasta|para)\s+(?:el|este)|antes del|el|este)\s+(?:pr[oó]ximo\s+)?${weekdayPattern}(?!\s+pasad)`,
    ),
    read: onWeekday,
  },
]

/**
 * The days that a line speaks of, in their order, counted from the day `on`: `30/05`, `30-5-23`, `30 de mayo`,
 * `en 15 días`, `en un mes`, `fin de mes`, `mañana`, `el viernes`, each with the words that lead to it.
 */
export const findDays = (text: string, on: Day): DayFound[] => {
  const found: DayFound[] = []
  for (const { pattern: looked, read } of readers)
    for (const match of text.matchAll(looked)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (found.some((one) => from < one.to && one.from < to)) continue
      const day = Day.safeParse(read(match.slice(1), on))
      found.push({ from, to, day: day.success ? day.data : null })
    }
  return found.sort((one, other) => one.from - other.from)
}
