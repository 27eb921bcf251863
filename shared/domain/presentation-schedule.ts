import type { Day } from './dates.ts'
import type { InstitutionId, SessionId } from './ids.ts'

/** A session of the year in which institutions may present, in the order of its day. */
export type SlotSession = { id: SessionId; heldOn: Day; taken: number }

/** When an institution is to present: in a session, or in a month until that has one. */
export type ProposedTurn = { institutionId: InstitutionId; sessionId: SessionId | null; month: number }

type Slot = { sessionId: SessionId | null; month: number; free: number }

/** The committee is installed in the first months: without sessions, presentations begin in March. */
const firstMonth = 3
const lastMonth = 12

const monthOf = (day: Day): number => Number(day.slice(5, 7))

export type ScheduleRequest = {
  /** The institutions without a turn, in the order in which they are to be asked. */
  missing: readonly InstitutionId[]
  /** Those that are still to be held in the year, with how many present in each already. */
  sessions: readonly SlotSession[]
  /** How many were promised a month only, by month. */
  takenByMonth: ReadonlyMap<number, number>
  perSession: number
  /** The first day that may be asked for: nobody presents in the past. */
  from: Day
}

const slotsOf = ({ sessions, takenByMonth, perSession, from }: ScheduleRequest): Slot[] => {
  const ahead = sessions.filter(({ heldOn }) => heldOn >= from)
  if (ahead.length > 0)
    return ahead
      .toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : one.heldOn > other.heldOn ? 1 : 0))
      .map(({ id, heldOn, taken }) => ({
        sessionId: id,
        month: monthOf(heldOn),
        free: Math.max(0, perSession - taken),
      }))
  const months = Array.from({ length: lastMonth - firstMonth + 1 }, (_none, index) => firstMonth + index)
  return months
    .filter((month) => month >= monthOf(from))
    .map((month) => ({ sessionId: null, month, free: Math.max(0, perSession - (takenByMonth.get(month) ?? 0)) }))
}

// One for each slot in turn, then a second for each: the work of the year is even, and its end no heap.
const fill = (slots: readonly Slot[], wanted: number): number[] => {
  const counts = slots.map(() => 0)
  let left = wanted
  for (let level = 0; left > 0 && slots.some(({ free }) => free > level); level += 1)
    for (const [index, { free }] of slots.entries())
      if (left > 0 && free > level) {
        counts[index] = level + 1
        left -= 1
      }
  return counts
}

/**
 * Spreads the institutions that have no turn over the sessions that are still to be held, never more than so many in one;
 * where no session is planned, over the months that are left from March on. The same request always gives the same
 * calendar. Those for whom there is no room get no turn: somebody plans another session, or lets more present in one.
 */
export const proposeSchedule = (request: ScheduleRequest): ProposedTurn[] => {
  const slots = slotsOf(request)
  const counts = fill(slots, request.missing.length)
  const places = slots.flatMap(({ sessionId, month }, index) =>
    Array.from({ length: counts[index] ?? 0 }, () => ({ sessionId, month })),
  )
  return places.flatMap((place, index) => {
    const institutionId = request.missing[index]
    return institutionId === undefined ? [] : [{ institutionId, ...place }]
  })
}

/** Where the turn of an institution stands. */
export type TurnState = 'missing' | 'planned' | 'overdue' | 'presented'

export type TurnFacts = {
  year: number
  month: number | null
  session: { status: 'planned' | 'called' | 'open' | 'closed' | 'not_held' } | null
  presentedOn: Day | null
}

/** An institution whose session is over, or whose month has passed, and that did not present, is overdue. */
export const turnState = (turn: TurnFacts | null, today: Day): TurnState => {
  if (turn === null) return 'missing'
  if (turn.presentedOn !== null) return 'presented'
  if (turn.session !== null)
    return turn.session.status === 'closed' || turn.session.status === 'not_held' ? 'overdue' : 'planned'
  if (turn.month === null) return 'missing'
  const lastMoment = `${String(turn.year)}-${String(turn.month).padStart(2, '0')}-31`
  return lastMoment < today ? 'overdue' : 'planned'
}
