import type { ActivityProgress, ActivityProgressDraft } from '../../../shared/contract/plan.ts'
import type { ActivityId, ActivityProgressId } from '../../../shared/domain/ids.ts'
import { operatorOf, type Unit } from '../context.ts'
import { found, requireVersion } from '../failure.ts'
import * as store from './progress-store.ts'
import { findActivity } from './store.ts'

type Versioned = { id: ActivityProgressId; expectedVersion: number }

/** One entry, or the failure that it is not there. */
export const getProgress = ({ sql }: Unit, id: ActivityProgressId): ActivityProgress =>
  found(store.findProgress(sql, id), 'activityProgress')

/** What was said of an activity, newest first. */
export const listProgress = ({ sql }: Unit, { activityId }: { activityId: ActivityId }): ActivityProgress[] => {
  found(findActivity(sql, activityId), 'activity')
  return store.listProgress(sql, activityId).toReversed()
}

/** Writes down how an activity goes, in the name of who works here. */
export const addProgress = (
  unit: Unit,
  { activityId, draft }: { activityId: ActivityId; draft: ActivityProgressDraft },
): ActivityProgress => {
  found(findActivity(unit.sql, activityId), 'activity')
  const id = unit.newId<ActivityProgressId>()
  store.insertProgress(unit.sql, id, activityId, draft, operatorOf(unit))
  return getProgress(unit, id)
}

/** Corrects an entry; who wrote it stays. */
export const updateProgress = (
  unit: Unit,
  { id, draft, expectedVersion }: Versioned & { draft: ActivityProgressDraft },
): ActivityProgress => {
  const current = getProgress(unit, id)
  requireVersion(expectedVersion, current.version, current)
  store.updateProgress(unit.sql, id, draft)
  return getProgress(unit, id)
}

type Restored = { id: ActivityProgressId; activityId: ActivityId; draft: ActivityProgressDraft; author: string }

/** Puts back an entry that was removed, under its own id; one that is there stays as it is. */
export const restoreProgress = (unit: Unit, { id, activityId, draft, author }: Restored): ActivityProgress => {
  const there = store.findProgress(unit.sql, id)
  if (there) return there
  found(findActivity(unit.sql, activityId), 'activity')
  store.insertProgress(unit.sql, id, activityId, draft, author)
  return getProgress(unit, id)
}

/** Takes an entry back. */
export const removeProgress = (unit: Unit, { id, expectedVersion }: Versioned): Record<string, never> => {
  const current = getProgress(unit, id)
  requireVersion(expectedVersion, current.version, current)
  store.removeProgress(unit.sql, id)
  return {}
}
