import type { ErrorData } from '../errors.ts'
import { momentWords, type ErrorSentences } from './shape.ts'
import { partKindName, stageName } from '../../domain/ordinance-words.ts'

const misplaced = ({ kind, parent }: ErrorData<'PART_MISPLACED'>): string =>
  parent === null
    ? `Este texto no lleva ${partKindName(kind).many}, o no pueden ir sueltos.`
    : `${partKindName(kind).one} no puede ir dentro de «${partKindName(parent).one}».`

const stepOutOfOrder = ({ reason, stage, step }: ErrorData<'STEP_OUT_OF_ORDER'>): string =>
  reason === 'not_next'
    ? `El texto está en la etapa «${stageName(stage)}» y de ahí no se pasa a «${stageName(step)}». No se registró el paso. Elija una etapa que venga después o, si la última se marcó por error, quite antes ese paso.`
    : `Solo se puede quitar el último paso, que es «${stageName(stage)}». No se quitó nada. Quite antes los que vienen después de «${stageName(step)}».`

const stepDay = ({ reason, day, stage }: ErrorData<'STEP_DAY'>): string => {
  const other = stage === null ? '' : ` («${stageName(stage)}»)`
  switch (reason) {
    case 'before_previous':
      return `El paso anterior${other} fue el ${momentWords(day)} y este no puede ser antes.`
    case 'after_next':
      return `El paso siguiente${other} fue el ${momentWords(day)} y este no puede ser después.`
    case 'in_future':
      return 'Ese día todavía no llega: aquí se anota lo que ya pasó.'
  }
  return reason satisfies never
}

/** What the drafts of ordinances, regulations and statements refuse. */
export const ordinanceSentences = {
  ORDINANCE_LOCKED: ({ stage }) =>
    `El texto está en la etapa «${stageName(stage)}» y ya no se cambia: quedó como se aprobó. No se guardó nada. Si la etapa se marcó por error, quite ese paso de su trámite.`,
  PART_EXISTS: () => 'Esa parte ya estaba en un texto. No se agregó otra vez. Agréguela de nuevo.',
  PART_MISPLACED: (data) => `${misplaced(data)} Todo quedó donde estaba. Elija otro lugar.`,
  STEP_DAY: (data) => `${stepDay(data)} No se guardó nada. Corrija el día.`,
  STEP_NEEDS_REASON: ({ act }) =>
    act === 'archive'
      ? 'Para archivar hace falta decir por qué. No se registró nada. Escriba el motivo.'
      : 'El texto ya estaba aprobado: para quitar su aprobación y volver a redactarlo hace falta decir por qué. No se quitó nada. Escriba el motivo.',
  STEP_OUT_OF_ORDER: stepOutOfOrder,
  SAME_VERSION: () => 'Eligió dos veces la misma versión. No se escribió nada. Marque dos distintas para compararlas.',
  TOO_MANY_PARTS: ({ most }) =>
    `Un texto tiene como máximo ${String(most)} partes y con estas pasaría de allí. No se agregó nada. Pegue menos texto, o una varios párrafos en uno.`,
} satisfies Partial<ErrorSentences>
