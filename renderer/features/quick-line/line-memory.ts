import type { SessionId } from '../../../shared/domain/ids.ts'

/*
 * What is being typed in the line of a session, and the lines saved before it. What is typed is also kept by the browser:
 * a window that dies with half a line in it opens with that half.
 */
const mostLines = 50
const lines = new Map<SessionId, readonly string[]>()
const storageKey = (sessionId: SessionId): string => `mesa-cer:line:${sessionId}`

/** What was left typed in the line of a session. */
export const unfinishedLine = (sessionId: SessionId): string => window.localStorage.getItem(storageKey(sessionId)) ?? ''

/** Keeps what is being typed; an empty line is forgotten. */
export const keepUnfinished = (sessionId: SessionId, text: string): void => {
  if (text === '') window.localStorage.removeItem(storageKey(sessionId))
  else window.localStorage.setItem(storageKey(sessionId), text)
}

/** Keeps a line that was saved, to be brought back with the arrow. */
export const rememberLine = (sessionId: SessionId, text: string): void => {
  lines.set(sessionId, [...linesBefore(sessionId).filter((line) => line !== text), text].slice(-mostLines))
}

/** The lines saved in a session since the window was opened, the newest last. */
export const linesBefore = (sessionId: SessionId): readonly string[] => lines.get(sessionId) ?? []
