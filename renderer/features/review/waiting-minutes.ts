import type { MinutesState } from '../../../shared/domain/session.ts'

const waitings: Record<Exclude<MinutesState, 'signed'>, string> = {
  draft: 'falta enviarla a revisión',
  in_review: 'falta aprobarla',
  approved: 'falta adjuntarla firmada',
}

/** What an acta waits for, in words. */
export const waitingWords = (state: MinutesState): string => (state === 'signed' ? 'no falta nada' : waitings[state])
