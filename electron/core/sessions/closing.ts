import type { Session } from '../../../shared/contract/sessions.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { finishInHand, stopClocks } from '../agenda/progress.ts'
import type { NotHeldReason } from '../../../shared/domain/session.ts'
import { numberAgreements, stampUnwitnessed } from '../agreements/service.ts'
import type { Unit } from '../context.ts'
import { keepRecordedBasis } from './quorum.ts'
import { closeSession, getSession, markNotHeld, type Expecting, type SessionClosing } from './service.ts'

/** Closes a session and gives its agreements their numbers: from here on they are quoted outside. */
export const closeAndNumber = (unit: Unit, input: SessionClosing): Session => {
  finishInHand(unit, input.sessionId)
  const session = closeSession(unit, input)
  stampUnwitnessed(unit, session)
  numberAgreements(unit, session.id)
  return session
}

/** Says that a session was not held, and why. What was in hand stops: no clock runs in a session that is over. */
export const callOff = (unit: Unit, input: Expecting & { reason: NotHeldReason }): Session => {
  const session = markNotHeld(unit, input)
  stopClocks(unit, session.id)
  return session
}

/** Ends the putting on record of a session: its quorum and the numbers of its agreements stay as they are now. */
export const finishRecordedSession = (unit: Unit, sessionId: SessionId): void => {
  keepRecordedBasis(unit, getSession(unit, { sessionId }))
  numberAgreements(unit, sessionId)
}
