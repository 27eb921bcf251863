import { useSyncExternalStore } from 'react'
import type { PersonId, SessionId } from '../../../shared/domain/ids.ts'
import type { RichText, RichTextBlock } from '../../../shared/domain/rich-text.ts'
import { speakerWords, type Present } from './present.ts'

// One key for each: Alt+1 to Alt+9.
const mostSpeakers = 9
const spoken = new Map<SessionId, readonly PersonId[]>()
const listeners = new Set<() => void>()

/** Notes that somebody spoke: they are the first of the list now. */
export const spoke = (sessionId: SessionId, personId: PersonId): void => {
  const others = (spoken.get(sessionId) ?? []).filter((id) => id !== personId)
  spoken.set(sessionId, [personId, ...others].slice(0, mostSpeakers * 3))
  for (const listener of listeners) listener()
}

const boldStart = (block: RichTextBlock): string | null => {
  if (block.type !== 'paragraph') return null
  const first = block.content?.[0]
  return first?.type === 'text' && first.marks?.some(({ type }) => type === 'bold') === true ? first.text : null
}

/** Who speaks in notes already written, the last one first: a paragraph that begins with their name in bold. */
export const speakersOf = (notes: readonly RichText[], people: readonly Present[]): PersonId[] => {
  const byWords = new Map(people.map((person) => [speakerWords(person).trim(), person.personId]))
  const ids = notes
    .flatMap(({ content }) => content)
    .flatMap((block) => byWords.get(boldStart(block)?.trim() ?? '') ?? [])
  return [...new Set(ids.reverse())]
}

/** Takes who spoke out of what is written, unless somebody spoke since the window was opened. */
export const rememberSpeakers = (sessionId: SessionId, ids: readonly PersonId[]): void => {
  if (spoken.has(sessionId) || ids.length === 0) return
  spoken.set(sessionId, ids)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const nobody: readonly PersonId[] = []

/** Those in the room who spoke last, the latest first: one key for each. */
export const useRecentSpeakers = (sessionId: SessionId, people: readonly Present[]): Present[] => {
  const ids = useSyncExternalStore(subscribe, () => spoken.get(sessionId) ?? nobody)
  const known = new Map(people.map((person) => [person.personId, person]))
  return ids.flatMap((id) => known.get(id) ?? []).slice(0, mostSpeakers)
}
