import type { Session } from '../../../shared/contract/sessions.ts'
import { numberAgreements } from '../agreements/service.ts'
import type { Unit } from '../context.ts'
import { closeSession, type SessionClosing } from './service.ts'

/** Closes a session and gives its agreements their numbers: from here on they are quoted outside. */
export const closeAndNumber = (unit: Unit, input: SessionClosing): Session => {
  const session = closeSession(unit, input)
  numberAgreements(unit, session.id)
  return session
}
