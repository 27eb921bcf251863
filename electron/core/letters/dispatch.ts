import type { DispatchDraft, Letter } from '../../../shared/contract/letters.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { DispatchId, LetterId, RecipientId } from '../../../shared/domain/ids.ts'
import type { RecipientAnswer } from '../../../shared/domain/letter.ts'
import { tidyOrNull } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import * as recipientsStore from './recipients-store.ts'
import { getLetter, getStoredLetter } from './service.ts'
import * as store from './store.ts'

const requireIssued = (unit: Unit, id: LetterId): void => {
  if (getStoredLetter(unit, id).number === null) fail('LETTER_NOT_ISSUED', {})
}

const getRecipient = ({ sql }: Unit, id: RecipientId): recipientsStore.StoredRecipient =>
  found(recipientsStore.findRecipient(sql, id), 'recipient')

const clean = (dispatch: DispatchDraft): DispatchDraft => ({
  ...dispatch,
  receivedBy: tidyOrNull(dispatch.receivedBy),
  note: tidyOrNull(dispatch.note),
})

const changed = (unit: Unit, id: LetterId): Letter => {
  store.touchLetter(unit.sql, id)
  return getLetter(unit, id)
}

export type Dispatching = { letterId: LetterId; recipientIds: readonly RecipientId[]; dispatch: DispatchDraft }

/** Writes one delivery down for each of some recipients of a letter. */
export const dispatchLetter = (unit: Unit, { letterId, recipientIds, dispatch }: Dispatching): Letter => {
  requireIssued(unit, letterId)
  for (const recipientId of recipientIds) {
    if (getRecipient(unit, recipientId).letterId !== letterId) fail('NOT_FOUND', { entity: 'recipient' })
    recipientsStore.insertDispatch(unit.sql, unit.newId<DispatchId>(), recipientId, clean(dispatch))
  }
  return changed(unit, letterId)
}

const letterOfDispatch = (unit: Unit, id: DispatchId): LetterId =>
  getRecipient(unit, found(recipientsStore.findRecipientOf(unit.sql, id), 'dispatch')).letterId

/** Fails when there is no such delivery. */
export const requireDispatch = (unit: Unit, id: DispatchId): void => void letterOfDispatch(unit, id)

/** Corrects a delivery. */
export const updateDispatch = (unit: Unit, { id, dispatch }: { id: DispatchId; dispatch: DispatchDraft }): Letter => {
  const letterId = letterOfDispatch(unit, id)
  recipientsStore.updateDispatch(unit.sql, id, clean(dispatch))
  return changed(unit, letterId)
}

/** Takes a delivery back. */
export const removeDispatch = (unit: Unit, { id }: { id: DispatchId }): Letter => {
  const letterId = letterOfDispatch(unit, id)
  recipientsStore.removeDispatch(unit.sql, id)
  return changed(unit, letterId)
}

export type Answer = { recipientId: RecipientId; answer: RecipientAnswer; answeredOn: Day | null; note: string | null }

/** Writes down what a recipient said; `none` takes it back. Without a day, it was said today. */
export const answerLetter = (unit: Unit, { recipientId, answer, answeredOn, note }: Answer): Letter => {
  const { letterId } = getRecipient(unit, recipientId)
  requireIssued(unit, letterId)
  const isTakenBack = answer === 'none'
  const on = isTakenBack ? null : (answeredOn ?? unit.today)
  recipientsStore.setAnswer(unit.sql, recipientId, answer, on, isTakenBack ? null : tidyOrNull(note))
  return changed(unit, letterId)
}
