import { z } from 'zod'
import { OrdinanceKind, OrdinanceStage } from '../../../shared/domain/ordinance.ts'

/** What the address of the list says: a filter that somebody can come back to, or send. */
export const OrdinancesSearch = z.object({
  tipo: OrdinanceKind.optional().catch(undefined),
  etapa: OrdinanceStage.optional().catch(undefined),
  anio: z.int().min(1900).max(9998).optional().catch(undefined),
  /** The window for a new one is open. */
  nuevo: z.boolean().optional().catch(undefined),
})
export type OrdinancesSearch = z.infer<typeof OrdinancesSearch>
