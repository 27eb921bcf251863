import type { Institution } from '../../../shared/contract/committee.ts'
import type { RollRow } from '../../../shared/contract/roll.ts'
import { daysBetween, type Day } from '../../../shared/domain/dates.ts'

/** What an institution is called in a narrow place. */
export const shownName = ({ acronym, name }: Pick<Institution, 'acronym' | 'name'>): string => acronym ?? name

/** The documents that accredit a seat, each once; null is an accreditation without one. */
export const documentsOf = ({ principal, alternate }: RollRow): (string | null)[] => [
  ...new Set([principal, alternate].filter((holder) => holder !== null).map(({ documentName }) => documentName)),
]

/** How far the request for accreditation to an institution has come; `overdue`: its deadline passed without an answer. */
export type RequestState = 'answered' | 'overdue' | 'waiting' | 'not_sent' | 'none'

/** What became of asking an institution for its accreditation, as it stands on a day. */
export const requestStateOf = ({ request, hasAnswered }: RollRow, on: Day): RequestState => {
  if (hasAnswered) return 'answered'
  if (request === null) return 'none'
  if (request.dispatchedOn === null) return 'not_sent'
  return request.replyBy !== null && request.replyBy < on ? 'overdue' : 'waiting'
}

/** How long an accreditation still lasts on the day that it is looked at, which need not be today. */
export const daysLeftWords = (lastDay: Day, on: Day): string => {
  const days = daysBetween(on, lastDay)
  if (days < 0) return 'vencida'
  if (days === 0) return 'último día'
  return days === 1 ? 'falta 1 día' : `faltan ${String(days)} días`
}
