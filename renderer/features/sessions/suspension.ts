import type { Session, Suspension } from '../../../shared/contract/sessions.ts'
import type { Day, Time } from '../../../shared/domain/dates.ts'

/** What a session is called while it is suspended. */
export const suspendedName = 'Suspendida'

type Suspendable = Pick<Session, 'suspensions'>

/** The suspension that a session is in now; null when it goes on, or never stopped. */
export const suspensionNow = ({ suspensions }: Suspendable): Suspension | null => {
  const last = suspensions.at(-1)
  return last?.resumedOn === null ? last : null
}

/** Whether a session stopped and is still to go on another day. */
export const isSuspended = (session: Suspendable): boolean => suspensionNow(session) !== null

const lastSitting = ({ suspensions }: Suspendable) => suspensions.findLast(({ resumedOn }) => resumedOn !== null)

/** The day on which a session met last: its own, or that on which it was resumed. */
export const sittingDay = (session: Suspendable & Pick<Session, 'heldOn'>): Day =>
  lastSitting(session)?.resumedOn ?? session.heldOn

/** The hour at which its last day began; null when nobody wrote it down. */
export const sittingStart = (session: Suspendable & Pick<Session, 'startedAt'>): Time | null => {
  const last = lastSitting(session)
  return last === undefined ? session.startedAt : last.resumedAt
}
