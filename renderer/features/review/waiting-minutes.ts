import type { Session } from '../../../shared/contract/sessions.ts'
import type { MinutesState } from '../../../shared/domain/session.ts'

type Ended = Pick<Session, 'status' | 'minutesState' | 'heldOn'>

/** The actas of sessions held that still have a step to take, the oldest first: it is the one that waits longest. */
export const waitingMinutes = <One extends Ended>(sessions: readonly One[]): One[] =>
  sessions
    .filter(({ status, minutesState }) => status === 'closed' && minutesState !== 'signed')
    .sort((left, right) => left.heldOn.localeCompare(right.heldOn))

const waitings: Record<Exclude<MinutesState, 'signed'>, string> = {
  draft: 'falta enviarla a revisión',
  in_review: 'falta aprobarla',
  approved: 'falta adjuntarla firmada',
}

/** What an acta waits for, in words. */
export const waitingWords = (state: MinutesState): string => (state === 'signed' ? 'no falta nada' : waitings[state])
