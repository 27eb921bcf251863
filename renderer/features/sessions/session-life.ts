import type { Session } from '../../../shared/contract/sessions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { MinutesState, SessionStatus } from '../../../shared/domain/session.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { sittingDay, suspensionNow } from './suspension.ts'

type Life = Pick<Session, 'status' | 'minutesState'>
type WholeLife = Life & Pick<Session, 'suspensions' | 'heldOn'>

/** The life of a session as it is shown, in order. */
export const lifeSteps = ['Programada', 'Convocada', 'En curso', 'Concluida', 'Acta aprobada', 'Firmada'] as const

const stepsOfMinutes: Record<MinutesState, number> = { draft: 3, in_review: 3, approved: 4, signed: 5 }

/** Which step a session is at; null when it was not held and its life ended elsewhere. */
export const stepOf = ({ status, minutesState }: Life): number | null => {
  switch (status) {
    case 'planned':
      return 0
    case 'called':
      return 1
    case 'open':
      return 2
    case 'closed':
      return stepsOfMinutes[minutesState]
    case 'not_held':
      return null
  }
  return status satisfies never
}

const hintsOfMinutes: Record<MinutesState, string> = {
  draft: 'Sigue: completar el acta y enviarla a revisión.',
  in_review: 'Sigue: revisar el acta y aprobarla en la próxima sesión.',
  approved: 'Sigue: firmar el acta impresa y adjuntarla.',
  signed: 'No falta nada: el acta está firmada.',
}

/** What comes next in the life of a session, in one sentence. */
export const nextStepOf = (session: WholeLife): string => {
  const { status, minutesState } = session
  const suspension = suspensionNow(session)
  if (status === 'open' && suspension !== null)
    return `Suspendida a las ${suspension.suspendedAt} del ${dayInFigures(sittingDay(session))}. Sigue: reanudarla el día en que continúe.`
  switch (status) {
    case 'planned':
      return 'Sigue: armar la agenda y preparar la convocatoria.'
    case 'called':
      return 'Sigue: anotar entregas y confirmaciones. El día de la sesión, iníciela.'
    case 'open':
      return 'Sigue: conducirla punto por punto. Al terminar, ciérrela.'
    case 'closed':
      return hintsOfMinutes[minutesState]
    case 'not_held':
      return 'No se realizó. Si corresponde, programe otra sesión.'
  }
  return status satisfies never
}

/** Whether the session is still to begin. */
export const isBefore = (status: SessionStatus): boolean => status === 'planned' || status === 'called'

/** Whether what the minutes say can still be changed. */
export const areMinutesEditable = ({ minutesState }: Life): boolean =>
  minutesState === 'draft' || minutesState === 'in_review'

/**
 * The one that asks for attention: being held, or else the next to come, or else the last planned whose day went by without
 * anybody recording it; when there is none of these, the last one that is over.
 */
export const sessionAtHand = <Listed extends Pick<Session, 'status' | 'heldOn'>>(
  sessions: readonly Listed[],
  today: Day,
): Listed | null => {
  const inOrder = sessions.toSorted((one, other) => one.heldOn.localeCompare(other.heldOn))
  return (
    inOrder.find(({ status }) => status === 'open') ??
    inOrder.find(({ status, heldOn }) => isBefore(status) && heldOn >= today) ??
    inOrder.findLast(({ status }) => isBefore(status)) ??
    inOrder.at(-1) ??
    null
  )
}

/** Whether a session is still to be held, or is being held. */
export const isAhead = ({ status }: Pick<Session, 'status'>): boolean => isBefore(status) || status === 'open'
