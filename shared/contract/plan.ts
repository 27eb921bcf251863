import { oc } from '@orpc/contract'
import { z } from 'zod'
import { failing } from './errors.ts'
import { planLinks } from './plan-links.ts'

export const PlanActivity = z.strictObject({
  position: z.int(),
  text: z.string(),
  subActivities: z.array(z.string()),
  responsibles: z.array(z.string()),
  goals: z.array(z.string()),
  priority: z.int().nullable(),
  /** How many months the paper marks; null when it does not say. Which ones is in `months`, when legible. */
  monthsMarked: z.int().nullable(),
  months: z.array(z.int().min(1).max(12)).nullable(),
  minimumDecentralisedSessions: z.int().nullable(),
})
export type PlanActivity = z.infer<typeof PlanActivity>

export const PlanObjective = z.strictObject({
  position: z.int(),
  role: z.string(),
  text: z.string(),
  activities: z.array(PlanActivity),
})
export type PlanObjective = z.infer<typeof PlanObjective>

export const Plan = z.strictObject({ year: z.int(), name: z.string(), objectives: z.array(PlanObjective) })
export type Plan = z.infer<typeof Plan>

export const Province = z.strictObject({ name: z.string(), districts: z.array(z.string()) })
export type Province = z.infer<typeof Province>

export const plan = {
  /** The plans kept, newest year first. */
  list: oc.errors(failing()).output(z.array(Plan)),
  ...planLinks,
}

export const territory = {
  list: oc.errors(failing()).output(z.array(Province)),
}
