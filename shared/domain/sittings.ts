import type { Day, Time } from './dates.ts'
import type { QuorumCall } from './quorum.ts'

/** What has to be known of a session to say on which days it sat. */
export type SittingSource = {
  heldOn: Day
  startedAt: Time | null
  /** The end of the last day. */
  endedAt: Time | null
  quorumCall: QuorumCall | null
  suspensions: readonly {
    suspendedAt: Time
    resumedOn: Day | null
    resumedAt: Time | null
    quorumCall: QuorumCall | null
  }[]
}

/** One day of a session: number 0 is the day that it was called for, and each resumption opens the next. */
export type Sitting = {
  sitting: number
  day: Day
  opensAt: Time | null
  /** When it was suspended, or ended; null while it goes on, or when nobody wrote it down. */
  closesAt: Time | null
  /** What its quorum is counted by; null before it opens. */
  call: QuorumCall | null
}

/** The days of a session, in order; there is always the first. */
export const sittingsOf = (session: SittingSource): [Sitting, ...Sitting[]] => {
  const { suspensions, heldOn, startedAt, quorumCall } = session
  const endOf = (sitting: number): Time | null => suspensions[sitting]?.suspendedAt ?? session.endedAt
  const later = suspensions.flatMap(({ resumedOn, resumedAt, quorumCall: call }, index): Sitting[] =>
    resumedOn === null
      ? []
      : [{ sitting: index + 1, day: resumedOn, opensAt: resumedAt, closesAt: endOf(index + 1), call }],
  )
  return [{ sitting: 0, day: heldOn, opensAt: startedAt, closesAt: endOf(0), call: quorumCall }, ...later]
}

/** The last day of a session so far: what is written down now belongs to it. */
export const currentSitting = (session: SittingSource): Sitting => {
  const [first, ...later] = sittingsOf(session)
  return later.at(-1) ?? first
}

/** Whether a session stopped and has not gone on yet. */
export const isSuspended = ({ suspensions }: { suspensions: readonly { resumedOn: Day | null }[] }): boolean =>
  suspensions.at(-1)?.resumedOn === null
