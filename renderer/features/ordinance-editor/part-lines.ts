import type { Ordinance, OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import { outlineOf, type PartKind, type PartTree, type SectionKey } from '../../../shared/domain/ordinance.ts'
import { numberParts, type PartNumber } from '../../../shared/domain/part-numbering.ts'

/* The parts in the order in which they read, with their numbers: what the structure and the text are drawn from. */

/** A part in its place: how deep it stands, its number, and how it is called where there is little room. */
export type PartLine = { part: OrdinancePart; depth: 0 | 1 | 2; number: PartNumber; short: string; children: number }

export type SectionLines = { section: SectionKey; lines: PartLine[] }

export type Structure = { sections: SectionLines[]; numbers: ReadonlyMap<string, PartNumber> }

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

const linesOf = (trees: readonly PartTree<OrdinancePart>[], numbers: ReadonlyMap<string, PartNumber>): PartLine[] => {
  const lines: PartLine[] = []
  const places = new Map<PartKind, number>()
  const put = ({ part, children }: PartTree<OrdinancePart>, depth: 0 | 1 | 2) => {
    const number = numbers.get(part.id) ?? none
    const place = (places.get(part.kind) ?? 0) + 1
    if (depth === 0) places.set(part.kind, place)
    lines.push({ part, depth, number, short: shortOf(part.kind, number, place), children: children.length })
    for (const child of children) put(child, depth === 0 ? 1 : 2)
  }
  for (const tree of trees) put(tree, 0)
  return lines
}

const isSamePlace = (one: OrdinancePart, other: OrdinancePart | undefined): boolean =>
  one.id === other?.id && one.parentId === other.parentId && one.rank === other.rank && one.kind === other.kind

const isSameLine = (one: PartLine, other: PartLine): boolean =>
  one.part === other.part &&
  one.depth === other.depth &&
  one.short === other.short &&
  one.children === other.children &&
  one.number.label === other.number.label &&
  one.number.reference === other.number.reference

// Of 120 articles two change when one moves a step: only those are drawn again.
const withSameLines = (sections: readonly SectionLines[], before: Structure | undefined): SectionLines[] => {
  const known = new Map(before?.sections.flatMap(({ lines }) => lines).map((line) => [line.part.id, line]))
  return sections.map(({ section, lines }) => ({
    section,
    lines: lines.map((line) => {
      const same = known.get(line.part.id)
      return same !== undefined && isSameLine(line, same) ? same : line
    }),
  }))
}

/** Works the structure out; while only words change, the numbers and the lines of the other parts stay the same objects. */
export const createStructureReader = (): ((ordinance: Pick<Ordinance, 'kind' | 'parts'>) => Structure) => {
  let last: { parts: readonly OrdinancePart[]; structure: Structure } | null = null
  const withWords = (structure: Structure, parts: readonly OrdinancePart[]): Structure => {
    const byId = new Map(parts.map((part) => [part.id, part]))
    const sections = structure.sections.map(({ section, lines }) => ({
      section,
      lines: lines.map((line) => {
        const part = byId.get(line.part.id) ?? line.part
        return part === line.part ? line : { ...line, part }
      }),
    }))
    return { sections, numbers: structure.numbers }
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
    return { sections: withSameLines(sections, last?.structure), numbers }
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
