import {
  childKindsOf,
  hasTitle,
  mayStand,
  sectionOf,
  siblingsOf,
  type EnumeratedKind,
  type OrdinanceKind,
  type Part,
  type PartKind,
} from './ordinance.ts'
import { referencesIn } from './part-references.ts'

/* Where a part may go: by a key, by dragging it, or as something new beside what is selected. */

/** Under that parent, or in its section; after that sibling, or first. */
export type Place<Kept extends Part = Part> = { parentId: Kept['parentId']; afterId: Kept['id'] | null }

/** A place, and what changes besides: what the part becomes there, and which parts go under it then, in order. */
export type Move<Kept extends Part = Part> = Place<Kept> & { kind?: EnumeratedKind; taking?: Kept['id'][] }

/** A text with its parts, as much of it as the rules need. */
export type Whole<Kept extends Part = Part> = { kind: OrdinanceKind; parts: readonly Kept[] }

const partOf = <Kept extends Part>({ parts }: Whole<Kept>, id: string | null): Kept | undefined =>
  parts.find((part) => part.id === id)

const lastUnder = <Kept extends Part>({ parts }: Whole<Kept>, parentId: Kept['id']): Kept['id'] | null =>
  siblingsOf(parts, { kind: 'letter', parentId }).at(-1)?.id ?? null

/** The place where a part is now. */
export const placeNow = <Kept extends Part>({ parts }: Whole<Kept>, part: Kept): Place<Kept> => {
  const siblings = siblingsOf(parts, part)
  const index = siblings.findIndex(({ id }) => id === part.id)
  return { parentId: part.parentId, afterId: siblings[index - 1]?.id ?? null }
}

const neighbouringParent = <Kept extends Part>(whole: Whole<Kept>, part: Kept, step: -1 | 1): Kept | undefined => {
  const parent = partOf(whole, part.parentId)
  if (parent === undefined) return undefined
  const parents = siblingsOf(whole.parts, parent)
  const index = parents.findIndex(({ id }) => id === parent.id)
  const beyond = step === 1 ? parents.slice(index + 1) : parents.slice(0, index).toReversed()
  return beyond.find(({ kind }) => childKindsOf(kind).includes(part.kind))
}

/** One step earlier or later among its siblings, past the edge to the neighbour of its parent; null where it ends. */
export const stepped = <Kept extends Part>(whole: Whole<Kept>, part: Kept, step: -1 | 1): Place<Kept> | null => {
  const siblings = siblingsOf(whole.parts, part)
  const index = siblings.findIndex(({ id }) => id === part.id)
  const other = siblings[index + step]
  if (other !== undefined) {
    const after = step === 1 ? other : siblings[index - 2]
    return { parentId: part.parentId, afterId: after?.id ?? null }
  }
  const parent = neighbouringParent(whole, part, step)
  if (parent === undefined) return null
  return { parentId: parent.id, afterId: step === 1 ? null : lastUnder(whole, parent.id) }
}

/** Under the sibling before it, at its end: as it is, or a numeral as a letter of the numeral; null where it may not. */
export const indented = <Kept extends Part>(whole: Whole<Kept>, part: Kept): Move<Kept> | null => {
  const siblings = siblingsOf(whole.parts, part)
  const index = siblings.findIndex(({ id }) => id === part.id)
  const parent = siblings[index - 1]
  if (parent === undefined) return null
  const place = { parentId: parent.id, afterId: lastUnder(whole, parent.id) }
  if (childKindsOf(parent.kind).includes(part.kind)) return place
  return part.kind === 'numeral' && parent.kind === 'numeral' ? { ...place, kind: 'letter' } : null
}

/** A letter of a numeral as the numeral after it; null of any other, which stands as far out as it may. */
export const outdented = <Kept extends Part>(whole: Whole<Kept>, part: Kept): Move<Kept> | null => {
  const parent = partOf(whole, part.parentId)
  if (part.kind !== 'letter' || parent?.kind !== 'numeral') return null
  return { parentId: parent.parentId, afterId: parent.id, kind: 'numeral' }
}

/** A numeral as a letter, or a letter as a numeral, in the nearest place; null of what is neither. */
export const turned = <Kept extends Part>(whole: Whole<Kept>, part: Kept): Move<Kept> | null => {
  if (part.kind === 'numeral') return indented(whole, part) ?? { ...placeNow(whole, part), kind: 'letter' }
  if (part.kind === 'letter') return outdented(whole, part) ?? { ...placeNow(whole, part), kind: 'numeral' }
  return null
}

/** What is under a part and cannot be under what it becomes: it goes along after it, in order. */
export const goingBeside = <Kept extends Part>(parts: readonly Kept[], part: Kept, kind: PartKind): Kept[] =>
  kind === part.kind
    ? []
    : siblingsOf(parts, { kind: 'letter', parentId: part.id }).filter(
        (child) => !childKindsOf(kind).includes(child.kind),
      )

/** What takes back a move of a part, as it stands before it. */
export const backFrom = <Kept extends Part>(whole: Whole<Kept>, part: Kept, move: Move<Kept>): Move<Kept> => {
  const place = placeNow(whole, part)
  if (move.kind === undefined || (part.kind !== 'numeral' && part.kind !== 'letter')) return place
  return { ...place, kind: part.kind, taking: goingBeside(whole.parts, part, move.kind).map(({ id }) => id) }
}

/** Whether a part of this kind may stand beside that one. */
const mayStandBeside = (whole: Whole, kind: PartKind, other: Part): boolean =>
  mayStand(whole.kind, kind, partOf(whole, other.parentId)?.kind ?? null) &&
  (other.parentId !== null || sectionOf(kind) === sectionOf(other.kind))

/** Itself and all parts under it, by their ids. */
export const subtreeIds = <Kept extends Part>(parts: readonly Kept[], id: Kept['id']): Set<Kept['id']> => {
  const ids = new Set([id])
  // Parts stand in no order: a child may come before its parent, at most two levels up.
  for (let level = 0; level < 3; level += 1)
    for (const part of parts) if (part.parentId !== null && ids.has(part.parentId)) ids.add(part.id)
  return ids
}

const beforeOf = <Kept extends Part>({ parts }: Whole<Kept>, other: Kept, moving: Kept): Kept['id'] | null => {
  const siblings = siblingsOf(parts, other).filter(({ id }) => id !== moving.id)
  return siblings[siblings.findIndex(({ id }) => id === other.id) - 1]?.id ?? null
}

/** Where a part goes that is dropped on another, before or after its middle; null where it may not, or is already. */
export const droppedOn = <Kept extends Part>(
  whole: Whole<Kept>,
  part: Kept,
  { over, isAfter }: { over: Kept; isAfter: boolean },
): Place<Kept> | null => {
  if (subtreeIds(whole.parts, part.id).has(over.id)) return null
  const wanted = (): Place<Kept> | null => {
    const mayHold = childKindsOf(over.kind).includes(part.kind)
    if (isAfter && mayHold) return { parentId: over.id, afterId: null }
    if (mayStandBeside(whole, part.kind, over))
      return { parentId: over.parentId, afterId: isAfter ? over.id : beforeOf(whole, over, part) }
    if (mayHold) return { parentId: over.id, afterId: null }
    // On what is under another: after that other.
    for (let above = partOf(whole, over.parentId); above; above = partOf(whole, above.parentId)) {
      if (above.id === part.id) return null
      if (mayStandBeside(whole, part.kind, above)) return { parentId: above.parentId, afterId: above.id }
    }
    return null
  }
  const place = wanted()
  const now = placeNow(whole, part)
  return place === null || (place.parentId === now.parentId && place.afterId === now.afterId) ? null : place
}

/** Where something new of a kind goes when a part is selected, or none; null for what must be under one that is not there. */
export const placeForNew = <Kept extends Part>(
  whole: Whole<Kept>,
  kind: PartKind,
  selectedId: string | null,
): Place<Kept> | null => {
  for (let at = partOf(whole, selectedId); at; at = partOf(whole, at.parentId)) {
    if (childKindsOf(at.kind).includes(kind)) return { parentId: at.id, afterId: lastUnder(whole, at.id) }
    if (mayStandBeside(whole, kind, at)) return { parentId: at.parentId, afterId: at.id }
  }
  if (!mayStand(whole.kind, kind, null)) return null
  return { parentId: null, afterId: siblingsOf(whole.parts, { kind, parentId: null }).at(-1)?.id ?? null }
}

/** The parts that speak of this one, or of something under it, and do not go with it. */
export const referrersOf = <Kept extends Part>(parts: readonly Kept[], id: string): Kept[] => {
  const going = subtreeIds(parts, id)
  return parts.filter((part) => !going.has(part.id) && referencesIn(part.text).some((target) => going.has(target)))
}

/** Whether nothing is written in a part. */
export const isBlank = ({ kind, title, text }: Pick<Part, 'kind' | 'title' | 'text'>): boolean =>
  text.trim() === '' && (!hasTitle(kind) || title.trim() === '')
