import type { HistoryEntry } from '../../../shared/contract/settings.ts'

/** An entry of the history, and how many alike followed one another. */
export type HistoryRun = { newest: HistoryEntry; times: number }

// Typing saves itself many times a minute: one line says it better than fifty.
const repeated = 'minutes.saveNotes'

/** The entries, newest first, with the saves of one person's typing in a row as one line. */
export const runsOf = (entries: readonly HistoryEntry[]): HistoryRun[] => {
  const runs: HistoryRun[] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    const isSame =
      last !== undefined &&
      entry.command === repeated &&
      last.newest.command === repeated &&
      last.newest.actor === entry.actor &&
      last.newest.deviceName === entry.deviceName
    if (isSame) last.times += 1
    else runs.push({ newest: entry, times: 1 })
  }
  return runs
}
