import type { Accreditation, Term } from '../../../shared/contract/committee.ts'
import { isWithin, type Day } from '../../../shared/domain/dates.ts'
import { count } from '../../texts/format.ts'

/** How many accreditations of a term last longer than a day: they would end on it. */
export const lastingBeyond = (accreditations: readonly Accreditation[], term: Term, lastDay: Day): number =>
  accreditations.filter(
    ({ validFrom, validTo }) => isWithin(validFrom, term.firstDay, lastDay) && (validTo === null || validTo > lastDay),
  ).length

/** What closing a term on a day does to who is accredited. */
export const closingWords = (lasting: number): string =>
  lasting === 0
    ? 'Ninguna acreditación pasa de ese día.'
    : `${count(lasting, 'acreditación, que dura más, terminará', 'acreditaciones, que duran más, terminarán')} ese día.`
