import type { Session } from '../../../shared/contract/sessions.ts'
import type { Day, Time } from '../../../shared/domain/dates.ts'
import type { SuspensionId } from '../../../shared/domain/ids.ts'
import type { QuorumCall } from '../../../shared/domain/quorum.ts'
import { currentSitting, isSuspended } from '../../../shared/domain/sittings.ts'
import { stopClocks } from '../agenda/progress.ts'
import { leaveRoom } from '../attendance/service.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import { getSession, requireStatus, type Expecting } from './service.ts'
import * as store from './sittings-store.ts'
import { setFacts, touchSession } from './store.ts'

// Days with days, hours with hours.
const refuseUnordered = (earlier: string, later: string): void => {
  if (later < earlier) fail('TIMES_REVERSED', { earlier, later })
}

/** Stops an open session until another day. Whoever is in the room left it at that hour, and no item's clock runs on. */
export const suspendSession = (
  unit: Unit,
  { suspendedAt, reason, ...input }: Expecting & { suspendedAt: Time; reason: string | null },
): Session => {
  const session = requireStatus(unit, input, ['open'])
  if (isSuspended(session)) fail('SESSION_STATUS', { status: session.status })
  const { opensAt } = currentSitting(session)
  refuseUnordered(opensAt ?? suspendedAt, suspendedAt)
  leaveRoom(unit, session, suspendedAt)
  stopClocks(unit, session.id)
  // A session opened again after its closing had an end, which is one no more.
  setFacts(unit.sql, session.id, { ...session, endedAt: null })
  store.insertSuspension(unit.sql, unit.newId<SuspensionId>(), session.id, suspendedAt, reason || null)
  touchSession(unit.sql, session.id)
  return getSession(unit, { sessionId: session.id })
}

export type Resumption = Expecting & { resumedOn: Day; resumedAt: Time; quorumCall: QuorumCall }

/** Goes on with a suspended session, not before it stopped. Its attendance of that day begins empty. */
export const resumeSession = (unit: Unit, { resumedOn, resumedAt, quorumCall, ...input }: Resumption): Session => {
  const session = requireStatus(unit, input, ['open'])
  const last = session.suspensions.at(-1)
  if (last?.resumedOn !== null) return fail('SESSION_STATUS', { status: session.status })
  const { day } = currentSitting(session)
  refuseUnordered(day, resumedOn)
  if (resumedOn === day) refuseUnordered(last.suspendedAt, resumedAt)
  store.setResumed(unit.sql, last.id, resumedOn, resumedAt, quorumCall)
  touchSession(unit.sql, session.id)
  return getSession(unit, { sessionId: session.id })
}
