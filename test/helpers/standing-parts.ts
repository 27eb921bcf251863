import type { NewPart } from '../../shared/contract/ordinances.ts'
import type { Part } from '../../shared/domain/ordinance.ts'
import { withKeysResolved } from '../../shared/domain/part-references.ts'

const idOf = (index: number): string => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`

/** Parts as they stand once they were added, in order, with ids that tell where: for tests that need no database. */
export const standingParts = (newParts: readonly NewPart[]): Part[] => {
  const ids = new Map<string, string>()
  const parts: Part[] = []
  const add = (under: readonly NewPart[], parentId: string | null) => {
    for (const [index, { kind, title, text, key, children }] of under.entries()) {
      const id = idOf(parts.length)
      if (key !== undefined) ids.set(key, id)
      parts.push({ id, kind, parentId, rank: `a${String(index).padStart(5, '0')}`, title, text })
      add(children, id)
    }
  }
  add(newParts, null)
  return parts.map((part) => ({ ...part, text: withKeysResolved(part.text, ids) }))
}
