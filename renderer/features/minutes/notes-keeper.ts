import type { Instant } from '../../../shared/domain/dates.ts'
import type { RichText } from '../../../shared/domain/rich-text.ts'
import { isSameNotes } from './same-notes.ts'

/*
 * Keeps what is typed in the notes of one agenda item until the program has it on disk. The promises:
 * the first unsaved letter is sent within `delayMs`; one save is under way at a time and versions follow each other;
 * the newest text is never dropped, whatever fails; a change made elsewhere is shown, never overwritten in silence.
 */

export type SaveRequest = { notes: RichText; expectedVersion: number; isLeaving: boolean }
export type SaveOutcome =
  | { kind: 'saved'; version: number; savedAt: Instant }
  | { kind: 'stale'; currentVersion: number; current: RichText }
  | { kind: 'failed'; reason: string; canRetry: boolean }

export type NotesState =
  | { kind: 'saved'; at: Instant | null }
  | { kind: 'saving' }
  | { kind: 'unsaved'; reason: string; canRetry: boolean }
  | { kind: 'conflict'; mine: RichText; theirs: RichText; theirVersion: number }

export type Resolution = 'mine' | 'theirs' | 'both'

export type NotesKeeperOptions = {
  notes: RichText
  version: number
  savedAt: Instant | null
  /** Never rejects: what goes wrong is an outcome. */
  save: (request: SaveRequest) => Promise<SaveOutcome>
  delayMs?: number
  retryMs?: number
}

export type NotesKeeper = {
  state: () => NotesState
  subscribe: (listener: () => void) => () => void
  /** The newest text, saved or not. */
  notes: () => RichText
  hasUnsaved: () => boolean
  change: (notes: RichText) => void
  /** Sends what is unsaved now; `isLeaving` when the page is going away and cannot wait. */
  flush: (isLeaving?: boolean) => void
  resolve: (resolution: Resolution) => void
  /** Takes what was read from the program if it is newer and nothing here is unsaved; answers whether it did. */
  offer: (notes: RichText, version: number, savedAt: Instant | null) => boolean
}

const joined = (first: RichText, second: RichText): RichText => ({
  type: 'doc',
  content: [...first.content, ...second.content],
})

/** Makes the keeper of one item's notes. */
export const createNotesKeeper = (options: NotesKeeperOptions): NotesKeeper => {
  const { save, delayMs = 400, retryMs = 1_500 } = options
  let newest = options.notes
  let version = options.version
  let savedAt = options.savedAt
  let isDirty = false
  let underWay = 0
  // Sent and never answered: the program may have kept it all the same.
  let unanswered: RichText[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let state: NotesState = { kind: 'saved', at: savedAt }
  const listeners = new Set<() => void>()

  const show = (next: NotesState) => {
    state = next
    for (const listener of listeners) listener()
  }

  const schedule = (waitMs: number) => {
    timer ??= setTimeout(() => {
      timer = undefined
      send(false)
    }, waitMs)
  }

  const settle = (outcome: SaveOutcome, sent: RichText) => {
    switch (outcome.kind) {
      case 'saved':
        version = outcome.version
        savedAt = outcome.savedAt
        unanswered = []
        // Typed while that was being saved: what is newest goes at once, on top of the version just given.
        if (isDirty) send(false)
        else if (underWay === 0) show({ kind: 'saved', at: savedAt })
        return
      case 'stale':
        isDirty = true
        // What stands there is what was sent before the answer was lost: no one else wrote it.
        if (unanswered.some((notes) => isSameNotes(notes, outcome.current))) {
          version = outcome.currentVersion
          unanswered = []
          send(false)
          return
        }
        show({ kind: 'conflict', mine: newest, theirs: outcome.current, theirVersion: outcome.currentVersion })
        return
      case 'failed':
        isDirty = true
        unanswered = [...unanswered, sent].slice(-5)
        show({ kind: 'unsaved', reason: outcome.reason, canRetry: outcome.canRetry })
        // Refused for what it says: asking again changes nothing, unless more was typed meanwhile.
        if (outcome.canRetry || newest !== sent) schedule(retryMs)
        return
    }
    outcome satisfies never
  }

  const send = (isLeaving: boolean) => {
    if (!isDirty || state.kind === 'conflict') return
    if (underWay > 0 && !isLeaving) return
    clearTimeout(timer)
    timer = undefined
    const sent = newest
    // A page that is leaving cannot wait for the version of the save under way: it will be the next one.
    const expectedVersion = version + underWay
    isDirty = false
    underWay += 1
    show({ kind: 'saving' })
    void save({ notes: sent, expectedVersion, isLeaving }).then((outcome) => {
      underWay -= 1
      settle(outcome, sent)
    })
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    notes: () => newest,
    hasUnsaved: () => isDirty || underWay > 0,
    change: (notes) => {
      newest = notes
      isDirty = true
      if (state.kind === 'conflict') show({ ...state, mine: newest })
      else {
        if (state.kind === 'saved') show({ kind: 'saving' })
        schedule(delayMs)
      }
    },
    flush: (isLeaving = false) => {
      send(isLeaving)
    },
    resolve: (resolution) => {
      if (state.kind !== 'conflict') return
      const { theirs, theirVersion } = state
      version = theirVersion
      if (resolution === 'theirs') {
        newest = theirs
        isDirty = false
        show({ kind: 'saved', at: savedAt })
        return
      }
      if (resolution === 'both') newest = joined(theirs, newest)
      isDirty = true
      show({ kind: 'saving' })
      send(false)
    },
    offer: (notes, offeredVersion, offeredSavedAt) => {
      if (isDirty || underWay > 0 || offeredVersion <= version) return false
      newest = notes
      version = offeredVersion
      savedAt = offeredSavedAt
      show({ kind: 'saved', at: savedAt })
      return true
    },
  }
}
