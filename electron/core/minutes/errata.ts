import type { MinutesReview } from '../../../shared/contract/review.ts'
import type { ErratumId, SessionId } from '../../../shared/domain/ids.ts'
import { operatorOf, type Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import { getSession } from '../sessions/service.ts'
import { isLocked, lastApproved } from './locked.ts'
import { getReview } from './review.ts'
import * as store from './store-errata.ts'
import type { StoredVersion } from './store-versions.ts'

// Of a draft there is nothing to correct: it is written anew.
const requireStanding = (unit: Unit, sessionId: SessionId): StoredVersion => {
  const { minutesState: state } = getSession(unit, { sessionId })
  if (!isLocked(state)) fail('MINUTES_STATE', { state })
  return found(lastApproved(unit, sessionId), 'minutesVersion')
}

/** Appends a correction to the acta that stands approved; what it corrects stays as it is. */
export const addErratum = (
  unit: Unit,
  { sessionId, says, shouldSay }: { sessionId: SessionId; says: string; shouldSay: string },
): MinutesReview => {
  const { id: versionId } = requireStanding(unit, sessionId)
  const id = unit.newId<ErratumId>()
  const erratum = { id, says, shouldSay, recordedOn: unit.today, recordedBy: operatorOf(unit) }
  store.insertErratum(unit.sql, { sessionId, versionId }, erratum)
  return getReview(unit, { sessionId })
}

/** Takes a correction of the acta that stands back; the history keeps what it said. */
export const removeErratum = (unit: Unit, { id }: { id: ErratumId }): MinutesReview => {
  const { sessionId, versionId } = found(store.findPlaceOfErratum(unit.sql, id), 'erratum')
  // One of a version that was opened again belongs to what that version said.
  if (requireStanding(unit, sessionId).id !== versionId) fail('NOT_FOUND', { entity: 'erratum' })
  store.deleteErratum(unit.sql, id)
  return getReview(unit, { sessionId })
}
