import { z } from 'zod'
import { joinWithAnd } from './spanish-words.ts'

/** Where something is wrong: a row of the sheet, or a place in words where there are no rows. */
export const PlanPlace = z.strictObject({ row: z.int().nullable(), label: z.string() })
export type PlanPlace = z.infer<typeof PlanPlace>

const at = { at: PlanPlace }

/** Why a plan in a file cannot be loaded. Nothing of the file is loaded while there is one. */
export const PlanProblem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not_json'), ...at }),
  /** Something is not what it should be: a text, a list, a number. */
  z.strictObject({
    kind: z.literal('shape'),
    ...at,
    name: z.string(),
    expected: z.enum(['text', 'texts', 'list', 'whole']),
  }),
  /** A sheet of another shape: its headings lack these columns. */
  z.strictObject({ kind: z.literal('columns_missing'), ...at, missing: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('no_activities'), ...at }),
  z.strictObject({ kind: z.literal('year_missing'), ...at }),
  z.strictObject({ kind: z.literal('missing'), ...at, name: z.string() }),
  z.strictObject({ kind: z.literal('too_long'), ...at, name: z.string(), longest: z.int() }),
  z.strictObject({ kind: z.literal('too_many'), ...at, name: z.string(), most: z.int() }),
  /** `first` is where it stands already. */
  z.strictObject({ kind: z.literal('repeated'), ...at, text: z.string(), first: z.string() }),
  z.strictObject({ kind: z.literal('month'), ...at, value: z.string() }),
  z.strictObject({ kind: z.literal('mark'), ...at, month: z.string(), value: z.string() }),
  z.strictObject({ kind: z.literal('months_disagree'), ...at, said: z.int(), marked: z.int() }),
  z.strictObject({ kind: z.literal('priority'), ...at, value: z.string(), known: z.array(z.int()) }),
  z.strictObject({ kind: z.literal('number'), ...at, name: z.string(), value: z.string() }),
  /** A formula that ended in an error. */
  z.strictObject({ kind: z.literal('formula'), ...at, value: z.string() }),
])
export type PlanProblem = z.infer<typeof PlanProblem>

const expectedWords = {
  text: 'un texto',
  texts: 'una lista de textos',
  list: 'una lista',
  whole: 'un número entero',
} as const

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** What is wrong and how to mend it, without the place. */
export const planProblemSentence = (problem: PlanProblem): string => {
  switch (problem.kind) {
    case 'not_json':
      return 'El archivo no se puede leer como JSON: está incompleto o dañado. Pida que se lo envíen de nuevo.'
    case 'shape':
      return `En «${problem.name}» debería haber ${expectedWords[problem.expected]}.`
    case 'columns_missing':
      return `La hoja tiene otra forma: no se encontró la columna ${joinWithAnd(problem.missing.map((name) => `«${name}»`))}. Use la plantilla, o ponga esos nombres en la fila de encabezados.`
    case 'no_activities':
      return 'No hay ninguna actividad. Revise que sea el archivo correcto.'
    case 'year_missing':
      return 'El archivo no dice de qué año es el plan. Escríbalo.'
    case 'missing':
      return `Falta ${problem.name}.`
    case 'too_long':
      return `${problem.name} pasa de ${String(problem.longest)} caracteres. Acórtelo.`
    case 'too_many':
      return `Hay más de ${String(problem.most)} ${problem.name}. Deje menos.`
    case 'repeated':
      return `La actividad «${shortened(problem.text)}» está repetida: ya está en ${problem.first}. Deje una sola.`
    case 'month':
      return `«${shortened(problem.value)}» no es un mes. Los meses van de 1 (enero) a 12 (diciembre).`
    case 'mark':
      return `En ${problem.month} dice «${shortened(problem.value)}». Ponga una x, o deje la celda vacía.`
    case 'months_disagree':
      return `Dice ${String(problem.said)} meses y marca ${String(problem.marked)}. Corrija uno de los dos.`
    case 'priority':
      return `La prioridad «${shortened(problem.value)}» no está en la agenda (${problem.known.length === 0 ? 'no tiene ninguna' : `tiene ${problem.known.join(', ')}`}). Corríjala o déjela en blanco.`
    case 'number':
      return `En «${problem.name}» dice «${shortened(problem.value)}», que no es un número que sirva.`
    case 'formula':
      return `Una celda tiene el error ${problem.value}. Corrija la fórmula o escriba el dato.`
  }
  return problem satisfies never
}
