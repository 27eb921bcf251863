import { useState } from 'react'

export type StillKeys = { ids: readonly string[]; keys: ReadonlyMap<string, string> }

const isSameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index])

/** The keys of what stands now: as they were, but new for what `still` went down past. */
export const keepStill = (before: StillKeys, ids: readonly string[], still: string | null): StillKeys => {
  const from = still === null ? -1 : before.ids.indexOf(still)
  const to = still === null ? -1 : ids.indexOf(still)
  const stoodBelow = new Set(from === -1 ? [] : before.ids.slice(from + 1))
  const keyOf = (id: string, index: number): string => {
    const key = before.keys.get(id) ?? id
    if (index >= to || !stoodBelow.has(id)) return key
    return key === id ? `${id} again` : id
  }
  return { ids, keys: new Map(ids.map((id, index) => [id, keyOf(id, index)])) }
}

/**
 * The key of each id, such that React never takes the one with the caret out of the page.
 *
 * Of two that change places React moves the one that stood first. Out of the page, even for an instant, it loses
 * the caret, a screen reader says it all again, and the page is laid out once more to give it back. What it
 * goes past is drawn anew instead.
 */
export const useStillKeys = (ids: readonly string[], still: string | null): ((id: string) => string) => {
  const [kept, setKept] = useState<StillKeys>({ ids, keys: new Map() })
  let now = kept
  if (!isSameOrder(kept.ids, ids)) {
    now = keepStill(kept, ids, still)
    setKept(now)
  }
  return (id) => now.keys.get(id) ?? id
}
