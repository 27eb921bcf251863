import type { AttachmentOwner } from '../../../shared/contract/attachments.ts'
import type { Unit } from '../context.ts'
import { setOwner } from './store.ts'

/** Gives the files of one record to another, those taken off it too: two records became one. */
export const moveAttachments = ({ sql }: Unit, from: AttachmentOwner, to: AttachmentOwner): void =>
  setOwner(sql, from, to)
