import type { OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { EnumeratedKind, type PartKind } from '../../../shared/domain/ordinance.ts'
import { goingBeside } from '../../../shared/domain/part-places.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { unlockedHead } from './head.ts'
import { openPart, parentOf, ranksAt, requirePlace, type PartPlace, type Versioned, type Whole } from './part-places.ts'
import * as store from './parts-store.ts'

type Placing = Pick<OrdinancePart, 'kind' | 'parentId' | 'rank'>

const placeAt = ({ sql }: Unit, part: store.KeptPart, placing: Placing): OrdinancePart => {
  store.placePart(sql, part.id, placing)
  return { ...store.shownPart(part), ...placing, version: part.version + 1 }
}

/** What a part may become in a place; it does not go under itself. */
const requireKind = (ordinance: Whole, part: store.KeptPart, kind: PartKind, parent: store.KeptPart | null): void => {
  const isOther = kind !== part.kind && !EnumeratedKind.safeParse(part.kind).success
  if (isOther || parent?.id === part.id) fail('PART_MISPLACED', { kind, parent: parent?.kind ?? null })
  requirePlace(ordinance, kind, parent?.kind ?? null)
}

/** Puts some parts under one that became what may hold them, before what is there. */
const takeUnder = (
  unit: Unit,
  ordinance: Whole,
  { id, kind }: OrdinancePart,
  ids: readonly OrdinancePartId[],
): OrdinancePart[] => {
  const parts = store.listParts(unit.sql, ordinance.id)
  const taken = [...new Set(ids)].map((one) => {
    const part = found(
      parts.find((other) => other.id === one && !other.isRemoved),
      'ordinancePart',
    )
    requirePlace(ordinance, part.kind, kind)
    return part
  })
  const others = parts.filter((part) => !taken.includes(part))
  const place = { parentId: id, afterId: null }
  const ranks = ranksAt(unit, { kind: 'letter', place, parts: others, count: taken.length })
  return taken.map((part, index) =>
    placeAt(unit, part, { kind: part.kind, parentId: id, rank: ranks[index] ?? part.rank }),
  )
}

type Moving = Versioned & PartPlace & { kind?: EnumeratedKind | undefined; taking?: OrdinancePartId[] | undefined }

/** Puts a part elsewhere, or makes it another kind there, with what is under it; what may not stay there goes after it. */
export const movePart = (unit: Unit, { id, expectedVersion, taking = [], ...to }: Moving): OrdinancePart[] => {
  const part = openPart(unit, id)
  requireVersion(expectedVersion, part.version, store.shownPart(part))
  const ordinance = unlockedHead(unit, part.ordinanceId)
  const { parentId, afterId, kind = part.kind } = to
  const parent = parentOf(unit, ordinance, parentId)
  requireKind(ordinance, part, kind, parent)
  const all = store.listParts(unit.sql, part.ordinanceId)
  const standing = all.filter(({ isRemoved }) => !isRemoved)
  const [first, ...beside] = [part, ...goingBeside(standing, part, kind)]
  for (const child of beside) requirePlace(ordinance, child.kind, parent?.kind ?? null)
  const others = all.filter((other) => other.id !== id && !beside.includes(other))
  const ranks = ranksAt(unit, { kind, place: { parentId, afterId }, parts: others, count: 1 + beside.length })
  const moved = placeAt(unit, first, { kind, parentId, rank: ranks[0] ?? part.rank })
  const along = beside.map((child, index) =>
    placeAt(unit, child, { kind: child.kind, parentId, rank: ranks[index + 1] ?? child.rank }),
  )
  return [moved, ...along, ...takeUnder(unit, ordinance, moved, taking)]
}
