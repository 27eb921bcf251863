import type { CommitmentCard, CommitmentFilter, RegisteredCommitment } from '../../../shared/contract/commitments.ts'
import type { Page, PageRequest } from '../../../shared/contract/paging.ts'
import { lastSoonDay } from '../../../shared/domain/commitment-light.ts'
import type { CommitmentId } from '../../../shared/domain/ids.ts'
import { getAgendaItem } from '../agenda/service.ts'
import { countAttachments } from '../attachments/counting.ts'
import type { Unit } from '../context.ts'
import { pageFrom } from '../paging.ts'
import { getSession } from '../sessions/service.ts'
import { listFollowUps } from './follow-ups-store.ts'
import { getCommitment } from './service.ts'
import * as store from './register-store.ts'

/** A page of the register: what is due first, first; of what is settled the latest first. */
export const listCommitmentRegister = (
  { sql, today }: Unit,
  { after, limit, ...filter }: CommitmentFilter & PageRequest,
): Page<RegisteredCommitment> =>
  pageFrom(store.listRegistered(sql, { filter, today, after, limit: limit + 1 }), limit, (one) => ({
    key: store.keyOf(one),
    id: one.id,
  }))

/** How many are open, by their traffic light. */
export const summariseCommitments = ({ sql, today }: Unit) => {
  const { overdue, soon, in_time: inTime, without_day: withoutDay } = store.countOpen(sql, today, lastSoonDay(today))
  return { overdue, soon, inTime, withoutDay }
}

/** A commitment with its whole history and how many files show each step of it. */
export const getCommitmentCard = (unit: Unit, { id }: { id: CommitmentId }): CommitmentCard => {
  const commitment = getCommitment(unit, id)
  const session = getSession(unit, { sessionId: commitment.sessionId })
  const followUps = listFollowUps(unit.sql, id)
  const evidence = countAttachments(
    unit,
    'follow_up',
    followUps.map((one) => one.id),
  )
  return {
    ...commitment,
    sessionLabel: session.label,
    heldOn: session.heldOn,
    itemTitle: getAgendaItem(unit, commitment.agendaItemId).title,
    followUps: followUps.map((one) => ({
      ...one,
      sessionLabel: one.sessionId === null ? null : getSession(unit, { sessionId: one.sessionId }).label,
      evidenceCount: evidence.get(one.id) ?? 0,
    })),
  }
}
