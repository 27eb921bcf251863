import type { Session } from '../../../shared/contract/sessions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { sittingDay } from '../sessions/suspension.ts'

type Sat = Pick<Session, 'id' | 'heldOn' | 'status' | 'suspensions'>

/** The sessions in which an acta can have been approved: those that began after its own, the nearest first. */
export const approvingSessions = <One extends Sat>(sessions: readonly One[], of: Sat): One[] =>
  sessions
    .filter(({ id, status }) => id !== of.id && (status === 'open' || status === 'closed'))
    .filter((one) => sittingDay(one) >= sittingDay(of))
    .sort((left, right) => left.heldOn.localeCompare(right.heldOn))

/** What is proposed: in the session being held, or else in the first one after it; apart and today when there is none. */
export const usualApproval = (
  candidates: readonly Sat[],
  today: Day,
): { approvedInId: SessionId | null; approvedOn: Day } => {
  const chosen = candidates.find(({ status }) => status === 'open') ?? candidates[0]
  return chosen === undefined
    ? { approvedInId: null, approvedOn: today }
    : { approvedInId: chosen.id, approvedOn: sittingDay(chosen) }
}
