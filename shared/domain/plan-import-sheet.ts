import { formulaError, matchKey } from './padron-import-values.ts'
import { settleMonths } from './plan-content.ts'
import {
  findPlanHeadings,
  monthOfName,
  planFieldNames,
  type PlanField,
  type PlanHeadings,
} from './plan-import-headers.ts'
import type { PlanPlace, PlanProblem } from './plan-import-problems.ts'
import { wholeFile, type ReadActivity, type ReadObjective, type ReadPlan } from './plan-import.ts'
import { monthNames } from './spanish-words.ts'
import { cellText, type Sheet, type SheetRow } from './spreadsheet.ts'
import { fold, tidy } from './text.ts'

/** Several things in one cell: a line each, with or without a bullet; or parted by semicolons. */
const itemsOf = (text: string): string[] => {
  const separator = /^\s*•/u.test(text) ? /\n?\s*•/u : text.includes('\n') ? /\n/u : /;/u
  return text
    .split(separator)
    .map((item) => tidy(item.replace(/^\s*[-–*]\s+/u, '')))
    .filter(Boolean)
}

const marks = new Set(['x', 'xx', '1', 'si', '✓', '✔', '●', '■'])
// What an export writes where nobody knows.
const unmarked = new Set(['', '?', '-', '–', '—', '0', 'no'])

type Row = {
  at: PlanPlace
  text: (field: PlanField) => string
  /** The months marked in it; of an own column each, or listed in one. */
  months: number[]
  isEmpty: boolean
}

const readMark = (cell: string, month: number, at: PlanPlace, problems: PlanProblem[]): number[] => {
  const key = fold(cell)
  if (unmarked.has(key)) return []
  if (!marks.has(key)) problems.push({ kind: 'mark', at, month: monthNames[month - 1] ?? '', value: cell })
  return marks.has(key) ? [month] : []
}

const readMonthList = (text: string, at: PlanPlace, problems: PlanProblem[]): number[] =>
  text
    .split(/[\s,;/]+|\by\b/u)
    .filter(Boolean)
    .flatMap((word) => {
      const month = /^\d{1,3}$/u.test(word) ? Number(word) : monthOfName(word)
      if (month >= 1 && month <= 12) return [month]
      problems.push({ kind: 'month', at, value: word })
      return []
    })

const readRow = (row: SheetRow, { columns }: PlanHeadings, problems: PlanProblem[]): Row => {
  const at = { row: row.number, label: `la fila ${String(row.number)}` }
  const texts = new Map<PlanField, string>()
  const months: number[] = []
  for (const [place, column] of columns) {
    const cell = row.cells[place]
    const error = formulaError(cell)
    if (error !== null) problems.push({ kind: 'formula', at, value: error })
    const text =
      error === null
        ? cellText(cell)
            .trim()
            .replace(/^'(?=[=+\-@])/u, '')
        : ''
    if (column.kind === 'field') {
      if (text !== '') texts.set(column.field, text)
    } else if (column.month >= 1 && column.month <= 12) months.push(...readMark(text, column.month, at, problems))
  }
  months.push(...readMonthList(texts.get('monthList') ?? '', at, problems))
  return { at, text: (field) => texts.get(field) ?? '', months, isEmpty: texts.size === 0 && months.length === 0 }
}

const wholeOf = (row: Row, field: PlanField, most: number, problems: PlanProblem[]): number | null => {
  const value = row.text(field)
  if (value === '' || value === '?' || value === '—') return null
  const figure = /^p?\.?\s*(?<whole>\d{1,3})$/iu.exec(value)?.groups?.['whole']
  if (figure !== undefined && Number(figure) <= most) return Number(figure)
  problems.push({ kind: 'number', at: row.at, name: planFieldNames[field], value })
  return null
}

const readActivity = (row: Row, problems: PlanProblem[]): ReadActivity => ({
  text: tidy(row.text('activity')),
  subActivities: itemsOf(row.text('subActivities')),
  responsibles: itemsOf(row.text('responsibles')),
  goals: itemsOf(row.text('goals')),
  priority: wholeOf(row, 'priority', 999, problems),
  months: row.months.length === 0 ? null : row.months,
  monthsMarked: wholeOf(row, 'monthCount', 12, problems),
  minimumDecentralisedSessions: wholeOf(row, 'decentralised', 99, problems),
  observations: row.text('observations').slice(0, 5001) || null,
  at: row.at,
})

/** Where the activity is merged over several rows, its other columns go on below. */
const goOn = (activity: ReadActivity, row: Row): void => {
  activity.subActivities.push(...itemsOf(row.text('subActivities')))
  activity.responsibles.push(...itemsOf(row.text('responsibles')))
  activity.goals.push(...itemsOf(row.text('goals')))
  if (row.months.length > 0) activity.months = [...(activity.months ?? []), ...row.months]
  const observations = row.text('observations')
  if (observations !== '') activity.observations = [activity.observations, observations].filter(Boolean).join('\n')
}

const settle = (activity: ReadActivity, problems: PlanProblem[]): ReadActivity => {
  const { monthsMarked: said, months } = activity
  const schedule = settleMonths({ months, monthsMarked: said })
  const marked = schedule.months?.length ?? null
  if (said !== null && marked !== null && said !== marked)
    problems.push({ kind: 'months_disagree', at: activity.at, said, marked })
  return { ...activity, ...schedule }
}

const collect = (rows: readonly Row[], problems: PlanProblem[]): ReadObjective[] => {
  const objectives: ReadObjective[] = []
  let [role, activity]: [string, ReadActivity | null] = ['', null]
  for (const row of rows) {
    const [newRole, newObjective] = [tidy(row.text('role')), tidy(row.text('objective'))]
    const open = objectives.at(-1)
    // Merged cells say it once: it holds until another comes.
    const goesOn = (newRole === '' || newRole === role) && (newObjective === '' || newObjective === open?.text)
    role = newRole || role
    if (open === undefined || !goesOn) {
      objectives.push({ role, text: newObjective, at: row.at, activities: [] })
      activity = null
    }
    if (row.text('activity') !== '') {
      activity = readActivity(row, problems)
      objectives.at(-1)?.activities.push(activity)
    } else if (activity !== null) goOn(activity, row)
  }
  return objectives.map((objective) => ({
    ...objective,
    activities: objective.activities.map((one) => settle(one, problems)),
  }))
}

const needed = ['role', 'objective', 'activity'] as const satisfies PlanField[]

const headingProblems = ({ columns, lastRow }: PlanHeadings): PlanProblem[] => {
  const found = new Set([...columns.values()].flatMap((column) => (column.kind === 'field' ? [column.field] : [])))
  const missing = needed.filter((field) => !found.has(field))
  if (missing.length > 0)
    return [{ kind: 'columns_missing', at: wholeFile, missing: missing.map((field) => planFieldNames[field]) }]
  return [...columns.values()].flatMap((column) =>
    column.kind === 'month' && (column.month < 1 || column.month > 12)
      ? [{ kind: 'month' as const, at: { row: lastRow, label: 'los encabezados' }, value: String(column.month) }]
      : [],
  )
}

const yearIn = (text: string): number | null => {
  const year = /(?<!\d)20\d{2}(?!\d)/u.exec(text)?.[0]
  return year === undefined ? null : Number(year)
}

const titlesOf = ({ rows }: Sheet, before: number): string[] =>
  rows.filter(({ number }) => number < before).flatMap(({ cells }) => cells.map(cellText).filter(Boolean))

const ignored = ({ rows }: Sheet, { columns, lastRow }: PlanHeadings): string[] =>
  (rows.find(({ number }) => number === lastRow)?.cells ?? []).flatMap((cell, place) =>
    columns.has(place) || cellText(cell).trim() === '' ? [] : [tidy(cellText(cell)).slice(0, 80)],
  )

/** Reads a plan from a sheet, by the names of its columns; `fileName` may say the year. */
export const readPlanSheet = (sheet: Sheet, fileName: string): ReadPlan => {
  const headings = findPlanHeadings(sheet)
  const problems = headingProblems(headings)
  const titles = titlesOf(sheet, headings.lastRow)
  const areMissing = problems.some(({ kind }) => kind === 'columns_missing')
  const rows = areMissing
    ? []
    : sheet.rows
        .filter(({ number }) => number > headings.lastRow)
        .map((row) => readRow(row, headings, problems))
        .filter(({ isEmpty }) => !isEmpty)
  // A role or an objective under which nothing stands is a line of the paper, such as «Total».
  const objectives = collect(rows, problems).filter(({ activities }) => activities.length > 0)
  return {
    year: [...titles, sheet.name, fileName].map(yearIn).find((year) => year !== null) ?? null,
    name: titles.find((title) => matchKey(title).startsWith('plan operativo')) ?? null,
    objectives,
    priorities: null,
    ignoredColumns: areMissing ? [] : ignored(sheet, headings),
    problems,
  }
}
