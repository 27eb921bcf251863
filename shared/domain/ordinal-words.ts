/*
 * Ordinals in words, as the articles and dispositions of a norm bear them: `primero`, `undécimo`, `decimotercero`,
 * `vigésimo primero`. Source: Ortografía and Nueva gramática de la RAE; from the twenty-first on in two words.
 */

export type Gender = 'masculine' | 'feminine'

const units = ['primero', 'segundo', 'tercero', 'cuarto', 'quinto', 'sexto', 'séptimo', 'octavo', 'noveno'] as const

/** 11 and 12 have words of their own; those that follow are written in one. */
const fromEleven = [
  'undécimo',
  'duodécimo',
  'decimotercero',
  'decimocuarto',
  'decimoquinto',
  'decimosexto',
  'decimoséptimo',
  'decimoctavo',
  'decimonoveno',
] as const

const tens = [
  'décimo',
  'vigésimo',
  'trigésimo',
  'cuadragésimo',
  'quincuagésimo',
  'sexagésimo',
  'septuagésimo',
  'octogésimo',
  'nonagésimo',
] as const

const hundreds = [
  'centésimo',
  'ducentésimo',
  'tricentésimo',
  'cuadringentésimo',
  'quingentésimo',
  'sexcentésimo',
  'septingentésimo',
  'octingentésimo',
  'noningentésimo',
] as const

const belowHundred = (value: number): string[] => {
  if (value === 0) return []
  if (value < 10) return [units[value - 1] ?? '']
  if (value > 10 && value < 20) return [fromEleven[value - 11] ?? '']
  const rest = value % 10
  return [tens[Math.floor(value / 10) - 1] ?? '', ...(rest === 0 ? [] : [units[rest - 1] ?? ''])]
}

/** `vigésimo primero`, or `vigésima primera`. From 1 to 999; throws for anything else. */
export const ordinalInWords = (value: number, gender: Gender = 'masculine'): string => {
  if (!Number.isInteger(value) || value < 1 || value > 999) throw new RangeError(`No ordinal word for ${String(value)}`)
  const hundred = Math.floor(value / 100)
  const words = [...(hundred === 0 ? [] : [hundreds[hundred - 1] ?? '']), ...belowHundred(value % 100)]
  return words.map((word) => (gender === 'feminine' ? word.replace(/o$/u, 'a') : word)).join(' ')
}
