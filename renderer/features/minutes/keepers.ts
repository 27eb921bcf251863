import { safe } from '@orpc/client'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { maximumListDepth, RichText, richTextToPlain } from '../../../shared/domain/rich-text.ts'
import { client } from '../../app/client.ts'
import type { SaveOutcome, SaveRequest } from '../../app/keeper.ts'
import { keepUntilLeaving, mayOutliveThePage, outcomeOfError, saveNow } from '../../app/kept.ts'
import { listDepth } from './list-depth.ts'
import { createNotesKeeper, type NotesKeeper } from './notes-keeper.ts'

/*
 * One keeper for each item whose notes were opened, for as long as the page lives: leaving a tab, or the program not
 * answering, loses nothing.
 */
const keepers = new Map<AgendaItemId, NotesKeeper>()

const staleCurrent = (current: unknown): RichText | null => {
  const notes = typeof current === 'object' && current !== null && 'notes' in current ? current.notes : undefined
  const reading = RichText.safeParse(notes)
  return reading.success ? reading.data : null
}

// Putting long notes into words is one piece of work and sending them another: a key may come in between. A page that goes
// away meanwhile sends them at once; answers whether it does.
const nextTask = (): Promise<boolean> =>
  new Promise((resolve) => {
    const leave = () => {
      resolve(true)
    }
    window.addEventListener('pagehide', leave)
    setTimeout(() => {
      window.removeEventListener('pagehide', leave)
      resolve(false)
    }, 0)
  })

const saveNotes = async (
  agendaItemId: AgendaItemId,
  { value: notes, expectedVersion, isLeaving }: SaveRequest<RichText>,
): Promise<SaveOutcome<RichText>> => {
  if (listDepth(notes) > maximumListDepth)
    return { kind: 'failed', reason: 'hay listas dentro de listas, demasiadas; reduzca la sangría.', canRetry: false }
  const mustHurry = isLeaving || (await nextTask())
  const context = { isLeaving: mayOutliveThePage(mustHurry, notes) }
  const { error, data } = await safe(client.minutes.saveNotes({ agendaItemId, notes, expectedVersion }, { context }))
  if (error !== null) return outcomeOfError(error, staleCurrent)
  return { kind: 'saved', version: data.notesVersion, savedAt: data.savedAt }
}

/** The keeper of an item's notes, brought up to date with what was read. */
export const keeperOf = ({ item, notes, notesVersion, notesSavedAt }: MinutesItem): NotesKeeper => {
  const known = keepers.get(item.id)
  if (known !== undefined) {
    known.offer(notes, notesVersion, notesSavedAt)
    return known
  }
  const keeper = createNotesKeeper({
    value: notes,
    version: notesVersion,
    savedAt: notesSavedAt,
    save: (request) => saveNotes(item.id, request),
  })
  keepUntilLeaving(keeper, () => `${item.title}\n${richTextToPlain(keeper.value())}`)
  keepers.set(item.id, keeper)
  return keeper
}

/** Sends what is unsaved in these notes and waits for it; false when some could not be saved. */
export const saveNotesOf = async (items: readonly AgendaItemId[]): Promise<boolean> => {
  const open = items.flatMap((id) => keepers.get(id) ?? [])
  return (await Promise.all(open.map(saveNow))).every((isSaved) => isSaved)
}
