import type { Draft } from '../../shared/contract/drafts.ts'
import type { Instant } from '../../shared/domain/dates.ts'
import { draftKeyText, type DraftKey } from '../../shared/domain/draft.ts'
import { createKeeper, type Keeper } from './keeper.ts'
import { keepUntilLeaving, mayOutliveThePage, outcomeOfError } from './kept.ts'

/*
 * What is being written in boxes and panels and was not saved yet. The program has it on the disk within a second, as it
 * has the notes; here it is at hand without waiting, for the box that opens again.
 */

/** Where drafts are kept: the program, or what a test puts in its place. */
export type DraftStore = {
  list: () => Promise<Draft[]>
  put: (draft: { key: DraftKey; content: string | null }, outlivesPage: boolean) => Promise<{ savedAt: Instant }>
}

export type Drafts = {
  /** Reads what is kept, also what another window wrote since; what is being written here stays. */
  load: () => Promise<void>
  /** What is written under a key, as it was given; undefined when nothing is. */
  read: (key: DraftKey) => unknown
  /** Keeps what is written now. */
  write: (key: DraftKey, value: unknown) => void
  /** Forgets it at once: it was saved, or nobody wants it. */
  forget: (key: DraftKey) => void
}

const parsed = (content: string | null | undefined): unknown => {
  if (content == null) return undefined
  try {
    return JSON.parse(content) as unknown
  } catch {
    return undefined // left by a program that wrote it otherwise
  }
}

// Names, codes and numbers are of no use outside their form; what somebody wrote has a space in it.
const phrasesIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.trim().includes(' ') ? [value.trim()] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(phrasesIn) : []
}

/** Makes the memory of what is being written in this window. */
export const createDrafts = ({ list, put }: DraftStore): Drafts => {
  const contents = new Map<string, string | null>()
  const keepers = new Map<string, Keeper<string | null>>()
  // What is written while the program is being asked is newer than its answer.
  const writtenMeanwhile = new Set<string>()

  const makeKeeper = (key: DraftKey, content: string | null): Keeper<string | null> => {
    const keeper = createKeeper<string | null>({
      value: content,
      version: 0,
      savedAt: null,
      isSame: Object.is,
      save: async ({ value, isLeaving }) => {
        try {
          const { savedAt } = await put({ key, content: value }, mayOutliveThePage(isLeaving, value))
          return { kind: 'saved', version: 0, savedAt }
        } catch (error) {
          return outcomeOfError<string | null>(error, () => null)
        }
      },
    })
    keepUntilLeaving(keeper, () => phrasesIn(parsed(keeper.value())).join('\n'))
    return keeper
  }

  const change = (key: DraftKey, content: string | null): Keeper<string | null> | null => {
    const text = draftKeyText(key)
    if ((contents.get(text) ?? null) === content) return null
    const keeper = keepers.get(text) ?? makeKeeper(key, contents.get(text) ?? null)
    keepers.set(text, keeper)
    contents.set(text, content)
    writtenMeanwhile.add(text)
    keeper.change(content)
    return keeper
  }

  return {
    load: async () => {
      writtenMeanwhile.clear()
      const kept = new Map((await list()).map(({ key, content }) => [draftKeyText(key), content]))
      for (const text of new Set([...contents.keys(), ...kept.keys()])) {
        if (writtenMeanwhile.has(text) || keepers.get(text)?.hasUnsaved() === true) continue
        contents.set(text, kept.get(text) ?? null)
      }
    },
    read: (key) => parsed(contents.get(draftKeyText(key))),
    write: (key, value) => {
      change(key, JSON.stringify(value))
    },
    forget: (key) => {
      change(key, null)?.flush()
    },
  }
}
