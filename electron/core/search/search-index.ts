import { isDamage, openDerived, type Derived } from '../database/derived.ts'
import { indexSchema, indexVersion } from './index-schema.ts'

/** The index of a data folder. It is opened when somebody first looks for something. */
export type SearchIndex = {
  /** Runs something on the index; one that turns out to be damaged is made anew, empty, and asked once more. */
  use<Result>(run: (derived: Derived) => Result): Result
  /** Runs something again and again, in the pauses, as long as it answers true; the first time after so many milliseconds. */
  goOn(step: () => boolean, afterMs: number): void
  /** How many rows of the data had been written when the index had nothing left to do; null when that is not known. */
  doneAt: number | null
  close(): void
}

/** Between two slices the program answers whoever waits. */
const pauseMs = 25

/** The index kept in a file; without one it lives in memory, until it is closed. */
export const openSearchIndex = (file: string | null): SearchIndex => {
  let derived: Derived | null = null
  let timer: NodeJS.Timeout | null = null
  const opened = (): Derived => (derived ??= openDerived(file, indexSchema, indexVersion))
  const goOn = (step: () => boolean, afterMs: number): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => {
      timer = null
      if (step()) goOn(step, pauseMs)
    }, afterMs).unref()
  }
  const index: SearchIndex = {
    use: (run) => {
      try {
        return run(opened())
      } catch (error) {
        if (!isDamage(error)) throw error
        derived?.discard()
        derived = null
        index.doneAt = null
        return run(opened())
      }
    },
    goOn,
    doneAt: null,
    close: () => {
      if (timer !== null) clearTimeout(timer)
      derived?.close()
    },
  }
  return index
}
