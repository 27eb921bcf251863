import type { PlanActivity, PlanObjective } from '../../../shared/contract/plan.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { monthHeaders, planFieldNames } from '../../../shared/domain/plan-import-headers.ts'
import { measureWords } from '../../../shared/domain/plan-progress.ts'
import type { Cell } from '../../../shared/domain/spreadsheet.ts'
import type { Unit } from '../context.ts'
import { writeXlsx, type WrittenColumn } from '../spreadsheets/write.ts'
import { getPlan } from './service.ts'

/** The columns that loading reads, in the order of the paper. */
const columns: WrittenColumn[] = [
  { header: planFieldNames.role, width: 22 },
  { header: planFieldNames.objective, width: 34 },
  { header: planFieldNames.activity, width: 46 },
  { header: planFieldNames.subActivities, width: 40 },
  { header: planFieldNames.responsibles, width: 26 },
  { header: planFieldNames.goals, width: 36 },
  { header: planFieldNames.priority, width: 10 },
  ...monthHeaders.map((header) => ({ header, width: 5 })),
  { header: planFieldNames.monthCount, width: 9 },
  { header: planFieldNames.decentralised, width: 18 },
  { header: planFieldNames.observations, width: 30 },
]

const balanceColumns: WrittenColumn[] = [
  ...columns,
  { header: 'Avance (%)', width: 10 },
  { header: 'Día del último avance', width: 14 },
  { header: 'Último avance', width: 44 },
  { header: 'Avances anotados', width: 10 },
  { header: 'Vínculos', width: 9 },
  { header: 'Medido con las sesiones realizadas', width: 34 },
]

// A bullet each, so that what was one thing is one again when it is loaded, whatever signs are in it.
const lines = (items: readonly string[]): string | null =>
  items.length === 0 ? null : items.map((item) => `• ${item}`).join('\n')

const rowOf = ({ role, text }: PlanObjective, activity: PlanActivity): Cell[] => [
  role,
  text,
  activity.text,
  lines(activity.subActivities),
  lines(activity.responsibles),
  lines(activity.goals),
  activity.priority,
  ...monthHeaders.map((_header, index) => {
    if (activity.months === null) return '?'
    return activity.months.includes(index + 1) ? 'x' : null
  }),
  activity.monthsMarked,
  activity.minimumDecentralisedSessions,
  activity.observations,
  activity.percentage,
  activity.lastProgress === null ? null : { day: activity.lastProgress.recordedOn },
  activity.lastProgress?.text ?? 'Sin avance anotado',
  activity.progressCount,
  activity.linkCount,
  activity.measures.length === 0 ? null : activity.measures.map(measureWords).join('\n'),
]

const legend = (name: string) => ({
  name: 'Cómo se lee',
  columns: [
    { header: 'Signo', width: 18 },
    { header: 'Qué quiere decir', width: 100 },
  ],
  rows: [
    ['x', 'Mes marcado en el plan.'],
    [
      '?',
      'El plan no permite saber qué meses marca. «N° de meses» dice cuántos, cuando se sabe; en blanco, no se sabe.',
    ],
    ['Avance (%)', 'El último porcentaje anotado. En blanco: nadie lo anotó, que no es lo mismo que 0 %.'],
    ['Plan', name],
  ],
  isProse: true,
})

/** A plan with how far it is, as a spreadsheet that can be loaded again. Its file is called after it. */
export const planWorkbook = (unit: Unit, id: PlanId): { bytes: Uint8Array; fileName: string } => {
  const plan = getPlan(unit, { id })
  const rows = plan.objectives.flatMap((objective) =>
    objective.activities.map((activity) => rowOf(objective, activity)),
  )
  return {
    bytes: writeXlsx([
      { name: `POA ${String(plan.year)}`, columns: balanceColumns, rows, isProse: true },
      legend(plan.name),
    ]),
    fileName: `Balance ${plan.name.replace(/[\\/:*?"<>|]/gu, '-')}.xlsx`,
  }
}

export const planTemplateFileName = 'Plantilla del POA.xlsx'

const instructions: readonly (readonly [column: string, what: string])[] = [
  [
    planFieldNames.role,
    'Obligatorio. Concertación, Seguimiento concertado, Participación… Basta una vez: vale hasta el siguiente.',
  ],
  [planFieldNames.objective, 'Obligatorio. Basta una vez: vale hasta el siguiente.'],
  [planFieldNames.activity, 'Obligatorio. Cada actividad una sola vez.'],
  [planFieldNames.subActivities, 'Una por línea (Alt+Entrar dentro de la celda) o separadas por punto y coma.'],
  [planFieldNames.responsibles, 'Uno por línea o separados por punto y coma.'],
  [planFieldNames.goals, 'Una por línea o separadas por punto y coma.'],
  [planFieldNames.priority, 'El número de la prioridad de la agenda regional (AREGOB), o en blanco.'],
  ['Ene … Dic', 'Una x en cada mes. Todo en blanco: no se sabe en qué meses.'],
  [planFieldNames.monthCount, 'Cuántos meses, solo si no se sabe cuáles.'],
  [planFieldNames.decentralised, 'Solo en la actividad de las sesiones del CER: cuántas descentralizadas como mínimo.'],
  [planFieldNames.observations, 'Lo que haga falta decir.'],
]

/** An empty plan to fill, and how each column is filled. */
export const planTemplate = (): Uint8Array =>
  writeXlsx([
    { name: 'POA', columns, rows: [] },
    {
      name: 'Instrucciones',
      columns: [
        { header: 'Columna', width: 36 },
        { header: 'Qué se escribe', width: 100 },
      ],
      rows: instructions.map((row) => [...row]),
      isProse: true,
    },
  ])
