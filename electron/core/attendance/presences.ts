import type { SessionId } from '../../../shared/domain/ids.ts'
import type { Presence } from '../../../shared/domain/quorum.ts'
import type { Unit } from '../context.ts'
import { listAttendances } from './store.ts'

/** Who was in the room and when, as the quorum counts it. Apart from the service, which itself needs the session. */
export const listPresences = ({ sql }: Unit, sessionId: SessionId): Presence[] => listAttendances(sql, sessionId)
