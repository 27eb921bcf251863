import { useSyncExternalStore } from 'react'
import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import type { AttendanceId, SessionId } from '../../../shared/domain/ids.ts'
import type { ExpectedError } from '../../texts/errors.ts'

/** What the contract says of a command that was refused, and the sentence of it. */
export type Refusal = { error: ExpectedError; sentence: string }

/** How Ctrl+Z takes a mark back: those who were checked in go, or the hours of one person are what they were. */
export type Undo =
  { kind: 'remove'; ids: readonly AttendanceId[] } | { kind: 'stays'; attendance: Pick<Attendance, 'id' | 'stays'> }

/** What the large card says of the last mark. */
export type Card = {
  /** Another number for each mark: what is written on one card is not of the next. */
  serial: number
  kind: 'arrived' | 'returned' | 'left' | 'all' | 'already' | 'corrected' | 'undone'
  title: string
  detail: string
  hour: Time
  /** Why the hour that was noted is not the one on the clock; null when it is. */
  warning: string | null
  /** Who it is about, as they were then; null when about several, or nobody any more. */
  attendance: Attendance | null
}

/** Somebody who waits for it to be said since when they were there, and what then happens. */
export type Asking = { title: string; answer: (arrivedAt: Time | null) => Promise<Refusal | 'failed' | null> }

export type Mark = { title: string; undo: Undo }

/** The marks of one session in this window, the newest last: they outlive the page, so that Ctrl+Z works after a look elsewhere. */
export type Marks = {
  card: Card | null
  undoable: readonly Mark[]
  /** Why the last one was refused, until something else is typed. */
  refusal: string | null
  /** Of a session that is not under way nobody is marked without saying since when they were there. */
  asking: Asking | null
  /** When each was marked here: whoever is there from the start has no hour of arrival. */
  markedAt: ReadonlyMap<AttendanceId, Time>
}

const none: Marks = { card: null, undoable: [], refusal: null, asking: null, markedAt: new Map() }

const all = new Map<SessionId, Marks>()
const listeners = new Set<() => void>()

/** What was marked in a session. */
export const marksOf = (sessionId: SessionId): Marks => all.get(sessionId) ?? none

/** Changes what was marked in a session, and shows it. */
export const changeMarks = (sessionId: SessionId, change: (marks: Marks) => Marks): void => {
  const before = marksOf(sessionId)
  const after = change(before)
  if (after === before) return
  all.set(sessionId, after)
  for (const listener of listeners) listener()
}

let lastSerial = 0

/** A card of its own number. */
export const newCard = (card: Omit<Card, 'serial'>): Card => {
  lastSerial += 1
  return { ...card, serial: lastSerial }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What was marked in a session, drawn again when it changes. */
export const useMarks = (sessionId: SessionId): Marks => useSyncExternalStore(subscribe, () => marksOf(sessionId))
