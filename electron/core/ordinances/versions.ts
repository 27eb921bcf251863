import type { OrdinanceContent, OrdinanceVersion, VersionPart } from '../../../shared/contract/ordinance-review.ts'
import type { Ordinance, OrdinancePart } from '../../../shared/contract/ordinances.ts'
import type { OrdinanceComparisonId, OrdinanceId, OrdinanceVersionId } from '../../../shared/domain/ids.ts'
import { outlineOf, type PartTree } from '../../../shared/domain/ordinance.ts'
import { operatorOf, type Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import { sha256Of } from '../files/store.ts'
import { getOrdinance } from './service.ts'
import { findHead } from './store.ts'
import * as store from './versions-store.ts'

const inOrder = ({ part, children }: PartTree<OrdinancePart>): VersionPart[] => {
  const { id, kind, parentId, title, text } = part
  return [{ id, kind, parentId, title, text }, ...children.flatMap(inOrder)]
}

/** What a version of a text keeps, as it says now. */
export const contentOf = (ordinance: Ordinance): OrdinanceContent => ({
  head: {
    kind: ordinance.kind,
    title: ordinance.title,
    number: ordinance.number,
    city: ordinance.city,
    issuedOn: ordinance.issuedOn,
    councilPresident: ordinance.councilPresident,
    governor: ordinance.governor,
    signatories: ordinance.signatories,
  },
  reasons: ordinance.reasons,
  parts: outlineOf(ordinance.kind, ordinance.parts).flatMap(({ parts }) => parts.flatMap(inOrder)),
})

const toVersion = ({ ordinanceId: _ordinance, ...version }: store.KeptVersion): OrdinanceVersion => version

/** The versions of a text, the newest last. */
export const listVersions = ({ sql }: Unit, { ordinanceId }: { ordinanceId: OrdinanceId }): OrdinanceVersion[] => {
  found(findHead(sql, ordinanceId), 'ordinance')
  return store.listVersions(sql, ordinanceId).map(toVersion)
}

/** What a version says; with null, what the text says now. */
export const versionContent = (
  unit: Unit,
  { ordinanceId, versionId }: { ordinanceId: OrdinanceId; versionId: OrdinanceVersionId | null },
): OrdinanceContent => {
  const ordinance = getOrdinance(unit, { id: ordinanceId })
  if (versionId === null) return contentOf(ordinance)
  const version = found(store.findVersion(unit.sql, versionId), 'ordinanceVersion')
  const content = version.ordinanceId === ordinanceId ? store.readContent(unit.sql, versionId) : undefined
  return found(content, 'ordinanceVersion')
}

export type Kept = { version: OrdinanceVersion; isNew: boolean }

/** Keeps what a text says now, and why; where nothing changed since its last version, answers that one. */
export const keepVersion = (unit: Unit, ordinanceId: OrdinanceId, note: string | null): Kept => {
  const ordinance = getOrdinance(unit, { id: ordinanceId })
  const content = JSON.stringify(contentOf(ordinance))
  const contentSha256 = sha256Of(content)
  const last = store.listVersions(unit.sql, ordinanceId).at(-1)
  if (last?.contentSha256 === contentSha256) return { version: toVersion(last), isNew: false }
  const version: store.KeptVersion = {
    id: unit.newId<OrdinanceVersionId>(),
    ordinanceId,
    ordinal: (last?.ordinal ?? 0) + 1,
    stage: ordinance.stage,
    note,
    createdAt: unit.now,
    createdBy: operatorOf(unit),
    contentSha256,
  }
  store.insertVersion(unit.sql, version, content)
  return { version: toVersion(version), isNew: true }
}

/** Keeps a version because somebody asked for it. */
export const keepAsked = (unit: Unit, { ordinanceId, note }: { ordinanceId: OrdinanceId; note: string | null }): Kept =>
  keepVersion(unit, ordinanceId, note)

/** Puts two versions of one text side by side: the same two are one comparison, whose document has versions of its own. */
export const pairVersions = (unit: Unit, pair: store.VersionPair): { id: OrdinanceComparisonId } => {
  const [before, after] = [pair.beforeId, pair.afterId].map((id) =>
    found(store.findVersion(unit.sql, id), 'ordinanceVersion'),
  )
  if (before?.ordinanceId !== after?.ordinanceId) fail('NOT_FOUND', { entity: 'ordinanceVersion' })
  if (pair.beforeId === pair.afterId) fail('SAME_VERSION', {})
  const known = store.findPairOf(unit.sql, pair)
  if (known !== undefined) return { id: known }
  const id = unit.newId<OrdinanceComparisonId>()
  store.insertPair(unit.sql, id, pair)
  return { id }
}
