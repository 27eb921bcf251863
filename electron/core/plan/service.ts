import type { Plan, PlanActivity, PlanDraft, PlanSummary, Province } from '../../../shared/contract/plan.ts'
import type { ActivityId, ObjectiveId, PlanId } from '../../../shared/domain/ids.ts'
import type { PlanContent } from '../../../shared/domain/plan-content.ts'
import { measuresOf, percentageOf, standingOfActivities } from '../../../shared/domain/plan-progress.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { countLinksOfPlan, countUses, listProgressOfPlan } from './progress-store.ts'
import * as store from './store.ts'

/** The annual plans kept, newest first. */
export const listPlans = ({ sql }: Unit): PlanSummary[] => store.listPlans(sql)

/** The plan of a year; undefined when there is none. */
export const findPlanOfYear = ({ sql }: Unit, year: number): PlanSummary | undefined => store.findPlanOfYear(sql, year)

const requirePlan = ({ sql }: Unit, id: PlanId): PlanSummary => found(store.findPlan(sql, id), 'plan')

const activitiesOf = ({ sql }: Unit, { id, year }: PlanSummary): PlanActivity[] => {
  const progress = Map.groupBy(listProgressOfPlan(sql, id), ({ activityId }) => activityId)
  const links = countLinksOfPlan(sql, id)
  const sessions = store.listHeldSessions(sql, year)
  return store.listActivities(sql, id).map((activity) => {
    const entries = progress.get(activity.id) ?? []
    return {
      ...activity,
      percentage: percentageOf(entries),
      progressCount: entries.length,
      lastProgress: entries.at(-1) ?? null,
      linkCount: links.get(activity.id) ?? 0,
      measures: measuresOf(activity, sessions, year),
    }
  })
}

/** A whole plan, with how far each activity, each objective and all of it are. */
export const getPlan = (unit: Unit, { id }: { id: PlanId }): Plan => {
  const plan = requirePlan(unit, id)
  const activities = activitiesOf(unit, plan)
  const byObjective = Map.groupBy(activities, ({ objectiveId }) => objectiveId)
  return {
    id,
    year: plan.year,
    name: plan.name,
    standing: standingOfActivities(activities),
    objectives: store.listObjectives(unit.sql, id).map((objective) => {
      const ofObjective = byObjective.get(objective.id) ?? []
      return { ...objective, standing: standingOfActivities(ofObjective), activities: ofObjective }
    }),
    version: plan.version,
  }
}

const requireFreeYear = (unit: Unit, year: number, of: PlanId | null): void => {
  const other = findPlanOfYear(unit, year)
  if (other !== undefined && other.id !== of) fail('PLAN_EXISTS', { year, name: other.name })
}

/** Begins an empty plan; there is one a year. */
export const createPlan = (unit: Unit, draft: PlanDraft): PlanSummary => {
  requireFreeYear(unit, draft.year, null)
  const id = unit.newId<PlanId>()
  store.insertPlan(unit.sql, id, draft)
  return requirePlan(unit, id)
}

/** Renames a plan, or says that it is of another year. */
export const updatePlan = (
  unit: Unit,
  { id, draft, expectedVersion }: { id: PlanId; draft: PlanDraft; expectedVersion: number },
): PlanSummary => {
  const current = requirePlan(unit, id)
  requireVersion(expectedVersion, current.version, current)
  requireFreeYear(unit, draft.year, id)
  store.updatePlan(unit.sql, id, draft)
  return requirePlan(unit, id)
}

/** Takes a plan away with all that was written for it; with progress or links only when that is confirmed. */
export const removePlan = (
  unit: Unit,
  { id, expectedVersion, isConfirmed }: { id: PlanId; expectedVersion: number; isConfirmed: boolean },
): Record<string, never> => {
  const current = requirePlan(unit, id)
  requireVersion(expectedVersion, current.version, current)
  const uses = countUses(unit.sql, id, { objectiveId: null, activityId: null })
  if (!isConfirmed && uses.progress + uses.links > 0) fail('PLAN_PART_IN_USE', { part: 'plan', ...uses })
  for (const activity of store.listActivities(unit.sql, id)) store.removeActivity(unit.sql, activity.id)
  store.removePlan(unit.sql, id)
  return {}
}

/** Keeps a whole plan; its year must be free. */
export const addPlan = (unit: Unit, { year, name, objectives }: PlanContent): PlanSummary => {
  const plan = createPlan(unit, { year, name })
  for (const [position, objective] of objectives.entries()) {
    const objectiveId = unit.newId<ObjectiveId>()
    store.insertObjective(unit.sql, objectiveId, plan.id, position, objective)
    for (const [place, activity] of objective.activities.entries())
      store.insertActivity(unit.sql, unit.newId<ActivityId>(), objectiveId, place, activity)
  }
  return requirePlan(unit, plan.id)
}

/** The territory of the region. */
export const listTerritory = ({ sql }: Unit): Province[] => store.listProvinces(sql)

/** Keeps the provinces and districts of the region. */
export const addTerritory = (unit: Unit, provinces: readonly Province[]): void =>
  provinces.forEach((province, position) => store.insertProvince(unit.sql, unit.newId, province, position))
