import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { Day, Time } from '../../../shared/domain/dates.ts'

/** The hour to note for somebody who arrives: only while the session is under way; before, they were there from the start. */
export const arrivalHour = (
  session: Pick<Session, 'status' | 'heldOn' | 'startedAt'>,
  today: Day,
  time: Time,
): Time | null => {
  const isUnderWay = session.status === 'open' && session.heldOn === today
  return isUnderWay && session.startedAt !== null && time > session.startedAt ? time : null
}

/** Whether somebody is in the room: came, and has not left. */
export const isInRoom = ({ stays }: Pick<Attendance, 'stays'>): boolean => stays.some(({ leftAt }) => leftAt === null)

/** `desde el inicio`, `desde 09:40`, `09:40 a 11:10`. */
export const stayWords = ({ stays }: Pick<Attendance, 'stays'>): string =>
  stays
    .map(({ arrivedAt, leftAt }) => {
      if (leftAt === null) return arrivedAt === null ? 'desde el inicio' : `desde ${arrivedAt}`
      return arrivedAt === null ? `hasta ${leftAt}` : `${arrivedAt} a ${leftAt}`
    })
    .join(', ')
