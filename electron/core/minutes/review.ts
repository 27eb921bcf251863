import type { MinutesReview } from '../../../shared/contract/review.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import type { MinutesState } from '../../../shared/domain/session.ts'
import { moveAttachments } from '../attachments/moving.ts'
import { listAttachments } from '../attachments/service.ts'
import { operatorOf, type Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { getSession } from '../sessions/service.ts'
import { errataOf, lastApproved } from './locked.ts'
import { listComments } from './store-comments.ts'
import { listVersions, setReopened, setState } from './store-versions.ts'

export type ReviewStep = { sessionId: SessionId; expectedVersion: number }

/** Where the acta of a session is on its way: what was kept, remarked and corrected. */
export const getReview = (unit: Unit, { sessionId }: { sessionId: SessionId }): MinutesReview => ({
  state: getSession(unit, { sessionId }).minutesState,
  versions: listVersions(unit.sql, sessionId).map(
    ({ sessionId: _session, label: _, textSha256: _text, ...version }) => version,
  ),
  comments: listComments(unit.sql, sessionId),
  errata: errataOf(unit, sessionId),
  scanCount: listAttachments(unit, { owner: { kind: 'minutes', id: sessionId } }).length,
})

/** The session, when its acta is where a step begins and the screen has seen it so. */
export const requireStep = (
  unit: Unit,
  { sessionId, expectedVersion }: ReviewStep,
  from: readonly MinutesState[],
): Session => {
  const session = getSession(unit, { sessionId })
  // The state first: whoever approves twice wants to hear that it is approved.
  if (!from.includes(session.minutesState)) fail('MINUTES_STATE', { state: session.minutesState })
  requireVersion(expectedVersion, session.version, session)
  return session
}

/** In review → draft. */
export const withdrawMinutes = (unit: Unit, step: ReviewStep): MinutesReview => {
  requireStep(unit, step, ['in_review'])
  setState(unit.sql, step.sessionId, 'draft')
  return getReview(unit, step)
}

/** Approved → signed, with the scan at hand. */
export const signMinutes = (unit: Unit, step: ReviewStep): MinutesReview => {
  requireStep(unit, step, ['approved'])
  if (getReview(unit, step).scanCount === 0) fail('SCAN_MISSING', {})
  setState(unit.sql, step.sessionId, 'signed')
  return getReview(unit, step)
}

/** Back to a draft, saying why. The version that stood is kept, with its files. */
export const reopenMinutes = (unit: Unit, { reason, ...step }: ReviewStep & { reason: string }): MinutesReview => {
  requireStep(unit, step, ['approved', 'signed'])
  const standing = found(lastApproved(unit, step.sessionId), 'minutesVersion')
  // What was signed is that version: the next one is signed with a scan of its own.
  moveAttachments(unit, { kind: 'minutes', id: step.sessionId }, { kind: 'minutes', id: standing.id })
  setReopened(unit.sql, standing.id, unit.now, operatorOf(unit), reason)
  setState(unit.sql, step.sessionId, 'draft')
  return getReview(unit, step)
}
