import { skipToken, useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { isAhead, isBefore, sessionAtHand } from '../sessions/session-life.ts'
import { callProgress } from './home-facts.ts'

/** What asks for attention today. */
export const useHome = () => {
  const sessions = useQuery(orpc.sessions.list.queryOptions())
  const atHand = sessionAtHand(sessions.data ?? [], today())
  // One that is over asks for nothing here.
  const focus = atHand !== null && isAhead(atHand) ? atHand : null
  const isComing = focus !== null && isBefore(focus.status)
  const desk = useQuery(
    orpc.letters.desk.queryOptions({ input: isComing ? { kind: 'call', sessionId: focus.id } : skipToken }),
  )
  return {
    today: today(),
    sessions,
    focus,
    call: desk.data === undefined ? null : callProgress(desk.data),
    plans: useQuery(orpc.plan.list.queryOptions()),
    roll: useQuery(orpc.roll.get.queryOptions({ input: { termId: null, on: null } })),
  }
}
