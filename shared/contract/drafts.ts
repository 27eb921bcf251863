import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Instant } from '../domain/dates.ts'
import { DraftKey } from '../domain/draft.ts'
import { failing, failingCommand } from './errors.ts'

/** What somebody was writing and did not save: JSON that only the screen which wrote it understands. */
export const Draft = z.strictObject({ key: DraftKey, content: z.string(), savedAt: Instant })
export type Draft = z.infer<typeof Draft>

export const drafts = {
  /** Everything half-written on this computer, the oldest first. It is in no history, document, export nor exchange. */
  list: oc.errors(failing()).output(z.array(Draft)),
  /** Keeps what is being written, over what was kept before; null forgets it. */
  put: oc
    .errors(failingCommand('DRAFT_TOO_LONG'))
    .input(z.strictObject({ key: DraftKey, content: z.string().nullable() }))
    .output(z.strictObject({ savedAt: Instant })),
}
