import type { AttachmentOwner } from '../../../shared/contract/attachments.ts'
import type { Unit } from '../context.ts'
import { countByOwner } from './store.ts'

/** How many files each of some records has; those that have none are left out. */
export const countAttachments = (
  { sql }: Unit,
  kind: AttachmentOwner['kind'],
  ids: readonly string[],
): ReadonlyMap<string, number> => countByOwner(sql, kind, ids)
