import { z } from 'zod'
import { CommitmentScope, type CommitmentFilter } from '../../../shared/contract/commitments.ts'
import { CommitmentId, InstitutionId, SessionId } from '../../../shared/domain/ids.ts'

export const groupings = ['institucion', 'sesion', 'prioridad', 'mes'] as const
export type Grouping = (typeof groupings)[number]

/** What the address of the register says: a filter that somebody can come back to, or send. */
export const CommitmentsSearch = z.object({
  vista: z.enum(['tabla', 'tablero']).optional().catch(undefined),
  estado: CommitmentScope.optional().catch(undefined),
  vencidos: z.boolean().optional().catch(undefined),
  institucion: InstitutionId.optional().catch(undefined),
  sesion: SessionId.optional().catch(undefined),
  prioridad: z.int().min(1).max(1000).optional().catch(undefined),
  mes: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/u)
    .optional()
    .catch(undefined),
  anio: z.int().min(1900).max(2200).optional().catch(undefined),
  texto: z.string().max(200).optional().catch(undefined),
  agrupar: z.enum(groupings).optional().catch(undefined),
  /** The one that is open at the right. */
  compromiso: CommitmentId.optional().catch(undefined),
})
export type CommitmentsSearch = z.infer<typeof CommitmentsSearch>

/** The filter that an address says; what is open, when it says nothing. */
export const filterOf = (search: CommitmentsSearch): CommitmentFilter => ({
  scope: search.estado ?? 'open',
  onlyOverdue: search.vencidos ?? false,
  institutionId: search.institucion ?? null,
  sessionId: search.sesion ?? null,
  priority: search.prioridad ?? null,
  dueMonth: search.mes ?? null,
  year: search.anio ?? null,
  text: search.texto ?? null,
})

/** Whether anything narrows the register beyond what is open. */
export const isNarrowed = ({ estado, vencidos, institucion, sesion, prioridad, mes, anio, texto }: CommitmentsSearch) =>
  [estado, vencidos, institucion, sesion, prioridad, mes, anio, texto].some((value) => value !== undefined)
