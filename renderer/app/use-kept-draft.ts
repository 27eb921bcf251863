import { useState } from 'react'
import type { ZodType } from 'zod'
import type { DraftKey } from '../../shared/domain/draft.ts'
import { useDrawerDraft } from '../ui/guarded-drawer.tsx'
import { drafts } from './drafts-here.ts'

export type KeptDraft<Value> = {
  value: Value
  change: (next: Value) => void
  /** It was half-written before and is here again, to be gone on with. */
  isRestored: boolean
  /** It was saved: what is written stays in sight, and nothing is waited for. */
  forget: () => void
  /** Nobody wants it, or it went elsewhere: as it was before anything was written. */
  clear: () => void
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

/** What was written under a key, when it is still such as the schema says; else undefined. */
export const readDraft = <Value>(key: DraftKey, schema: ZodType<Value>): Value | undefined => {
  const reading = schema.safeParse(drafts.read(key))
  return reading.success ? reading.data : undefined
}

/**
 * What is written in a box or a panel: on the disk within a second, and here again after another page, another window or
 * a crash. A panel that is closed, saved or not, forgets it.
 */
export const useKeptDraft = <Value>(key: DraftKey, schema: ZodType<Value>, initial: Value): KeptDraft<Value> => {
  const [left] = useState(() => readDraft(key, schema))
  const [value, setValue] = useState(left ?? initial)
  const [isRestored, setRestored] = useState(left !== undefined)
  const forget = () => {
    drafts.forget(key)
  }
  const clear = () => {
    forget()
    setValue(initial)
    setRestored(false)
  }
  useDrawerDraft({ isRestored, discard: clear, forget })
  return {
    value,
    change: (next) => {
      setValue(next)
      if (isSame(next, initial)) forget()
      else drafts.write(key, next)
    },
    isRestored,
    forget,
    clear,
  }
}
