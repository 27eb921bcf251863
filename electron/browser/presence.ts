export type PresenceOptions = {
  /** How long after the last page closed the program waits: a reload closes and opens. */
  graceMs: number
  /** How long the program waits for the first page: a browser may be slow to start. */
  idleMs: number
  onAbandoned: () => void
}

export type Presence = {
  /** Call when a page or a request arrives; call what it answers, once, when it has gone. */
  enter: (kind: 'page' | 'request') => () => void
  pages: () => number
  stop: () => void
}

/** Calls `onAbandoned` once nobody has been connected for a while. */
export const watchPresence = ({ graceMs, idleMs, onAbandoned }: PresenceOptions): Presence => {
  let pageCount = 0
  let requestCount = 0
  let hasSeenPage = false
  let timer: NodeJS.Timeout | undefined

  const wait = () => {
    clearTimeout(timer)
    if (pageCount + requestCount === 0) timer = setTimeout(onAbandoned, hasSeenPage ? graceMs : idleMs)
  }

  const enter = (kind: 'page' | 'request') => {
    let isInside = true
    if (kind === 'page') {
      pageCount += 1
      hasSeenPage = true
    } else requestCount += 1
    wait()
    return () => {
      if (!isInside) return
      isInside = false
      if (kind === 'page') pageCount -= 1
      else requestCount -= 1
      wait()
    }
  }

  wait()
  return {
    enter,
    pages: () => pageCount,
    stop: () => {
      clearTimeout(timer)
    },
  }
}
