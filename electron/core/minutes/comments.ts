import type { MinutesReview } from '../../../shared/contract/review.ts'
import type { AgendaItemId, MinutesCommentId, SessionId } from '../../../shared/domain/ids.ts'
import { getAgendaItem } from '../agenda/service.ts'
import { operatorOf, type Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import { requireEditable } from '../sessions/service.ts'
import { getReview } from './review.ts'
import * as store from './store-comments.ts'

type NewComment = { sessionId: SessionId; agendaItemId: AgendaItemId | null; quote: string; text: string }

/** Writes a remark on a paragraph of an acta that may still be written. It never enters the acta. */
export const commentMinutes = (unit: Unit, { sessionId, agendaItemId, quote, text }: NewComment): MinutesReview => {
  requireEditable(unit, sessionId)
  if (agendaItemId !== null && getAgendaItem(unit, agendaItemId).sessionId !== sessionId)
    fail('NOT_FOUND', { entity: 'agendaItem' })
  const id = unit.newId<MinutesCommentId>()
  store.insertComment(unit.sql, sessionId, {
    id,
    agendaItemId,
    quote,
    text,
    author: operatorOf(unit),
    createdAt: unit.now,
  })
  return getReview(unit, { sessionId })
}

const sessionOf = ({ sql }: Unit, id: MinutesCommentId): SessionId =>
  found(store.findSessionOfComment(sql, id), 'comment')

/** Marks a remark as dealt with, or as open again. */
export const resolveComment = (
  unit: Unit,
  { id, isResolved }: { id: MinutesCommentId; isResolved: boolean },
): MinutesReview => {
  const sessionId = sessionOf(unit, id)
  store.setResolved(unit.sql, id, isResolved ? { at: unit.now, by: operatorOf(unit) } : null)
  return getReview(unit, { sessionId })
}

/** Takes a remark away; the history keeps what it said. */
export const removeComment = (unit: Unit, { id }: { id: MinutesCommentId }): MinutesReview => {
  const sessionId = sessionOf(unit, id)
  store.deleteComment(unit.sql, id)
  return getReview(unit, { sessionId })
}
