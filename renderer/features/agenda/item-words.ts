import type { AgendaItem } from '../../../shared/contract/agenda.ts'
import { joinWithAnd } from '../../../shared/domain/spanish-words.ts'
import { count } from '../../texts/format.ts'

/** Whether an item was left without being treated. */
export const isLeft = ({ state }: Pick<AgendaItem, 'state'>): boolean => state === 'skipped' || state === 'carried_over'

/** Where an item came from, besides whoever wrote it: from another session, or while this one was being held. */
export const originWords = ({ carriedFrom, addedAt }: Pick<AgendaItem, 'carriedFrom' | 'addedAt'>): string | null => {
  const words = [
    ...(carriedFrom === null ? [] : [`Quedó de la ${carriedFrom}`]),
    ...(addedAt === null ? [] : [`Se agregó a las ${addedAt}, durante la sesión`]),
  ]
  return words.length === 0 ? null : words.join(' · ')
}

/** `09:20 – 09:45`, `desde 09:20`: when an item was treated; null while nobody knows. */
export const hoursWords = ({ startedAt, endedAt }: Pick<AgendaItem, 'startedAt' | 'endedAt'>): string | null => {
  if (startedAt === null) return endedAt === null ? null : `hasta ${endedAt}`
  return endedAt === null ? `desde ${startedAt}` : `${startedAt} – ${endedAt}`
}

/** What a new session received by itself, in one sentence; null when its agenda begins empty. */
export const receivedWords = (items: readonly Pick<AgendaItem, 'role' | 'carriedFrom'>[]): string | null => {
  const carried = items.filter(({ carriedFrom }) => carriedFrom !== null).length
  const parts = [
    ...(items.some(({ role }) => role === 'previous_minutes') ? ['la aprobación del acta anterior'] : []),
    ...(items.some(({ role }) => role === 'open_commitments') ? ['el seguimiento de los compromisos'] : []),
    ...(carried === 0 ? [] : [count(carried, 'punto que quedó pendiente', 'puntos que quedaron pendientes')]),
  ]
  return parts.length === 0 ? null : `Su agenda ya empieza con ${joinWithAnd(parts)}.`
}
