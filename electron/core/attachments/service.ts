import type { Attachment, AttachmentOwner } from '../../../shared/contract/attachments.ts'
import type { AttachmentId, UploadId } from '../../../shared/domain/ids.ts'
import { createUnit, operatorOf, write, type CoreContext, type Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import { extensionOf, tidyFileName } from '../files/file-name.ts'
import type { Upload } from '../files/uploads.ts'
import { isSigned } from '../sessions/service.ts'
import { mediaTypeOf, previewOf } from './media-type.ts'
import { requireOwner } from './owners.ts'
import { isProgramContent, isProgramName } from './programs.ts'
import * as store from './store.ts'

const present = (stored: store.StoredAttachment): Attachment => ({ ...stored, preview: previewOf(stored.mediaType) })

/** The files attached to a record, in the order in which they were added. */
export const listAttachments = ({ sql }: Unit, { owner }: { owner: AttachmentOwner }): Attachment[] =>
  store.listAttachmentsOf(sql, owner).map(present)

/** Every attached file as it is kept: the names and hashes that a check of the disk needs. */
export const listStoredAttachments = ({ sql }: Unit): store.StoredAttachment[] => store.listEveryAttachment(sql)

/** One attached file, or the failure that it is not there, or not any more. */
export const getAttachment = ({ sql }: Unit, id: AttachmentId): Attachment =>
  present(found(store.findAttachment(sql, id), 'attachment'))

const requireHarmless = ({ name, head }: Upload): void => {
  if (isProgramName(name) || isProgramContent(head, name))
    fail('FILE_REFUSED', { fileName: tidyFileName(name), reason: 'executable' })
}

// The same file twice on one record is one attachment: an answer that was lost is asked for again.
const register = (unit: Unit, owner: AttachmentOwner, { name, head, sizeBytes, sha256 }: Upload): Attachment => {
  requireOwner(unit, owner)
  const fileName = tidyFileName(name)
  const known = listAttachments(unit, { owner }).find((one) => one.sha256 === sha256 && one.fileName === fileName)
  if (known) return known
  const id = unit.newId<AttachmentId>()
  const mediaType = mediaTypeOf(head, fileName)
  const addedBy = operatorOf(unit)
  store.insertAttachment(unit.sql, { id, owner, fileName, mediaType, sizeBytes, sha256, addedAt: unit.now, addedBy })
  return getAttachment(unit, id)
}

/**
 * Attaches a file that was handed over: first the file, then its row. A crash in between leaves a stray file, never a row
 * without its file; a refusal leaves the file waiting.
 */
export const addAttachment = (
  context: CoreContext,
  command: string,
  { owner, uploadId }: { owner: AttachmentOwner; uploadId: UploadId },
): Attachment => {
  const upload = found(context.uploads.find(uploadId), 'upload')
  requireHarmless(upload)
  context.database.read(() => {
    requireOwner(createUnit(context), owner)
  })
  context.files.adopt(upload.path, upload.sha256)
  const attachment = write(context, command, (unit) => register(unit, owner, upload))
  context.uploads.discard(uploadId)
  return attachment
}

/** Gives an attached file another name. What kind of file it is stays: so does its ending, typed or not. */
export const renameAttachment = (unit: Unit, { id, fileName }: { id: AttachmentId; fileName: string }): Attachment => {
  const current = getAttachment(unit, id)
  const ending = extensionOf(current.fileName)
  const isSameKind = extensionOf(tidyFileName(fileName)) === ending
  const renamed = tidyFileName(isSameKind ? fileName : `${fileName}${ending}`)
  if (isProgramName(fileName) || isProgramName(renamed))
    fail('FILE_REFUSED', { fileName: tidyFileName(fileName), reason: 'executable' })
  store.setFileName(unit.sql, id, renamed)
  return getAttachment(unit, id)
}

const isSignedActa = (unit: Unit, { kind, id }: AttachmentOwner): boolean => kind === 'minutes' && isSigned(unit, id)

/** Takes a file off its record; its bytes stay, so that it can be put back. */
export const removeAttachment = (unit: Unit, { id }: { id: AttachmentId }): Record<string, never> => {
  const { owner } = getAttachment(unit, id)
  if (isSignedActa(unit, owner) && listAttachments(unit, { owner }).length === 1) fail('LAST_SCAN', {})
  store.setRemoved(unit.sql, id, unit.now)
  return {}
}

/** Puts a file back on the record that it was taken off. */
export const restoreAttachment = (unit: Unit, { id }: { id: AttachmentId }): Attachment => {
  store.setRemoved(unit.sql, id, null)
  return getAttachment(unit, id)
}
