import { generateNKeysBetween } from 'fractional-indexing'
import type { Ordinance, OrdinancePart } from '../../../shared/contract/ordinances.ts'
import { siblingsOf } from '../../../shared/domain/ordinance.ts'
import { goingBeside, subtreeIds, type Move, type Place } from '../../../shared/domain/part-places.ts'

/* What the screen shows of a change of the structure before the program has answered: what the program will say. */

export type PartPlace = Place<OrdinancePart>
export type PartMove = Move<OrdinancePart>

/** The ranks that the program will give in a place; null where only it can tell. */
export const ranksAt = (
  parts: readonly OrdinancePart[],
  { kind, parentId, afterId }: PartPlace & Pick<OrdinancePart, 'kind'>,
  count: number,
): string[] | null => {
  const siblings = siblingsOf(parts, { kind, parentId })
  const index = siblings.findIndex(({ id }) => id === afterId)
  const [before, after] = [siblings[index]?.rank ?? null, siblings[index + 1]?.rank ?? null]
  // Two computers may have chosen the same rank: then those there are ranked anew.
  if (before !== null && after !== null && before >= after) return null
  return generateNKeysBetween(before, after, count)
}

/** A part that moves, and those that go along with it, as they will be; null where only the program can tell. */
export const movedParts = (
  parts: readonly OrdinancePart[],
  part: OrdinancePart,
  { kind: turned, taking = [], parentId, afterId }: PartMove,
): OrdinancePart[] | null => {
  const kind = turned ?? part.kind
  const going = [part, ...goingBeside(parts, part, kind)]
  const taken = taking.flatMap((id) => parts.find((other) => other.id === id) ?? [])
  const goingIds = new Set(going.map(({ id }) => id))
  const others = parts.filter(({ id }) => !goingIds.has(id))
  const ranks = ranksAt(others, { kind, parentId, afterId }, going.length)
  const staying = others.filter((other) => !taken.includes(other))
  const under = ranksAt(staying, { kind: 'letter', parentId: part.id, afterId: null }, taken.length)
  if (ranks === null || under === null) return null
  return [
    ...going.map((one, index) => ({
      ...one,
      kind: one.id === part.id ? kind : one.kind,
      parentId,
      rank: ranks[index] ?? one.rank,
    })),
    ...taken.map((one, index) => ({ ...one, parentId: part.id, rank: under[index] ?? one.rank })),
  ]
}

/** The text with some parts as they are now. */
export const withParts = (ordinance: Ordinance, changed: readonly OrdinancePart[]): Ordinance => {
  const byId = new Map(changed.map((part) => [part.id, part]))
  return { ...ordinance, parts: ordinance.parts.map((part) => byId.get(part.id) ?? part) }
}

/** The text without a part and what is under it, which can be put back. */
export const withoutPart = (ordinance: Ordinance, gone: OrdinancePart): Ordinance => {
  const going = subtreeIds(ordinance.parts, gone.id)
  return {
    ...ordinance,
    parts: ordinance.parts.filter(({ id }) => !going.has(id)),
    removed: [...ordinance.removed.filter(({ parentId }) => parentId === null || !going.has(parentId)), gone],
  }
}
