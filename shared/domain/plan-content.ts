import { z } from 'zod'
import { monthNames } from './spanish-words.ts'

const words = (longest: number) => z.string().trim().min(1).max(longest)
const list = z.array(words(1000)).max(60)

export const mostObjectives = 60
export const mostActivities = 400

/** A month of the year, 1 to 12. */
export const Month = z.int().min(1).max(12)

export const ObjectiveDraft = z.strictObject({
  /** What the paper heads it with: «Concertación», «Participación». */
  role: words(200),
  text: words(2000),
})
export type ObjectiveDraft = z.infer<typeof ObjectiveDraft>

export const ActivityDraft = z.strictObject({
  text: words(2000),
  subActivities: list,
  responsibles: list,
  goals: list,
  /** Its number in the main agenda of priorities. */
  priority: z.int().min(1).max(999).nullable(),
  /** How many months the paper marks; null when it does not say. With `months` it is how many those are. */
  monthsMarked: z.int().min(0).max(12).nullable(),
  /** Which ones; null when nobody can tell. */
  months: z.array(Month).max(12).nullable(),
  /** How many decentralised sessions it asks for; not null: it is measured from the sessions really held. */
  minimumDecentralisedSessions: z.int().min(0).max(99).nullable(),
  observations: words(5000).nullable(),
})
export type ActivityDraft = z.infer<typeof ActivityDraft>

/** A plan as it is loaded from a file: what it says, without anything that was done for it. */
export const PlanContent = z.strictObject({
  year: z.int().min(1990).max(2100),
  name: words(300),
  objectives: z
    .array(z.strictObject({ ...ObjectiveDraft.shape, activities: z.array(ActivityDraft) }))
    .max(mostObjectives),
})
export type PlanContent = z.infer<typeof PlanContent>
export type PlanContentObjective = PlanContent['objectives'][number]

type Schedule = Pick<ActivityDraft, 'months' | 'monthsMarked'>

/** The same months once each and in order, counted; of unknown months only their count is left. */
export const settleMonths = ({ months, monthsMarked }: Schedule): Schedule => {
  if (months === null) return { months, monthsMarked }
  const settled = [...new Set(months)].toSorted((left, right) => left - right)
  return { months: settled, monthsMarked: settled.length }
}

/** The months once one of them is marked, or no longer is. */
export const markMonth = (schedule: Schedule, month: number, isMarked: boolean): Schedule => {
  const others = (schedule.months ?? []).filter((one) => one !== month)
  return settleMonths({ months: isMarked ? [...others, month] : others, monthsMarked: null })
}

/** What is told of months that cannot be read: `9 meses, no se sabe cuáles`. Null when they are known. */
export const unknownMonthsWords = ({ months, monthsMarked }: Schedule): string | null => {
  if (months !== null) return null
  if (monthsMarked === null) return 'El plan no dice en qué meses'
  return monthsMarked === 1 ? '1 mes, no se sabe cuál' : `${String(monthsMarked)} meses, no se sabe cuáles`
}

/** `E F M A M J J A S O N D`, as the paper heads its months. */
export const monthInitials = monthNames.map((name) => name.charAt(0).toUpperCase())
