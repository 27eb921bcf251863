import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Enough for months of incidents, small enough to be sent by mail to support. */
const largestLogBytes = 1024 * 1024

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/**
 * Answers a function that adds one JSON line to `mesa-cer.log` in the data folder; the log never stops the program.
 *
 * Entries carry ids, never names: the log leaves the computer when somebody asks for help.
 */
export const openLogFile = (dataFolder: string): ((entry: unknown) => void) => {
  const file = join(dataFolder, 'mesa-cer.log')
  return (entry) => {
    const line = `${JSON.stringify(entry)}\n`
    try {
      if (sizeOf(file) > largestLogBytes) renameSync(file, `${file}.1`)
      appendFileSync(file, line, { mode: 0o600 })
    } catch {
      // A full disk or a folder without permission: the terminal is what remains.
      process.stderr.write(line)
    }
  }
}

/** Writes down something of the host's own: a word for the event, ids and codes, never a name or a text. */
export type Note = (event: string, details?: Readonly<Record<string, string | number>>) => void

/** Answers a function that notes what a host noticed by itself, beside the entries of the core. */
export const createNote =
  (log: (entry: unknown) => void, clock: () => Date): Note =>
  (event, details = {}) => {
    log({ level: 'warning', event, at: clock().toISOString(), ...details })
  }
