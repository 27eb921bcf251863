import type { PersonId, SessionId } from '../../../shared/domain/ids.ts'
import type { Presence } from '../../../shared/domain/quorum.ts'
import type { Unit } from '../context.ts'
import { asOn } from './roles.ts'
import { listSeatStays as findSeatStays, type SeatStay } from './stays-store.ts'
import * as store from './store.ts'

/** Who was in the room on a day of a session and when, as the quorum counts it. Apart from the service, which needs the session. */
export const listPresences = (
  { sql }: Unit,
  sessionId: SessionId,
  sitting: number,
): (Presence & { personId: PersonId })[] =>
  store
    .listAttendances(sql, sessionId)
    .map((attendance) => asOn(attendance, sitting))
    .map(({ personId, institutionId, capacity, stays }) => ({ personId, institutionId, capacity, stays }))

/** The stretches on a day of a session of all who came for a seat. */
export const listSeatStays = ({ sql }: Unit, sessionId: SessionId, sitting: number): SeatStay[] =>
  findSeatStays(sql, sessionId, sitting)
