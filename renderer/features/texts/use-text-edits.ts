import { useState } from 'react'
import type { Settings } from '../../../shared/domain/committee.ts'
import { today } from '../../app/clock.ts'
import { textGroups, type TextEntry } from './entries.ts'

/** What is being written in the texts, until it is saved: of several at once. */
export const useTextEdits = (settings: Settings) => {
  const [edits, setEdits] = useState<Readonly<Record<string, string>>>({})
  const groups = textGroups({ settings, today: today() })
  const entries = groups.flatMap((group) => group.entries)
  const textOf = (entry: TextEntry): string => edits[entry.id] ?? entry.read(settings)
  const changed = entries.filter((entry) => textOf(entry).trim() !== entry.read(settings))
  return {
    groups,
    entries,
    textOf,
    change: ({ id }: TextEntry, text: string) => {
      setEdits((current) => ({ ...current, [id]: text }))
    },
    /** The settings as they would be saved. */
    edited: changed.reduce((written, entry) => entry.write(written, textOf(entry).trim()), settings),
    changed,
    wrong: entries.filter((entry) => entry.problemOf(textOf(entry)) !== null),
    /** Called once what was sent is saved: what was typed meanwhile stays. */
    forgetSent: () => {
      setEdits((current) => Object.fromEntries(Object.entries(current).filter(([id, text]) => text !== edits[id])))
    },
  }
}

export type TextEdits = ReturnType<typeof useTextEdits>
