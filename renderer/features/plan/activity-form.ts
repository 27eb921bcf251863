import { z } from 'zod'
import type { PlanActivity } from '../../../shared/contract/plan.ts'
import { ActivityDraft } from '../../../shared/domain/plan-content.ts'

const lines = z.string().max(60_000)

/** An activity as a form has it: a line for each of several things. */
export const ActivityForm = z.strictObject({
  text: z.string().trim().min(1).max(2000),
  subActivities: lines,
  responsibles: lines,
  goals: lines,
  priority: z.string().nullable(),
  months: ActivityDraft.shape.months,
  monthsMarked: ActivityDraft.shape.monthsMarked,
  isMeasured: z.boolean(),
  minimumDecentralisedSessions: z.int().min(0).max(99).nullable(),
  observations: z.string().max(5000).nullable(),
})
export type ActivityForm = z.infer<typeof ActivityForm>

export const blankActivity: ActivityForm = {
  text: '',
  subActivities: '',
  responsibles: '',
  goals: '',
  priority: null,
  months: [],
  monthsMarked: null,
  isMeasured: false,
  minimumDecentralisedSessions: null,
  observations: null,
}

/** The form of an activity as it stands. */
export const activityFormOf = (activity: PlanActivity): ActivityForm => ({
  text: activity.text,
  subActivities: activity.subActivities.join('\n'),
  responsibles: activity.responsibles.join('\n'),
  goals: activity.goals.join('\n'),
  priority: activity.priority === null ? null : String(activity.priority),
  months: activity.months,
  monthsMarked: activity.monthsMarked,
  isMeasured: activity.minimumDecentralisedSessions !== null,
  minimumDecentralisedSessions: activity.minimumDecentralisedSessions,
  observations: activity.observations,
})

const itemsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What the form says, as it is saved. */
export const activityDraftOf = (form: ActivityForm): ActivityDraft => ({
  text: form.text.trim(),
  subActivities: itemsOf(form.subActivities),
  responsibles: itemsOf(form.responsibles),
  goals: itemsOf(form.goals),
  priority: form.priority === null ? null : Number(form.priority),
  months: form.months,
  monthsMarked: form.months === null ? form.monthsMarked : form.months.length,
  minimumDecentralisedSessions: form.isMeasured ? (form.minimumDecentralisedSessions ?? 0) : null,
  observations: form.observations?.trim() || null,
})

/** An activity as it was, to bring it back. */
export const draftOfActivity = (activity: PlanActivity): ActivityDraft => activityDraftOf(activityFormOf(activity))
