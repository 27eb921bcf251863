import type { Coordination, CoordinationRole } from '../../../shared/contract/coordination.ts'
import { isWithin, type Day } from '../../../shared/domain/dates.ts'

/** Every office of the committee, in the order in which they are shown. */
export const roles: readonly CoordinationRole[] = ['coordinator', 'alternate', 'secretary']

/** Who is in office on a day. */
export const inOfficeOn = (all: readonly Coordination[], day: Day): Coordination[] =>
  all.filter(({ validFrom, validTo }) => isWithin(day, validFrom, validTo))

/** Who holds one office on a day; null when nobody was written down. */
export const holderOn = (all: readonly Coordination[], role: CoordinationRole, day: Day): Coordination | null =>
  inOfficeOn(all, day).find((one) => one.role === role) ?? null
