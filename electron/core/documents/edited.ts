import type { DocumentSubject, EditedComparison, ProducedDocument } from '../../../shared/contract/documents.ts'
import { SessionId, type DocumentId, type UploadId } from '../../../shared/domain/ids.ts'
import { createUnit, write, type CoreContext, type Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import { tidyFileName } from '../files/file-name.ts'
import { soundBytes } from '../files/store.ts'
import type { Upload } from '../files/uploads.ts'
import { largestWordBytes, openWordFile, type WordFile } from '../files/word-file.ts'
import { getSession } from '../sessions/service.ts'
import { filesOf } from './document-files.ts'
import { plainWords, readParagraphs, readTitle } from './edited-paragraphs.ts'
import type { DocumentModel } from './model.ts'
import { getDocument, keepData, presentDocument, registerAndPresent } from './service.ts'
import { drawDocument } from './sources.ts'
import * as store from './store.ts'
import { renderText } from './text.ts'
import { writeHere } from './word-writer.ts'

type SoundWord = Extract<WordFile, { kind: 'word' }>
export type EditedUpload = DocumentSubject & { uploadId: UploadId }

const openSound = (name: string, bytes: Uint8Array): SoundWord => {
  const file = openWordFile(bytes)
  return file.kind === 'word' ? file : fail('WORD_FILE_REFUSED', { fileName: tidyFileName(name), reason: file.kind })
}

const readUpload = (
  { uploads }: CoreContext,
  { id, name, sizeBytes }: Upload,
): { bytes: Uint8Array; file: SoundWord } => {
  // Before it is read: what waits may have 100 MB.
  if (sizeBytes > largestWordBytes)
    return fail('WORD_FILE_REFUSED', { fileName: tidyFileName(name), reason: 'too_large' })
  const { bytes } = found(uploads.read(id), 'upload')
  return { bytes, file: openSound(name, bytes) }
}

/** Of an acta, where it stands; what was signed is not what somebody went on writing. */
const requireUnsigned = (unit: Unit, { kind, subjectId }: DocumentSubject): { isApproved: boolean } => {
  if (kind !== 'minutes') return { isApproved: false }
  const { minutesState } = getSession(unit, { sessionId: SessionId.parse(subjectId) })
  if (minutesState === 'signed') return fail('MINUTES_SIGNED', {})
  return { isApproved: minutesState === 'approved' }
}

// Read back from the Word that the data give, so that both sides come the same way and differ only in what was written.
const paragraphsOf = async (
  { files, word = writeHere }: CoreContext,
  model: DocumentModel,
  createdAt: string,
): Promise<string[]> => {
  const file = openWordFile(await word.write(model, { createdAt, files: filesOf(files, model) }))
  if (file.kind !== 'word') throw new Error(`our own Word file is ${file.kind}`)
  return readParagraphs(file)
}

const titleOfAnother = (file: SoundWord, model: DocumentModel): string | null => {
  const title = readTitle(file.zip)
  return title === '' || title === plainWords(model.properties.title) ? null : title
}

/** The version that already is this file: the last one, or one that the program wrote and nobody changed. */
const alreadyKept = (unit: Unit, subject: DocumentSubject, sha256: string): store.StoredDocument | undefined => {
  const latest = store.findLatest(unit.sql, subject)
  return store
    .listSameBytes(unit.sql, subject, sha256)
    .find(({ id, origin }) => id === latest?.id || origin === 'program')
}

/** What an edited Word that waits says, beside the data of this moment. Keeps nothing. */
export const compareUpload = async (context: CoreContext, input: EditedUpload): Promise<EditedComparison> => {
  const upload = found(context.uploads.find(input.uploadId), 'upload')
  const { now, drawn, isApproved, same } = context.database.read(() => {
    const unit = createUnit(context)
    const state = requireUnsigned(unit, input)
    const same = alreadyKept(unit, input, upload.sha256)
    return { now: unit.now, drawn: drawDocument(unit, input), same, ...state }
  })
  const { file } = readUpload(context, upload)
  return {
    fileName: tidyFileName(upload.name),
    data: await paragraphsOf(context, drawn.model, now),
    edited: readParagraphs(file),
    otherTitle: titleOfAnother(file, drawn.model),
    knownVersion: same?.documentVersion ?? null,
    isApproved,
  }
}

/**
 * Keeps an edited Word as the next version of its document, which makes it the official one. First the files, then the
 * row: a crash in between leaves stray files; a refusal leaves the file waiting.
 */
export const bringEdited = (context: CoreContext, command: string, input: EditedUpload): ProducedDocument => {
  const { kind, subjectId, uploadId } = input
  const subject = { kind, subjectId }
  const upload = found(context.uploads.find(uploadId), 'upload')
  const drawn = context.database.read(() => {
    const unit = createUnit(context)
    requireUnsigned(unit, subject)
    return drawDocument(unit, subject)
  })
  const { bytes } = readUpload(context, upload)
  const { sha256, sizeBytes } = upload
  const modelSha256 = keepData(context.files, drawn.model)
  // A copy: until the row is written the file waits where it was.
  context.files.put(bytes)
  const document = write(context, command, (unit) => {
    requireUnsigned(unit, subject)
    const kept = alreadyKept(unit, subject, sha256)
    if (kept) return presentDocument(unit, kept, drawn.label, kept.modelSha256 === modelSha256)
    return registerAndPresent(unit, subject, drawn, { sha256, sizeBytes, modelSha256, origin: 'edited' })
  })
  context.uploads.discard(uploadId)
  return document
}

/** The bytes of a kept file, or the failure that it is not there any more; one that was spoiled is not there. */
const keptBytes = (files: CoreContext['files'], sha256: string): Uint8Array =>
  found(soundBytes(files, sha256), 'document')

const keptModel = (files: CoreContext['files'], { modelSha256 }: store.StoredDocument): DocumentModel =>
  // Its SHA-256 says that these are the bytes that this program wrote of a model.
  JSON.parse(Buffer.from(keptBytes(files, modelSha256)).toString('utf8')) as DocumentModel

/** What a version says as plain text: from its data as the program words it, from its Word when a person edited it. */
export const versionText = (context: CoreContext, { id }: { id: DocumentId }): { text: string } => {
  const { files } = context
  const document = context.database.read(() => getDocument(createUnit(context), id))
  if (document.origin === 'program' && files.has(document.modelSha256))
    return { text: renderText(keptModel(files, document)) }
  const paragraphs = readParagraphs(openSound(document.fileName, keptBytes(files, document.sha256)))
  return { text: `${paragraphs.join('\n\n')}\n` }
}

/** What a version of the register says, beside the data that were behind it or those of this moment. */
export const compareVersion = async (
  context: CoreContext,
  { id, against }: { id: DocumentId; against: 'kept' | 'today' },
): Promise<EditedComparison> => {
  const { now, document, today } = context.database.read(() => {
    const unit = createUnit(context)
    const document = getDocument(unit, id)
    return { now: unit.now, document, today: against === 'today' ? drawDocument(unit, document).model : null }
  })
  const model = today ?? keptModel(context.files, document)
  const file = openSound(document.fileName, keptBytes(context.files, document.sha256))
  return {
    fileName: document.fileName,
    data: await paragraphsOf(context, model, now),
    edited: readParagraphs(file),
    otherTitle: titleOfAnother(file, model),
    knownVersion: document.documentVersion,
    isApproved: false,
  }
}
