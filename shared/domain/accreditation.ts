import { z } from 'zod'
import { addDays, dayBefore, isWithin, type Day } from './dates.ts'

/** In which capacity a person fills the one seat of an institution. */
export const AccreditationCapacity = z.enum(['principal', 'alternate'])
export type AccreditationCapacity = z.infer<typeof AccreditationCapacity>

/** What kind of paper accredits somebody. */
export const AccreditingDocumentKind = z.enum([
  'official_letter',
  'multiple_letter',
  'letter',
  'memorandum',
  'resolution',
  'minutes',
  'credential',
  'email',
  'other',
])
export type AccreditingDocumentKind = z.infer<typeof AccreditingDocumentKind>

export const accreditingDocumentNames: Record<AccreditingDocumentKind, string> = {
  official_letter: 'Oficio',
  multiple_letter: 'Oficio Múltiple',
  letter: 'Carta',
  memorandum: 'Memorando',
  resolution: 'Resolución',
  minutes: 'Acta',
  credential: 'Credencial',
  email: 'Correo electrónico',
  other: 'Documento',
}

export type AccreditingDocument = { documentKind: AccreditingDocumentKind | null; document: string | null }

/** The document as it is cited: `Oficio N° 045-2023-DIRESA`. Of an unknown kind, as it was written; null without one. */
export const documentName = ({ documentKind, document }: AccreditingDocument): string | null => {
  if (documentKind === null) return document
  const name = accreditingDocumentNames[documentKind]
  return document === null ? name : `${name} N° ${document}`
}

const namesByLength = (Object.entries(accreditingDocumentNames) as [AccreditingDocumentKind, string][]).toSorted(
  ([, left], [, right]) => right.length - left.length,
)

// `N°` in the ways in which it is written; a bare `n` or `no` only before a figure, for «Carta notarial» has no number.
const numberMark = '(?:n(?:[°º.]|ro\\b\\.?|o\\.)|no?(?=\\s*\\d))'

/** Reads how people cite a document, `Oficio Nº 045-2023`, into its kind and number; else the text stays as it is. */
export const readDocumentName = (text: string | null): AccreditingDocument => {
  if (text === null || text.trim() === '') return { documentKind: null, document: null }
  for (const [documentKind, name] of namesByLength) {
    const match = new RegExp(`^${name}\\s+${numberMark}\\s*(.+)$`, 'iu').exec(text.trim())
    if (match?.[1] !== undefined) return { documentKind, document: match[1] }
  }
  return { documentKind: null, document: text.trim() }
}

/** What the rules need of an accreditation. `validTo` is its last day in force; null means without end. */
export type Validity = { capacity: AccreditationCapacity; validFrom: Day; validTo: Day | null }

/** Whether an accreditation is in force on a day, both its first and its last included. */
export const isInForce = ({ validFrom, validTo }: Omit<Validity, 'capacity'>, day: Day): boolean =>
  isWithin(day, validFrom, validTo)

/** The last day in force; of one without end, the last day that there is. */
export const lastDayOf = ({ validTo }: Pick<Validity, 'validTo'>): Day => validTo ?? '9999-12-31'

/** Whether two accreditations, or two tenures of an office, are in force on some same day. */
export const overlaps = (one: Omit<Validity, 'capacity'>, other: Omit<Validity, 'capacity'>): boolean =>
  one.validFrom <= lastDayOf(other) && other.validFrom <= lastDayOf(one)

export type Succession<Held> = { closed: Held; successor: Validity }

/**
 * Replaces who holds a capacity from a day on: the one that stands ends the day before, and its successor lasts as long
 * as it would have. Null when there is no day left for the one replaced: it began that day or later, or had already ended.
 */
export const succeed = <Held extends Validity>(current: Held, from: Day): Succession<Held> | null => {
  if (from <= current.validFrom || from > lastDayOf(current)) return null
  return {
    closed: { ...current, validTo: dayBefore(from) },
    successor: { capacity: current.capacity, validFrom: from, validTo: current.validTo },
  }
}

/** Days before its end from which an accreditation is said to be expiring. */
export const expiryNoticeDays = 30

/**
 * What a seat is on a day. `expired`: it was accredited and nobody is in force any more; `missing`: it never was.
 * Only an alternate still counts as a seat.
 */
export const SeatState = z.enum(['accredited', 'only_principal', 'only_alternate', 'missing', 'expired'])
export type SeatState = z.infer<typeof SeatState>

/** What the accreditations of one institution make of its seat on a day. */
export const seatStateOn = (accreditations: readonly Validity[], day: Day): SeatState => {
  const capacities = new Set(accreditations.filter((one) => isInForce(one, day)).map(({ capacity }) => capacity))
  if (capacities.size === 2) return 'accredited'
  if (capacities.has('principal')) return 'only_principal'
  if (capacities.has('alternate')) return 'only_alternate'
  return accreditations.some(({ validFrom }) => validFrom <= day) ? 'expired' : 'missing'
}

/** The first day on which one of those in force on a day will have ended; null when none has an end. */
export const nextExpiry = (accreditations: readonly Validity[], day: Day): Day | null =>
  accreditations
    .filter((one) => isInForce(one, day))
    .flatMap(({ validTo }) => (validTo === null ? [] : [validTo]))
    .toSorted()[0] ?? null

/** The last end that is near, seen from a day. */
export const lastNearEnd = (day: Day): Day => addDays(day, expiryNoticeDays)

/** Whether an end is so near that the seat should be accredited again; who asks of many seats says until when that is. */
export const isExpiring = (expiry: Day | null, day: Day, lastNear = lastNearEnd(day)): boolean =>
  expiry !== null && day <= expiry && expiry <= lastNear

/** What kind of document number it is: a DNI has 8 digits; anything else is a foreigner's card (carné de extranjería). */
export const nationalIdKind = (nationalId: string): 'dni' | 'ce' => (/^\d{8}$/.test(nationalId) ? 'dni' : 'ce')
