import type { PlanReading, PlanReplacement, PlanSummary } from '../../../shared/contract/plan.ts'
import type { ActivityId, ObjectiveId, PlanId, UploadId } from '../../../shared/domain/ids.ts'
import type { ActivityDraft, PlanContent } from '../../../shared/domain/plan-content.ts'
import { settlePlan, type ReadPlan, type SettledPlan } from '../../../shared/domain/plan-import.ts'
import { fold } from '../../../shared/domain/text.ts'
import { createUnit, write, type CoreContext, type Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import { addPriority, createAgenda, listPriorities } from '../priorities/service.ts'
import { discardPlanFile, openPlanFile } from './file.ts'
import { addPlan, findPlanOfYear, getPlan } from './service.ts'
import * as store from './store.ts'

export type PlanFileRequest = { uploadId: UploadId; sheet: string | null; year: number | null }

type NewPriorities = NonNullable<ReadPlan['priorities']>

const understand = (
  unit: Unit,
  read: ReadPlan,
  year: number | null,
): { settled: SettledPlan; newPriorities: NewPriorities | null } => {
  const { items } = listPriorities(unit)
  const newPriorities = items.length === 0 ? read.priorities : null
  const knownPriorities = (newPriorities?.items ?? items).map(({ number }) => number)
  return { settled: settlePlan(read, { year, knownPriorities }), newPriorities }
}

const keyOf = ({ text }: { text: string }): string => fold(text)

const textsOf = ({ objectives }: Pick<PlanContent, 'objectives'>): Set<string> =>
  new Set(objectives.flatMap(({ activities }) => activities.map(keyOf)))

const replacementOf = (unit: Unit, content: PlanContent): PlanReplacement | null => {
  const there = findPlanOfYear(unit, content.year)
  if (there === undefined) return null
  const before = getPlan(unit, { id: there.id }).objectives.flatMap(({ activities }) => activities)
  const texts = textsOf(content)
  const gone = before.filter((activity) => !texts.has(keyOf(activity)))
  const kept = before.length - gone.length
  return {
    id: there.id,
    name: there.name,
    kept,
    added: texts.size - kept,
    removed: gone.length,
    losing: gone.filter(({ progressCount, linkCount }) => progressCount + linkCount > 0).map(({ text }) => text),
  }
}

/** What a file would load, and the reason of each row that is wrong. Writes nothing. */
export const readPlanFile = async (context: CoreContext, request: PlanFileRequest): Promise<PlanReading> => {
  const { fileName, sheet, sheets, read } = await openPlanFile(context, request)
  return context.database.read(() => {
    const unit = createUnit(context)
    const { settled, newPriorities } = understand(unit, read, request.year)
    return {
      fileName,
      sheet,
      sheets,
      ...settled,
      ignoredColumns: read.ignoredColumns,
      newPriorities: newPriorities && { name: newPriorities.name, count: newPriorities.items.length },
      replaces: settled.content && replacementOf(unit, settled.content),
    }
  })
}

const loadPriorities = (unit: Unit, { name, items }: NewPriorities): void => {
  const { id: agendaId } = createAgenda(unit, { name, firstYear: null, lastYear: null })
  for (const draft of items) addPriority(unit, { agendaId, draft })
}

// What the file does not say, and somebody wrote here, stays: months that nobody could read in the paper, observations.
const updatedBy = (row: ActivityDraft, activity: ActivityDraft): ActivityDraft => ({
  ...activity,
  ...(activity.months === null && row.months !== null ? { months: row.months, monthsMarked: row.monthsMarked } : {}),
  observations: activity.observations ?? row.observations,
})

// Activities of the same text stay the same rows, wherever they are now: their progress, evidence and links are theirs.
const replacePlan = (unit: Unit, id: PlanId, { year, name, objectives }: PlanContent): void => {
  const { sql } = unit
  const before = store.listActivities(sql, id)
  const formerObjectives = store.listObjectives(sql, id)
  const rows = new Map(before.map((activity) => [keyOf(activity), activity]))
  const kept = new Set<ActivityId>()
  store.updatePlan(sql, id, { year, name })
  for (const [position, objective] of objectives.entries()) {
    const objectiveId = unit.newId<ObjectiveId>()
    store.insertObjective(sql, objectiveId, id, position, objective)
    const ids = objective.activities.map((activity, place) => {
      const row = rows.get(keyOf(activity))
      const activityId = row?.id ?? unit.newId<ActivityId>()
      if (row === undefined) store.insertActivity(sql, activityId, objectiveId, place, activity)
      else {
        store.updateActivity(sql, activityId, updatedBy(row, activity))
        kept.add(activityId)
      }
      return activityId
    })
    store.orderActivities(sql, objectiveId, ids)
  }
  for (const activity of before) if (!kept.has(activity.id)) store.removeActivity(sql, activity.id)
  for (const objective of formerObjectives) store.removeObjective(sql, objective.id)
}

const load = (unit: Unit, read: ReadPlan, { year, replaces }: PlanFileRequest & { replaces: boolean }): PlanSummary => {
  const { settled, newPriorities } = understand(unit, read, year)
  const { content, problems } = settled
  if (content === null) return fail('PLAN_FILE_WRONG', { problems: problems.length })
  const there = findPlanOfYear(unit, content.year)
  if (there !== undefined && !replaces) fail('PLAN_EXISTS', { year: content.year, name: there.name })
  if (newPriorities !== null) loadPriorities(unit, newPriorities)
  if (there === undefined) return addPlan(unit, content)
  replacePlan(unit, there.id, content)
  return found(findPlanOfYear(unit, content.year), 'plan')
}

/** Loads a plan from a file: all of it or nothing. */
export const loadPlan = async (
  context: CoreContext,
  command: string,
  request: PlanFileRequest & { replaces: boolean },
): Promise<PlanSummary> => {
  // Read outside of the transaction: other windows write meanwhile.
  const { read } = await openPlanFile(context, request)
  const loaded = write(context, command, (unit) => load(unit, read, request))
  discardPlanFile(context, request.uploadId)
  return loaded
}
