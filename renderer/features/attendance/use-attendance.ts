import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Session } from '../../../shared/contract/sessions.ts'
import { orpc } from '../../app/client.ts'
import { createAttendanceActions } from './attendance-actions.ts'

/** The register of a session and everything that can be marked in it. */
export const useAttendance = (session: Session) => {
  const register = useQuery(orpc.attendance.get.queryOptions({ input: { sessionId: session.id } }))
  // The same until the session itself changes, so that one mark draws one row.
  const actions = useMemo(() => createAttendanceActions(session), [session])
  return { register, actions }
}
