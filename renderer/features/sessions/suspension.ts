import type { Session, Suspension } from '../../../shared/contract/sessions.ts'
import type { Day, Time } from '../../../shared/domain/dates.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'

/** What a session is called while it is suspended. */
export const suspendedName = 'Suspendida'

/** The suspension that a session is in now; null when it goes on, or never stopped. */
export const suspensionNow = (session: Pick<Session, 'suspensions'>): Suspension | null =>
  isSuspended(session) ? (session.suspensions.at(-1) ?? null) : null

/** What has to be known of the suspensions of a session to say when it met last. */
type Suspendable = { suspensions: readonly Pick<Suspension, 'resumedOn' | 'resumedAt'>[] }

const lastSitting = ({ suspensions }: Suspendable) => suspensions.findLast(({ resumedOn }) => resumedOn !== null)

/** The day on which a session met last: its own, or that on which it was resumed. */
export const sittingDay = (session: Suspendable & Pick<Session, 'heldOn'>): Day =>
  lastSitting(session)?.resumedOn ?? session.heldOn

/** The hour at which its last day began; null when nobody wrote it down. */
export const sittingStart = (session: Suspendable & Pick<Session, 'startedAt'>): Time | null => {
  const last = lastSitting(session)
  return last === undefined ? session.startedAt : last.resumedAt
}
