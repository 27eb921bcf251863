import type { Session } from '../../../shared/contract/sessions.ts'
import { handOver } from '../documents/host-bridge.ts'

/** Gives one session as a file that other calendars open. */
export const handOverSession = ({ id, label }: Pick<Session, 'id' | 'label'>): void =>
  void handOver({ kind: 'calendarSession', sessionId: id }, `${label}.ics`)
