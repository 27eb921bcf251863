import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Session, Suspension } from '../../../shared/contract/sessions.ts'
import type { Day, Time } from '../../../shared/domain/dates.ts'
import type { Stay } from '../../../shared/domain/quorum.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import { sittingDay, sittingStart } from '../sessions/suspension.ts'

type Begun = Pick<Session, 'status' | 'heldOn' | 'startedAt'> & {
  suspensions: readonly Pick<Suspension, 'resumedOn' | 'resumedAt'>[]
}

/** The day and hour at which the sitting under way began; null before it opens, and while it is suspended. */
export const sittingUnderWay = (session: Begun): { day: Day; from: Time } | null => {
  if (session.status !== 'open' || isSuspended(session)) return null
  const from = sittingStart(session)
  return from === null ? null : { day: sittingDay(session), from }
}

/** The hour to note for somebody who arrives: only while the session is under way; before, they were there from the start. */
export const arrivalHour = (session: Begun, today: Day, time: Time): Time | null => {
  const sitting = sittingUnderWay(session)
  return sitting !== null && sitting.day === today && time > sitting.from ? time : null
}

/** How somebody leaves: at this hour; at one to be written, when the session is of another day; or not at all yet. */
export type Leaving = 'now' | 'by_hour' | 'not_begun'

/** How somebody would leave a session today. */
export const leavingOn = (session: Begun, today: Day): Leaving => {
  if (session.status === 'planned' || session.status === 'called') return 'not_begun'
  return sittingUnderWay(session)?.day === today ? 'now' : 'by_hour'
}

/** Whether somebody is in the room: came, and has not left. */
export const isInRoom = ({ stays }: Pick<Attendance, 'stays'>): boolean => stays.some(({ leftAt }) => leftAt === null)

const stayText = ({ arrivedAt, leftAt }: Stay): string => {
  if (leftAt === null) return arrivedAt === null ? 'desde el inicio' : `desde ${arrivedAt}`
  return arrivedAt === null ? `hasta ${leftAt}` : `${arrivedAt} a ${leftAt}`
}

/** `desde el inicio`, `desde 09:40`, `09:40 a 11:10`. */
export const stayWords = ({ stays }: Pick<Attendance, 'stays'>): string => stays.map(stayText).join(', ')

/** What is wrong with one stretch: the field that it shows beside, and the sentence. */
export type StayProblem = { field: keyof Stay; sentence: string; isMissing: boolean }

const reversed = ({ arrivedAt, leftAt }: Stay, previous: Stay | undefined): StayProblem | null => {
  const before = previous?.leftAt ?? null
  if (arrivedAt !== null && before !== null && arrivedAt < before)
    return { field: 'arrivedAt', sentence: `Volvió antes de retirarse, a las ${before}.`, isMissing: false }
  if (arrivedAt !== null && leftAt !== null && leftAt < arrivedAt)
    return { field: 'leftAt', sentence: `Se retiró antes de llegar, a las ${arrivedAt}.`, isMissing: false }
  return null
}

// Only the first stretch may begin with the session, and only the last may go on to its end.
const missing = ({ arrivedAt, leftAt }: Stay, isFirst: boolean, isLast: boolean): StayProblem | null => {
  if (arrivedAt === null && !isFirst)
    return { field: 'arrivedAt', sentence: 'Falta la hora en que volvió.', isMissing: true }
  if (leftAt === null && !isLast)
    return { field: 'leftAt', sentence: 'Falta la hora en que se retiró, antes de volver.', isMissing: true }
  return null
}

/** What is wrong with the hours of one person, stretch by stretch: null where they are right. */
export const stayProblems = (stays: readonly Stay[]): (StayProblem | null)[] =>
  stays.map((stay, index) => reversed(stay, stays[index - 1]) ?? missing(stay, index === 0, index === stays.length - 1))

/** The stretches after somebody left at an hour; unchanged when they were not in the room. */
export const leavingAt = (stays: readonly Stay[], hour: Time): Stay[] =>
  stays.map((stay, index) => (index === stays.length - 1 && stay.leftAt === null ? { ...stay, leftAt: hour } : stay))

/** The stretches after somebody came back at an hour. */
export const returningAt = (stays: readonly Stay[], hour: Time): Stay[] => [...stays, { arrivedAt: hour, leftAt: null }]
