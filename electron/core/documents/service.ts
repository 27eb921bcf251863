import type { DocumentOrigin, DocumentSubject, ProducedDocument } from '../../../shared/contract/documents.ts'
import type { DocumentId } from '../../../shared/domain/ids.ts'
import { createUnit, operatorOf, write, type CoreContext, type Unit } from '../context.ts'
import { readLocal, writeLocal } from '../database/local-state.ts'
import { found } from '../failure.ts'
import { sha256Of, type FileStore } from '../files/store.ts'
import { isSigned as isSignedSession } from '../sessions/service.ts'
import { filesOf } from './document-files.ts'
import { documentFileName } from './file-name.ts'
import type { DocumentModel } from './model.ts'
import { drawDocument } from './sources.ts'
import * as store from './store.ts'
import type { DrawnDocument } from './subject.ts'
import { renderText } from './text.ts'
import { writeHere } from './word-writer.ts'

/** What is kept of a model, and what its SHA-256 is taken of. */
const dataOf = (model: DocumentModel): string => JSON.stringify(model)

/** The SHA-256 by which the register knows the data behind a document. */
export const modelSha256 = (model: DocumentModel): string => sha256Of(dataOf(model))

/** Puts the data behind a document into the store and gives back the SHA-256 by which the register knows them. */
export const keepData = (files: Pick<FileStore, 'put'>, model: DocumentModel): string =>
  files.put(new TextEncoder().encode(dataOf(model)))

/** A version as a screen sees it. */
export const presentDocument = (
  unit: Unit,
  document: store.StoredDocument,
  subjectLabel: string,
  isCurrent: boolean,
): ProducedDocument => {
  const { modelSha256: dataSha256, ...shown } = document
  const isSigned = document.kind === 'minutes' && isSignedSession(unit, document.subjectId)
  return { ...shown, subjectLabel, isCurrent, isSigned, hasData: unit.files.has(dataSha256) }
}

/** A name for the file with the data behind a document. */
export const dataFileName = ({ fileName }: Pick<ProducedDocument, 'fileName'>): string =>
  fileName.replace(/\.docx$/u, ' datos.json')

/**
 * The files that the register needs, by name: each document and, since the program keeps them, the data behind it. Those
 * of before are told from lost ones by the moment from which they are kept.
 */
export const listDocumentFiles = ({ sql }: Unit): { fileName: string; sha256: string }[] => {
  const since = readLocal(sql, 'document_data_since')
  return store.listDocuments(sql, Number.MAX_SAFE_INTEGER).flatMap((document) => {
    const { fileName, sha256, createdAt } = document
    const hasData = since !== null && createdAt >= since
    const data = { fileName: dataFileName(document), sha256: document.modelSha256 }
    return [{ fileName, sha256 }, ...(hasData ? [data] : [])]
  })
}

/** Whether a file is, byte for byte, a version of the register: what nobody changed may be written over. */
export const isRegistered = ({ sql }: Unit, sha256: string): boolean => store.isRegistered(sql, sha256)

/** One produced file, or the failure that it is not there. */
export const getDocument = ({ sql }: Unit, id: DocumentId): store.StoredDocument =>
  found(store.findDocument(sql, id), 'document')

/** A document as plain text. */
export const documentText = (unit: Unit, subject: DocumentSubject): { text: string } => ({
  text: renderText(drawDocument(unit, subject).model),
})

type Written = { sha256: string; sizeBytes: number; modelSha256: string; origin: DocumentOrigin }
type IsSound = (document: store.StoredDocument) => boolean

const noteDataSince = ({ sql, now }: Unit): void => {
  if (readLocal(sql, 'document_data_since') === null) writeLocal(sql, 'document_data_since', now)
}

/** Puts a file that the store already has, with its data, on the register as the next version of its document. */
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
  noteDataSince(unit)
  store.insertDocument(unit.sql, document)
  return document
}

/** Puts it on the register, and tells whether the data still are those that it was made of. */
export const registerAndPresent = (
  unit: Unit,
  subject: DocumentSubject,
  drawn: DrawnDocument,
  written: Written,
): ProducedDocument => {
  const document = registerDocument(unit, subject, drawn, written)
  const isCurrent = modelSha256(drawDocument(unit, subject).model) === written.modelSha256
  return presentDocument(unit, document, drawn.label, isCurrent)
}

type Wanted = {
  modelSha256: string
  /** Whether the program's own text is wanted, also where a person's is the official one. */
  isOwnText: boolean
  isSound: IsSound
}

// What a person made of it in Word is the official version, whatever the data say, until somebody asks for another.
const isAnswered = (latest: store.StoredDocument | undefined, wanted: Wanted): latest is store.StoredDocument => {
  if (latest === undefined || !wanted.isSound(latest)) return false
  return latest.origin === 'edited' ? !wanted.isOwnText : latest.modelSha256 === wanted.modelSha256
}

const presentAnswer = (
  unit: Unit,
  latest: store.StoredDocument,
  { label }: DrawnDocument,
  wanted: Wanted,
): ProducedDocument => presentDocument(unit, latest, label, latest.modelSha256 === wanted.modelSha256)

const writeWord = async (
  context: CoreContext,
  command: string,
  subject: DocumentSubject,
  isOwnText: boolean,
): Promise<ProducedDocument> => {
  const { unit, drawn, latest } = context.database.read(() => {
    const reading = createUnit(context)
    return { unit: reading, drawn: drawDocument(reading, subject), latest: store.findLatest(reading.sql, subject) }
  })
  const isSound: IsSound = ({ sha256 }) => context.files.inspect(sha256) === 'sound'
  const wanted: Wanted = { modelSha256: modelSha256(drawn.model), isOwnText, isSound }
  if (isAnswered(latest, wanted)) {
    // What a disk lost, or an earlier version of the program never kept, is at hand now.
    if (latest.modelSha256 === wanted.modelSha256) keepData(context.files, drawn.model)
    return presentAnswer(unit, latest, drawn, wanted)
  }
  const { word = writeHere } = context
  const bytes = await word.write(drawn.model, { createdAt: unit.now, files: filesOf(context.files, drawn.model) })
  const written: Written = {
    sha256: context.files.put(bytes),
    sizeBytes: bytes.length,
    modelSha256: keepData(context.files, drawn.model),
    origin: 'program',
  }
  return write(context, command, (later) => {
    const newest = store.findLatest(later.sql, subject)
    // Somebody asked for the same at the same time, and was first.
    if (isAnswered(newest, wanted)) return presentAnswer(later, newest, drawn, wanted)
    return registerAndPresent(later, subject, drawn, written)
  })
}

/**
 * Writes a Word document: one read builds the model, then the file, then its row. A crash in between leaves stray files,
 * never a row without them. When nothing changed since the last version, or a person edited that one, it is given back.
 */
export const generateDocument = (
  context: CoreContext,
  command: string,
  subject: DocumentSubject,
): Promise<ProducedDocument> => writeWord(context, command, subject, false)

/** The same from the data also where the last version was edited: that one stays as an earlier version. */
export const regenerateDocument = (
  context: CoreContext,
  command: string,
  subject: DocumentSubject,
): Promise<ProducedDocument> => writeWord(context, command, subject, true)
