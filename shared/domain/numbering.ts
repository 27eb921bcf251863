import { z } from 'zod'

export const Series = z.enum([
  'session.ordinary',
  'session.extraordinary',
  'session.installation',
  'agreement',
  'letter',
])
export type Series = z.infer<typeof Series>

// Without both, two numbers of a series would be written alike.
const pattern = z
  .string()
  .trim()
  .max(100)
  .regex(/\{numero\}/)
  .regex(/\{anio\}/)

/** How the numbers of each series are written. `{numero}` has three digits; the other fields come from the settings. */
export const NumberPatterns = z.strictObject({ session: pattern, agreement: pattern, letter: pattern })
export type NumberPatterns = z.infer<typeof NumberPatterns>

export const defaultNumberPatterns: NumberPatterns = {
  session: '{numero}-{anio}',
  agreement: '{numero}-{anio}-{comite}',
  letter: '{numero}-{anio}-{mesa}',
}

export type NumberFields = { sequence: number; year: number; committeeAcronym: string; mesaAcronym: string }

/** Writes a number by its pattern: `003-2023`, `012-2023-CER`, `007-2023-MCLCP-APURÍMAC`. */
export const formatNumber = (pattern: string, fields: NumberFields): string =>
  pattern
    .replaceAll('{numero}', String(fields.sequence).padStart(3, '0'))
    .replaceAll('{anio}', String(fields.year))
    .replaceAll('{comite}', fields.committeeAcronym)
    .replaceAll('{mesa}', fields.mesaAcronym.toLocaleUpperCase('es').replaceAll(' ', '-'))

/** The order and year that a number says, `003-2023` → 3 of 2023, or null when it is written some other way. */
export const parseNumber = (text: string): { sequence: number; year: number } | null => {
  const match = /(?:^|\D)(\d{1,4})-(\d{4})(?:\D|$)/u.exec(text)
  return match ? { sequence: Number(match[1]), year: Number(match[2]) } : null
}
