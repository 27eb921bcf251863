import { generateNKeysBetween } from 'fractional-indexing'
import type { OrdinanceContent, VersionPart } from '../../../shared/contract/ordinance-review.ts'
import type { Ordinance, OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinanceId, OrdinancePartId, OrdinanceVersionId } from '../../../shared/domain/ids.ts'
import { sectionOf } from '../../../shared/domain/ordinance.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { unlockedHead } from './head.ts'
import * as partsStore from './parts-store.ts'
import { changePart, restorePart } from './parts.ts'
import { getOrdinance, updateReasons } from './service.ts'
import { updateOrdinance } from './store.ts'
import { keepVersion } from './versions.ts'
import * as store from './versions-store.ts'

const versionAndContent = (
  { sql }: Unit,
  id: OrdinanceVersionId,
): { version: store.KeptVersion; content: OrdinanceContent } => ({
  version: found(store.findVersion(sql, id), 'ordinanceVersion'),
  content: found(store.readContent(sql, id), 'ordinanceVersion'),
})

/** Writes in one part what it said in a version; one that was taken away comes back. */
export const takePart = (
  unit: Unit,
  {
    versionId,
    partId,
    expectedVersion,
  }: { versionId: OrdinanceVersionId; partId: OrdinancePartId; expectedVersion: number },
): OrdinancePart => {
  const { content } = versionAndContent(unit, versionId)
  const { title, text } = found(
    content.parts.find(({ id }) => id === partId),
    'ordinancePart',
  )
  const part = found(partsStore.findPart(unit.sql, partId), 'ordinancePart')
  if (!part.isRemoved) return changePart(unit, { id: partId, expectedVersion, title, text })
  requireVersion(expectedVersion, part.version, part)
  restorePart(unit, { id: partId })
  const { parts } = getOrdinance(unit, { id: part.ordinanceId })
  // What it was under may be gone too: then nobody would see it come back.
  const back = parts.find(({ id }) => id === partId) ?? fail('NOT_FOUND', { entity: 'ordinancePart' })
  return changePart(unit, { id: partId, expectedVersion: back.version, title, text })
}

const groupOf = ({ parentId, kind }: VersionPart): string => parentId ?? sectionOf(kind) ?? ''

const isRising = (ranks: readonly (string | undefined)[]): boolean =>
  ranks.every((rank, index) => {
    const before = ranks[index - 1]
    return rank !== undefined && (index === 0 || (before !== undefined && before < rank))
  })

/** The rank of each part of a version: those that it has while they keep the order, so that what did not move stays. */
const ranksOf = (wanted: readonly VersionPart[], now: ReadonlyMap<string, partsStore.KeptPart>): Map<string, string> =>
  new Map(
    [...Map.groupBy(wanted, groupOf).values()].flatMap((siblings) => {
      const own = siblings.map(({ id, parentId }) => {
        const part = now.get(id)
        return part?.parentId === parentId ? part.rank : undefined
      })
      const ranks = isRising(own) ? own : generateNKeysBetween(null, null, siblings.length)
      return siblings.map(({ id }, index) => [id, ranks[index] ?? ''] as const)
    }),
  )

const takeParts = ({ sql }: Unit, ordinanceId: OrdinanceId, wanted: readonly VersionPart[]): void => {
  const now = new Map(partsStore.listParts(sql, ordinanceId).map((part) => [part.id, part]))
  const ranks = ranksOf(wanted, now)
  for (const { id, kind, parentId, title, text } of wanted) {
    const part = now.get(id)
    const rank = ranks.get(id) ?? ''
    if (part === undefined) {
      partsStore.insertPart(sql, ordinanceId, { id, kind, parentId, rank, title, text })
      continue
    }
    if (part.isRemoved) partsStore.setRemoved(sql, id, false)
    if (part.kind !== kind || part.parentId !== parentId || part.rank !== rank)
      partsStore.placePart(sql, id, { kind, parentId, rank })
    if (part.title !== title || part.text !== text) partsStore.updatePart(sql, id, { title, text })
  }
  const kept = new Set(wanted.map(({ id }) => id))
  const isLeft = ({ id, parentId, isRemoved }: partsStore.KeptPart): boolean =>
    !isRemoved && !kept.has(id) && (parentId === null || kept.has(parentId))
  for (const part of [...now.values()].filter(isLeft)) partsStore.setRemoved(sql, part.id, true)
}

/** Leaves the title, the parts and the reasons as a version has them; what the text says now is kept as a version first. */
export const takeVersion = (
  unit: Unit,
  { versionId, expectedVersion }: { versionId: OrdinanceVersionId; expectedVersion: number },
): Ordinance => {
  const { version, content } = versionAndContent(unit, versionId)
  const id = version.ordinanceId
  const head = unlockedHead(unit, id)
  requireVersion(expectedVersion, head.version, head)
  keepVersion(unit, id, `Antes de volver a la versión ${String(version.ordinal)}`)
  takeParts(unit, id, content.parts)
  updateOrdinance(unit.sql, id, { ...head, title: content.head.title })
  return updateReasons(unit, { id, expectedVersion: head.version + 1, reasons: content.reasons })
}
