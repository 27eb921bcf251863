import type {
  CalendarEvent,
  CalendarPresentation,
  CalendarSession,
  CalendarYear,
  DueDay,
} from '../../../shared/contract/calendar.ts'
import { addDays, type Day } from '../../../shared/domain/dates.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { count } from '../../texts/format.ts'
import { statusNames } from '../../texts/labels.ts'

/** What a day has. */
export type DayItems = {
  sessions: CalendarSession[]
  due: DueDay | null
  holidays: string[]
  events: CalendarEvent[]
  presentations: CalendarPresentation[]
}

export const noItems: DayItems = { sessions: [], due: null, holidays: [], events: [], presentations: [] }

const longestEventDays = 400

const daysOf = ({ firstDay, lastDay }: CalendarEvent): Day[] => {
  const days: Day[] = []
  for (let day = firstDay; day <= lastDay && days.length < longestEventDays; day = addDays(day, 1)) days.push(day)
  return days
}

/** What each day of a year has; a day that is not in it has nothing. */
export const itemsByDay = (calendar: CalendarYear): ReadonlyMap<Day, DayItems> => {
  const byDay = new Map<Day, DayItems>()
  const itemsOn = (day: Day): DayItems => {
    const known = byDay.get(day) ?? { sessions: [], due: null, holidays: [], events: [], presentations: [] }
    byDay.set(day, known)
    return known
  }
  for (const session of calendar.sessions) for (const day of session.days) itemsOn(day).sessions.push(session)
  for (const due of calendar.dueDays) itemsOn(due.day).due = due
  for (const { day, name } of calendar.holidays) itemsOn(day).holidays.push(name)
  for (const event of calendar.events) for (const day of daysOf(event)) itemsOn(day).events.push(event)
  for (const turn of calendar.presentations) if (turn.day !== null) itemsOn(turn.day).presentations.push(turn)
  return byDay
}

/** `3 compromisos vencen`, `1 compromiso venció`, `2 compromisos, ya resueltos`. */
export const dueWords = ({ day, open, settled }: DueDay, today: Day): string => {
  if (open === 0) return count(settled, 'compromiso, ya resuelto', 'compromisos, ya resueltos')
  return day < today
    ? count(open, 'compromiso venció', 'compromisos vencieron')
    : count(open, 'compromiso vence', 'compromisos vencen')
}

/** A session in words: its name and where it is in its life. */
export const sessionWords = ({ label, status }: Pick<CalendarSession, 'label' | 'status'>): string =>
  `${label} (${statusNames[status].toLocaleLowerCase('es')})`

/** Everything that a day has, in words: `14 de marzo de 2023: Sesión Ordinaria N° 001-2023 (concluida)`. */
export const dayWords = (day: Day, items: DayItems, today: Day): string => {
  const parts = [
    ...items.holidays,
    ...items.sessions.map(sessionWords),
    ...(items.due === null ? [] : [dueWords(items.due, today)]),
    ...items.events.map(({ name }) => name),
    ...items.presentations.map(({ institution }) => `Presenta su plan: ${institution}`),
  ]
  return parts.length === 0 ? dayInFigures(day) : `${dayInFigures(day)}: ${parts.join('; ')}`
}

/** Whether a day has anything at all. */
export const isEmptyDay = ({ sessions, due, holidays, events, presentations }: DayItems): boolean =>
  sessions.length + holidays.length + events.length + presentations.length === 0 && due === null

/** Whether a year has nothing but its holidays. */
export const isEmptyYear = ({ sessions, dueDays, plan, events, presentations }: CalendarYear): boolean =>
  sessions.length + dueDays.length + events.length + presentations.length === 0 && (plan?.months.length ?? 0) === 0
