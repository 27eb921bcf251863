import type { ErrorData } from '../errors.ts'
import { partKindName, stageName } from '../../domain/ordinance-words.ts'
import type { ErrorSentences } from './shape.ts'

const misplaced = ({ kind, parent }: ErrorData<'PART_MISPLACED'>): string =>
  parent === null
    ? `Este texto no lleva ${partKindName(kind).many}, o no pueden ir sueltos.`
    : `${partKindName(kind).one} no puede ir dentro de «${partKindName(parent).one}».`

/** What the drafts of ordinances, regulations and statements refuse. */
export const ordinanceSentences = {
  ORDINANCE_LOCKED: ({ stage }) =>
    `El texto está en la etapa «${stageName(stage)}» y ya no se cambia: quedó como se aprobó. No se guardó nada. Si la etapa se marcó por error, quite ese paso de su trámite.`,
  PART_MISPLACED: (data) => `${misplaced(data)} Todo quedó donde estaba. Elija otro lugar.`,
  TOO_MANY_PARTS: ({ most }) =>
    `Un texto tiene como máximo ${String(most)} partes y con estas pasaría de allí. No se agregó nada. Pegue menos texto, o una varios párrafos en uno.`,
} satisfies Partial<ErrorSentences>
