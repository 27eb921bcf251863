import type { Resumption, Session } from '../../../shared/contract/sessions.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import type { SuspensionId } from '../../../shared/domain/ids.ts'
import { currentSitting, isSuspended, sittingsOf } from '../../../shared/domain/sittings.ts'
import { stopClocks, takeUp } from '../agenda/progress.ts'
import { listAgenda } from '../agenda/service.ts'
import { leaveRoom } from '../attendance/service.ts'
import { moveSuspension, returnToRoom } from '../attendance/suspended.ts'
import type { Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import { renewQuorumBasis } from './quorum.ts'
import { getSession, requireOrderedDays, requireStatus, type Expecting } from './service.ts'
import * as store from './sittings-store.ts'
import { setFacts, touchSession } from './store.ts'

const touched = (unit: Unit, { id }: Session): Session => {
  touchSession(unit.sql, id)
  return getSession(unit, { sessionId: id })
}

/** Stops an open session until another day. Whoever is in the room left it at that hour, and no item's clock runs on. */
export const suspendSession = (
  unit: Unit,
  { suspendedAt, reason, ...input }: Expecting & { suspendedAt: Time; reason: string | null },
): Session => {
  const session = requireStatus(unit, input, ['open'])
  if (isSuspended(session)) fail('SESSION_STATUS', { status: session.status })
  requireOrderedDays({ ...session, endedAt: suspendedAt })
  leaveRoom(unit, session, suspendedAt)
  stopClocks(unit, session.id)
  // A session opened again after its closing had an end, which is one no more.
  setFacts(unit.sql, session.id, { ...session, endedAt: null })
  store.insertSuspension(unit.sql, unit.newId<SuspensionId>(), session.id, suspendedAt, reason || null)
  return touched(unit, session)
}

/** Takes back a suspension that has not gone on: who left at that hour is in the room, and the clock in hand runs on. */
export const unsuspendSession = (unit: Unit, input: Expecting): Session => {
  const session = requireStatus(unit, input, ['open'])
  const last = session.suspensions.at(-1)
  if (last?.resumedOn !== null) return fail('SESSION_STATUS', { status: session.status })
  returnToRoom(unit, session, currentSitting(session))
  store.removeSuspension(unit.sql, last.id)
  const inHand = listAgenda(unit, { sessionId: session.id }).find(({ state }) => state === 'in_hand')
  if (inHand) takeUp(unit, inHand)
  return touched(unit, session)
}

/** Goes on with a suspended session, not before it stopped. Its attendance of that day begins empty. */
export const resumeSession = (
  unit: Unit,
  { sessionId, expectedVersion, ...resumption }: Expecting & Resumption,
): Session => {
  const session = requireStatus(unit, { sessionId, expectedVersion }, ['open'])
  const last = session.suspensions.at(-1)
  if (last?.resumedOn !== null) return fail('SESSION_STATUS', { status: session.status })
  requireOrderedDays({ ...session, suspensions: session.suspensions.with(-1, { ...last, ...resumption }) })
  store.setResumed(unit.sql, last.id, resumption)
  return touched(unit, session)
}

export type Correction = Expecting & {
  suspensionId: SuspensionId
  suspendedAt: Time
  reason: string | null
  /** Null: it has not gone on. */
  resumption: Resumption | null
}

/**
 * Corrects when a session was suspended and why, and when it went on: what nobody can correct is a trap. Whoever left
 * because it stopped left at the corrected hour.
 */
export const correctSuspension = (
  unit: Unit,
  { suspensionId, suspendedAt, reason, resumption, ...input }: Correction,
): Session => {
  const session = requireStatus(unit, input, ['open', 'closed'])
  const index = session.suspensions.findIndex(({ id }) => id === suspensionId)
  const current = found(session.suspensions[index], 'suspension')
  // Whether it went on is not a matter of correcting: a day of the session has its own attendance.
  if ((current.resumedOn === null) !== (resumption === null)) fail('SESSION_STATUS', { status: session.status })
  const corrected = { ...current, suspendedAt, ...resumption }
  requireOrderedDays({ ...session, suspensions: session.suspensions.with(index, corrected) })
  moveSuspension(unit, session, found(sittingsOf(session)[index], 'suspension'), suspendedAt)
  store.setSuspended(unit.sql, suspensionId, suspendedAt, reason || null)
  if (resumption !== null) store.setResumed(unit.sql, suspensionId, resumption)
  const updated = touched(unit, session)
  if (resumption !== null && resumption.resumedOn !== current.resumedOn) renewQuorumBasis(unit, updated)
  return updated
}
