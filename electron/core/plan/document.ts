import type { Plan, PlanActivity, PlanObjective } from '../../../shared/contract/plan.ts'
import type { Committee } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { monthInitials } from '../../../shared/domain/plan-content.ts'
import { measureWords, type PlanMeasure, type PlanStanding } from '../../../shared/domain/plan-progress.ts'
import {
  dayInFigures,
  dayWithSlashes,
  joinWithAnd,
  monthNames,
  noBreakSpace,
} from '../../../shared/domain/spanish-words.ts'
import {
  bold,
  heading,
  paragraph,
  text,
  type Block,
  type Column,
  type DocumentModel,
  type Run,
  type Table,
} from '../documents/model.ts'
import { counted, fileProperties, inCapitals, pageHeader } from '../documents/words.ts'

export type PlanBalanceData = {
  committee: Committee
  yearName: string | null
  /** The day on which it stands so. */
  on: Day
  plan: Pick<Plan, 'year' | 'name' | 'standing' | 'objectives'>
}

const page = 'landscape' as const

const percent = (value: number | null): string => (value === null ? '—' : `${String(value)}${noBreakSpace}%`)

const standingCells = ({ activities, withProgress, done, average }: PlanStanding): string[] => [
  String(activities),
  String(withProgress),
  String(done),
  percent(average),
]

const summaryTable = ({ objectives, standing }: PlanBalanceData['plan']): Table => ({
  kind: 'table',
  caption: [text('Cuadro 1. Avance por rol')],
  columns: [
    { header: 'Rol', widthMm: 127, alignment: 'left' },
    { header: 'Actividades', widthMm: 32, alignment: 'center' },
    { header: 'Con avance anotado', widthMm: 38, alignment: 'center' },
    { header: 'Cumplidas', widthMm: 32, alignment: 'center' },
    { header: 'Avance promedio', widthMm: 38, alignment: 'center' },
  ],
  rows: [
    ...objectives.map(({ role, standing: own }) => [role, ...standingCells(own)].map((value) => [text(value)])),
    ['Todo el plan', ...standingCells(standing)].map((value) => [bold(value)]),
  ],
})

const metWords = ({ isMet }: PlanMeasure): string => {
  if (isMet === null) return 'El plan no dice la meta'
  return isMet ? 'Cumplida' : 'Por cumplir'
}

const achievedWords = (measure: PlanMeasure): string => {
  if (measure.kind !== 'months_with_sessions' || measure.months.length === 0) return measureWords(measure)
  return `${measureWords(measure)}: ${joinWithAnd(measure.months.map((month) => monthNames[month - 1] ?? ''))}`
}

const measuresTable = (activities: readonly PlanActivity[]): Table[] => {
  const rows = activities.flatMap((activity) => activity.measures.map((measure) => ({ activity, measure })))
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      caption: [text('Cuadro 2. Metas medidas con las sesiones realizadas')],
      columns: [
        { header: 'Actividad', widthMm: 127, alignment: 'left' },
        { header: 'Logrado', widthMm: 100, alignment: 'left' },
        { header: 'Meta', widthMm: 40, alignment: 'left' },
      ],
      rows: rows.map(({ activity, measure }) => [
        [text(activity.text)],
        [text(achievedWords(measure))],
        [text(metWords(measure))],
      ]),
    },
  ]
}

const monthWidthMm = 5.5

const matrixColumns: Column[] = [
  { header: 'N°', widthMm: 8, alignment: 'center' },
  { header: 'Actividad', widthMm: 40, alignment: 'left' },
  { header: 'Subactividades', widthMm: 33, alignment: 'left' },
  { header: 'Responsables', widthMm: 28, alignment: 'left' },
  { header: 'Metas', widthMm: 29, alignment: 'left' },
  ...monthInitials.map((header): Column => ({ header, widthMm: monthWidthMm, alignment: 'center' })),
  { header: 'Meses', widthMm: 12, alignment: 'center' },
  { header: 'Avance', widthMm: 27, alignment: 'left' },
  { header: 'Observaciones', widthMm: 24, alignment: 'left' },
]

const lines = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '—') : items.map((item) => `•${noBreakSpace}${item}`).join('\n')

// Nothing is guessed: where nobody can tell which months, each of them is a question.
const monthCells = ({ months }: PlanActivity): string[] =>
  monthInitials.map((_initial, index) => {
    if (months === null) return '?'
    return months.includes(index + 1) ? 'x' : ''
  })

const progressWords = ({ percentage, lastProgress, measures }: PlanActivity): string => {
  const said =
    lastProgress === null
      ? 'Sin avance anotado'
      : `${percentage === null ? '' : `${percent(percentage)}. `}${dayWithSlashes(lastProgress.recordedOn)}: ${lastProgress.text}`
  return [said, ...measures.map(measureWords)].join('\n')
}

const priorityWords = ({ priority }: PlanActivity): string =>
  priority === null ? '' : `\nPrioridad${noBreakSpace}${String(priority)}`

const activityRow = (activity: PlanActivity, number: number): Run[][] => [
  [text(String(number))],
  [bold(activity.text), text(priorityWords(activity))].filter((run) => run.text !== ''),
  [text(lines(activity.subActivities))],
  [text(lines(activity.responsibles))],
  [text(lines(activity.goals))],
  ...monthCells(activity).map((cell): Run[] => [text(cell)]),
  [text(activity.monthsMarked === null ? '?' : String(activity.monthsMarked))],
  [text(progressWords(activity))],
  [text(activity.observations ?? '')],
]

const objectiveBlocks = (objective: PlanObjective, firstNumber: number, table: number): Block[] => [
  heading(1, inCapitals(objective.role)),
  { ...paragraph([bold('Objetivo: '), text(objective.text)]), isKeptWithNext: true },
  ...(objective.activities.length === 0
    ? [paragraph([text('Este objetivo no tiene actividades.')])]
    : [
        {
          kind: 'table' as const,
          caption: [text(`Cuadro ${String(table)}. Actividades de ${objective.role}`)],
          columns: matrixColumns,
          rows: objective.activities.map((activity, index) => activityRow(activity, firstNumber + index)),
          isDense: true,
        },
      ]),
]

const unknownNote = (activities: readonly PlanActivity[]): Block[] =>
  activities.every(({ months }) => months !== null)
    ? []
    : [
        {
          ...paragraph([
            text(
              'x: mes marcado en el plan. ?: el plan no permite saber qué meses; la columna «Meses» dice cuántos marca, cuando se sabe.',
            ),
          ]),
          isSmall: true,
        },
      ]

const summaryWords = ({ standing }: PlanBalanceData['plan']): string => {
  const { activities, withProgress, done, average } = standing
  const of = counted(activities, 'actividad', 'actividades')
  if (withProgress === 0) return `El plan tiene ${of}; todavía no se anotó el avance de ninguna.`
  const mean = average === null ? '' : ` El avance promedio de las que lo tienen anotado es ${percent(average)}.`
  return `De ${of}, ${String(withProgress)} ${withProgress === 1 ? 'tiene' : 'tienen'} avance anotado y ${String(done)} ${done === 1 ? 'está cumplida' : 'están cumplidas'}.${mean}`
}

/** How far the annual plan is: the matrix of the paper with what was done. Pure: the same data, the same document. */
export const planBalanceDocument = ({ committee, yearName, on, plan }: PlanBalanceData): DocumentModel => {
  const activities = plan.objectives.flatMap((objective) => objective.activities)
  const measures = measuresTable(activities)
  const firstOf = (index: number): number =>
    plan.objectives.slice(0, index).reduce((sum, objective) => sum + objective.activities.length, 1)
  return {
    properties: fileProperties(committee, {
      title: [text(`BALANCE DEL ${inCapitals(plan.name)}`)],
      subject: `Balance del ${plan.name} al ${dayInFigures(on)}`,
      keywords: ['balance', 'plan operativo anual', String(plan.year)],
    }),
    header: pageHeader(committee, yearName),
    watermark: null,
    footerNote: null,
    page,
    blocks: [
      { kind: 'title', runs: [text(`BALANCE DEL ${inCapitals(plan.name)}`)] },
      { kind: 'subtitle', runs: [text(`Al ${dayInFigures(on)}`)] },
      paragraph([text(summaryWords(plan))]),
      summaryTable(plan),
      ...measures,
      ...unknownNote(activities),
      ...plan.objectives.flatMap((objective, index) =>
        objectiveBlocks(objective, firstOf(index), index + 2 + measures.length),
      ),
    ],
  }
}
