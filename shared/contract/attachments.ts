import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Instant } from '../domain/dates.ts'
import { AttachmentId, UploadId } from '../domain/ids.ts'
import { failing, failingCommand } from './errors.ts'

/** What a file can be attached to. */
export const AttachmentOwner = z.strictObject({
  kind: z.enum([
    'session',
    'agenda_item',
    'agreement',
    'commitment',
    'term',
    'institution',
    'person',
    'accreditation',
    'letter',
    'dispatch',
    'coordination',
    'absence',
    'minutes',
    'monitoring_report',
    'ratification',
    'follow_up',
    'activity_progress',
    'working_group',
    'group_meeting',
    'event',
    'presentation',
    'ordinance_step',
  ]),
  id: z.uuid(),
})
export type AttachmentOwner = z.infer<typeof AttachmentOwner>

/** A file that somebody attached; its bytes are at `/files/attachments/<id>`, and to look at under `/preview`. */
export const Attachment = z.strictObject({
  id: AttachmentId,
  owner: AttachmentOwner,
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  addedAt: Instant,
  addedBy: z.string(),
  /** How the screen can show it; null is only downloaded. */
  preview: z.enum(['image', 'pdf']).nullable(),
})
export type Attachment = z.infer<typeof Attachment>

export const attachments = {
  list: oc
    .errors(failing())
    .input(z.strictObject({ owner: AttachmentOwner }))
    .output(z.array(Attachment)),
  /** Attaches an uploaded file (`POST /files/uploads`). A file that could run is refused, whatever its name says. */
  add: oc
    .errors(failingCommand('NOT_FOUND', 'FILE_REFUSED'))
    .input(z.strictObject({ owner: AttachmentOwner, uploadId: UploadId }))
    .output(Attachment),
  rename: oc
    .errors(failingCommand('NOT_FOUND', 'FILE_REFUSED'))
    .input(z.strictObject({ id: AttachmentId, fileName: z.string().trim().min(1).max(200) }))
    .output(Attachment),
  /** Takes it off its record; `restore` puts it back. Not the only scan of a signed acta. */
  remove: oc
    .errors(failingCommand('NOT_FOUND', 'LAST_SCAN'))
    .input(z.strictObject({ id: AttachmentId }))
    .output(z.strictObject({})),
  restore: oc
    .errors(failingCommand('NOT_FOUND'))
    .input(z.strictObject({ id: AttachmentId }))
    .output(Attachment),
}
