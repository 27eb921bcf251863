/** The document number as the program keeps it: without blanks, dots or hyphens, in capitals; null when nothing is left. */
export const tidyNationalId = (typed: string): string | null => {
  const tidied = typed.toUpperCase().replace(/[\s.\-–]/gu, '')
  return tidied === '' ? null : tidied
}

export type NationalIdReading = { kind: 'dni' | 'ce' | 'unfinished' | 'impossible'; words: string }

const dniDigits = 8
const cardLetters = { least: 9, most: 12 }

const missing = (amount: number): string =>
  amount === 1 ? 'Falta 1 dígito para un DNI.' : `Faltan ${String(amount)} dígitos para un DNI.`

/** What a document number is while it is typed: a DNI, a foreigner's card, one still to be finished, or neither. */
export const readNationalId = (tidied: string): NationalIdReading => {
  if (!/^[A-Z0-9]+$/.test(tidied)) return { kind: 'impossible', words: 'Solo lleva números, o letras y números.' }
  const { length } = tidied
  if (length > cardLetters.most) return { kind: 'impossible', words: 'Es demasiado largo para un DNI o un carné.' }
  if (length >= cardLetters.least) return { kind: 'ce', words: 'Carné de extranjería.' }
  const isNumber = /^\d+$/.test(tidied)
  if (isNumber && length === dniDigits) return { kind: 'dni', words: 'DNI completo.' }
  return isNumber
    ? { kind: 'unfinished', words: missing(dniDigits - length) }
    : { kind: 'unfinished', words: 'Un carné de extranjería tiene de 9 a 12 letras y números.' }
}
