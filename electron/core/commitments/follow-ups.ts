import type { Commitment, CommitmentStatus, FollowUp, OpenCommitment } from '../../../shared/contract/resolutions.ts'
import { isRescheduling } from '../../../shared/domain/commitment-light.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { CommitmentId, FollowUpId, SessionId } from '../../../shared/domain/ids.ts'
import { moveAttachments } from '../attachments/moving.ts'
import { operatorOf, type Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { getSession, requireEditable } from '../sessions/service.ts'
import * as store from './follow-ups-store.ts'
import { getFollowed, isLookedAt } from './looked-at.ts'
import { getCommitment } from './service.ts'

/*
 * What became of a commitment after its session (product.md rule 7): each follow-up keeps its day, its author and how the
 * commitment stood before, so that the newest can be taken back. The acta of its session stays as it was approved.
 */

const withFollowUps = (unit: Unit, id: CommitmentId): OpenCommitment => found(getFollowed(unit, id), 'commitment')

/** One follow-up, or the failure that it is not there. */
export const getFollowUp = ({ sql }: Unit, id: FollowUpId): FollowUp => found(store.findFollowUp(sql, id), 'followUp')

/** The day that a commitment had after so many of its follow-ups: those after them may have put it off. */
export const dueAfter = (
  { sql }: Unit,
  { dueOn, followUps }: Pick<OpenCommitment, 'dueOn' | 'followUps'>,
  count: number,
): Day | null => {
  const puttingOff = followUps.slice(count).find((followUp) => followUp.dueOn !== null)
  return puttingOff === undefined ? dueOn : store.findDueBefore(sql, puttingOff.id)
}

/** The day until which each of some commitments was promised, whatever became of it since. */
export const listDuePromised = ({ sql }: Unit, commitments: readonly Commitment[]): Map<CommitmentId, Day | null> => {
  const ids = commitments.map(({ id }) => id)
  return new Map([...commitments.map(({ id, dueOn }) => [id, dueOn] as const), ...store.listDueAtFirst(sql, ids)])
}

export type FollowUpDraft = {
  id: CommitmentId
  sessionId: SessionId | null
  status: CommitmentStatus
  percentage: number | null
  note: string | null
  dueOn: Day | null
  expectedVersion: number
}

// What is said in a session is said of what that session looks at: of an earlier one, and open.
const requireLookedAt = (unit: Unit, sessionId: SessionId, id: CommitmentId): void => {
  if (!isLookedAt(unit, requireEditable(unit, sessionId), id)) fail('NOT_FOUND', { entity: 'commitment' })
}

/** Says what became of a commitment, in a session or between sessions; with a day, and the reason, it is put off until then. */
export const followCommitment = (unit: Unit, { id, expectedVersion, ...said }: FollowUpDraft): OpenCommitment => {
  const current = getCommitment(unit, id)
  requireVersion(expectedVersion, current.version, current)
  if (said.sessionId !== null) requireLookedAt(unit, said.sessionId, id)
  if (isRescheduling(said, current.dueOn) && !said.note) fail('RESCHEDULING_NEEDS_REASON', { dueOn: current.dueOn })
  store.insertFollowUp(unit.sql, {
    ...said,
    note: said.note || null,
    id: unit.newId<FollowUpId>(),
    commitmentId: id,
    recordedOn: said.sessionId === null ? unit.today : getSession(unit, { sessionId: said.sessionId }).heldOn,
    author: operatorOf(unit),
    statusBefore: current.status,
    dueBefore: current.dueOn,
  })
  store.setStanding(unit.sql, id, said.status, said.dueOn ?? current.dueOn)
  return withFollowUps(unit, id)
}

/** Takes the newest follow-up back: the commitment is as it was before, and keeps the files of the follow-up. */
export const unfollowCommitment = (
  unit: Unit,
  { id, expectedVersion }: { id: CommitmentId; expectedVersion: number },
): OpenCommitment => {
  const current = getCommitment(unit, id)
  requireVersion(expectedVersion, current.version, current)
  const newest = found(store.findNewest(unit.sql, id), 'followUp')
  if (newest.sessionId !== null) requireEditable(unit, newest.sessionId)
  moveAttachments(unit, { kind: 'follow_up', id: newest.id }, { kind: 'commitment', id })
  store.removeFollowUp(unit.sql, newest.id)
  store.setStanding(unit.sql, id, newest.statusBefore, newest.dueBefore)
  return withFollowUps(unit, id)
}
