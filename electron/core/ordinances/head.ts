import type { OrdinanceId } from '../../../shared/domain/ids.ts'
import { isLockedAt } from '../../../shared/domain/ordinance.ts'
import type { Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import { findHead, type OrdinanceHead } from './store.ts'

/** The text that may still be changed, or the failure that it is approved or is not there. */
export const unlockedHead = ({ sql }: Pick<Unit, 'sql'>, id: OrdinanceId): OrdinanceHead => {
  const head = found(findHead(sql, id), 'ordinance')
  return isLockedAt(head.stage) ? fail('ORDINANCE_LOCKED', { stage: head.stage }) : head
}
