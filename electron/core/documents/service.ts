import { ORPCError } from '@orpc/server'
import type { DocumentSubject, ProducedDocument } from '../../../shared/contract/documents.ts'
import type { DocumentId, SessionId } from '../../../shared/domain/ids.ts'
import { createUnit, operatorOf, write, type CoreContext, type Unit } from '../context.ts'
import { found } from '../failure.ts'
import { sha256Of } from '../files/store.ts'
import { renderDocx } from './docx.ts'
import { documentFileName } from './file-name.ts'
import type { DocumentModel } from './model.ts'
import { drawDocument } from './sources.ts'
import * as store from './store.ts'
import type { DrawnDocument } from './subject.ts'
import { renderText } from './text.ts'

const modelSha256 = (model: DocumentModel): string => sha256Of(JSON.stringify(model))

const present = (document: store.StoredDocument, subjectLabel: string, isCurrent: boolean): ProducedDocument => {
  const { modelSha256: _, ...shown } = document
  return { ...shown, subjectLabel, isCurrent }
}

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
    present(document, drawn?.label ?? document.title, document === newest && isNewestCurrent),
  )
}

/** Files produced, newest first; those of one session, or of all. */
export const listDocuments = (unit: Unit, { sessionId }: { sessionId: SessionId | null }): ProducedDocument[] => {
  const stored = sessionId === null ? store.listDocuments(unit.sql) : store.listDocumentsOfSession(unit.sql, sessionId)
  const presented = new Map<DocumentId, ProducedDocument>()
  for (const versions of Map.groupBy(stored, subjectKey).values())
    for (const document of presentVersions(unit, versions)) presented.set(document.id, document)
  return stored.flatMap(({ id }) => presented.get(id) ?? [])
}

/** The register of produced files as it is kept: the names and hashes that a check of the disk needs. */
export const listStoredDocuments = ({ sql }: Unit): store.StoredDocument[] => store.listDocuments(sql)

/** One produced file, or the failure that it is not there. */
export const getDocument = ({ sql }: Unit, id: DocumentId): store.StoredDocument =>
  found(store.findDocument(sql, id), 'document')

/** A document as plain text. */
export const documentText = (unit: Unit, subject: DocumentSubject): { text: string } => ({
  text: renderText(drawDocument(unit, subject).model),
})

type Written = { sha256: string; sizeBytes: number; modelSha256: string }
type IsSound = (document: store.StoredDocument) => boolean

/** Puts a file that the store already has on the register, as the next version of its document. */
export const registerDocument = (
  unit: Unit,
  { kind, subjectId }: DocumentSubject,
  drawn: DrawnDocument,
  written: Written,
): store.StoredDocument => {
  const documentVersion = (store.findLatest(unit.sql, { kind, subjectId })?.documentVersion ?? 0) + 1
  const document: store.StoredDocument = {
    ...written,
    id: unit.newId<DocumentId>(),
    kind,
    subjectId,
    sessionId: drawn.sessionId,
    title: drawn.model.properties.title,
    fileName: documentFileName(drawn.fileTitle, documentVersion),
    documentVersion,
    createdAt: unit.now,
    createdBy: operatorOf(unit),
  }
  store.insertDocument(unit.sql, document)
  return document
}

const register = (
  unit: Unit,
  subject: DocumentSubject,
  drawn: DrawnDocument,
  written: Written,
  isSound: IsSound,
): ProducedDocument => {
  const latest = store.findLatest(unit.sql, subject)
  // Somebody asked for the same at the same time, and was first.
  if (latest?.modelSha256 === written.modelSha256 && isSound(latest)) return present(latest, drawn.label, true)
  const document = registerDocument(unit, subject, drawn, written)
  return present(document, drawn.label, modelSha256(drawDocument(unit, subject).model) === written.modelSha256)
}

/**
 * Writes a Word document: one read builds the model, then the file, then its row. A crash in between leaves a stray file,
 * never a row without its file. When nothing changed since the last version, that one is given back.
 */
export const generateDocument = async (
  context: CoreContext,
  command: string,
  subject: DocumentSubject,
): Promise<ProducedDocument> => {
  const { unit, drawn, latest } = context.database.read(() => {
    const reading = createUnit(context)
    return { unit: reading, drawn: drawDocument(reading, subject), latest: store.findLatest(reading.sql, subject) }
  })
  const drawnSha256 = modelSha256(drawn.model)
  const isSound: IsSound = ({ sha256 }) => context.files.inspect(sha256) === 'sound'
  if (latest?.modelSha256 === drawnSha256 && isSound(latest)) return present(latest, drawn.label, true)
  const bytes = await renderDocx(drawn.model, { createdAt: unit.now })
  const written = { sha256: context.files.put(bytes), sizeBytes: bytes.length, modelSha256: drawnSha256 }
  return write(context, command, (later) => register(later, subject, drawn, written, isSound))
}
