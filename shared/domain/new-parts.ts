import type { NewPart } from '../contract/ordinances.ts'
import { outlineOf, type OrdinanceKind, type Part, type PartTree } from './ordinance.ts'
import type { PartNumber } from './part-numbering.ts'
import { keyReferenceTo, referenceTo, textSegments } from './part-references.ts'
import { toCompleteMark } from './to-complete.ts'

/* A part that is already in a text, as one to be added: to duplicate it there, or to keep it in the library. */

const treeOf = <Kept extends Part>(trees: readonly PartTree<Kept>[], id: string): PartTree<Kept> | undefined => {
  for (const tree of trees) {
    const there = tree.part.id === id ? tree : treeOf(tree.children, id)
    if (there) return there
  }
  return undefined
}

const idsOf = ({ part, children }: PartTree): string[] => [part.id, ...children.flatMap(idsOf)]

/** What is written in place of a reference to a part that is not copied with it. */
type Elsewhere = (id: string) => string

const copied = (tree: PartTree, elsewhere: Elsewhere): NewPart => {
  const inside = new Set(idsOf(tree))
  const textOf = (text: string): string =>
    textSegments(text)
      .map((segment) => {
        if (segment.kind === 'words') return segment.words
        return inside.has(segment.id) ? keyReferenceTo(segment.id) : elsewhere(segment.id)
      })
      .join('')
  const newPart = ({ part, children }: PartTree): NewPart => ({
    kind: part.kind,
    title: part.title,
    text: textOf(part.text),
    key: part.id,
    children: children.map(newPart),
  })
  return newPart(tree)
}

const copyWith = (
  { kind, parts }: { kind: OrdinanceKind; parts: readonly Part[] },
  id: string,
  elsewhere: Elsewhere,
): NewPart | null => {
  const tree = treeOf(
    outlineOf(kind, parts).flatMap((section) => section.parts),
    id,
  )
  return tree ? copied(tree, elsewhere) : null
}

/** A part with what is under it, to add once more to its own text: what it says of itself goes with the copy. */
export const duplicateOf = (ordinance: { kind: OrdinanceKind; parts: readonly Part[] }, id: string): NewPart | null =>
  copyWith(ordinance, id, referenceTo)

/** A part with what is under it, for any text: what it says of other parts becomes a mark to complete, with what it read. */
export const clauseOf = (
  ordinance: { kind: OrdinanceKind; parts: readonly Part[] },
  id: string,
  numbers: ReadonlyMap<string, PartNumber>,
): NewPart | null => copyWith(ordinance, id, (other) => toCompleteMark(numbers.get(other)?.reference ?? 'referencia'))
