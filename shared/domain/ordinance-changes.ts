import {
  outlineOf,
  sectionOf,
  type OrdinanceKind,
  type Part,
  type PartKind,
  type PartTree,
  type SectionKey,
} from './ordinance.ts'
import { numberParts, type PartNumber } from './part-numbering.ts'
import { readText } from './part-references.ts'
import { referringWordsChange, wholeMarked, wordsChange, type WordsChange } from './part-words.ts'
import type { Piece } from './word-differences.ts'

/*
 * What differs between two states of one text, part by part. A part is the same wherever it goes and whatever number it
 * has there; a reference is to a part, so another number in it is no change either.
 */

type ComparedPart = Omit<Part, 'rank'>

/** A state of a text: its parts in the order of the document, each before what is under it. */
export type ComparedText<Reasons extends Readonly<Record<string, string>> = Readonly<Record<string, string>>> = {
  head: { kind: OrdinanceKind; title: string }
  reasons: Reasons
  parts: readonly ComparedPart[]
}

export type ChangeKind = 'same' | 'added' | 'removed' | 'changed' | 'moved' | 'moved_and_changed'

/** A part on one side: the number that it has there, and what it says. */
export type PartSide = { label: string; title: Piece[]; text: Piece[] }

export type PartChange = {
  id: string
  kind: PartKind
  section: SectionKey
  /** 0 of an article, 1 of what is under it, 2 of what is under that. */
  depth: number
  change: ChangeKind
  before: PartSide | null
  after: PartSide | null
}

export type OrdinanceChanges<ReasonKey extends string = string> = {
  title: WordsChange
  /** In the order of the later state; what was removed, where it was. */
  parts: PartChange[]
  reasons: ({ key: ReasonKey } & WordsChange)[]
}

type State = {
  numbers: ReadonlyMap<string, PartNumber>
  outline: { section: SectionKey; parts: PartTree[] }[]
  byId: ReadonlyMap<string, Part>
}

const stateOf = ({ head, parts }: ComparedText): State => {
  const ranked = parts.map((part, index): Part => ({ ...part, rank: String(index).padStart(6, '0') }))
  const outline = outlineOf(head.kind, ranked)
  const flat = ({ part, children }: PartTree): Part[] => [part, ...children.flatMap(flat)]
  const standing = outline.flatMap((section) => section.parts.flatMap(flat))
  return {
    numbers: numberParts(head.kind, ranked),
    outline,
    byId: new Map(standing.map((part) => [part.id, part])),
  }
}

/** The places of a longest rising run of numbers; all others had to move. */
const longestRising = (numbers: readonly number[]): Set<number> => {
  const lastOf: number[] = []
  const previous: (number | undefined)[] = []
  for (const [place, number] of numbers.entries()) {
    let low = 0
    let high = lastOf.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[lastOf[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    previous[place] = low === 0 ? undefined : lastOf[low - 1]
    lastOf[low] = place
  }
  const kept = new Set<number>()
  for (let place = lastOf.at(-1); place !== undefined; place = previous[place]) kept.add(place)
  return kept
}

const placeOf = ({ parentId, kind }: ComparedPart): string => parentId ?? sectionOf(kind) ?? ''

/** The parts that are not where they were among those that are still their siblings, or that have other siblings. */
const movedParts = (from: State, to: State): Set<string> => {
  const moved = new Set<string>()
  const groups = Map.groupBy(to.byId.values(), placeOf)
  const places = new Map([...from.byId.keys()].map((id, place) => [id, place]))
  for (const [group, siblings] of groups) {
    const stayed = siblings.filter(({ id }) => {
      const was = from.byId.get(id)
      if (was === undefined) return false
      if (placeOf(was) !== group) moved.add(id)
      return placeOf(was) === group
    })
    const kept = longestRising(stayed.map(({ id }) => places.get(id) ?? 0))
    for (const [place, { id }] of stayed.entries()) if (!kept.has(place)) moved.add(id)
  }
  return moved
}

type Comparison = { from: State; to: State; moved: ReadonlySet<string> }

const sideOf = (part: Part, { numbers }: State, words: (text: string) => Piece[]): PartSide => ({
  label: numbers.get(part.id)?.label ?? '',
  title: words(part.title),
  text: words(readText(part.text, numbers)),
})

const compareParts = ({ from, to, moved }: Comparison, id: string): Pick<PartChange, 'change' | 'before' | 'after'> => {
  const before = from.byId.get(id)
  const after = to.byId.get(id)
  if (after === undefined)
    return { change: 'removed', before: before ? sideOf(before, from, wholeMarked) : null, after: null }
  if (before === undefined) return { change: 'added', before: null, after: sideOf(after, to, wholeMarked) }
  const title = wordsChange(before.title, after.title)
  const text = referringWordsChange(
    { text: before.text, numbers: from.numbers },
    { text: after.text, numbers: to.numbers },
  )
  const isChanged = title.isChanged || text.isChanged
  const label = (state: State) => state.numbers.get(id)?.label ?? ''
  return {
    change: moved.has(id) ? (isChanged ? 'moved_and_changed' : 'moved') : isChanged ? 'changed' : 'same',
    before: { label: label(from), title: title.before, text: text.before },
    after: { label: label(to), title: title.after, text: text.after },
  }
}

type Branch = { id: string; before: PartTree | undefined; after: PartTree | undefined }

/** Siblings of the later state, and among them those that were removed, each after the one that it followed. */
const mergeSiblings = (
  before: readonly PartTree[],
  after: readonly PartTree[],
  { to, moved }: Comparison,
  treeBefore: (id: string) => PartTree | undefined,
): Branch[] => {
  const merged = after.map((tree): Branch => ({ id: tree.part.id, before: treeBefore(tree.part.id), after: tree }))
  let anchor = -1
  for (const tree of before) {
    const { id } = tree.part
    if (!to.byId.has(id)) {
      merged.splice(anchor + 1, 0, { id, before: tree, after: undefined })
      anchor += 1
    } else if (!moved.has(id)) anchor = merged.findIndex((branch) => branch.id === id)
  }
  return merged
}

const rowsOf = (comparison: Comparison): PartChange[] => {
  const treesBefore = new Map<string, PartTree>()
  const remember = (tree: PartTree) => {
    treesBefore.set(tree.part.id, tree)
    tree.children.forEach(remember)
  }
  for (const { parts } of comparison.from.outline) parts.forEach(remember)
  const rowsAmong = (
    before: readonly PartTree[],
    after: readonly PartTree[],
    place: { section: SectionKey; depth: number },
  ): PartChange[] =>
    mergeSiblings(before, after, comparison, (id) => treesBefore.get(id)).flatMap((branch) => {
      const kind = (branch.after ?? branch.before)?.part.kind
      if (kind === undefined) return []
      const row = { id: branch.id, kind, ...place, ...compareParts(comparison, branch.id) }
      const under = { section: place.section, depth: place.depth + 1 }
      return [row, ...rowsAmong(branch.before?.children ?? [], branch.after?.children ?? [], under)]
    })
  const before = new Map(comparison.from.outline.map(({ section, parts }) => [section, parts]))
  return comparison.to.outline.flatMap(({ section, parts }) =>
    rowsAmong(before.get(section) ?? [], parts, { section, depth: 0 }),
  )
}

/** What differs between two states of a text. */
export const changesBetween = <ReasonKey extends string>(
  before: ComparedText<Readonly<Record<ReasonKey, string>>>,
  after: ComparedText<Readonly<Record<ReasonKey, string>>>,
): OrdinanceChanges<ReasonKey> => {
  const from = stateOf(before)
  const to = stateOf(after)
  const keys = Object.keys(after.reasons) as ReasonKey[]
  return {
    title: wordsChange(before.head.title, after.head.title),
    parts: rowsOf({ from, to, moved: movedParts(from, to) }),
    reasons: keys.map((key) => ({ key, ...wordsChange(before.reasons[key], after.reasons[key]) })),
  }
}

/** How many differences there are of each kind; of what came or went whole, what is under it is not told apart. */
export const countChanges = ({
  title,
  parts,
  reasons,
}: OrdinanceChanges): Record<Exclude<ChangeKind, 'same'>, number> => {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0, moved_and_changed: 0 }
  const whole: { depth: number; change: ChangeKind }[] = []
  for (const { depth, change } of parts) {
    while ((whole.at(-1)?.depth ?? -1) >= depth) whole.pop()
    const isWithin = whole.at(-1)?.change === change
    if (change === 'added' || change === 'removed') whole.push({ depth, change })
    if (change !== 'same' && !(isWithin && (change === 'added' || change === 'removed'))) counts[change] += 1
  }
  for (const { isChanged } of [title, ...reasons]) if (isChanged) counts.changed += 1
  return counts
}
