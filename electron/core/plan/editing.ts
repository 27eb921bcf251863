import type { Plan } from '../../../shared/contract/plan.ts'
import type { ActivityId, ObjectiveId, PlanId } from '../../../shared/domain/ids.ts'
import {
  markMonth,
  settleMonths,
  type ActivityDraft,
  type ObjectiveDraft,
} from '../../../shared/domain/plan-content.ts'
import { fold } from '../../../shared/domain/text.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { countUses } from './progress-store.ts'
import { getPlan } from './service.ts'
import * as store from './store.ts'

type Removal<Id> = { id: Id; expectedVersion: number; isConfirmed: boolean }

const requireObjective = ({ sql }: Unit, id: ObjectiveId) => found(store.findObjective(sql, id), 'objective')

const requireActivity = ({ sql }: Unit, id: ActivityId) => found(store.findActivity(sql, id), 'activity')

const idsOf = <Id>(rows: readonly { id: Id }[]): Id[] => rows.map(({ id }) => id)

const activityIds = ({ sql }: Unit, planId: PlanId, objectiveId: ObjectiveId): ActivityId[] =>
  idsOf(store.listActivities(sql, planId).filter((activity) => activity.objectiveId === objectiveId))

/** Adds an objective under its role, at the end. */
export const addObjective = (unit: Unit, { planId, draft }: { planId: PlanId; draft: ObjectiveDraft }): Plan => {
  const { objectives } = getPlan(unit, { id: planId })
  store.insertObjective(unit.sql, unit.newId<ObjectiveId>(), planId, objectives.length, draft)
  return getPlan(unit, { id: planId })
}

/** Changes a role and what its objective says. */
export const updateObjective = (
  unit: Unit,
  { id, draft, expectedVersion }: { id: ObjectiveId; draft: ObjectiveDraft; expectedVersion: number },
): Plan => {
  const { planId, ...current } = requireObjective(unit, id)
  requireVersion(expectedVersion, current.version, current)
  store.updateObjective(unit.sql, id, draft)
  return getPlan(unit, { id: planId })
}

/** Puts an objective at a place counted from 0; the others keep their order. */
export const moveObjective = (unit: Unit, { id, position }: { id: ObjectiveId; position: number }): Plan => {
  const { planId } = requireObjective(unit, id)
  const others = idsOf(store.listObjectives(unit.sql, planId)).filter((one) => one !== id)
  store.orderObjectives(unit.sql, others.toSpliced(position, 0, id))
  return getPlan(unit, { id: planId })
}

/** Removes an objective with its activities; with progress or links only when that is confirmed. */
export const removeObjective = (unit: Unit, { id, expectedVersion, isConfirmed }: Removal<ObjectiveId>): Plan => {
  const { planId, ...current } = requireObjective(unit, id)
  requireVersion(expectedVersion, current.version, current)
  const uses = countUses(unit.sql, planId, { objectiveId: id, activityId: null })
  if (!isConfirmed && uses.progress + uses.links > 0) fail('PLAN_PART_IN_USE', { part: 'objective', ...uses })
  for (const activityId of activityIds(unit, planId, id)) store.removeActivity(unit.sql, activityId)
  store.removeObjective(unit.sql, id)
  store.orderObjectives(unit.sql, idsOf(store.listObjectives(unit.sql, planId)))
  return getPlan(unit, { id: planId })
}

const requireNewText = ({ sql }: Unit, planId: PlanId, { text }: ActivityDraft, of: ActivityId | null): void => {
  const same = store.listActivities(sql, planId).find((one) => one.id !== of && fold(one.text) === fold(text))
  if (same) fail('ACTIVITY_REPEATED', { text: same.text })
}

const settled = (draft: ActivityDraft): ActivityDraft => ({ ...draft, ...settleMonths(draft) })

/** Adds an activity to an objective; without a place, at its end. */
export const addActivity = (
  unit: Unit,
  { objectiveId, draft, position }: { objectiveId: ObjectiveId; draft: ActivityDraft; position: number | null },
): Plan => {
  const { planId } = requireObjective(unit, objectiveId)
  requireNewText(unit, planId, draft, null)
  const others = activityIds(unit, planId, objectiveId)
  const id = unit.newId<ActivityId>()
  store.insertActivity(unit.sql, id, objectiveId, others.length, settled(draft))
  store.orderActivities(unit.sql, objectiveId, others.toSpliced(position ?? others.length, 0, id))
  return getPlan(unit, { id: planId })
}

/** Changes what an activity says. */
export const updateActivity = (
  unit: Unit,
  { id, draft, expectedVersion }: { id: ActivityId; draft: ActivityDraft; expectedVersion: number },
): Plan => {
  const { planId, ...current } = requireActivity(unit, id)
  requireVersion(expectedVersion, current.version, current)
  requireNewText(unit, planId, draft, id)
  store.updateActivity(unit.sql, id, settled(draft))
  return getPlan(unit, { id: planId })
}

/** Puts an x in a month, or takes it out. Each cell is a fact of its own, so several may be pressed one after another. */
export const markActivityMonth = (
  unit: Unit,
  { id, month, isMarked }: { id: ActivityId; month: number; isMarked: boolean },
): Plan => {
  const { planId, ...current } = requireActivity(unit, id)
  const isAlready = current.months?.includes(month) === isMarked
  if (!isAlready) store.updateActivity(unit.sql, id, { ...current, ...markMonth(current, month, isMarked) })
  return getPlan(unit, { id: planId })
}

/** Puts an activity at a place of an objective of the same plan, counted from 0; the others keep their order. */
export const moveActivity = (
  unit: Unit,
  { id, objectiveId, position }: { id: ActivityId; objectiveId: ObjectiveId; position: number },
): Plan => {
  const { planId, objectiveId: from } = requireActivity(unit, id)
  const target = requireObjective(unit, objectiveId)
  found(target.planId === planId ? target : undefined, 'objective')
  const others = activityIds(unit, planId, objectiveId).filter((one) => one !== id)
  store.orderActivities(unit.sql, objectiveId, others.toSpliced(position, 0, id))
  if (from !== objectiveId) store.orderActivities(unit.sql, from, activityIds(unit, planId, from))
  return getPlan(unit, { id: planId })
}

/** Removes an activity; with progress or links only when that is confirmed. */
export const removeActivity = (unit: Unit, { id, expectedVersion, isConfirmed }: Removal<ActivityId>): Plan => {
  const { planId, ...current } = requireActivity(unit, id)
  requireVersion(expectedVersion, current.version, current)
  const uses = countUses(unit.sql, planId, { objectiveId: null, activityId: id })
  if (!isConfirmed && uses.progress + uses.links > 0) fail('PLAN_PART_IN_USE', { part: 'activity', ...uses })
  store.removeActivity(unit.sql, id)
  store.orderActivities(unit.sql, current.objectiveId, activityIds(unit, planId, current.objectiveId))
  return getPlan(unit, { id: planId })
}
