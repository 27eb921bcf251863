import { safe } from '@orpc/client'
import { LetterDraft, type Letter, type LetterPurpose } from '../../../shared/contract/letters.ts'
import type { LetterId } from '../../../shared/domain/ids.ts'
import { now } from '../../app/clock.ts'
import { client, orpc } from '../../app/client.ts'
import { createKeeper, type Keeper, type SaveOutcome, type SaveRequest } from '../../app/keeper.ts'
import { keepUntilLeaving, mayOutliveThePage, outcomeOfError, stopKeeping } from '../../app/kept.ts'
import { queryClient } from '../../app/query-client.ts'
import { draftOf, isSameDraft } from './letter-draft.ts'

/** One keeper for each draft that was opened, for as long as the page lives: leaving the tab loses nothing. */
const keepers = new Map<LetterId, Keeper<LetterDraft>>()

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

// What stands now comes as a whole letter; only what is written of it matters here.
const staleCurrent = (current: unknown): LetterDraft | null => {
  if (!isRecord(current) || !Array.isArray(current['recipients'])) return null
  const recipients = current['recipients'].map((recipient: unknown) =>
    isRecord(recipient)
      ? Object.fromEntries(Object.keys(recipientKeys).map((key) => [key, recipient[key]]))
      : recipient,
  )
  const draft = Object.fromEntries(Object.keys(LetterDraft.shape).map((key) => [key, current[key]]))
  const reading = LetterDraft.safeParse({ ...draft, recipients })
  return reading.success ? reading.data : null
}
const recipientKeys = LetterDraft.shape.recipients.element.shape

const showSaved = (purpose: LetterPurpose, saved: Letter): void => {
  queryClient.setQueryData(orpc.letters.desk.queryKey({ input: purpose }), (desk) =>
    desk === undefined
      ? desk
      : { ...desk, letters: desk.letters.map((letter) => (letter.id === saved.id ? saved : letter)) },
  )
}

const saveDraft = async (
  purpose: LetterPurpose,
  { value: draft, expectedVersion, isLeaving }: SaveRequest<LetterDraft>,
): Promise<SaveOutcome<LetterDraft>> => {
  if (!LetterDraft.safeParse(draft).success)
    return { kind: 'failed', reason: 'hay un texto demasiado largo; acórtelo.', canRetry: false }
  const context = { isLeaving: mayOutliveThePage(isLeaving, draft) }
  const { error, data } = await safe(client.letters.saveDraft({ purpose, draft, expectedVersion }, { context }))
  if (error !== null) return outcomeOfError(error, staleCurrent)
  showSaved(purpose, data)
  return { kind: 'saved', version: data.version, savedAt: now() }
}

/** The keeper of a letter's draft. */
export const letterKeeperOf = (purpose: LetterPurpose, letter: Letter): Keeper<LetterDraft> => {
  const known = keepers.get(letter.id)
  if (known !== undefined) return known
  const keeper = createKeeper<LetterDraft>({
    value: draftOf(letter),
    version: letter.version,
    savedAt: null,
    isSame: isSameDraft,
    save: (request) => saveDraft(purpose, request),
  })
  keepUntilLeaving(keeper)
  keepers.set(letter.id, keeper)
  return keeper
}

/** Forgets the keeper of a draft that was issued or thrown away: nothing of it is saved any more. */
export const forgetLetterKeeper = (id: LetterId): void => {
  const keeper = keepers.get(id)
  if (keeper !== undefined) stopKeeping(keeper)
  keepers.delete(id)
}
