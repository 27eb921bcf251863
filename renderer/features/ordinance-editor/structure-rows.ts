import type { OrdinancePartId } from '../../../shared/domain/ids.ts'
import type { SectionKey } from '../../../shared/domain/ordinance.ts'
import type { PartLine, Structure } from './part-lines.ts'

/* What the list of the structure shows: sections, and the parts that are not folded away. */

export type StructureRow =
  | { kind: 'section'; key: SectionKey; section: SectionKey; total: number; isOpen: boolean }
  | { kind: 'part'; key: OrdinancePartId; line: PartLine; isOpen: boolean }

/** The rows in sight when those in `folded` do not show what is under them. */
export const structureRows = (
  { sections }: Structure,
  folded: ReadonlySet<string>,
  hidesEmpty: boolean,
): StructureRow[] => {
  const rows: StructureRow[] = []
  for (const { section, lines } of sections) {
    if (hidesEmpty && lines.length === 0) continue
    // Chapters are headings: the articles are counted.
    const total = lines.filter(({ depth, part }) => depth === 0 && part.kind !== 'chapter').length
    const isOpen = !folded.has(section)
    rows.push({ kind: 'section', key: section, section, total, isOpen })
    if (!isOpen) continue
    let hiddenBelow: number | null = null
    for (const line of lines) {
      if (hiddenBelow !== null && line.depth > hiddenBelow) continue
      const isFolded = folded.has(line.part.id)
      hiddenBelow = isFolded ? line.depth : null
      rows.push({ kind: 'part', key: line.part.id, line, isOpen: !isFolded })
    }
  }
  return rows
}

/** The parts that have something under them: what folds all. */
export const foldable = ({ sections }: Structure): string[] =>
  sections.flatMap(({ lines }) => lines.filter(({ children }) => children > 0).map(({ part }) => part.id))

/** The row above or below that is a part. */
export const nextPartRow = (
  rows: readonly StructureRow[],
  selectedId: OrdinancePartId | null,
  step: -1 | 1,
): OrdinancePartId | null => {
  const start = rows.findIndex(({ key }) => key === selectedId)
  for (let index = start + step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index]
    if (row?.kind === 'part') return row.line.part.id
  }
  return null
}
