import type { NewPart } from '../contract/ordinances.ts'
import { outlineOf, type OrdinanceKind, type Part, type PartTree } from './ordinance.ts'
import { partKindName } from './ordinance-words.ts'
import type { PartNumber } from './part-numbering.ts'
import { keyReferenceTo, keysShownAs, textSegments } from './part-references.ts'
import { toCompleteMark } from './to-complete.ts'

/* A part of a text as it is kept in the library, to be added to any other. */

const treeOf = <Kept extends Part>(trees: readonly PartTree<Kept>[], id: string): PartTree<Kept> | undefined => {
  for (const tree of trees) {
    const there = tree.part.id === id ? tree : treeOf(tree.children, id)
    if (there) return there
  }
  return undefined
}

const idsOf = ({ part, children }: PartTree): string[] => [part.id, ...children.flatMap(idsOf)]

/** A part with what is under it, for any text: what it says of other parts becomes a mark to complete, with what it read. */
export const clauseOf = (
  { kind, parts }: { kind: OrdinanceKind; parts: readonly Part[] },
  id: string,
  numbers: ReadonlyMap<string, PartNumber>,
): NewPart | null => {
  const tops = outlineOf(kind, parts).flatMap((section) => section.parts)
  const tree = treeOf(tops, id)
  if (tree === undefined) return null
  const inside = new Set(idsOf(tree))
  const textOf = (text: string): string =>
    textSegments(text)
      .map((segment) => {
        if (segment.kind === 'words') return segment.words
        if (inside.has(segment.id)) return keyReferenceTo(segment.id)
        return toCompleteMark(numbers.get(segment.id)?.reference ?? 'referencia')
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

/** What a part says with what is under it, to be known by: its title first, a paragraph after another. */
export const wordsOfPart = ({ title, text, children }: NewPart): string =>
  [title, keysShownAs(text, '(referencia)'), ...children.map(wordsOfPart)]
    .map((words) => words.trim())
    .filter(Boolean)
    .join('\n')

/** So much of its words is a name. */
const longestName = 80

/** How a part is called when nobody has called it otherwise: its title, or how it begins. */
export const proposedName = (part: NewPart): string => {
  const [first = ''] = wordsOfPart(part).split('\n')
  if (first.length <= longestName) return first === '' ? partKindName(part.kind).one : first
  return `${first.slice(0, longestName).replace(/\s\S*$/u, '')}…`
}
