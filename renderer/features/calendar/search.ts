import { z } from 'zod'
import { Day } from '../../../shared/domain/dates.ts'

/** What the address of the calendar says: the year, the month when one is looked at, and the day open at the right. */
export const CalendarSearch = z.object({
  anio: z.int().min(0).max(9999).optional().catch(undefined),
  mes: z.int().min(1).max(12).optional().catch(undefined),
  dia: Day.optional().catch(undefined),
})
export type CalendarSearch = z.infer<typeof CalendarSearch>
