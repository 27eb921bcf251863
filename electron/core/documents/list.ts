import { ORPCError } from '@orpc/server'
import { setImmediate } from 'node:timers/promises'
import type { DocumentSubject, ProducedDocument } from '../../../shared/contract/documents.ts'
import type { DocumentId, SessionId } from '../../../shared/domain/ids.ts'
import { createUnit, type CoreContext, type Unit } from '../context.ts'
import { modelSha256, presentDocument } from './service.ts'
import { drawDocument } from './sources.ts'
import * as store from './store.ts'
import type { DrawnDocument } from './subject.ts'

// A file outlives what it was about: an accreditation recorded by mistake and taken back, a draft thrown away.
const drawIfThere = (unit: Unit, subject: DocumentSubject): DrawnDocument | undefined => {
  try {
    return drawDocument(unit, subject)
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'NOT_FOUND') return undefined
    throw error
  }
}

const subjectKey = ({ kind, subjectId }: DocumentSubject): string => `${kind} ${subjectId}`

// Only the last version of a document can still be what the data would give. By version, not by time: the clock may have
// been set back in between.
const presentVersions = (unit: Unit, versions: readonly store.StoredDocument[]): ProducedDocument[] => {
  const newest = versions.reduce((one, other) => (other.documentVersion > one.documentVersion ? other : one))
  const drawn = drawIfThere(unit, newest)
  const isNewestCurrent = drawn !== undefined && modelSha256(drawn.model) === newest.modelSha256
  return versions.map((document) =>
    presentDocument(unit, document, drawn?.label ?? document.title, document === newest && isNewestCurrent),
  )
}

/** So many are drawn in one go, to see whether they still say what the data say: some milliseconds each. */
const drawnAtOnce = 8

/**
 * Files produced, newest first; those of one session, or of all. A year has hundreds: between some of them the program
 * goes on answering.
 */
export const listDocuments = async (
  context: CoreContext,
  { sessionId }: { sessionId: SessionId | null },
): Promise<ProducedDocument[]> => {
  const { sql } = context.database
  const stored = context.database.read(() =>
    sessionId === null ? store.listDocuments(sql) : store.listDocumentsOfSession(sql, sessionId),
  )
  const presented = new Map<DocumentId, ProducedDocument>()
  const groups = [...Map.groupBy(stored, subjectKey).values()]
  for (let start = 0; start < groups.length; start += drawnAtOnce) {
    if (start > 0) await setImmediate()
    context.database.read(() => {
      const unit = createUnit(context)
      for (const versions of groups.slice(start, start + drawnAtOnce))
        for (const document of presentVersions(unit, versions)) presented.set(document.id, document)
    })
  }
  return stored.flatMap(({ id }) => presented.get(id) ?? [])
}
