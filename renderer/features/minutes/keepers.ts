import { safe } from '@orpc/client'
import type { MinutesItem } from '../../../shared/contract/minutes.ts'
import type { AgendaItemId } from '../../../shared/domain/ids.ts'
import { RichText } from '../../../shared/domain/rich-text.ts'
import { client } from '../../app/client.ts'
import { ConnectionLostError } from '../../app/connection-lost.ts'
import { errorSentence, expectedError } from '../../texts/errors.ts'
import { createNotesKeeper, type NotesKeeper, type SaveOutcome, type SaveRequest } from './notes-keeper.ts'

/*
 * One keeper for each item whose notes were opened, for as long as the page lives: leaving a tab, or the program not
 * answering, loses nothing.
 */
const keepers = new Map<AgendaItemId, NotesKeeper>()

// Browsers let a request outlive its page only up to 64 KiB in all.
const longestFarewell = 20_000

const staleCurrent = (current: unknown): RichText | null => {
  const notes = typeof current === 'object' && current !== null && 'notes' in current ? current.notes : undefined
  const reading = RichText.safeParse(notes)
  return reading.success ? reading.data : null
}

const outcomeOfError = (error: unknown): SaveOutcome => {
  if (error instanceof ConnectionLostError)
    return { kind: 'failed', reason: 'se perdió la conexión con el programa; se reintenta sola.', canRetry: true }
  const expected = expectedError(error)
  const reason = errorSentence(error)
  if (expected === null) return { kind: 'failed', reason, canRetry: false }
  if (expected.code === 'STALE_VERSION') {
    const current = staleCurrent(expected.data.current)
    if (current !== null) return { kind: 'stale', currentVersion: expected.data.currentVersion, current }
  }
  const isPassing = expected.code === 'STORAGE' || expected.code === 'UNEXPECTED'
  return { kind: 'failed', reason, canRetry: isPassing }
}

const saveNotes = async (agendaItemId: AgendaItemId, request: SaveRequest): Promise<SaveOutcome> => {
  const { notes, expectedVersion } = request
  if (!RichText.safeParse(notes).success)
    return { kind: 'failed', reason: 'hay listas dentro de listas, demasiadas; reduzca la sangría.', canRetry: false }
  const isLeaving = request.isLeaving && JSON.stringify(notes).length < longestFarewell
  const { error, data } = await safe(
    client.minutes.saveNotes({ agendaItemId, notes, expectedVersion }, { context: { isLeaving } }),
  )
  if (error !== null) return outcomeOfError(error)
  return { kind: 'saved', version: data.notesVersion, savedAt: data.savedAt }
}

const flushAll = (): void => {
  for (const keeper of keepers.values()) keeper.flush(true)
}

let isGuarding = false

// Closing the window, hiding it or putting the computer to sleep sends what is left; the browser asks before a loss.
const guardLeaving = (): void => {
  if (isGuarding) return
  isGuarding = true
  window.addEventListener('pagehide', flushAll)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushAll()
  })
  window.addEventListener('beforeunload', (event) => {
    flushAll()
    if ([...keepers.values()].some((keeper) => keeper.state().kind === 'unsaved')) event.preventDefault()
  })
}

/** The keeper of an item's notes, brought up to date with what was read. */
export const keeperOf = ({ item, notes, notesVersion, notesSavedAt }: MinutesItem): NotesKeeper => {
  const known = keepers.get(item.id)
  if (known !== undefined) {
    known.offer(notes, notesVersion, notesSavedAt)
    return known
  }
  guardLeaving()
  const keeper = createNotesKeeper({
    notes,
    version: notesVersion,
    savedAt: notesSavedAt,
    save: (request) => saveNotes(item.id, request),
  })
  keepers.set(item.id, keeper)
  return keeper
}
