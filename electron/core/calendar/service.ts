import type { CalendarSession, CalendarYear, DueCommitment, PlanMonth } from '../../../shared/contract/calendar.ts'
import type { Page, PageRequest } from '../../../shared/contract/paging.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { daysOfYear, months } from '../../../shared/domain/board.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { sittingsOf } from '../../../shared/domain/sittings.ts'
import type { Unit } from '../context.ts'
import { holidaysOf } from '../letters/holidays.ts'
import { listResumedInYear, listSessionsOfYear, yearAtHand } from '../sessions/selected.ts'
import { listSessionYears } from '../sessions/service.ts'
import * as store from './store.ts'

const toCalendar = (session: Session, calls: ReadonlyMap<SessionId, string>): CalendarSession => ({
  id: session.id,
  label: session.label,
  kind: session.kind,
  status: session.status,
  days: [...new Set(sittingsOf(session).map(({ day }) => day))],
  firstCallAt: session.firstCallAt,
  venue: session.venue,
  isDecentralised: session.isDecentralised,
  province: session.province,
  callNumber: calls.get(session.id) ?? null,
  version: session.version,
})

const planOf = ({ sql }: Unit, year: number): CalendarYear['plan'] => {
  const activities = store.findPlanMonths(sql, year)
  if (activities === undefined) return null
  const ofMonth = (month: number): PlanMonth => ({
    month,
    activities: activities.filter(({ months: known }) => known?.includes(month)).map(({ text }) => text),
  })
  return {
    months: months.map(ofMonth).filter(({ activities: found }) => found.length > 0),
    withoutMonths: activities.filter(({ months: known }) => known === null).length,
  }
}

// The first year of the calendar has none before it.
const earliestOf = (year: number): Day => daysOfYear(Math.max(0, year - 1)).first

/** Everything that has a day in a year; without one, the year at hand. */
export const getCalendarYear = (unit: Unit, input: { year: number | null }): CalendarYear => {
  const year = input.year ?? yearAtHand(unit, listSessionYears(unit))
  const { first, last } = daysOfYear(year)
  const calls = store.listCallNumbers(unit.sql, first, last)
  return {
    year,
    sessions: [...listResumedInYear(unit, year), ...listSessionsOfYear(unit, year)].map((session) =>
      toCalendar(session, calls),
    ),
    dueDays: store.listDueDays(unit.sql, first, last),
    holidays: holidaysOf(year),
    plan: planOf(unit, year),
    events: store.listEvents(unit.sql, first, last, earliestOf(year)),
    presentations: store.listPresentations(unit.sql, year),
  }
}

/** The commitments that fall due on a day, the open ones first. */
export const listDueOn = ({ sql }: Unit, { day, after, limit }: PageRequest & { day: Day }): Page<DueCommitment> => {
  const found = store.listDueOn(sql, day, { after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ due }) => due),
    next: found.length > limit && last !== undefined ? { key: last.key, id: last.due.id } : null,
  }
}
