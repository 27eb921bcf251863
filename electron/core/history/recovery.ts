import type { Recovery } from '../../../shared/contract/settings.ts'
import type { Instant } from '../../../shared/domain/dates.ts'
import type { Unit } from '../context.ts'
import { readLocal, removeLocal } from '../database/local-state.ts'
import { getSession } from '../sessions/service.ts'
import { findChangeSet, listTouchedSessions, type LastChange } from './store-recovery.ts'

// Typing of some minutes is one entry, which says when it began; its logical clock says when it was last saved. Of a
// clock that was set back, the logical one says only the order.
const savedAtOf = ({ at, clock, isClockBehind }: LastChange): Instant =>
  isClockBehind ? at : clock.slice(0, at.length)

/** What was last on the disk when the program ended without closing; null when it closed, or somebody read the notice. */
export const getRecovery = (unit: Unit): Recovery | null => {
  const noticed = readLocal(unit.sql, 'interrupted_after')
  const last = noticed === null ? undefined : findChangeSet(unit.sql, Number(noticed))
  // Of a program that somebody only looked into there is no work to tell of.
  if (last === undefined || last.command === 'program.install') return null
  const [sessionId, another] = listTouchedSessions(unit.sql, last.id)
  const isOne = sessionId !== undefined && another === undefined
  return {
    lastSavedAt: savedAtOf(last),
    lastCommand: last.command,
    sessionId: isOne ? sessionId : null,
    sessionLabel: isOne ? getSession(unit, { sessionId }).label : null,
  }
}

/** The notice was read: it does not come back. */
export const acknowledgeRecovery = ({ sql }: Unit): Record<string, never> => {
  removeLocal(sql, 'interrupted_after')
  return {}
}
