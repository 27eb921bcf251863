import { matchKey } from './padron-import-values.ts'
import { monthNames } from './spanish-words.ts'
import { cellText, type Cell, type Sheet, type SheetRow } from './spreadsheet.ts'

export type PlanField =
  | 'role'
  | 'objective'
  | 'activity'
  | 'subActivities'
  | 'responsibles'
  | 'goals'
  | 'priority'
  | 'monthCount'
  | 'monthList'
  | 'decentralised'
  | 'observations'

/** How the columns of the template and of the export are headed. */
export const planFieldNames: Record<PlanField, string> = {
  role: 'Rol',
  objective: 'Objetivo',
  activity: 'Actividad',
  subActivities: 'Subactividades',
  responsibles: 'Responsables',
  goals: 'Metas',
  priority: 'Prioridad',
  monthCount: 'N° de meses',
  monthList: 'Meses',
  decentralised: 'Sesiones descentralizadas (mínimo)',
  observations: 'Observaciones',
}

/** `Ene` … `Dic`, as the months are headed. */
export const monthHeaders = monthNames.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1, 3)}`)

// In this order: the first that fits a heading is what it means.
const patterns: readonly (readonly [PlanField, RegExp])[] = [
  ['decentralised', /descentralizad/u],
  ['subActivities', /^sub ?activid|^tareas?\b|^acciones\b/u],
  ['activity', /^actividad(?:es)?\b/u],
  ['role', /^(?:rol(?:es)?|ejes?|lineas?|componentes?)\b/u],
  ['objective', /^objetivos?\b/u],
  ['responsibles', /^responsables?\b/u],
  ['goals', /^metas?\b|^productos?\b|^resultados?\b|^indicador(?:es)?\b/u],
  ['priority', /^prioridad(?:es)?\b/u],
  ['monthCount', /^(?:n|nro|num|numero|cantidad)(?: de)? meses\b/u],
  ['monthList', /^(?:meses|cronograma)$/u],
  ['observations', /^observaci|^comentario/u],
]

/** The month that a text names, 1 to 12; 0 when it names none. */
export const monthOfName = (text: string): number => {
  const key = matchKey(text)
    .replace(/^mes (?:de )?/u, '')
    .replace(/^set/u, 'sept')
  if (key.length < 3) return 0
  return monthNames.findIndex((name) => name.replace('setiembre', 'septiembre').startsWith(key)) + 1
}

export type PlanColumn = { kind: 'field'; field: PlanField } | { kind: 'month'; month: number }

const readHeading = (heading: string): PlanColumn | null => {
  const key = matchKey(heading)
  if (key === '') return null
  const field = patterns.find(([, pattern]) => pattern.test(key))?.[0]
  if (field !== undefined) return { kind: 'field', field }
  const named = monthOfName(key)
  if (named > 0) return { kind: 'month', month: named }
  // A month 13 is a heading all the same: who reads the rows says that it is none.
  const figure = /^(?:mes )?(?<month>\d{1,2})$/u.exec(key)?.groups?.['month']
  return figure === undefined ? null : { kind: 'month', month: Number(figure) }
}

const initials = 'efmamjjasond'

// `E F M A M J J A S O N D`: a letter alone says nothing, the twelve in a row do.
const initialsAt = (headings: readonly string[]): number =>
  headings.findIndex(
    (_heading, start) =>
      headings
        .slice(start, start + 12)
        .map((heading) => (matchKey(heading).length === 1 ? matchKey(heading) : ' '))
        .join('') === initials,
  )

const columnsOfRow = (row: SheetRow | undefined): Map<number, PlanColumn> => {
  const headings = (row?.cells ?? []).map((cell: Cell) => (typeof cell === 'object' ? '' : cellText(cell)))
  const columns = new Map(
    headings.flatMap((heading, place) => {
      const column = readHeading(heading)
      return column === null ? [] : [[place, column] as const]
    }),
  )
  const start = initialsAt(headings)
  if (start >= 0) for (const month of monthNames.keys()) columns.set(start + month, { kind: 'month', month: month + 1 })
  return columns
}

const isMonth = ({ kind }: PlanColumn): boolean => kind === 'month'
const fewestMonths = 6

/** The months may stand in a line of their own under «Cronograma». */
const withMonthsBelow = (upper: Map<number, PlanColumn>, lower: Map<number, PlanColumn>): Map<number, PlanColumn> => {
  const months = [...lower].filter(([, column]) => isMonth(column))
  if (months.length < fewestMonths || [...upper.values()].filter(isMonth).length >= fewestMonths) return upper
  const others = [...upper].filter(([, column]) => column.kind !== 'field' || column.field !== 'monthList')
  return new Map([...others, ...months])
}

export type PlanHeadings = {
  columns: Map<number, PlanColumn>
  /** The last row of headings; 0 without any. */ lastRow: number
}

const rowsLookedAt = 25

/** What the columns of a sheet mean: by the row that says most, with the months that may stand below it. */
export const findPlanHeadings = ({ rows }: Sheet): PlanHeadings => {
  const none: PlanHeadings = { columns: new Map(), lastRow: 0 }
  return rows.slice(0, rowsLookedAt).reduce((best, row, index) => {
    const own = columnsOfRow(row)
    // A row of x or of figures alone heads nothing.
    if (![...own.values()].some(({ kind }) => kind === 'field')) return best
    const below = rows[index + 1]
    const both = withMonthsBelow(own, columnsOfRow(below))
    const lastRow = both === own || below === undefined ? row.number : below.number
    return both.size > best.columns.size ? { columns: both, lastRow } : best
  }, none)
}
