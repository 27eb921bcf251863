import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../domain/dates.ts'
import { ActivityId, ActivityProgressId, ObjectiveId, PlanId, UploadId } from '../domain/ids.ts'
import { ActivityDraft, Month, ObjectiveDraft, PlanContent } from '../domain/plan-content.ts'
import { PlanProblem } from '../domain/plan-import-problems.ts'
import { PlanMeasure, PlanStanding } from '../domain/plan-progress.ts'
import { failing, failingCommand } from './errors.ts'
import { planLinks } from './plan-links.ts'

export const PlanDraft = z.strictObject({ year: PlanContent.shape.year, name: PlanContent.shape.name })
export type PlanDraft = z.infer<typeof PlanDraft>

/** A plan as lists show it. */
export const PlanSummary = z.strictObject({
  id: PlanId,
  ...PlanDraft.shape,
  activities: z.int(),
  /** What it asks for, of the activity that asks for most; null when none does. */
  minimumDecentralisedSessions: z.int().nullable(),
  version: z.int(),
})
export type PlanSummary = z.infer<typeof PlanSummary>

export const ActivityProgressDraft = z.strictObject({
  recordedOn: Day,
  percentage: z.int().min(0).max(100).nullable(),
  text: z.string().trim().min(1).max(5000),
})
export type ActivityProgressDraft = z.infer<typeof ActivityProgressDraft>

/** What was said of an activity on a day; its evidence are attachments of `activity_progress`. */
export const ActivityProgress = z.strictObject({
  id: ActivityProgressId,
  activityId: ActivityId,
  ...ActivityProgressDraft.shape,
  author: z.string(),
  version: z.int(),
})
export type ActivityProgress = z.infer<typeof ActivityProgress>

export const PlanActivity = z.strictObject({
  id: ActivityId,
  objectiveId: ObjectiveId,
  position: z.int(),
  ...ActivityDraft.shape,
  /** As the last entry that says so; null when none does. */
  percentage: z.int().nullable(),
  progressCount: z.int(),
  lastProgress: ActivityProgress.nullable(),
  linkCount: z.int(),
  /** The goals that are measured from the sessions really held. */
  measures: z.array(PlanMeasure),
  version: z.int(),
})
export type PlanActivity = z.infer<typeof PlanActivity>

export const PlanObjective = z.strictObject({
  id: ObjectiveId,
  position: z.int(),
  ...ObjectiveDraft.shape,
  standing: PlanStanding,
  activities: z.array(PlanActivity),
  version: z.int(),
})
export type PlanObjective = z.infer<typeof PlanObjective>

export const Plan = z.strictObject({
  id: PlanId,
  ...PlanDraft.shape,
  standing: PlanStanding,
  objectives: z.array(PlanObjective),
  version: z.int(),
})
export type Plan = z.infer<typeof Plan>

/** What loading would put in the place of a plan that is there. */
export const PlanReplacement = z.strictObject({
  id: PlanId,
  name: z.string(),
  /** Activities with the same text, which keep their progress, evidence and links. */
  kept: z.int(),
  added: z.int(),
  removed: z.int(),
  /** Those removed of which something was written down or linked: it would be lost. */
  losing: z.array(z.string()),
})
export type PlanReplacement = z.infer<typeof PlanReplacement>

export const PlanReading = z.strictObject({
  fileName: z.string(),
  /** The sheet that was read; null of a JSON file. */
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  /** What would be loaded; null while the year is not known or something is wrong. */
  content: PlanContent.nullable(),
  /** What the file says of itself; the year is null when it says none. */
  year: z.int().nullable(),
  name: z.string(),
  /** Columns that mean nothing here: they are left out. */
  ignoredColumns: z.array(z.string()),
  problems: z.array(PlanProblem),
  /** The agenda of priorities that the file brings and the program lacks: it is loaded too. */
  newPriorities: z.strictObject({ name: z.string(), count: z.int() }).nullable(),
  replaces: PlanReplacement.nullable(),
})
export type PlanReading = z.infer<typeof PlanReading>

const PlanFile = {
  uploadId: UploadId,
  /** Null: the first that can be seen. */
  sheet: z.string().max(300).nullable(),
  /** Null: as the file says. */
  year: PlanContent.shape.year.nullable(),
}

const expectedVersion = z.int()
const fileFailures = ['NOT_FOUND', 'SPREADSHEET_UNREADABLE', 'SHEET_MISSING'] as const

export const Province = z.strictObject({ name: z.string(), districts: z.array(z.string()) })
export type Province = z.infer<typeof Province>

export const plan = {
  /** The plans kept, newest year first. */
  list: oc.errors(failing()).output(z.array(PlanSummary)),
  /** A whole plan, with how far it is. */
  get: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ id: PlanId }))
    .output(Plan),
  create: oc.errors(failingCommand('PLAN_EXISTS')).input(PlanDraft).output(PlanSummary),
  update: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'PLAN_EXISTS'))
    .input(z.strictObject({ id: PlanId, draft: PlanDraft, expectedVersion }))
    .output(PlanSummary),
  /** Takes a plan away with all that was written for it; with progress or links only when it is confirmed. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'PLAN_PART_IN_USE'))
    .input(z.strictObject({ id: PlanId, expectedVersion, isConfirmed: z.boolean() }))
    .output(z.strictObject({})),
  /** At the end. */
  addObjective: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ planId: PlanId, draft: ObjectiveDraft }))
    .output(Plan),
  updateObjective: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: ObjectiveId, draft: ObjectiveDraft, expectedVersion }))
    .output(Plan),
  /** To a place counted from 0; the others keep their order. */
  moveObjective: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: ObjectiveId, position: z.int().min(0).max(1000) }))
    .output(Plan),
  removeObjective: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'PLAN_PART_IN_USE'))
    .input(z.strictObject({ id: ObjectiveId, expectedVersion, isConfirmed: z.boolean() }))
    .output(Plan),
  /** Null is the end of its objective. */
  addActivity: oc
    .errors(failingCommand('NOT_FOUND', 'ACTIVITY_REPEATED'))
    .input(
      z.strictObject({
        objectiveId: ObjectiveId,
        draft: ActivityDraft,
        position: z.int().min(0).max(1000).nullable(),
      }),
    )
    .output(Plan),
  updateActivity: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'ACTIVITY_REPEATED'))
    .input(z.strictObject({ id: ActivityId, draft: ActivityDraft, expectedVersion }))
    .output(Plan),
  /** One x of the paper; what was unknown is known from the first one on. */
  markMonth: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: ActivityId, month: Month, isMarked: z.boolean() }))
    .output(Plan),
  /** Within its objective or to another one. */
  moveActivity: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: ActivityId, objectiveId: ObjectiveId, position: z.int().min(0).max(1000) }))
    .output(Plan),
  removeActivity: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION', 'PLAN_PART_IN_USE'))
    .input(z.strictObject({ id: ActivityId, expectedVersion, isConfirmed: z.boolean() }))
    .output(Plan),
  /** What was said of an activity, newest first. */
  progressOf: oc
    .errors(failing('NOT_FOUND'))
    .input(z.strictObject({ activityId: ActivityId }))
    .output(z.array(ActivityProgress)),
  addProgress: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ activityId: ActivityId, draft: ActivityProgressDraft }))
    .output(ActivityProgress),
  updateProgress: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: ActivityProgressId, draft: ActivityProgressDraft, expectedVersion }))
    .output(ActivityProgress),
  /** Puts back an entry that was removed, under its own id and in the name of who wrote it: its evidence is its again. */
  restoreProgress: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(
      z.strictObject({
        id: ActivityProgressId,
        activityId: ActivityId,
        draft: ActivityProgressDraft,
        author: z.string().trim().max(300),
      }),
    )
    .output(ActivityProgress),
  removeProgress: oc
    .errors(failingCommand('NOT_FOUND', 'STALE_VERSION'))
    .input(z.strictObject({ id: ActivityProgressId, expectedVersion }))
    .output(z.strictObject({})),
  /** What a file would load, and the reason of each row that is wrong. Writes nothing. */
  readFile: oc
    .errors(failing(...fileFailures))
    .input(z.strictObject(PlanFile))
    .output(PlanReading),
  /**
   * Loads all of it or nothing: refused while a row is wrong. Over a plan of the same year only when `replaces` says so;
   * then activities of the same text keep what was done for them.
   */
  load: oc
    .errors(failingCommand(...fileFailures, 'PLAN_FILE_WRONG', 'PLAN_EXISTS'))
    .input(z.strictObject({ ...PlanFile, replaces: z.boolean() }))
    .output(PlanSummary),
  ...planLinks,
}

export const territory = {
  list: oc.errors(failing()).output(z.array(Province)),
}
