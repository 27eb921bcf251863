import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Session, Suspension } from '../../../shared/contract/sessions.ts'
import { dayAfter, type Day, type Time } from '../../../shared/domain/dates.ts'
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

/** An hour that is noted now; `warning` says why it is not the one on the clock, and is null when it is. */
export type Noted = { at: Time; warning: string | null }

type Present = Pick<Attendance, 'stays'>

const lastMinute: Time = '23:59'

const minuteAfter = (hour: Time): Time => {
  const minutes = Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3)) + 1
  const text = (part: number) => String(part).padStart(2, '0')
  return minutes < 24 * 60 ? `${text(Math.floor(minutes / 60))}:${text(minutes % 60)}` : lastMinute
}

const latestHour = (people: readonly Present[], from: Time): Time =>
  people
    .flatMap(({ stays }) => stays.flatMap(({ arrivedAt, leftAt }) => [arrivedAt, leftAt]))
    .reduce<Time>((latest, hour) => (hour !== null && hour > latest ? hour : latest), from)

// Whoever comes while the session is under way was not there as it began, whatever a clock set back says.
const notedBehind = (clock: Time, from: Time, last: Time): Noted => {
  const at = last === from ? minuteAfter(from) : last
  const known = last === from ? `las ${from} en que empezó la sesión` : `las ${last}, la última hora anotada`
  return { at, warning: `El reloj de este equipo marca ${clock}, antes de ${known}.` }
}

/**
 * The hour of what happens now, while the sitting is under way on its own day; after midnight, the last minute of that
 * day. An hour that the clock cannot tell is the last one known, and says so. Null on any other day: somebody writes it.
 */
export const hourNow = (session: Begun, people: readonly Present[], today: Day, clock: Time): Noted | null => {
  const sitting = sittingUnderWay(session)
  if (sitting === null) return null
  const { day, from } = sitting
  if (today === day) {
    const last = latestHour(people, from)
    return clock >= last ? { at: clock, warning: null } : notedBehind(clock, from, last)
  }
  if (today !== dayAfter(day) || clock >= from) return null
  return { at: lastMinute, warning: `Pasó la medianoche y la sesión es de ayer: el reloj marca ${clock}.` }
}

/** What a card says of an hour that is not the one on the clock: why, unless it stands beside it, and what to do. */
export const notedWords = (warning: string | null, at: Time): string => {
  const noted = `Se anotó ${at}; corrija la hora si no es esa.`
  return warning === null ? noted : `${warning} ${noted}`
}

/** What stands beside the box while the clock cannot be believed. */
export const clockWords = (warning: string, at: Time): string =>
  `${warning} A quien llegue o se retire se le anotará ${at}, y podrá corregirlo.`

/** Since when somebody who is marked was there: from the start, from an hour, or whoever marks them has to say it. */
export type Arriving = { kind: 'from_start' } | ({ kind: 'at' } & Noted) | { kind: 'ask' }

/** How somebody arrives at a session today: before it opens, from the start; nobody is once it has, unless that is said. */
export const arrivingNow = (session: Begun, people: readonly Present[], today: Day, clock: Time): Arriving => {
  if (session.status === 'planned' || session.status === 'called') return { kind: 'from_start' }
  const noted = hourNow(session, people, today, clock)
  return noted === null ? { kind: 'ask' } : { kind: 'at', ...noted }
}

/** How somebody leaves: at this hour; at one to be written, when the session is of another day; or not at all yet. */
export type Leaving = 'now' | 'by_hour' | 'not_begun'

/** How somebody would leave a session today. */
export const leavingOn = (session: Begun, today: Day, clock: Time): Leaving => {
  if (session.status === 'planned' || session.status === 'called') return 'not_begun'
  return hourNow(session, [], today, clock) === null ? 'by_hour' : 'now'
}

/** Since when somebody was there, as a form asks it: an hour, or from the start, said on purpose. */
export type ArrivalAnswer = { arrivedAt: Time | null; isFromStart: boolean }

/** Nothing answered yet. */
export const unanswered: ArrivalAnswer = { arrivedAt: null, isFromStart: false }

/** Whether it was said since when somebody was there. */
export const isAnswered = ({ arrivedAt, isFromStart }: ArrivalAnswer): boolean => arrivedAt !== null || isFromStart

/** What stands beside the field while nobody said it. */
export const arrivalMissing = 'Escriba a qué hora llegó, o marque que estuvo desde el inicio.'

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
const missing = (
  { arrivedAt, leftAt }: Stay,
  isFirst: boolean,
  isLast: boolean,
  isFromStart: boolean,
): StayProblem | null => {
  if (arrivedAt === null && isFirst && !isFromStart)
    return { field: 'arrivedAt', sentence: arrivalMissing, isMissing: true }
  if (arrivedAt === null && !isFirst)
    return { field: 'arrivedAt', sentence: 'Falta la hora en que volvió.', isMissing: true }
  if (leftAt === null && !isLast)
    return { field: 'leftAt', sentence: 'Falta la hora en que se retiró, antes de volver.', isMissing: true }
  return null
}

/** What is wrong with the hours of one person, stretch by stretch: null where they are right. */
export const stayProblems = (stays: readonly Stay[], isFromStart = true): (StayProblem | null)[] =>
  stays.map(
    (stay, index) =>
      reversed(stay, stays[index - 1]) ?? missing(stay, index === 0, index === stays.length - 1, isFromStart),
  )

/** The stretches after somebody left at an hour; unchanged when they were not in the room. */
export const leavingAt = (stays: readonly Stay[], hour: Time): Stay[] =>
  stays.map((stay, index) => (index === stays.length - 1 && stay.leftAt === null ? { ...stay, leftAt: hour } : stay))

/** The stretches after somebody came back at an hour. */
export const returningAt = (stays: readonly Stay[], hour: Time): Stay[] => [...stays, { arrivedAt: hour, leftAt: null }]
