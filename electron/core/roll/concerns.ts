import type { Accreditation, Term } from '../../../shared/contract/committee.ts'
import { isExpiring, isInForce, lastNearEnd, nextExpiry, seatStateOn } from '../../../shared/domain/accreditation.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import type { RollConcern } from '../../../shared/domain/next-steps.ts'
import { compareText } from '../../../shared/domain/text.ts'
import { listAccreditationsWithin } from '../accreditations/service.ts'
import type { Unit } from '../context.ts'
import { institutionsById } from '../institutions/service.ts'
import { listMembers } from '../terms/members.ts'

const mostNames = 3

export type ConcernOfRoll = {
  concern: RollConcern
  count: number
  /** The first of the institutions, by name. */
  names: string[]
  /** The first day on which one of them stops being in force; null when none has such a day to come. */
  expiresOn: Day | null
}

type Member = { name: string; held: readonly Accreditation[] }

const fits: Record<RollConcern, (member: Member, on: Day, lastNear: Day) => boolean> = {
  missing: ({ held }, on) => seatStateOn(held, on) === 'missing',
  expired: ({ held }, on) => seatStateOn(held, on) === 'expired',
  expiring: ({ held }, on, lastNear) => isExpiring(nextExpiry(held, on), on, lastNear),
  undocumented: ({ held }, on) => held.some((one) => isInForce(one, on) && one.documentName === null),
}

const membersOf = (unit: Unit, term: Term): Member[] => {
  const institutions = institutionsById(unit)
  const nameOf = (id: InstitutionId): string => {
    const { name = '', acronym = null } = institutions.get(id) ?? {}
    return acronym ?? name
  }
  const held = Map.groupBy(
    listAccreditationsWithin(unit, term.firstDay, term.lastDay),
    ({ institutionId }) => institutionId,
  )
  return listMembers(unit, term.id)
    .filter(({ isActive }) => isActive)
    .map(({ institutionId }) => ({ name: nameOf(institutionId), held: held.get(institutionId) ?? [] }))
}

/** What the padrón of a term lacks on a day or is about to lack, the gravest first; nothing when all is in order. */
export const listRollConcerns = (unit: Unit, term: Term, on: Day): ConcernOfRoll[] => {
  const members = membersOf(unit, term)
  const lastNear = lastNearEnd(on)
  return (['missing', 'expired', 'expiring', 'undocumented'] as const).flatMap((concern): ConcernOfRoll[] => {
    const found = members.filter((member) => fits[concern](member, on, lastNear))
    if (found.length === 0) return []
    const ends = found.flatMap(({ held }) => nextExpiry(held, on) ?? []).toSorted()
    return [
      {
        concern,
        count: found.length,
        names: found
          .map(({ name }) => name)
          .toSorted(compareText)
          .slice(0, mostNames),
        expiresOn: concern === 'expiring' ? (ends[0] ?? null) : null,
      },
    ]
  })
}
