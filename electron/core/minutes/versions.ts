import type { SessionId } from '../../../shared/domain/ids.ts'
import type { MinutesVersionId } from '../../../shared/domain/ids.ts'
import type { CoreContext, Unit } from '../context.ts'
import { filesOf } from '../documents/document-files.ts'
import { renderDocx } from '../documents/docx.ts'
import type { DocumentModel } from '../documents/model.ts'
import { keepData } from '../documents/service.ts'
import { renderText } from '../documents/text.ts'
import { found } from '../failure.ts'
import { sha256Of } from '../files/store.ts'
import { drawMinutes } from './document-source.ts'
import { keptFile, withPrintedNumber } from './locked.ts'
import { listEveryVersion, listVersions, type StoredVersion } from './store-versions.ts'

export type KeptFiles = Pick<StoredVersion, 'modelSha256' | 'textSha256' | 'fileSha256'> & {
  fileBytes: number
  /** The SHA-256 of what is printed, which has that of the model in its footer. */
  printedSha256: string
}

/** The SHA-256 of a model: that of its JSON. */
export const modelSha256Of = (model: DocumentModel): string => sha256Of(JSON.stringify(model))

// Two versions are compared by what they say: neither the mark of a draft nor a number is said.
const plainTextOf = (model: DocumentModel): string => renderText({ ...model, watermark: null, footerNote: null })

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Puts the model, the text and the Word file of a version into the store; when it answers, they are on the disk. */
export const keepFiles = async (
  files: CoreContext['files'],
  model: DocumentModel,
  { isNumbered, createdAt }: { isNumbered: boolean; createdAt: string },
): Promise<KeptFiles> => {
  const modelSha256 = modelSha256Of(model)
  const printed = isNumbered ? withPrintedNumber(model, modelSha256) : model
  const word = await renderDocx(printed, { createdAt, files: filesOf(files, printed) })
  files.put(bytesOf(JSON.stringify(model)))
  return {
    modelSha256,
    textSha256: files.put(bytesOf(plainTextOf(model))),
    fileSha256: files.put(word),
    fileBytes: word.length,
    printedSha256: keepData(files, printed),
  }
}

const paragraphsOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** What a version says, paragraph by paragraph; with null, what stands now. */
export const versionText = (
  unit: Unit,
  { sessionId, versionId }: { sessionId: SessionId; versionId: MinutesVersionId | null },
): { paragraphs: string[] } => {
  if (versionId === null) return { paragraphs: paragraphsOf(plainTextOf(drawMinutes(unit, sessionId).model)) }
  const version = listVersions(unit.sql, sessionId).find(({ id }) => id === versionId)
  return { paragraphs: paragraphsOf(keptFile(unit, found(version, 'minutesVersion').textSha256)) }
}

/** The files that versions of actas need, by a name that a person understands. */
export const listVersionFiles = ({ sql }: Unit): { fileName: string; sha256: string }[] =>
  listEveryVersion(sql).flatMap(({ label, ordinal, modelSha256, textSha256, fileSha256 }) =>
    [modelSha256, textSha256, fileSha256].map((sha256) => ({
      fileName: `Acta ${label}, versión ${String(ordinal)}`,
      sha256,
    })),
  )
