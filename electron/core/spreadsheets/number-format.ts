import { dayOfSerial, type Cell, type DateSystem } from '../../../shared/domain/spreadsheet.ts'

/** Formats that every spreadsheet knows by number and that show a day (ECMA-376 part 1, 18.8.30). */
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

export type NumberFormat = { isDay: boolean; /** Digits that are always shown: `00000000` shows 8. */ digits: number }

export const plainFormat: NumberFormat = { isDay: false, digits: 0 }

const withoutLiterals = (code: string): string =>
  code
    .replace(/\[[^\]]*\]/gu, '')
    .replace(/"[^"]*"/gu, '')
    .replace(/\\./gu, '')
    .replace(/_./gu, '')

/** What the code of a number format makes of a number: `dd/mm/yyyy` a day, `00000000` a number with its zeros. */
export const readFormat = (code: string): NumberFormat => {
  const [positive = ''] = withoutLiterals(code).toLowerCase().split(';')
  if (/general|standard|estándar/u.test(positive)) return plainFormat
  return { isDay: /[dy]/u.test(positive), digits: /^0{2,20}$/u.test(positive) ? positive.length : 0 }
}

/** The same for a format that every spreadsheet knows by number. */
export const builtInFormat = (id: number): NumberFormat => ({ isDay: builtInDays.has(id), digits: 0 })

/** What a number says under its format. */
export const formatNumber = (value: number, { isDay, digits }: NumberFormat, system: DateSystem): Cell => {
  if (!Number.isFinite(value)) return null
  const day = isDay ? dayOfSerial(value, system) : null
  if (day !== null) return { day }
  if (digits > 0 && Number.isInteger(value) && value >= 0) return String(value).padStart(digits, '0')
  return value
}
