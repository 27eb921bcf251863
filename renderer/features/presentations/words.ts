import type { PresentationRow, PresentationSchedule, TurnPlace } from '../../../shared/contract/presentations.ts'
import { SessionId } from '../../../shared/domain/ids.ts'
import { monthNames } from '../../../shared/domain/spanish-words.ts'
import { capitalised, shortDay } from '../../texts/format.ts'

export type TurnState = PresentationRow['state']

export const turnStateNames: Record<TurnState, string> = {
  missing: 'Sin turno',
  planned: 'Programada',
  overdue: 'No presentó',
  presented: 'Presentó',
}

/** How people call an institution. */
export const shortName = ({ institution: { name, acronym } }: PresentationRow): string => acronym ?? name

/** `Mayo`. */
export const monthName = (month: number): string => capitalised(monthNames[month - 1] ?? '')

/** The session and its day, or the month until that has one. */
export const placeWords = ({ turn }: PresentationRow): string | null => {
  if (turn?.session) return `${turn.session.label}, ${shortDay(turn.session.heldOn)}`
  return turn?.month == null ? null : `${monthName(turn.month)}, sin sesión todavía`
}

/** How many of the rows stand in each state. */
export const countStates = (rows: readonly PresentationRow[]): Record<TurnState, number> => ({
  missing: rows.filter(({ state }) => state === 'missing').length,
  planned: rows.filter(({ state }) => state === 'planned').length,
  overdue: rows.filter(({ state }) => state === 'overdue').length,
  presented: rows.filter(({ state }) => state === 'presented').length,
})

/** A place as the value of a select: a session by its id, a month by its number. */
export const placeValue = ({ sessionId, month }: TurnPlace): string | null =>
  sessionId ?? (month === null ? null : String(month))

/** The place that a value of the select says. */
export const placeOf = (value: string | null): TurnPlace => {
  const session = SessionId.safeParse(value)
  if (session.success) return { sessionId: session.data, month: null }
  return { sessionId: null, month: value === null ? null : Number(value) }
}

/** Where a turn can be put: the sessions of the year, then its months. */
export const placeOptions = (sessions: PresentationSchedule['sessions']) => [
  {
    group: 'Sesiones',
    items: sessions.map(({ id, label, heldOn }) => ({ value: id, label: `${label}, ${shortDay(heldOn)}` })),
  },
  {
    group: 'Meses, sin sesión todavía',
    items: monthNames.map((_name, index) => ({ value: String(index + 1), label: monthName(index + 1) })),
  },
]
