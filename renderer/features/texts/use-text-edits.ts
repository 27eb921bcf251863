import { useState } from 'react'
import type { Settings } from '../../../shared/domain/committee.ts'
import type { TextEntry } from './entries.ts'

/** What is being written in the texts, until it is saved: of several at once. */
export const useTextEdits = (settings: Settings, entries: readonly TextEntry[]) => {
  const [edits, setEdits] = useState<Readonly<Record<string, string>>>({})
  const textOf = (entry: TextEntry): string => edits[entry.id] ?? entry.read(settings)
  const changed = entries.filter((entry) => textOf(entry).trim() !== entry.read(settings))
  return {
    textOf,
    change: ({ id }: TextEntry, text: string) => {
      setEdits((current) => ({ ...current, [id]: text }))
    },
    /** The settings as they would be saved. */
    edited: changed.reduce((written, entry) => entry.write(written, textOf(entry).trim()), settings),
    changed,
    wrong: entries.filter((entry) => entry.problemOf(textOf(entry)) !== null),
    forget: () => {
      setEdits({})
    },
  }
}

export type TextEdits = ReturnType<typeof useTextEdits>
