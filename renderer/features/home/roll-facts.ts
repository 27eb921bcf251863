import type { Roll, RollRow } from '../../../shared/contract/roll.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { count, shortDay } from '../../texts/format.ts'
import type { StateFilter } from '../padron/filter.ts'

export type RollConcern = { state: StateFilter; words: string; names: string }

const mostNames = 3

const namesOf = (rows: readonly RollRow[]): string => {
  const names = rows.slice(0, mostNames).map(({ institution }) => institution.acronym ?? institution.name)
  return `${names.join(', ')}${rows.length > mostNames ? '…' : ''}`
}

const hasUndocumented = ({ principal, alternate }: RollRow): boolean =>
  [principal, alternate].some((holder) => holder !== null && holder.documentName === null)

/** What the padrón lacks or is about to lack, the gravest first; each leads to its own list. */
export const rollConcerns = ({ rows }: Pick<Roll, 'rows'>): RollConcern[] => {
  const active = rows.filter(({ isActive }) => isActive)
  const concern = (state: StateFilter, fits: (row: RollRow) => boolean, one: string, many: string): RollConcern[] => {
    const found = active.filter(fits)
    return found.length === 0 ? [] : [{ state, words: count(found.length, one, many), names: namesOf(found) }]
  }
  return [
    ...concern(
      'missing',
      ({ state }) => state === 'missing',
      'institución sin acreditar',
      'instituciones sin acreditar',
    ),
    ...concern(
      'expired',
      ({ state }) => state === 'expired',
      'institución con su acreditación vencida',
      'instituciones con su acreditación vencida',
    ),
    ...concern(
      'expiring',
      ({ isExpiring }) => isExpiring,
      'acreditación vence en 30 días o menos',
      'acreditaciones vencen en 30 días o menos',
    ),
    ...concern('without_document', hasUndocumented, 'acreditación sin su documento', 'acreditaciones sin su documento'),
  ]
}

/** Why the padrón that is shown is not that of today; null when it is. */
export const otherDayWords = ({ term, on }: Pick<Roll, 'term' | 'on'>, today: Day): string | null => {
  if (on === today) return null
  return on < today
    ? `«${term.name}» terminó el ${shortDay(term.lastDay)}: hoy no hay un período vigente y no se cuenta el quórum.`
    : `«${term.name}» empieza el ${shortDay(term.firstDay)}.`
}
