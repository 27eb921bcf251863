import type { PersonId, SessionId } from '../../../shared/domain/ids.ts'
import type { Presence } from '../../../shared/domain/quorum.ts'
import type { Unit } from '../context.ts'
import { listAttendances } from './store.ts'

/** Who was in the room on a day of a session and when, as the quorum counts it. Apart from the service, which needs the session. */
export const listPresences = (
  { sql }: Unit,
  sessionId: SessionId,
  sitting: number,
): (Presence & { personId: PersonId })[] =>
  listAttendances(sql, sessionId).map(({ personId, institutionId, capacity, stays }) => ({
    personId,
    institutionId,
    capacity,
    stays: stays.filter((stay) => stay.sitting === sitting),
  }))
