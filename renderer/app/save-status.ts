import type { Instant } from '../../shared/domain/dates.ts'

export type SaveStatus = {
  /** Commands sent and not answered yet. */
  pending: number
  lastSavedAt: Instant | null
  /** The program behind the screens does not answer. */
  isConnectionLost: boolean
}

export type SaveStatusStore = {
  current: () => SaveStatus
  subscribe: (listener: () => void) => () => void
  began: () => void
  ended: (result: 'saved' | 'refused') => void
  answered: () => void
  connectionLost: () => void
}

/** Keeps what the header says about saving; every command of every screen passes through it. */
export const createSaveStatus = (now: () => Instant): SaveStatusStore => {
  let status: SaveStatus = { pending: 0, lastSavedAt: null, isConnectionLost: false }
  const listeners = new Set<() => void>()
  const change = (next: Partial<SaveStatus>) => {
    status = { ...status, ...next }
    for (const listener of listeners) listener()
  }
  return {
    current: () => status,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    began: () => {
      change({ pending: status.pending + 1 })
    },
    ended: (result) => {
      const pending = Math.max(0, status.pending - 1)
      change(result === 'saved' ? { pending, lastSavedAt: now() } : { pending })
    },
    answered: () => {
      if (status.isConnectionLost) change({ isConnectionLost: false })
    },
    connectionLost: () => {
      if (!status.isConnectionLost) change({ isConnectionLost: true })
    },
  }
}
