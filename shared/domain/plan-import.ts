import { mostActivities, mostObjectives, type ActivityDraft, type PlanContent } from './plan-content.ts'
import type { PlanPlace, PlanProblem } from './plan-import-problems.ts'
import { fold } from './text.ts'

/** An activity as it was read, and where. */
export type ReadActivity = ActivityDraft & { at: PlanPlace }
export type ReadObjective = { role: string; text: string; at: PlanPlace; activities: ReadActivity[] }
export type ReadPriority = { number: number; isNumberConfirmed: boolean; text: string }

/** What a file says, right or wrong. */
export type ReadPlan = {
  year: number | null
  name: string | null
  objectives: ReadObjective[]
  priorities: { name: string; items: ReadPriority[] } | null
  ignoredColumns: string[]
  problems: PlanProblem[]
}

/** The whole file as a place. */
export const wholeFile: PlanPlace = { row: null, label: 'el archivo' }

const repetitions = (activities: readonly ReadActivity[]): PlanProblem[] => {
  const first = new Map<string, ReadActivity>()
  return activities.flatMap((activity) => {
    const key = fold(activity.text)
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, activity)
      return []
    }
    return [{ kind: 'repeated' as const, at: activity.at, text: activity.text, first: before.at.label }]
  })
}

const unknownPriorities = (activities: readonly ReadActivity[], known: readonly number[]): PlanProblem[] =>
  activities.flatMap(({ priority, at }) =>
    priority === null || known.length === 0 || known.includes(priority)
      ? []
      : [{ kind: 'priority' as const, at, value: String(priority), known: [...known] }],
  )

type Limit = { name: string; longest: number; text: string }

const longTexts = (at: PlanPlace, limits: readonly Limit[]): PlanProblem[] =>
  limits.flatMap(({ name, longest, text }) =>
    text.length > longest ? [{ kind: 'too_long' as const, at, name, longest }] : [],
  )

const mostItems = 60
const longestItem = 1000

const listProblems = (at: PlanPlace, name: string, items: readonly string[]): PlanProblem[] => [
  ...(items.length > mostItems ? [{ kind: 'too_many' as const, at, name, most: mostItems }] : []),
  ...longTexts(
    at,
    items.map((text) => ({ name: `Un texto de ${name}`, longest: longestItem, text })),
  ),
]

const activityProblems = ({ at, text, ...activity }: ReadActivity): PlanProblem[] => [
  ...(text === '' ? [{ kind: 'missing' as const, at, name: 'la actividad' }] : []),
  ...longTexts(at, [
    { name: 'La actividad', longest: 2000, text },
    { name: 'La observación', longest: 5000, text: activity.observations ?? '' },
  ]),
  ...listProblems(at, 'subactividades', activity.subActivities),
  ...listProblems(at, 'responsables', activity.responsibles),
  ...listProblems(at, 'metas', activity.goals),
]

const objectiveProblems = ({ at, role, text, activities }: ReadObjective): PlanProblem[] => [
  ...(role === '' ? [{ kind: 'missing' as const, at, name: 'el rol' }] : []),
  ...(text === '' ? [{ kind: 'missing' as const, at, name: 'el objetivo' }] : []),
  ...longTexts(at, [
    { name: 'El rol', longest: 200, text: role },
    { name: 'El objetivo', longest: 2000, text },
  ]),
  ...activities.flatMap(activityProblems),
]

const wholeProblems = (objectives: readonly ReadObjective[], activities: readonly ReadActivity[]): PlanProblem[] => [
  ...(activities.length === 0 ? [{ kind: 'no_activities' as const, at: wholeFile }] : []),
  ...(objectives.length > mostObjectives
    ? [{ kind: 'too_many' as const, at: wholeFile, name: 'objetivos', most: mostObjectives }]
    : []),
  ...(activities.length > mostActivities
    ? [{ kind: 'too_many' as const, at: wholeFile, name: 'actividades', most: mostActivities }]
    : []),
]

// A file that could not be read at all has said so; that it has no activities would be noise.
const problemsOf = ({ objectives, problems }: ReadPlan, knownPriorities: readonly number[]): PlanProblem[] => {
  if (objectives.length === 0 && problems.length > 0) return problems
  const activities = objectives.flatMap((objective) => objective.activities)
  const all = [
    ...problems,
    ...wholeProblems(objectives, activities),
    ...objectives.flatMap(objectiveProblems),
    ...repetitions(activities),
    ...unknownPriorities(activities, knownPriorities),
  ]
  return all.toSorted((one, other) => (one.at.row ?? 0) - (other.at.row ?? 0))
}

/** The usual name of the plan of a year. */
export const usualPlanName = (year: number): string => `Plan Operativo Anual ${String(year)}`

type Settling = {
  /** What a person said, which counts more than the file. */
  year: number | null
  /** The numbers of the agenda of priorities; none: nobody can tell whether one is wrong. */
  knownPriorities: readonly number[]
}

export type SettledPlan = { year: number | null; name: string; content: PlanContent | null; problems: PlanProblem[] }

/** What a file would load, whole and right; or everything that is wrong with it. */
export const settlePlan = (read: ReadPlan, { year: asked, knownPriorities }: Settling): SettledPlan => {
  const year = asked ?? read.year
  const name = (read.name ?? (year === null ? '' : usualPlanName(year))).slice(0, 300)
  const found = problemsOf(read, knownPriorities)
  const lacksYear = year === null && read.objectives.length > 0
  const problems = lacksYear ? [...found, { kind: 'year_missing' as const, at: wholeFile }] : found
  if (problems.length > 0 || year === null) return { year, name, content: null, problems }
  const objectives = read.objectives.map(({ role, text, activities }) => ({
    role,
    text,
    activities: activities.map(({ at: _, ...activity }) => activity),
  }))
  return { year, name, content: { year, name, objectives }, problems }
}
