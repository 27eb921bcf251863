import type { Committee, Signatory } from '../../../shared/domain/committee.ts'
import type { Capacity } from '../../../shared/domain/quorum.ts'
import type { SessionKind } from '../../../shared/domain/session.ts'
import {
  dayInFigures,
  keepTogether,
  noBreakHyphen,
  noBreakSpace,
  numberSign,
} from '../../../shared/domain/spanish-words.ts'
import { blank, plainText, text, type DocumentModel, type Run, type Signature } from './model.ts'

/* What several documents say alike. What nobody wrote down is everywhere a line to fill by hand. */

/** The kind as it follows «sesión». */
export const sessionKindNames: Record<SessionKind, string> = {
  ordinary: 'ordinaria',
  extraordinary: 'extraordinaria',
  installation: 'de instalación',
}

export type Sex = 'F' | 'M' | null

/** The ending of a person's gender where it is known, both where it is not: `acreditad` + `a`, `o`, `o(a)`. */
export const byGender = (sex: Sex, stem: string): string =>
  sex === 'F' ? `${stem}a` : sex === 'M' ? `${stem}o` : `${stem}o(a)`

/** Titular, Alterna, Invitado(a)…: with the person's gender where it is known, with both where it is not. */
export const capacityName = (capacity: Capacity, sex: Sex): string => {
  switch (capacity) {
    case 'principal':
      return 'Titular'
    case 'alternate':
      return byGender(sex, 'Altern')
    case 'guest':
      return byGender(sex, 'Invitad')
    case 'staff':
      return 'Equipo técnico'
  }
  return capacity satisfies never
}

/** `1 institución`, `14 instituciones`. */
export const counted = (count: number, singular: string, plural: string): string =>
  `${count}\u00A0${count === 1 ? singular : plural}`

/** The Mesa after «de»: `de la Mesa de Concertación…`; of another name, `de …`. */
export const ofMesa = (committee: Committee): string =>
  /^mesa\b/iu.test(committee.name) ? `de la ${committee.name}` : `de ${committee.name}`

/** The same, or a line where the Mesa has no name yet. */
export const ofMesaRuns = (committee: Committee): Run[] =>
  written(committee.name) === null ? [text('de la Mesa '), blank(40)] : [text(ofMesa(committee))]

/** A name that stays on one line, or a line to write it on. */
export const nameOrBlank = (name: string | null | undefined, width = 34): Run =>
  name === null || name === undefined || name.trim() === '' ? blank(width) : text(keepTogether(name))

/** Who signs, or a line to write it on. It stands alone under its rule: too long for that, it goes on between two words. */
export const signerName = (name: string | null | undefined): Run[] =>
  name === null || name === undefined || name.trim() === ''
    ? [text('Nombre: '), blank(22)]
    : [text(name.trim().replaceAll('-', noBreakHyphen))]

/** Null for what nobody wrote: null or white space. */
export const written = (value: string | null): string | null => (value === null || value.trim() === '' ? null : value)

/** With a capital at the beginning of a line or a sentence. */
export const capitalised = (words: string): string => `${words.charAt(0).toLocaleUpperCase('es')}${words.slice(1)}`

export const inCapitals = (value: string): string => value.toLocaleUpperCase('es')

/** `N° 003-2023`, or `N°` and a line where no number was given. */
export const numberRuns = (number: string | null): Run[] =>
  written(number) === null ? [text('N°\u00A0'), blank(10)] : [text(numberSign(number ?? ''))]

/** `14 de marzo de 2023`, or the same with lines to fill. */
export const dayRuns = (day: string | null): Run[] =>
  day === null
    ? [blank(4), text('\u00A0de\u00A0'), blank(12), text('\u00A0de\u00A0'), blank(6)]
    : [text(dayInFigures(day))]

/** `DNI N° 12345678`, `carné de extranjería N° 001234567`, or a line where nobody wrote it. */
export const nationalIdRuns = (nationalId: string | null): Run[] => {
  const known = written(nationalId)
  if (known === null) return [text('DNI N°\u00A0'), blank(12)]
  return [text(/^\d{8}$/u.test(known) ? `DNI ${numberSign(known)}` : `carné de extranjería ${numberSign(known)}`)]
}

/** `Abancay, 7 de marzo de 2023`, with lines for what is not known. */
export const placeAndDayRuns = (city: string | null, day: string | null): Run[] => [
  written(city) === null ? blank(16) : text(city ?? ''),
  text(', '),
  ...dayRuns(day),
]

type Signer = { name: string | null; position: string | null; institution: string | null }

/** Who signs for an institution: name, post and institution under the line. */
export const signatureOf = ({ name, position, institution }: Signer): Signature => ({
  name: signerName(name),
  lines: [position, institution].flatMap((line) => (written(line) === null ? [] : [[text(line ?? '')]])),
})

/** Who signs for the Mesa: name, post and Mesa under the line. */
export const mesaSignature = (signatory: Signatory | null, committee: Committee): Signature =>
  signatureOf({
    name: signatory?.name ?? null,
    position: signatory?.position ?? null,
    institution: committee.acronym,
  })

/** What stands at the top of each page: the Mesa, its committee and the name of the year. */
export const pageHeader = (committee: Committee, yearName: string | null): DocumentModel['header'] => ({
  lines: [committee.name, committee.committeeName].filter((line) => line.trim() !== ''),
  yearName,
})

const withoutNoBreaks = (value: string): string => value.replaceAll(noBreakSpace, ' ').replaceAll(noBreakHyphen, '-')

/** What a file says of itself: author, title, subject and keywords, with ordinary spaces and hyphens. */
export const fileProperties = (
  committee: Committee,
  { title, subject, keywords }: { title: readonly Run[]; subject: string; keywords: readonly string[] },
): DocumentModel['properties'] => ({
  title: withoutNoBreaks(plainText(title)),
  author: written(committee.name) ?? committee.committeeName,
  subject: withoutNoBreaks(subject),
  keywords: [...keywords, committee.committeeAcronym, committee.acronym, committee.region].filter(
    (keyword) => keyword.trim() !== '',
  ),
  language: 'es-PE',
})
