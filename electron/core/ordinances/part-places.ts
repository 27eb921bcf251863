import { generateNKeysBetween } from 'fractional-indexing'
import type { OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinanceId, OrdinancePartId } from '../../../shared/domain/ids.ts'
import { mayStand, siblingsOf, type OrdinanceKind, type PartKind } from '../../../shared/domain/ordinance.ts'
import type { Place } from '../../../shared/domain/part-places.ts'
import type { Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import { unlockedHead } from './head.ts'
import * as store from './parts-store.ts'

/* Where a part may go, and with what rank: what adding, moving and putting back have in common. */

export type Versioned = { id: OrdinancePartId; expectedVersion: number }
export type PartPlace = Place<OrdinancePart>
export type PlaceOrEnd = { parentId: OrdinancePartId | null; afterId: OrdinancePartId | null | 'last' }
export type Whole = { id: OrdinanceId; kind: OrdinanceKind }

/** A part that stands and may be changed. */
export const openPart = (unit: Unit, id: OrdinancePartId): store.KeptPart => {
  const part = found(store.findPart(unit.sql, id), 'ordinancePart')
  unlockedHead(unit, part.ordinanceId)
  return part.isRemoved ? fail('NOT_FOUND', { entity: 'ordinancePart' }) : part
}

/** Refuses a place where a part of this kind may not stand. */
export const requirePlace = (ordinance: Whole, kind: PartKind, parent: PartKind | null): void => {
  if (!mayStand(ordinance.kind, kind, parent)) fail('PART_MISPLACED', { kind, parent })
}

/** The parent of a place; it is of the same text. */
export const parentOf = ({ sql }: Unit, ordinance: Whole, parentId: OrdinancePartId | null): store.KeptPart | null => {
  if (parentId === null) return null
  const parent = found(store.findPart(sql, parentId), 'ordinancePart')
  return parent.ordinanceId === ordinance.id && !parent.isRemoved
    ? parent
    : fail('NOT_FOUND', { entity: 'ordinancePart' })
}

/** Ranks that differ: where two computers chose the same one, the siblings are ranked anew. */
const withOwnRanks = ({ sql }: Unit, siblings: store.KeptPart[]): store.KeptPart[] => {
  if (new Set(siblings.map(({ rank }) => rank)).size === siblings.length) return siblings
  const ranks = generateNKeysBetween(null, null, siblings.length)
  return siblings.map((sibling, index) => {
    const rank = ranks[index] ?? sibling.rank
    store.setRank(sql, sibling.id, rank)
    return { ...sibling, rank }
  })
}

/** So many ranks for parts that go in a place, in order; `parts` are those that stay, without the ones that go there. */
export const ranksAt = (
  unit: Unit,
  { kind, place, parts, count }: { kind: PartKind; place: PlaceOrEnd; parts: store.KeptPart[]; count: number },
): string[] => {
  const siblings = withOwnRanks(unit, siblingsOf(parts, { kind, parentId: place.parentId }))
  const index = place.afterId === 'last' ? siblings.length - 1 : siblings.findIndex(({ id }) => id === place.afterId)
  if (index < 0 && place.afterId !== null && place.afterId !== 'last') fail('NOT_FOUND', { entity: 'ordinancePart' })
  return generateNKeysBetween(siblings[index]?.rank ?? null, siblings[index + 1]?.rank ?? null, count)
}
