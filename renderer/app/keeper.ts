import type { Instant } from '../../shared/domain/dates.ts'

/*
 * Keeps what is typed in one text or form until the program has it on disk. The promises:
 * the first unsaved letter is sent within `delayMs`; one save is under way at a time and versions follow each other;
 * the newest value is never dropped, whatever fails; a change made elsewhere is shown, never overwritten in silence.
 */

export type SaveRequest<Value> = { value: Value; expectedVersion: number; isLeaving: boolean }
export type SaveOutcome<Value> =
  | { kind: 'saved'; version: number; savedAt: Instant }
  | { kind: 'stale'; currentVersion: number; current: Value }
  | { kind: 'failed'; reason: string; canRetry: boolean }

export type KeeperState<Value> =
  | { kind: 'saved'; at: Instant | null }
  | { kind: 'saving' }
  | { kind: 'unsaved'; reason: string; canRetry: boolean }
  | { kind: 'conflict'; mine: Value; theirs: Value; theirVersion: number }

export type Resolution = 'mine' | 'theirs' | 'both'

export type KeeperOptions<Value> = {
  value: Value
  version: number
  savedAt: Instant | null
  /** Never rejects: what goes wrong is an outcome. */
  save: (request: SaveRequest<Value>) => Promise<SaveOutcome<Value>>
  /** Whether two values say the same, in whatever order their parts were written. */
  isSame: (left: Value, right: Value) => boolean
  /** Both texts, one after the other; absent where two values cannot be put together. */
  join?: (theirs: Value, mine: Value) => Value
  delayMs?: number
  retryMs?: number
}

export type Keeper<Value> = {
  state: () => KeeperState<Value>
  subscribe: (listener: () => void) => () => void
  /** The newest value, saved or not. */
  value: () => Value
  hasUnsaved: () => boolean
  /** The version that the program gave last. */
  version: () => number
  change: (value: Value) => void
  /** Sends what is unsaved now; `isLeaving` when the page is going away and cannot wait. */
  flush: (isLeaving?: boolean) => void
  resolve: (resolution: Resolution) => void
  /** Takes what was read from the program if it is newer and nothing here is unsaved; answers whether it did. */
  offer: (value: Value, version: number, savedAt: Instant | null) => boolean
}

/** Makes the keeper of one text or form. */
export const createKeeper = <Value>(options: KeeperOptions<Value>): Keeper<Value> => {
  const { save, isSame, join, delayMs = 400, retryMs = 1_500 } = options
  let newest = options.value
  let version = options.version
  let savedAt = options.savedAt
  let isDirty = false
  let underWay = 0
  // Sent and never answered: the program may have kept it all the same.
  let unanswered: Value[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let state: KeeperState<Value> = { kind: 'saved', at: savedAt }
  const listeners = new Set<() => void>()

  const show = (next: KeeperState<Value>) => {
    state = next
    for (const listener of listeners) listener()
  }

  const schedule = (waitMs: number) => {
    timer ??= setTimeout(() => {
      timer = undefined
      send(false)
    }, waitMs)
  }

  const settle = (outcome: SaveOutcome<Value>, sent: Value) => {
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
        if (unanswered.some((value) => isSame(value, outcome.current))) {
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
    void save({ value: sent, expectedVersion, isLeaving }).then((outcome) => {
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
    value: () => newest,
    hasUnsaved: () => isDirty || underWay > 0,
    version: () => version,
    change: (value) => {
      newest = value
      isDirty = true
      if (state.kind === 'conflict') show({ ...state, mine: newest })
      else {
        // Shown again although it is being saved: a form draws what was typed.
        show(state.kind === 'saved' ? { kind: 'saving' } : state)
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
      if (resolution === 'both') newest = join?.(theirs, newest) ?? newest
      isDirty = true
      show({ kind: 'saving' })
      send(false)
    },
    offer: (value, offeredVersion, offeredSavedAt) => {
      if (isDirty || underWay > 0 || offeredVersion <= version) return false
      newest = value
      version = offeredVersion
      savedAt = offeredSavedAt
      show({ kind: 'saved', at: savedAt })
      return true
    },
  }
}
