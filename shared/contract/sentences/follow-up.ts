import { joinWithAnd } from '../../domain/spanish-words.ts'
import type { ErrorData } from '../errors.ts'
import { momentWords, type ErrorSentences } from './shape.ts'

const amount = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many}`]

const priorityUses = ({ activities, commitments, links, reports, balances }: ErrorData<'PRIORITY_LINKED'>): string =>
  joinWithAnd([
    ...amount(activities, 'actividad del plan', 'actividades del plan'),
    ...amount(commitments, 'compromiso', 'compromisos'),
    ...amount(links, 'vínculo', 'vínculos'),
    ...amount(reports, 'reporte', 'reportes'),
    ...amount(balances, 'balance', 'balances'),
  ])

const planPartWords: Record<ErrorData<'PLAN_PART_IN_USE'>['part'], string> = {
  plan: 'El plan',
  objective: 'El objetivo',
  activity: 'La actividad',
}

const planUses = ({ progress, links }: Pick<ErrorData<'PLAN_PART_IN_USE'>, 'progress' | 'links'>): string =>
  joinWithAnd([
    ...(progress === 0 ? [] : [progress === 1 ? 'un avance anotado' : `${String(progress)} avances anotados`]),
    ...(links === 0 ? [] : [links === 1 ? 'un vínculo' : `${String(links)} vínculos`]),
  ])

/** What agreements, commitments, turns, the plan and the priorities refuse. */
export const followUpSentences = {
  ALREADY_PRESENTED: ({ institutionName, on }) =>
    `${institutionName} ya presentó su plan operativo el ${momentWords(on)}. No se cambió nada. Si fue un error, quite primero la marca de presentado.`,
  UNDONE_BY_EARLIER: ({ number }) =>
    `Solo un acuerdo posterior puede dejar a otro sin efecto, y ${number === null ? 'el que eligió' : `el N° ${number}`} no es posterior. No se cambió nada: elija otro acuerdo, o deje la casilla vacía y escriba el motivo.`,
  UNDOING_NEEDS_REASON: () =>
    'El acuerdo sigue como estaba: para dejarlo sin efecto escriba el motivo, que quedará en el registro.',
  RESCHEDULING_NEEDS_REASON: ({ dueOn }) =>
    `El compromiso sigue como estaba${dueOn === null ? '' : `, con plazo hasta el ${momentWords(dueOn)}`}: para reprogramarlo escriba por qué.`,
  COMMITMENT_FOLLOWED: ({ times }) =>
    `El compromiso no se quitó: ya tiene ${times === 1 ? 'un seguimiento' : `${String(times)} seguimientos`} que otras actas cuentan. Si ya no corresponde, márquelo «Sin efecto».`,
  PLAN_EXISTS: ({ year, name }) =>
    `Ya hay un plan del año ${String(year)} («${name}»). No se guardó nada. Corrija ese plan, o elija reemplazarlo al cargar el archivo.`,
  PLAN_PART_IN_USE: ({ part, progress, links }) =>
    `${planPartWords[part]} tiene ${planUses({ progress, links })} y se perderían. No se quitó nada. Confirme si de verdad quiere quitarlo.`,
  ACTIVITY_REPEATED: ({ text }) =>
    `La actividad «${text}» ya está en este plan. No se guardó nada. Escríbala de otro modo o corrija la que ya está.`,
  PLAN_FILE_WRONG: ({ problems }) =>
    `El archivo del plan tiene ${String(problems)} ${problems === 1 ? 'error' : 'errores'}. No se cargó nada. Corríjalo y elíjalo de nuevo.`,
  PRIORITY_LINKED: (uses) =>
    `A esa prioridad le corresponden ${priorityUses(uses)}. No se quitó nada. Confirme si de verdad quiere quitarla.`,
} satisfies Partial<ErrorSentences>
