import { generateNKeysBetween } from 'fractional-indexing'
import { longestPartText, mostParts, type NewPart, type OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinanceId, OrdinancePartId } from '../../../shared/domain/ids.ts'
import { childKindsOf, sectionOf } from '../../../shared/domain/ordinance.ts'
import { withKeysResolved } from '../../../shared/domain/part-references.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { unlockedHead } from './head.ts'
import {
  openPart,
  parentOf,
  ranksAt,
  requirePlace,
  type PartPlace,
  type PlaceOrEnd,
  type Versioned,
  type Whole,
} from './part-places.ts'
import * as store from './parts-store.ts'

/** A part to be added that has its id; those under it too. */
type Named = Omit<NewPart, 'children' | 'key'> & { id: OrdinancePartId; children: Named[] }

/** Gives the parts their ids, those of the first level where there are some, and turns the keys by which they refer to each other into references. */
const named = (unit: Unit, trees: readonly NewPart[], firstIds: readonly OrdinancePartId[] = []): Named[] => {
  const ids = new Map<string, OrdinancePartId>()
  const withIds = ({ key, children, ...words }: NewPart, id = unit.newId<OrdinancePartId>()): Named => {
    if (key !== undefined) ids.set(key, id)
    return { ...words, id, children: children.map((child) => withIds(child)) }
  }
  const resolved = (part: Named): Named => {
    const text = withKeysResolved(part.text, ids)
    // An id is longer than a key: what would no longer fit stays as it was written.
    const kept = text.length > longestPartText ? part.text : text
    return { ...part, text: kept, children: part.children.map(resolved) }
  }
  return trees.map((tree, index) => withIds(tree, firstIds[index])).map(resolved)
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
  const parentKind = parentOf(unit, ordinance, place.parentId)?.kind ?? null
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

type Adding = PartPlace & { ordinanceId: OrdinanceId; parts: NewPart[]; ids?: OrdinancePartId[] | undefined }

/** Adds parts in a place of a text. */
export const addParts = (unit: Unit, { ordinanceId, parts, ids = [], ...place }: Adding): OrdinancePart[] => {
  const ordinance = unlockedHead(unit, ordinanceId)
  const isTaken = ids.some((id, index) => ids.indexOf(id) !== index || store.findPart(unit.sql, id) !== undefined)
  if (isTaken) fail('PART_EXISTS', {})
  return insertTrees(unit, ordinance, place, named(unit, parts, ids))
}

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

/** Takes a part away, with what is under it; it can be put back. */
export const removePart = (unit: Unit, { id, expectedVersion }: Versioned): OrdinancePart => {
  const part = openPart(unit, id)
  requireVersion(expectedVersion, part.version, store.shownPart(part))
  store.setRemoved(unit.sql, id, true)
  return { ...store.shownPart(part), version: part.version + 1 }
}

/** What a part was under may have become what cannot hold it: then it stands after that one. */
const placeBeside = (unit: Unit, part: store.KeptPart): void => {
  const parent = part.parentId === null ? undefined : store.findPart(unit.sql, part.parentId)
  if (parent === undefined || childKindsOf(parent.kind).includes(part.kind)) return
  const place = { parentId: parent.parentId, afterId: parent.id }
  const parts = store.listParts(unit.sql, part.ordinanceId)
  const [rank = part.rank] = ranksAt(unit, { kind: part.kind, place, parts, count: 1 })
  store.placePart(unit.sql, part.id, { kind: part.kind, parentId: place.parentId, rank })
}

/** Puts a part back where it was; answers it and what is under it. */
export const restorePart = (unit: Unit, { id }: { id: OrdinancePartId }): OrdinancePart[] => {
  const part = found(store.findPart(unit.sql, id), 'ordinancePart')
  unlockedHead(unit, part.ordinanceId)
  if (part.isRemoved) store.setRemoved(unit.sql, id, false)
  placeBeside(unit, part)
  const all = store.listParts(unit.sql, part.ordinanceId).filter(({ isRemoved }) => !isRemoved)
  const under = (parentId: OrdinancePartId): store.KeptPart[] =>
    all.filter((one) => one.parentId === parentId).flatMap((one) => [one, ...under(one.id)])
  return [...all.filter((one) => one.id === id), ...under(id)].map(store.shownPart)
}
