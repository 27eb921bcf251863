import type { Session } from '../../../shared/contract/sessions.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import type { Sitting } from '../../../shared/domain/sittings.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import * as store from './suspended-store.ts'

/** Whoever left because the session stopped is in the room again: it did not stop. */
export const returnToRoom = (unit: Unit, session: Session, { sitting, closesAt }: Sitting): void => {
  if (closesAt !== null) store.moveDepartures(unit.sql, session.id, sitting, closesAt, null)
}

/** Whoever left because the session stopped left at another hour. Refused while somebody came or left after it. */
export const moveSuspension = (unit: Unit, session: Session, { sitting, closesAt }: Sitting, leftAt: Time): void => {
  if (closesAt === null || closesAt === leftAt) return
  const last = store.lastMovementBesides(unit.sql, session.id, sitting, closesAt)
  if (last !== null && leftAt < last) fail('TIMES_REVERSED', { earlier: last, later: leftAt })
  store.moveDepartures(unit.sql, session.id, sitting, closesAt, leftAt)
}
