import type { Draft } from '../../../shared/contract/drafts.ts'
import type { Instant } from '../../../shared/domain/dates.ts'
import { draftKinds, draftOwner, longestDraft, type DraftKey, type DraftOwner } from '../../../shared/domain/draft.ts'
import { createUnit, write, type CoreContext, type Unit } from '../context.ts'
import { fail } from '../failure.ts'
import * as store from './store.ts'

/** What nobody went on with in so many days is not waited for. */
const keptDays = 90

/** Everything half-written on this computer, the oldest first. */
export const listDrafts = ({ sql }: Unit): Draft[] => store.listDrafts(sql, draftKinds)

type Writing = { key: DraftKey; content: string | null }

/** Keeps what is being written, over what was kept before; null forgets it. Nothing of it reaches the history. */
export const putDraft = ({ sql, now }: Unit, { key, content }: Writing): { savedAt: Instant } => {
  if (content === null) store.deleteDraft(sql, key)
  else if (content.length > longestDraft) return fail('DRAFT_TOO_LONG', { longest: longestDraft })
  else store.upsertDraft(sql, key, content, now)
  return { savedAt: now }
}

const owners: readonly DraftOwner[] = [...new Set(draftKinds.flatMap((kind) => draftOwner(kind) ?? []))]
const kindsOf = (owner: DraftOwner) => draftKinds.filter((kind) => draftOwner(kind) === owner)

/** Forgets, when the program starts, what is very old and what belonged to something that was removed. */
export const sweepDrafts = (context: CoreContext): void => {
  const { sql, now } = createUnit(context)
  const oldest = new Date(Date.parse(now) - keptDays * 24 * 60 * 60_000).toISOString()
  const ownerless = owners.filter((owner) => store.hasOwnerless(sql, owner, kindsOf(owner)))
  if (ownerless.length === 0 && !store.hasBefore(sql, oldest)) return
  write(context, 'drafts.sweep', () => {
    store.deleteBefore(sql, oldest)
    for (const owner of ownerless) store.deleteOwnerless(sql, owner, kindsOf(owner))
  })
}
