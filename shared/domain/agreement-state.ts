import type { Day } from './dates.ts'

/** Where an agreement stands in the order in which a committee decides: its session, its item, its place in the item. */
export type AgreementPlace = { heldOn: Day; sessionId: string; itemPosition: number; ordinal: number }

/**
 * Whether an agreement came after another, which only then can leave it without effect. Of two sessions of one day nobody
 * knows here which was first: each may undo the other.
 */
export const isLaterAgreement = (one: AgreementPlace, other: AgreementPlace): boolean => {
  if (one.sessionId !== other.sessionId) return one.heldOn >= other.heldOn
  if (one.itemPosition !== other.itemPosition) return one.itemPosition > other.itemPosition
  return one.ordinal > other.ordinal
}
