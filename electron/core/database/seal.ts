import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'

/*
 * Looking through every page takes seconds where there are hundreds of megabytes. So whoever closes the database in order
 * leaves a seal beside it: when its pages were last looked through, and by what the system knows the file. As long as that
 * fits, nobody has written to it or brought another since; what a disk loses by itself is looked for each day.
 */

type Seal = { file: string; checkedAt: string }

const dayMs = 24 * 60 * 60 * 1000

const sealOf = (file: string): string => `${file}-sello`

// A copy, a restored backup and a file that any program wrote to differ in one of these, whatever its name and size.
const identityOf = (file: string): string => {
  const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true })
  return [ino, size, mtimeNs, ctimeNs].join(' ')
}

const readSeal = (file: string): Partial<Seal> => {
  try {
    const read: unknown = JSON.parse(readFileSync(sealOf(file), 'utf8'))
    return typeof read === 'object' && read !== null ? read : {}
  } catch {
    return {} // absent or spoilt: then everything is looked through
  }
}

/** When the pages of a file were last looked through, if that is less than a day ago and it has not changed since; or null. */
export const soundSince = (file: string, now: Date): string | null => {
  const { file: identity, checkedAt } = readSeal(file)
  if (typeof checkedAt !== 'string' || identity !== identityOf(file)) return null
  const age = now.getTime() - Date.parse(checkedAt)
  return age >= 0 && age < dayMs ? checkedAt : null
}

/** Leaves the seal of a file that was closed in order. */
export const seal = (file: string, checkedAt: string): void => {
  try {
    const content: Seal = { file: identityOf(file), checkedAt }
    writeFileSync(sealOf(file), JSON.stringify(content), { mode: 0o600 })
  } catch {
    // A full disk, a drive taken out: the work is closed and safe, and without a seal everything is looked through.
  }
}

/** Takes the seal away: from here on the file changes. */
export const breakSeal = (file: string): void => {
  rmSync(sealOf(file), { force: true })
}
