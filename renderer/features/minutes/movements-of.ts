import type { Movement } from '../../../shared/contract/attendance.ts'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'

/** The arrivals and departures told inside an item; those of no item are told in the first one. */
export const movementsOf = (
  movements: readonly Movement[],
  entries: readonly MinutesItem[],
  id: AgendaItemId,
): Movement[] =>
  movements.filter(({ agendaItemId }) => (agendaItemId === null ? entries[0]?.item.id === id : agendaItemId === id))
