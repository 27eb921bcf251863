import type { PlanPlace, PlanProblem } from './plan-import-problems.ts'
import { settleMonths, type ActivityDraft } from './plan-content.ts'
import { wholeFile, type ReadActivity, type ReadObjective, type ReadPlan } from './plan-import.ts'

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isMissing = (value: unknown): boolean => value === null || value === undefined

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Reads what should be there, and notes what is not. */
const readerAt = (at: PlanPlace, problems: PlanProblem[]) => {
  const expected = (name: string, kind: Extract<PlanProblem, { kind: 'shape' }>['expected']): void => {
    problems.push({ kind: 'shape', at, name, expected: kind })
  }
  return {
    text: (fields: Fields, name: string): string => {
      const value = fields[name]
      if (typeof value === 'string') return value.trim()
      expected(name, 'text')
      return ''
    },
    optionalText: (fields: Fields, name: string): string | null => {
      const value = fields[name]
      if (typeof value === 'string') return value.trim() || null
      if (!isMissing(value)) expected(name, 'text')
      return null
    },
    texts: (fields: Fields, name: string): string[] => {
      const value = fields[name]
      const items = listOf(value).filter((item) => typeof item === 'string')
      if (!isMissing(value) && (!Array.isArray(value) || items.length < value.length)) expected(name, 'texts')
      return items.map((item) => item.trim()).filter(Boolean)
    },
    whole: (fields: Fields, name: string, most: number, least = 0): number | null => {
      const value = fields[name]
      if (isMissing(value)) return null
      if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
      if (typeof value === 'number') problems.push({ kind: 'number', at, name, value: String(value) })
      else expected(name, 'whole')
      return null
    },
  }
}

const readMonths = (value: unknown, at: PlanPlace, problems: PlanProblem[]): number[] | null => {
  if (isMissing(value)) return null
  if (!Array.isArray(value)) {
    problems.push({ kind: 'shape', at, name: 'months', expected: 'list' })
    return null
  }
  return value.flatMap((month: unknown) => {
    if (typeof month === 'number' && Number.isInteger(month) && month >= 1 && month <= 12) return [month]
    problems.push({ kind: 'month', at, value: typeof month === 'string' ? month : JSON.stringify(month) })
    return []
  })
}

const readSchedule = (fields: Fields, at: PlanPlace, problems: PlanProblem[]) => {
  const said = readerAt(at, problems).whole(fields, 'monthsMarked', 12)
  const schedule = settleMonths({ months: readMonths(fields['months'], at, problems), monthsMarked: said })
  const { months, monthsMarked } = schedule
  if (months !== null && said !== null && said !== monthsMarked)
    problems.push({ kind: 'months_disagree', at, said, marked: months.length })
  return schedule
}

const readActivity = (value: unknown, at: PlanPlace, problems: PlanProblem[]): ReadActivity[] => {
  if (!isFields(value)) {
    problems.push({ kind: 'shape', at, name: 'activities', expected: 'list' })
    return []
  }
  const read = readerAt(at, problems)
  const activity: ActivityDraft = {
    text: read.text(value, 'text'),
    subActivities: read.texts(value, 'subActivities'),
    responsibles: read.texts(value, 'responsibles'),
    goals: read.texts(value, 'goals'),
    priority: read.whole(value, 'priority', 999, 1),
    ...readSchedule(value, at, problems),
    minimumDecentralisedSessions: read.whole(value, 'minimumDecentralisedSessions', 99),
    observations: read.optionalText(value, 'observations'),
  }
  return [{ ...activity, at }]
}

const readObjective = (value: unknown, index: number, problems: PlanProblem[]): ReadObjective[] => {
  const at: PlanPlace = { row: null, label: `el objetivo ${String(index + 1)}` }
  if (!isFields(value) || !Array.isArray(value['activities'])) {
    problems.push({ kind: 'shape', at, name: 'activities', expected: 'list' })
    return []
  }
  const read = readerAt(at, problems)
  return [
    {
      role: read.text(value, 'role'),
      text: read.text(value, 'text'),
      at,
      activities: value['activities'].flatMap((activity, place) =>
        readActivity(activity, { row: null, label: `${at.label}, actividad ${String(place + 1)}` }, problems),
      ),
    },
  ]
}

const readPriorities = (value: unknown): ReadPlan['priorities'] => {
  if (!isFields(value) || typeof value['name'] !== 'string') return null
  const items = listOf(value['items']).flatMap((item) =>
    isFields(item) && typeof item['text'] === 'string' && typeof item['number'] === 'number'
      ? [{ number: item['number'], isNumberConfirmed: item['numberConfirmed'] === true, text: item['text'].trim() }]
      : [],
  )
  const numbers = new Set(items.map(({ number }) => number))
  const areRight = items.every(({ number, text }) => Number.isInteger(number) && number >= 1 && text !== '')
  // An agenda is only taken along whole: the plan does not need it.
  if (!areRight || numbers.size < items.length || items.length === 0) return null
  return { name: value['name'].trim(), items }
}

const nothing = (problem: PlanProblem): ReadPlan => ({
  year: null,
  name: null,
  objectives: [],
  priorities: null,
  ignoredColumns: [],
  problems: [problem],
})

const parse = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    // It says where a comma is missing, in English: nobody here mends JSON by hand.
    return null
  }
}

/** Reads a plan written as JSON; whatever the text holds, never throws. */
export const readPlanJson = (text: string): ReadPlan => {
  const parsed = parse(text.replace(/^\uFEFF/u, ''))
  if (parsed === null) return nothing({ kind: 'not_json', at: wholeFile })
  const { value } = parsed
  if (!isFields(value) || !Array.isArray(value['objectives']))
    return nothing({ kind: 'shape', at: wholeFile, name: 'objectives', expected: 'list' })
  const problems: PlanProblem[] = []
  const organization = isFields(value['organization']) ? value['organization'] : {}
  const read = readerAt(wholeFile, problems)
  return {
    year: read.whole(isMissing(value['year']) ? organization : value, 'year', 2100, 1990),
    name: read.optionalText(value, 'name'),
    objectives: value['objectives'].flatMap((objective, index) => readObjective(objective, index, problems)),
    priorities: readPriorities(value['priorities']),
    ignoredColumns: [],
    problems,
  }
}
