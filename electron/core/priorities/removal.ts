import type { PriorityId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../context.ts'
import { fail, requireVersion } from '../failure.ts'
import { getPriority } from './service.ts'
import * as store from './store.ts'
import { usesOf } from './work.ts'

/** Takes a priority away with its links and what balances say of it; asks before, when there is something. */
export const removePriority = (
  unit: Unit,
  { id, expectedVersion, isConfirmed }: { id: PriorityId; expectedVersion: number; isConfirmed: boolean },
): Record<string, never> => {
  const { priority, agenda } = getPriority(unit, id)
  requireVersion(expectedVersion, priority.version, priority)
  const uses = usesOf(unit, agenda, priority)
  if (!isConfirmed && Object.values(uses).some((count) => count > 0)) fail('PRIORITY_LINKED', uses)
  store.removePriority(unit.sql, id)
  return {}
}
