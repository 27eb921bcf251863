import { readFileSync } from 'node:fs'
import type { Plan, PlanActivity } from '../../shared/contract/plan.ts'
import type { ActivityDraft } from '../../shared/domain/plan-content.ts'
import type { TestCore } from './core.ts'
import { upload } from './uploads.ts'

type Source = {
  objectives: {
    role: string
    text: string
    activities: {
      text: string
      subActivities: string[]
      responsibles: string[]
      goals: string[]
      priority: number | null
      monthsMarked: number | null
      months: number[] | null
      minimumDecentralisedSessions?: number
    }[]
  }[]
}

/** Where the published plan of Apurímac 2023 is. */
export const planFile = new URL('../fixtures/plan/poa-2023-apurimac.json', import.meta.url)

/** The published plan of Apurímac 2023, as it was read from the paper. */
export const planSource = (): Source => JSON.parse(readFileSync(planFile, 'utf8')) as Source

/** Loads the published plan into a core, and gives it whole. */
export const loadPlanOf = async ({ core, client }: TestCore): Promise<Plan> => {
  const uploadId = await upload(core.fetch, 'poa.json', readFileSync(planFile))
  const { id } = await client.plan.load({ uploadId, sheet: null, year: null, replaces: false })
  return client.plan.get({ id })
}

/** The activity of a plan that says these words. */
export const activityOf = ({ objectives }: Plan, words: string): PlanActivity => {
  const found = objectives.flatMap(({ activities }) => activities).find(({ text }) => text.includes(words))
  if (!found) throw new Error(`No activity says ${words}`)
  return found
}

/** An activity of which only its text is known. */
export const activityDraft = (text: string, known: Partial<ActivityDraft> = {}): ActivityDraft => ({
  text,
  subActivities: [],
  responsibles: [],
  goals: [],
  priority: null,
  monthsMarked: null,
  months: null,
  minimumDecentralisedSessions: null,
  observations: null,
  ...known,
})
