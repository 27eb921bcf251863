import type { Committee } from '../../../shared/domain/committee.ts'
import type { Capacity } from '../../../shared/domain/quorum.ts'
import type { SessionKind } from '../../../shared/domain/session.ts'
import { dayInFigures, keepTogether, numberSign } from '../../../shared/domain/spanish-words.ts'
import { blank, text, type Run } from './model.ts'

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

/** Null for what nobody wrote: null or white space. */
export const written = (value: string | null): string | null => (value === null || value.trim() === '' ? null : value)

export const inCapitals = (value: string): string => value.toLocaleUpperCase('es')

/** `N° 003-2023`, or `N°` and a line where no number was given. */
export const numberRuns = (number: string | null): Run[] =>
  written(number) === null ? [text('N°\u00A0'), blank(10)] : [text(numberSign(number ?? ''))]

/** `14 de marzo de 2023`, or the same with lines to fill. */
export const dayRuns = (day: string | null): Run[] =>
  day === null
    ? [blank(4), text('\u00A0de\u00A0'), blank(12), text('\u00A0de\u00A0'), blank(6)]
    : [text(dayInFigures(day))]
