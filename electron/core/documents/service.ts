import type { ProducedDocument } from '../../../shared/contract/minutes.ts'
import type { DocumentId, SessionId } from '../../../shared/domain/ids.ts'
import { createUnit, unnamedOperator, write, type CoreContext, type Unit } from '../context.ts'
import { readLocal } from '../database/local-state.ts'
import { found } from '../failure.ts'
import { sha256Of } from '../files/store.ts'
import { minutesModel } from '../minutes/document-source.ts'
import { getSession } from '../sessions/service.ts'
import { renderDocx } from './docx.ts'
import { documentFileName } from './file-name.ts'
import type { DocumentModel } from './model.ts'
import * as store from './store.ts'
import { renderText } from './text.ts'

type BySession = { sessionId: SessionId }

const modelSha256 = (model: DocumentModel): string => sha256Of(JSON.stringify(model))

const present = (unit: Unit, document: store.StoredDocument, isCurrent: boolean): ProducedDocument => {
  const { modelSha256: _, ...shown } = document
  return { ...shown, sessionLabel: getSession(unit, { sessionId: document.sessionId }).label, isCurrent }
}

const saysWhatIsRecorded = (unit: Unit, document: store.StoredDocument): boolean =>
  modelSha256(minutesModel(unit, document)) === document.modelSha256

/** Files produced, newest first. Only the last version of a document can still be what the data would give. */
export const listDocuments = (unit: Unit, { sessionId }: { sessionId: SessionId | null }): ProducedDocument[] => {
  const stored = sessionId === null ? store.listDocuments(unit.sql) : store.listDocumentsOf(unit.sql, sessionId)
  // By version, not by time: the clock may have been set back in between.
  const newest = new Map<SessionId, number>()
  for (const { sessionId: id, documentVersion } of stored)
    newest.set(id, Math.max(documentVersion, newest.get(id) ?? 0))
  return stored.map((document) => {
    const isNewest = newest.get(document.sessionId) === document.documentVersion
    return present(unit, document, isNewest && saysWhatIsRecorded(unit, document))
  })
}

/** The register of produced files as it is kept: the names and hashes that a check of the disk needs. */
export const listStoredDocuments = ({ sql }: Unit): store.StoredDocument[] => store.listDocuments(sql)

/** One produced file, or the failure that it is not there. */
export const getDocument = ({ sql }: Unit, id: DocumentId): store.StoredDocument =>
  found(store.findDocument(sql, id), 'document')

/** The minutes as plain text. */
export const minutesText = (unit: Unit, input: BySession): { text: string } => ({
  text: renderText(minutesModel(unit, input)),
})

type Drawn = { model: DocumentModel; latest: store.StoredDocument | undefined; unit: Unit }

const draw = (context: CoreContext, sessionId: SessionId): Drawn =>
  context.database.read(() => {
    const unit = createUnit(context)
    return { unit, model: minutesModel(unit, { sessionId }), latest: store.listDocumentsOf(unit.sql, sessionId)[0] }
  })

type Written = { sha256: string; sizeBytes: number; modelSha256: string }
type IsSound = (document: store.StoredDocument) => boolean

const register = (
  unit: Unit,
  sessionId: SessionId,
  title: string,
  written: Written,
  isSound: IsSound,
): ProducedDocument => {
  const session = getSession(unit, { sessionId })
  const latest = store.listDocumentsOf(unit.sql, sessionId)[0]
  // Somebody asked for the same at the same time, and was first.
  if (latest?.modelSha256 === written.modelSha256 && isSound(latest))
    return present(unit, latest, saysWhatIsRecorded(unit, latest))
  const documentVersion = (latest?.documentVersion ?? 0) + 1
  const document: store.StoredDocument = {
    ...written,
    id: unit.newId<DocumentId>(),
    kind: 'minutes',
    sessionId,
    title,
    fileName: documentFileName(`Acta ${session.label}`, documentVersion),
    documentVersion,
    createdAt: unit.now,
    createdBy: readLocal(unit.sql, 'operator_name') ?? unnamedOperator,
  }
  store.insertDocument(unit.sql, document)
  return present(unit, document, saysWhatIsRecorded(unit, document))
}

/**
 * Writes the Word minutes: one read builds the model, then the file, then its row. A crash in between leaves a stray
 * file, never a row without its file. When nothing changed since the last version, that one is given back.
 */
export const generateMinutes = async (
  context: CoreContext,
  command: string,
  { sessionId }: BySession,
): Promise<ProducedDocument> => {
  const { unit, model, latest } = draw(context, sessionId)
  const drawnSha256 = modelSha256(model)
  const isSound: IsSound = ({ sha256 }) => context.files.inspect(sha256) === 'sound'
  if (latest?.modelSha256 === drawnSha256 && isSound(latest))
    return context.database.read(() => present(createUnit(context), latest, true))
  const bytes = await renderDocx(model, { createdAt: unit.now })
  const written = { sha256: context.files.put(bytes), sizeBytes: bytes.length, modelSha256: drawnSha256 }
  return write(context, command, (later) => register(later, sessionId, model.properties.title, written, isSound))
}
