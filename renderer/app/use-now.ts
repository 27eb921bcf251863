import { useEffect, useState } from 'react'
import type { Instant } from '../../shared/domain/dates.ts'
import { now } from './clock.ts'

/** What time it is, drawn again every so often: only in the small piece that shows it. */
export const useNow = (everyMs: number): Instant => {
  const [instant, setInstant] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => {
      setInstant(now())
    }, everyMs)
    return () => {
      clearInterval(timer)
    }
  }, [everyMs])
  return instant
}
