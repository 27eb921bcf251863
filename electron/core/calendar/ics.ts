import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from 'ical-generator'
import type { Session } from '../../../shared/contract/sessions.ts'
import { daysOfYear } from '../../../shared/domain/board.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import type { SessionStatus } from '../../../shared/domain/session.ts'
import { sittingsOf } from '../../../shared/domain/sittings.ts'
import { listAgenda } from '../agenda/service.ts'
import type { Unit } from '../context.ts'
import { issuedCallCount } from '../letters/service.ts'
import { listSessionsOfYear } from '../sessions/selected.ts'
import { getSession } from '../sessions/service.ts'
import { currentSettings } from '../settings/service.ts'
import { describeSession, webAddress, wholeDays, whenOf } from './ics-session.ts'
import { getCalendarYear } from './service.ts'
import * as store from './store.ts'

export type CalendarFile = { fileName: string; text: string }

const statuses: Record<SessionStatus, ICalEventStatus> = {
  planned: ICalEventStatus.TENTATIVE,
  called: ICalEventStatus.CONFIRMED,
  open: ICalEventStatus.CONFIRMED,
  closed: ICalEventStatus.CONFIRMED,
  not_held: ICalEventStatus.CANCELLED,
}

const uid = (id: string): string => `${id}@mesa-cer`

const newCalendar = (unit: Unit, name: string): ICalCalendar => {
  const { committee } = currentSettings(unit)
  const calendar = ical({
    name: [committee.committeeAcronym, name].filter(Boolean).join(' '),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Mesa CER', product: 'Calendario', language: 'ES' },
  })
  // The hours are instants; this only says on which clock a calendar without one of its own shows them.
  calendar.x([['X-WR-TIMEZONE', 'America/Lima']])
  return calendar
}

/*
 * The first day of a session has the UID of its call, and the SEQUENCE of the last that was issued: a calendar that took the
 * call shows one session and not two. Each later day is an entry of its own.
 */
const addSession = (unit: Unit, calendar: ICalCalendar, session: Session): void => {
  const { id, label, firstCallAt, venue, onlineLink, status, secondCallAt } = session
  const sequence = Math.max(0, issuedCallCount(unit, id) - 1)
  const link = session.modality === 'in_person' ? null : onlineLink
  for (const { sitting, day, opensAt, closesAt } of sittingsOf(session))
    calendar.createEvent({
      ...whenOf(day, opensAt ?? (sitting === 0 ? firstCallAt : null), closesAt),
      id: uid(sitting === 0 ? id : `${id}-${String(sitting)}`),
      sequence,
      stamp: new Date(unit.now),
      status: statuses[status],
      summary: sitting === 0 ? label : `${label} (continuación)`,
      location: venue ?? link ?? '',
      description: describeSession({ secondCallAt, onlineLink: link, agenda: listAgenda(unit, { sessionId: id }) }),
      url: webAddress(link),
    })
}

const addDueDays = (unit: Unit, calendar: ICalCalendar, year: number): void => {
  const { first, last } = daysOfYear(year)
  for (const { id, text, dueOn, responsibles, sessionLabel } of store.listOpenDue(unit.sql, first, last))
    calendar.createEvent({
      ...wholeDays(dueOn),
      id: uid(id),
      stamp: new Date(unit.now),
      summary: `Vence: ${text}`,
      description: [`Responsables: ${responsibles.join(', ') || 'por definir'}`, sessionLabel].join('\n'),
    })
}

const addEvents = (unit: Unit, calendar: ICalCalendar, year: number): void => {
  const { events, presentations } = getCalendarYear(unit, { year })
  for (const { id, name, status, firstDay, lastDay, place } of events)
    calendar.createEvent({
      ...wholeDays(firstDay, lastDay),
      id: uid(id),
      stamp: new Date(unit.now),
      status: status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: name,
      location: place ?? '',
    })
  // One that only has its month has no day to be written on.
  for (const { id, institution, day } of presentations)
    if (day !== null)
      calendar.createEvent({
        ...wholeDays(day),
        id: uid(id),
        stamp: new Date(unit.now),
        summary: `Presenta su plan: ${institution}`,
      })
}

/** The calendar file (RFC 5545) of a year: sessions at their hour, due days, events and presentations as whole days. */
export const calendarOfYear = (unit: Unit, year: number): CalendarFile => {
  const name = `Calendario ${String(year)}`
  const calendar = newCalendar(unit, name)
  for (const session of listSessionsOfYear(unit, year)) addSession(unit, calendar, session)
  addDueDays(unit, calendar, year)
  addEvents(unit, calendar, year)
  return { fileName: `${name}.ics`, text: calendar.toString() }
}

/** The calendar file of one session as it stands now, called or not. */
export const calendarOfSession = (unit: Unit, sessionId: SessionId): CalendarFile => {
  const session = getSession(unit, { sessionId })
  const calendar = newCalendar(unit, session.label)
  addSession(unit, calendar, session)
  return { fileName: `${session.label}.ics`, text: calendar.toString() }
}
