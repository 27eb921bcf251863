import { generateNKeysBetween } from 'fractional-indexing'
import { longestPartText, mostParts, type NewPart, type OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinanceId, OrdinancePartId } from '../../../shared/domain/ids.ts'
import { mayStand, sectionOf, siblingsOf, type OrdinanceKind, type PartKind } from '../../../shared/domain/ordinance.ts'
import { withKeysResolved } from '../../../shared/domain/part-references.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { unlockedHead } from './head.ts'
import * as store from './parts-store.ts'

type Versioned = { id: OrdinancePartId; expectedVersion: number }
type Place = { parentId: OrdinancePartId | null; afterId: OrdinancePartId | null }
type PlaceOrEnd = { parentId: OrdinancePartId | null; afterId: OrdinancePartId | null | 'last' }
type Whole = { id: OrdinanceId; kind: OrdinanceKind }

/** A part that stands and may be changed. */
const openPart = (unit: Unit, id: OrdinancePartId): store.KeptPart => {
  const part = found(store.findPart(unit.sql, id), 'ordinancePart')
  unlockedHead(unit, part.ordinanceId)
  return part.isRemoved ? fail('NOT_FOUND', { entity: 'ordinancePart' }) : part
}

const requirePlace = (ordinance: Whole, kind: PartKind, parent: PartKind | null): void => {
  if (!mayStand(ordinance.kind, kind, parent)) fail('PART_MISPLACED', { kind, parent })
}

/** The kind of the parent of a place; it is of the same text. */
const parentKindOf = ({ sql }: Unit, ordinance: Whole, parentId: OrdinancePartId | null): PartKind | null => {
  if (parentId === null) return null
  const parent = found(store.findPart(sql, parentId), 'ordinancePart')
  return parent.ordinanceId === ordinance.id && !parent.isRemoved
    ? parent.kind
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

/** So many ranks for parts that go in a place, in order. `moving` is a sibling that leaves its own. */
const ranksAt = (
  unit: Unit,
  { kind, place, parts, count }: { kind: PartKind; place: PlaceOrEnd; parts: store.KeptPart[]; count: number },
): string[] => {
  const siblings = withOwnRanks(unit, siblingsOf(parts, { kind, parentId: place.parentId }))
  const index = place.afterId === 'last' ? siblings.length - 1 : siblings.findIndex(({ id }) => id === place.afterId)
  if (index < 0 && place.afterId !== null && place.afterId !== 'last') fail('NOT_FOUND', { entity: 'ordinancePart' })
  return generateNKeysBetween(siblings[index]?.rank ?? null, siblings[index + 1]?.rank ?? null, count)
}

/** A part to be added that has its id; those under it too. */
type Named = Omit<NewPart, 'children' | 'key'> & { id: OrdinancePartId; children: Named[] }

/** Gives the parts their ids, and turns the keys by which they refer to each other into references. */
const named = (unit: Unit, trees: readonly NewPart[]): Named[] => {
  const ids = new Map<string, OrdinancePartId>()
  const withIds = ({ key, children, ...words }: NewPart): Named => {
    const id = unit.newId<OrdinancePartId>()
    if (key !== undefined) ids.set(key, id)
    return { ...words, id, children: children.map(withIds) }
  }
  const resolved = (part: Named): Named => {
    const text = withKeysResolved(part.text, ids)
    // An id is longer than a key: what would no longer fit stays as it was written.
    const kept = text.length > longestPartText ? part.text : text
    return { ...part, text: kept, children: part.children.map(resolved) }
  }
  return trees.map(withIds).map(resolved)
}

const insertTree = (
  unit: Unit,
  ordinance: Whole,
  { parentId, rank }: { parentId: OrdinancePartId | null; rank: string },
  { id, kind, title, text, children }: Named,
): OrdinancePart[] => {
  const part = { id, kind, parentId, rank, title, text }
  store.insertPart(unit.sql, ordinance.id, part)
  const ranks = generateNKeysBetween(null, null, children.length)
  const under = children.flatMap((child, index) => {
    requirePlace(ordinance, child.kind, kind)
    return insertTree(unit, ordinance, { parentId: part.id, rank: ranks[index] ?? '' }, child)
  })
  return [{ ...part, version: 1 }, ...under]
}

/** Adds parts of one section, or under one parent, one after another; answers them and what is under them. */
const insertTrees = (unit: Unit, ordinance: Whole, place: PlaceOrEnd, trees: readonly Named[]): OrdinancePart[] => {
  const parentKind = parentKindOf(unit, ordinance, place.parentId)
  const parts = store.listParts(unit.sql, ordinance.id)
  const [first] = trees
  if (!first) return []
  const ranks = ranksAt(unit, { kind: first.kind, place, parts, count: trees.length })
  const added = trees.flatMap((tree, index) => {
    requirePlace(ordinance, tree.kind, parentKind)
    return insertTree(unit, ordinance, { parentId: place.parentId, rank: ranks[index] ?? '' }, tree)
  })
  if (parts.length + added.length > mostParts) fail('TOO_MANY_PARTS', { most: mostParts })
  return added
}

/** Adds the parts with which a text begins, each at the end of its section. */
export const insertFirstParts = (unit: Unit, ordinance: Whole, parts: readonly NewPart[]): void => {
  for (const ofSection of Map.groupBy(named(unit, parts), ({ kind }) => sectionOf(kind)).values())
    insertTrees(unit, ordinance, { parentId: null, afterId: 'last' }, ofSection)
}

/** Adds parts in a place of a text. */
export const addParts = (
  unit: Unit,
  { ordinanceId, parts, ...place }: Place & { ordinanceId: OrdinanceId; parts: NewPart[] },
): OrdinancePart[] => insertTrees(unit, unlockedHead(unit, ordinanceId), place, named(unit, parts))

/** Writes the title and the text of a part. */
export const changePart = (
  unit: Unit,
  { id, expectedVersion, title, text }: Versioned & { title: string; text: string },
): OrdinancePart => {
  const part = openPart(unit, id)
  requireVersion(expectedVersion, part.version, store.shownPart(part))
  if (part.title === title && part.text === text) return store.shownPart(part)
  store.updatePart(unit.sql, id, { title, text })
  return { ...store.shownPart(part), title, text, version: part.version + 1 }
}

/** Puts a part elsewhere, with what is under it: in its section, or under another parent. */
export const movePart = (unit: Unit, { id, expectedVersion, parentId, afterId }: Versioned & Place): OrdinancePart => {
  const part = openPart(unit, id)
  requireVersion(expectedVersion, part.version, store.shownPart(part))
  const ordinance = unlockedHead(unit, part.ordinanceId)
  requirePlace(ordinance, part.kind, parentKindOf(unit, ordinance, parentId))
  const others = store.listParts(unit.sql, part.ordinanceId).filter((other) => other.id !== id)
  const place = { parentId, afterId }
  const [rank = part.rank] = ranksAt(unit, { kind: part.kind, place, parts: others, count: 1 })
  store.placePart(unit.sql, id, { parentId, rank })
  return { ...store.shownPart(part), parentId, rank, version: part.version + 1 }
}

/** Takes a part away, with what is under it; it can be put back. */
export const removePart = (unit: Unit, { id, expectedVersion }: Versioned): OrdinancePart => {
  const part = openPart(unit, id)
  requireVersion(expectedVersion, part.version, store.shownPart(part))
  store.setRemoved(unit.sql, id, true)
  return { ...store.shownPart(part), version: part.version + 1 }
}

/** Puts a part back where it was; answers it and what is under it. */
export const restorePart = (unit: Unit, { id }: { id: OrdinancePartId }): OrdinancePart[] => {
  const part = found(store.findPart(unit.sql, id), 'ordinancePart')
  unlockedHead(unit, part.ordinanceId)
  if (part.isRemoved) store.setRemoved(unit.sql, id, false)
  const all = store.listParts(unit.sql, part.ordinanceId).filter(({ isRemoved }) => !isRemoved)
  const under = (parentId: OrdinancePartId): store.KeptPart[] =>
    all.filter((one) => one.parentId === parentId).flatMap((one) => [one, ...under(one.id)])
  return [...all.filter((one) => one.id === id), ...under(id)].map(store.shownPart)
}
