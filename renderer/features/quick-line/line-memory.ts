import type { SessionId } from '../../../shared/domain/ids.ts'

/* The lines saved before the one that is being typed in a session. */
const mostLines = 50
const lines = new Map<SessionId, readonly string[]>()

/** Keeps a line that was saved, to be brought back with the arrow. */
export const rememberLine = (sessionId: SessionId, text: string): void => {
  lines.set(sessionId, [...linesBefore(sessionId).filter((line) => line !== text), text].slice(-mostLines))
}

/** The lines saved in a session since the window was opened, the newest last. */
export const linesBefore = (sessionId: SessionId): readonly string[] => lines.get(sessionId) ?? []
