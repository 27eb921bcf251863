import { errorSentence, expectedError } from '../texts/errors.ts'
import { ConnectionLostError } from './connection-lost.ts'
import type { Keeper, SaveOutcome } from './keeper.ts'

/** What the page needs of a keeper when it goes away. */
type Leaver = { flush: (isLeaving: boolean) => void; state: () => { kind: string } }

/** What a keeper holds, in words that somebody may paste elsewhere. */
type Words = () => string

const leavers = new Map<Leaver, Words | null>()

const flushAll = (): void => {
  for (const keeper of leavers.keys()) keeper.flush(true)
}

const isUnsaved = (keeper: Leaver): boolean => keeper.state().kind !== 'saved'

/** Whether something that was written is not on the disk, and can be told in words. */
export const hasUnsavedWords = (): boolean =>
  [...leavers].some(([keeper, words]) => words !== null && isUnsaved(keeper))

/** All that was written and is not on the disk: to be taken elsewhere when the program does not come back. */
export const unsavedWords = (): string =>
  [...leavers]
    .flatMap(([keeper, words]) => (words !== null && isUnsaved(keeper) ? [words()] : []))
    .filter((words) => words.trim() !== '')
    .join('\n\n')

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
    if ([...leavers.keys()].some((keeper) => keeper.state().kind === 'unsaved')) event.preventDefault()
  })
}

/** Sends what a keeper still holds when the page goes away, for as long as the page lives; `words` says what it is. */
export const keepUntilLeaving = (keeper: Leaver, words: Words | null = null): void => {
  guardLeaving()
  leavers.set(keeper, words)
}

// Browsers let a request outlive its page only up to 64 KiB in all.
const longestFarewell = 20_000

/** Stops watching a keeper whose text is not written any more. */
export const stopKeeping = (keeper: Leaver): void => {
  leavers.delete(keeper)
}

/** Sends what is unsaved now and waits for it; false when it could not be saved, which its status says. */
export const saveNow = <Value>(keeper: Keeper<Value>): Promise<boolean> => {
  keeper.flush()
  return new Promise((resolve) => {
    const look = () => {
      const { kind } = keeper.state()
      if (kind === 'saving') return
      stop()
      resolve(kind === 'saved')
    }
    const stop = keeper.subscribe(look)
    look()
  })
}

/** Whether a request may outlive the page that is leaving. */
export const mayOutliveThePage = (isLeaving: boolean, value: unknown): boolean =>
  isLeaving && JSON.stringify(value).length < longestFarewell

/** What became of a save that failed; `readCurrent` reads what stands now out of a stale version's answer. */
export const outcomeOfError = <Value>(
  error: unknown,
  readCurrent: (current: unknown) => Value | null,
): SaveOutcome<Value> => {
  if (error instanceof ConnectionLostError)
    return { kind: 'failed', reason: 'se perdió la conexión con el programa; se reintenta sola.', canRetry: true }
  const expected = expectedError(error)
  const reason = errorSentence(error)
  if (expected === null) return { kind: 'failed', reason, canRetry: false }
  if (expected.code === 'STALE_VERSION') {
    const current = readCurrent(expected.data.current)
    if (current !== null) return { kind: 'stale', currentVersion: expected.data.currentVersion, current }
  }
  const isPassing = expected.code === 'STORAGE' || expected.code === 'UNEXPECTED'
  return { kind: 'failed', reason, canRetry: isPassing }
}
