import type { AttendanceId } from '../../../shared/domain/ids.ts'
import { reworded } from '../../../shared/domain/movements.ts'
import type { Stay } from '../../../shared/domain/quorum.ts'
import { currentSitting } from '../../../shared/domain/sittings.ts'
import type { Unit } from '../context.ts'
import { fail, found, requireVersion } from '../failure.ts'
import { requireEditable } from '../sessions/service.ts'
import { checkedIn, type CheckedIn } from './service.ts'
import { roleOn } from './roles.ts'
import { insertStay, removeStays } from './stays-store.ts'
import * as store from './store.ts'

// Only the first stretch may begin with the session, and only the last may last to its end: any other is an overlap.
const requireOrderedStays = (stays: readonly Stay[]): void => {
  for (const [index, { arrivedAt, leftAt }] of stays.entries()) {
    if (arrivedAt !== null && leftAt !== null && leftAt < arrivedAt)
      fail('TIMES_REVERSED', { earlier: arrivedAt, later: leftAt })
    const previous = stays[index - 1]
    if (previous && (previous.leftAt === null || arrivedAt === null || arrivedAt < previous.leftAt))
      fail('STAYS_OVERLAP', { leftAt: previous.leftAt, arrivedAt })
  }
}

type Expecting = { id: AttendanceId; expectedVersion: number }

const expecting = (unit: Unit, { id, expectedVersion }: Expecting) => {
  const session = requireEditable(unit, found(store.findSessionOf(unit.sql, id), 'attendance'))
  const current = found(store.findAttendance(unit.sql, id), 'attendance')
  requireVersion(expectedVersion, current.version, checkedIn(unit, session, id).attendance)
  return { session, current }
}

/** Replaces the stretches that somebody was in the room on the current day. What was written of each stays with it. */
export const setStays = (
  unit: Unit,
  { id, stays, expectedVersion }: Expecting & { stays: readonly Stay[] },
): CheckedIn => {
  const { session, current } = expecting(unit, { id, expectedVersion })
  requireOrderedStays(stays)
  const { sitting } = currentSitting(session)
  const before = current.stays.filter((stay) => stay.sitting === sitting)
  const arrivals = reworded(
    before.map(({ arrivedAt, arrivalText }) => ({ at: arrivedAt, text: arrivalText })),
    stays.map(({ arrivedAt }) => arrivedAt),
  )
  const departures = reworded(
    before.map(({ leftAt, departureText }) => ({ at: leftAt, text: departureText })),
    stays.map(({ leftAt }) => leftAt),
  )
  removeStays(unit.sql, id, sitting)
  for (const [index, stay] of stays.entries()) {
    const [arrivalText = null, departureText = null] = [arrivals[index], departures[index]]
    insertStay(unit.sql, unit.newId(), id, { ...stay, sitting, arrivalText, departureText })
  }
  store.touchAttendance(unit.sql, id)
  return checkedIn(unit, session, id)
}

/** Says why somebody is in the list of the current day all the same; null or nothing forgets it. */
export const setNote = (unit: Unit, { id, note, expectedVersion }: Expecting & { note: string | null }): CheckedIn => {
  const { session, current } = expecting(unit, { id, expectedVersion })
  const { sitting } = currentSitting(session)
  if (current.stays.some((stay) => stay.sitting < sitting)) {
    store.putRole(unit.sql, unit.newId(), id, { ...roleOn(current, sitting), note: note || null, sitting })
    store.touchAttendance(unit.sql, id)
  } else store.setNote(unit.sql, id, note || null)
  return checkedIn(unit, session, id)
}
