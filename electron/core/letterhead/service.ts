import type { LetterheadChange, LetterheadPart, LetterheadState } from '../../../shared/contract/letterhead.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import type { UploadId } from '../../../shared/domain/ids.ts'
import {
  contentField,
  largestLogoBytes,
  largestTemplateBytes,
  type Letterhead,
  type Logo,
  type LogoSide,
} from '../../../shared/domain/letterhead.ts'
import { createUnit, write, type CoreContext, type Unit } from '../context.ts'
import { filesAtHand } from '../documents/document-files.ts'
import { renderDocx } from '../documents/docx.ts'
import type { DocumentModel } from '../documents/model.ts'
import { fail, found } from '../failure.ts'
import { tidyFileName } from '../files/file-name.ts'
import { soundBytes } from '../files/store.ts'
import { changeLetterhead, currentSettings } from '../settings/service.ts'
import { inLetterhead, withLetterhead } from './apply.ts'
import { inspectLogo } from './logo.ts'
import { sampleDocument, starterDocument } from './sample.ts'
import { hasField, inspectTemplate } from './template-check.ts'

type KeptFile = { part: LetterheadPart; fileName: string; sha256: string }

const filesIn = ({ logos, template }: Letterhead): KeptFile[] => {
  const parts = { left: logos.left, right: logos.right, template }
  return (Object.keys(parts) as LetterheadPart[]).flatMap((part) => {
    const file = parts[part]
    return file === null ? [] : [{ part, fileName: file.fileName, sha256: file.sha256 }]
  })
}

/** The files of the letterhead in use, by a name that a person understands. */
export const listLetterheadFiles = (unit: Unit): { fileName: string; sha256: string }[] =>
  filesIn(currentSettings(unit).letterhead).map(({ fileName, sha256 }) => ({
    fileName: `Membrete: ${fileName}`,
    sha256,
  }))

/** The letterhead in use, and which of its files the disk lost or spoiled. */
export const getLetterhead = (unit: Unit): LetterheadState => {
  const { letterhead } = currentSettings(unit)
  const missing = filesIn(letterhead).filter(({ sha256 }) => soundBytes(unit.files, sha256) === undefined)
  return { letterhead, missing: missing.map(({ part }) => part) }
}

const change = (unit: Unit, next: Letterhead): LetterheadState => {
  changeLetterhead(unit, next)
  return getLetterhead(unit)
}

/** Uses an uploaded picture as a logo: first looked at, then kept, then put on record. */
export const setLogo = (
  context: CoreContext,
  command: string,
  { side, uploadId }: { side: LogoSide; uploadId: UploadId },
): LetterheadState => {
  const upload = found(context.uploads.find(uploadId), 'upload')
  const fileName = tidyFileName(upload.name)
  // Before its bytes are in memory.
  if (upload.sizeBytes > largestLogoBytes) return fail('LOGO_REFUSED', { fileName, reason: 'too_large' })
  const { bytes } = found(context.uploads.read(uploadId), 'upload')
  const measures = inspectLogo(bytes)
  if (typeof measures === 'string') return fail('LOGO_REFUSED', { fileName, reason: measures })
  const logo: Logo = { ...measures, fileName, sha256: context.files.put(bytes) }
  const state = write(context, command, (unit) => {
    const { letterhead } = currentSettings(unit)
    return change(unit, { ...letterhead, logos: { ...letterhead.logos, [side]: logo } })
  })
  context.uploads.discard(uploadId)
  return state
}

const sampleIn = (unit: Unit, sha256: string): DocumentModel => {
  const settings = currentSettings(unit)
  const letterhead: Letterhead = { ...settings.letterhead, template: { sha256, fileName: 'membrete.docx' } }
  return inLetterhead(sampleDocument(settings, yearOf(unit.today)), letterhead, settings.committee.name)
}

/** Uses an uploaded Word file as the letterhead, after a document with invented data was written in it. */
export const setTemplate = async (
  context: CoreContext,
  command: string,
  { uploadId }: { uploadId: UploadId },
): Promise<LetterheadState> => {
  const upload = found(context.uploads.find(uploadId), 'upload')
  const fileName = tidyFileName(upload.name)
  if (upload.sizeBytes > largestTemplateBytes.packed)
    return fail('LETTERHEAD_REFUSED', { fileName, reason: 'too_large' })
  const { bytes } = found(context.uploads.read(uploadId), 'upload')
  const unit = createUnit(context)
  const problem = await inspectTemplate(
    bytes,
    (sha256) => context.database.read(() => sampleIn(unit, sha256)),
    unit.now,
  )
  if (problem?.code === 'WORD_FILE_REFUSED') return fail(problem.code, { fileName, reason: problem.reason })
  if (problem?.code === 'LETTERHEAD_REFUSED') return fail(problem.code, { fileName, reason: problem.reason })
  const template = { sha256: context.files.put(bytes), fileName }
  const state = write(context, command, (later) => change(later, { ...currentSettings(later).letterhead, template }))
  context.uploads.discard(uploadId)
  return state
}

// Only what this program looked at and kept comes back: a picture is looked at again, a Word file was in use before.
const requireKnown = (unit: Unit, next: Letterhead): void => {
  const current = filesIn(currentSettings(unit).letterhead)
  for (const { part, sha256 } of filesIn(next)) {
    if (current.some((file) => file.sha256 === sha256 && file.part === part)) continue
    const bytes = found(soundBytes(unit.files, sha256), 'upload')
    const isSound = part === 'template' ? hasField(bytes) : typeof inspectLogo(bytes) !== 'string'
    if (!isSound) fail('NOT_FOUND', { entity: 'upload' })
  }
}

/** Changes the texts, takes files off, or puts back one that was in use; what another window changed meanwhile stays. */
export const saveLetterhead = (unit: Unit, { left, right, ...others }: LetterheadChange): LetterheadState => {
  const now = currentSettings(unit).letterhead
  const { headerLine = now.headerLine, footerLines = now.footerLines, template = now.template } = others
  const logos = {
    left: left === undefined ? now.logos.left : left,
    right: right === undefined ? now.logos.right : right,
  }
  const next: Letterhead = { logos, headerLine, footerLines, template }
  requireKnown(unit, next)
  return change(unit, next)
}

export type LetterheadFile = { fileName: string; bytes: Uint8Array }

const written = async (context: CoreContext, model: DocumentModel, fileName: string): Promise<LetterheadFile> => ({
  fileName,
  bytes: await renderDocx(model, { createdAt: createUnit(context).now, files: filesAtHand(context.files, model) }),
})

/** The sample in the letterhead in use, as a model. */
export const letterheadSample = (unit: Unit): DocumentModel =>
  withLetterhead(unit, sampleDocument(currentSettings(unit), yearOf(unit.today)))

/** The sample in the letterhead in use, as Word. */
export const sampleFile = (context: CoreContext): Promise<LetterheadFile> =>
  written(
    context,
    context.database.read(() => letterheadSample(createUnit(context))),
    'Prueba del membrete.docx',
  )

/** A Word file to begin a letterhead with: what the program would print, and the field. */
export const starterFile = (context: CoreContext): Promise<LetterheadFile> => {
  const model = context.database.read(() => {
    const unit = createUnit(context)
    const settings = currentSettings(unit)
    const starter = starterDocument(settings, yearOf(unit.today), `{{${contentField}}}`)
    return inLetterhead(starter, { ...settings.letterhead, template: null }, settings.committee.name)
  })
  return written(context, model, 'Membrete de ejemplo.docx')
}

/** A file of the letterhead in use; undefined when there is none, or the disk lost or spoiled it. */
export const letterheadFile = (
  unit: Unit,
  part: LetterheadPart,
): (LetterheadFile & { mediaType: Logo['mediaType'] | null }) | undefined => {
  const { logos, template } = currentSettings(unit).letterhead
  const file = part === 'template' ? template : logos[part]
  const bytes = file === null ? undefined : soundBytes(unit.files, file.sha256)
  const mediaType = part === 'template' ? null : (logos[part]?.mediaType ?? null)
  return file === null || bytes === undefined ? undefined : { fileName: file.fileName, bytes, mediaType }
}
