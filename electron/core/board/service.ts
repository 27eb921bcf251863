import type { Board, YearNumbers } from '../../../shared/contract/board.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { daysOfYear, monthOf, sumStandings } from '../../../shared/domain/board.ts'
import { addDays } from '../../../shared/domain/dates.ts'
import { dueSoonDays, nextSteps } from '../../../shared/domain/next-steps.ts'
import type { Unit } from '../context.ts'
import { listInstitutions } from '../institutions/service.ts'
import { listAwaited } from '../ordinances/service.ts'
import { listLatest, listSessionsOfYear, listWaitingMinutes, sessionAtHand, yearAtHand } from '../sessions/selected.ts'
import { listSessionYears, summarise } from '../sessions/service.ts'
import { attendanceBySegment } from './attendance.ts'
import { goalsOf, isCountedDecentralised, planByMonth } from './plan.ts'
import { focusOn, stepFacts } from './steps.ts'
import * as store from './store.ts'

const shownWaiting = 3
const shownLatest = 4

type Year = { year: number; sessions: Session[]; held: Session[]; activities: store.PlannedActivity[] | undefined }

const readYear = (unit: Unit, year: number): Year => {
  const sessions = listSessionsOfYear(unit, year)
  const held = sessions.filter(({ status }) => status === 'closed')
  return { year, sessions, held, activities: store.findActivities(unit.sql, year) }
}

const numbersOf = (unit: Unit, { year, sessions, held, activities = [] }: Year): YearNumbers => {
  const { first, last } = daysOfYear(year)
  const agreements = store.countAgreements(unit.sql, first, last)
  return {
    sessions: sessions.filter(({ status }) => status !== 'not_held').length,
    held: held.length,
    decentralised: held.filter(isCountedDecentralised).length,
    monthsHeld: new Set(held.map(({ heldOn }) => monthOf(heldOn))).size,
    ...goalsOf(activities),
    agreements: agreements.all_of_year,
    agreementsInForce: agreements.in_force,
  }
}

const openCommitments = ({ sql, today }: Unit): Board['commitments'] => {
  const counts = store.countOpenCommitments(sql, today, addDays(today, dueSoonDays))
  return {
    open: counts.open,
    overdue: counts.overdue,
    dueSoon: counts.due_soon,
    oldestOverdue: counts.oldest_overdue,
    nextDue: counts.next_due,
  }
}

const chartsOf = (unit: Unit, { year, held, activities }: Year): Board['charts'] => {
  const { first, last } = daysOfYear(year)
  const sat = store.listSat(unit.sql, first, last)
  const attendance = attendanceBySegment(unit, held, sat, store.listSegmentsOfInstitutions(unit.sql))
  const present = new Set(attendance.map(({ segmentId }) => segmentId))
  const segments = [...listInstitutions(unit).segments.map(({ id, name }) => ({ id, name })), { id: null, name: null }]
  return {
    segments: segments.filter(({ id }) => present.has(id)),
    attendance,
    commitments: sumStandings(store.countStatuses(unit.sql, first, last, unit.today), unit.today),
    plan: planByMonth(unit, year, activities, held),
  }
}

/** What asks for attention today, and how a year goes. One read: the first page is asked for all the time. */
export const getBoard = (unit: Unit, input: { year: number | null }): Board => {
  const years = listSessionYears(unit)
  const current = yearAtHand(unit, years)
  const ofYear = readYear(unit, input.year ?? current)
  const waiting = listWaitingMinutes(unit, shownWaiting)
  const atHand = sessionAtHand(unit)
  const focus = atHand === null ? null : focusOn(unit, summarise(unit, atHand))
  const numbers = numbersOf(unit, ofYear)
  const awaited = listAwaited(unit)
  const known = {
    commitments: openCommitments(unit),
    waiting: { count: waiting.count, first: waiting.first.map((session) => summarise(unit, session)) },
  }
  // What to do next does not depend on the year that somebody looks at.
  const asked = ofYear.year === current ? numbers : numbersOf(unit, readYear(unit, current))
  return {
    ...known,
    year: ofYear.year,
    numbers,
    isEmpty: years.length === 0,
    years,
    steps: nextSteps(stepFacts(unit, focus, { ...known, year: current, numbers: asked })),
    focus: focus && { session: focus.session, call: focus.prepared.call, preparation: focus.preparation },
    ordinances: { count: awaited.length, first: awaited.slice(0, shownWaiting) },
    latest: listLatest(unit, shownLatest).map((session) => summarise(unit, session)),
    // All who came in a year are read for them; nothing else of the first page takes half as long.
    charts: unit.sql.recallUnchanged(`charts of ${String(ofYear.year)} on ${unit.today}`, () => chartsOf(unit, ofYear)),
  }
}
