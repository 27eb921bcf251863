import type { OrdinanceComment } from '../../../shared/contract/ordinance-review.ts'
import type { OrdinanceCommentId, OrdinanceId, OrdinancePartId } from '../../../shared/domain/ids.ts'
import { operatorOf, type Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import * as store from './comments-store.ts'
import { unlockedHead } from './head.ts'
import { findPart } from './parts-store.ts'
import { findHead } from './store.ts'

type NewComment = { ordinanceId: OrdinanceId; partId: OrdinancePartId | null; quote: string; text: string }

/** What was remarked on a text, oldest first. */
export const listComments = ({ sql }: Unit, { ordinanceId }: { ordinanceId: OrdinanceId }): OrdinanceComment[] => {
  found(findHead(sql, ordinanceId), 'ordinance')
  return store.listComments(sql, ordinanceId)
}

/** Writes a remark on a part, or on the whole of a text that may still be changed. */
export const addComment = (unit: Unit, { ordinanceId, partId, quote, text }: NewComment): OrdinanceComment => {
  unlockedHead(unit, ordinanceId)
  if (partId !== null && findPart(unit.sql, partId)?.ordinanceId !== ordinanceId)
    fail('NOT_FOUND', { entity: 'ordinancePart' })
  const comment: OrdinanceComment = {
    id: unit.newId<OrdinanceCommentId>(),
    partId,
    quote,
    text,
    author: operatorOf(unit),
    createdAt: unit.now,
    resolved: null,
  }
  store.insertComment(unit.sql, ordinanceId, comment)
  return comment
}

/** Marks a remark as dealt with, or as open again. */
export const resolveComment = (
  unit: Unit,
  { id, isResolved }: { id: OrdinanceCommentId; isResolved: boolean },
): OrdinanceComment => {
  const comment = found(store.findComment(unit.sql, id), 'comment')
  // Who settled it first is who did.
  if ((comment.resolved !== null) === isResolved) return comment
  const resolved = isResolved ? { at: unit.now, by: operatorOf(unit) } : null
  store.setResolved(unit.sql, id, resolved)
  return { ...comment, resolved }
}

/** Takes a remark away; the history keeps what it said. */
export const removeComment = ({ sql }: Unit, { id }: { id: OrdinanceCommentId }): Record<string, never> => {
  found(store.findComment(sql, id), 'comment')
  store.deleteComment(sql, id)
  return {}
}
