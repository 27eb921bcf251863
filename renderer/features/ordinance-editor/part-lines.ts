import type { Ordinance, OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { outlineOf, type PartKind, type PartTree, type SectionKey } from '../../../shared/domain/ordinance.ts'
import { numberParts, type PartNumber } from '../../../shared/domain/part-numbering.ts'
import { referencesIn } from '../../../shared/domain/part-references.ts'

/* The parts in the order in which they read, with their numbers: what the structure and the text are drawn from. */

/** A part in its place: how deep it stands, its number, and how it is called where there is little room. */
export type PartLine = {
  part: OrdinancePart
  depth: 0 | 1 | 2
  number: PartNumber
  short: string
  children: number
  /** How the parts that its text refers to are called now, in their order; empty words for one that is not there. */
  references: readonly string[]
}

/** A part that stands in a section, and what is under it. */
export type PartGroup = { first: PartLine; lines: readonly PartLine[] }

export type SectionLines = { section: SectionKey; lines: PartLine[]; groups: PartGroup[] }

type Numbers = ReadonlyMap<string, PartNumber>

export type Structure = { sections: SectionLines[]; numbers: Numbers }

const none: PartNumber = { label: '', reference: '' }

const shortOf = (kind: PartKind, { label }: PartNumber, place: number): string => {
  switch (kind) {
    case 'article':
      return `Art. ${String(place)}`
    case 'chapter':
      return label.replace('CAPÍTULO', 'Cap.')
    case 'recital':
    case 'sight':
    case 'closing':
    case 'paragraph':
      return String(place)
    case 'numeral':
    case 'letter':
      return label
    case 'final_provision':
    case 'transitional_provision':
    case 'amending_provision':
    case 'repealing_provision':
      return `${label.charAt(0)}${label.slice(1).toLocaleLowerCase('es')}`
  }
  return kind satisfies never
}

const referencesOf = ({ text }: OrdinancePart, numbers: Numbers): readonly string[] =>
  referencesIn(text).map((id) => numbers.get(id)?.reference ?? '')

const linesOf = (trees: readonly PartTree<OrdinancePart>[], numbers: Numbers): PartLine[] => {
  const lines: PartLine[] = []
  const places = new Map<PartKind, number>()
  const put = ({ part, children }: PartTree<OrdinancePart>, depth: 0 | 1 | 2) => {
    const number = numbers.get(part.id) ?? none
    const place = (places.get(part.kind) ?? 0) + 1
    if (depth === 0) places.set(part.kind, place)
    const short = shortOf(part.kind, number, place)
    lines.push({ part, depth, number, short, children: children.length, references: referencesOf(part, numbers) })
    for (const child of children) put(child, depth === 0 ? 1 : 2)
  }
  for (const tree of trees) put(tree, 0)
  return lines
}

const isSamePlace = (one: OrdinancePart, other: OrdinancePart | undefined): boolean =>
  one.id === other?.id && one.parentId === other.parentId && one.rank === other.rank && one.kind === other.kind

const areSame = <One>(some: readonly One[], others: readonly One[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index])

const isSameLine = (one: PartLine, other: PartLine): boolean =>
  one.part === other.part &&
  one.depth === other.depth &&
  one.short === other.short &&
  one.children === other.children &&
  one.number.label === other.number.label &&
  one.number.reference === other.number.reference &&
  areSame(one.references, other.references)

const groupsOf = (lines: readonly PartLine[]): PartGroup[] => {
  const groups: { first: PartLine; lines: PartLine[] }[] = []
  for (const line of lines)
    if (line.depth === 0) groups.push({ first: line, lines: [line] })
    else groups.at(-1)?.lines.push(line)
  return groups
}

// Of 120 articles two change when one moves a step: only those are drawn again.
const keepingSame = (
  sections: readonly { section: SectionKey; lines: readonly PartLine[] }[],
  before: Structure | undefined,
): SectionLines[] => {
  const known = before?.sections ?? []
  const knownLines = new Map(known.flatMap(({ lines }) => lines.map((line) => [line.part.id, line])))
  const knownGroups = new Map(known.flatMap(({ groups }) => groups.map((group) => [group.first.part.id, group])))
  return sections.map(({ section, lines: read }) => {
    const lines = read.map((line) => {
      const same = knownLines.get(line.part.id)
      return same !== undefined && isSameLine(line, same) ? same : line
    })
    const groups = groupsOf(lines).map((group) => {
      const same = knownGroups.get(group.first.part.id)
      return same !== undefined && areSame(group.lines, same.lines) ? same : group
    })
    return { section, lines, groups }
  })
}

/** Works the structure out; what is the same as the last time stays the same object: numbers, lines and groups. */
export const createStructureReader = (): ((ordinance: Pick<Ordinance, 'kind' | 'parts'>) => Structure) => {
  let last: { parts: readonly OrdinancePart[]; structure: Structure } | null = null
  const withWords = (structure: Structure, parts: readonly OrdinancePart[]): Structure => {
    const { numbers } = structure
    const byId = new Map(parts.map((part) => [part.id, part]))
    const sections = structure.sections.map(({ section, lines }) => ({
      section,
      lines: lines.map((line) => {
        const part = byId.get(line.part.id) ?? line.part
        return part === line.part ? line : { ...line, part, references: referencesOf(part, numbers) }
      }),
    }))
    return { sections: keepingSame(sections, structure), numbers }
  }
  const read = ({ kind, parts }: Pick<Ordinance, 'kind' | 'parts'>): Structure => {
    const known = last?.parts
    if (
      last !== null &&
      known?.length === parts.length &&
      parts.every((part, index) => isSamePlace(part, known[index]))
    )
      return withWords(last.structure, parts)
    const numbers = numberParts(kind, parts)
    const sections = outlineOf(kind, parts).map((section) => ({
      section: section.section,
      lines: linesOf(section.parts, numbers),
    }))
    return { sections: keepingSame(sections, last?.structure), numbers }
  }
  return (ordinance) => {
    if (last?.parts === ordinance.parts) return last.structure
    last = { parts: ordinance.parts, structure: read(ordinance) }
    return last.structure
  }
}

/** All parts as they follow each other. */
export const allLines = ({ sections }: Structure): PartLine[] => sections.flatMap(({ lines }) => lines)

/** The part that follows another, or comes before it, in the order of the text. */
export const neighbourOf = (structure: Structure, id: OrdinancePartId, step: -1 | 1): PartLine | undefined => {
  const lines = allLines(structure)
  const index = lines.findIndex(({ part }) => part.id === id)
  return index < 0 ? undefined : lines[index + step]
}
