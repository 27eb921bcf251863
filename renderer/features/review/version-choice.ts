import type { MinutesReview } from '../../../shared/contract/review.ts'
import type { MinutesVersionId } from '../../../shared/domain/ids.ts'
import type { SideBySide } from '../../ui/comparison-cells.tsx'

/** One of the two texts compared: a version, or with null what the acta says now. */
export type VersionChoice = MinutesVersionId | null
export type Comparison = SideBySide<VersionChoice>

/**
 * What is compared first: while the acta is written, its last version with what it says now; once it is approved, the
 * version before with the one approved.
 */
export const usualComparison = ({ state, versions }: Pick<MinutesReview, 'state' | 'versions'>): Comparison => {
  const last = versions.at(-1)?.id ?? null
  const isLocked = state === 'approved' || state === 'signed'
  const previous = versions.at(-2)?.id
  return isLocked && previous !== undefined ? { before: previous, after: last } : { before: last, after: null }
}
