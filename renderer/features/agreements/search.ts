import { z } from 'zod'
import { AgreementState } from '../../../shared/contract/agreements.ts'
import { AgreementId } from '../../../shared/domain/ids.ts'
import { Adoption } from '../../../shared/domain/session.ts'

/** What the address of the register says: a filter that somebody can come back to, or send. */
export const AgreementsSearch = z.object({
  /** Zero is every year. */
  anio: z.int().min(0).max(2200).optional().catch(undefined),
  estado: AgreementState.optional().catch(undefined),
  forma: Adoption.optional().catch(undefined),
  texto: z.string().max(200).optional().catch(undefined),
  /** The one that is open at the right. */
  acuerdo: AgreementId.optional().catch(undefined),
})
export type AgreementsSearch = z.infer<typeof AgreementsSearch>

/** The year that an address shows: the newest with sessions when it says none, and null for all. */
export const yearOfSearch = ({ anio }: AgreementsSearch, years: readonly number[]): number | null =>
  anio === 0 ? null : (anio ?? years[0] ?? null)
