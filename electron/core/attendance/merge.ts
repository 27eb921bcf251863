import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Stay } from '../../../shared/domain/quorum.ts'
import type { Unit } from '../context.ts'
import { fail } from '../failure.ts'
import { getSession } from '../sessions/service.ts'
import { roleOn } from './roles.ts'
import { insertStay, removeStays } from './stays-store.ts'
import * as store from './store.ts'
import type { RecordedAttendance } from './store.ts'

// On every day on which one of the two came.
const cameAsTheSame = (one: RecordedAttendance, other: RecordedAttendance): boolean =>
  [...one.stays, ...other.stays].every(({ sitting }) => {
    const [role, another] = [roleOn(one, sitting), roleOn(other, sitting)]
    return role.institutionId === another.institutionId && role.capacity === another.capacity
  })

const early = (stay: Stay): string => stay.arrivedAt ?? ''
const late = (stay: Stay): string => stay.leftAt ?? '99:99'

/** The stretches of two lists as one, in order, those that touch joined: nobody is in the room twice. */
export const joinStays = (stays: readonly Stay[]): Stay[] => {
  const joined: Stay[] = []
  for (const stay of stays.toSorted((one, other) => early(one).localeCompare(early(other)))) {
    const last = joined.at(-1)
    if (!last || early(stay) > late(last)) joined.push({ arrivedAt: stay.arrivedAt, leftAt: stay.leftAt })
    else
      joined[joined.length - 1] = {
        arrivedAt: last.arrivedAt,
        leftAt: late(stay) > late(last) ? stay.leftAt : last.leftAt,
      }
  }
  return joined
}

// The words of a stretch that was joined with another are of one of the two no more.
const join = (unit: Unit, kept: RecordedAttendance, merged: RecordedAttendance): void => {
  const bySitting = Map.groupBy([...kept.stays, ...merged.stays], ({ sitting }) => sitting)
  for (const sitting of bySitting.keys()) removeStays(unit.sql, kept.id, sitting)
  for (const [sitting, stays] of [...bySitting].toSorted(([one], [other]) => one - other))
    for (const stay of joinStays(stays)) {
      const told = stays.find(({ arrivedAt, leftAt }) => arrivedAt === stay.arrivedAt && leftAt === stay.leftAt)
      const { arrivalText = null, departureText = null } = told ?? {}
      insertStay(unit.sql, unit.newId(), kept.id, { ...stay, sitting, arrivalText, departureText })
    }
  store.touchAttendance(unit.sql, kept.id)
  if (kept.note === null && merged.note !== null) store.setNote(unit.sql, kept.id, merged.note)
  store.removeAttendance(unit.sql, merged.id)
}

/**
 * Gives every attendance of one person to another. Where both were at one session their stretches become one list;
 * refused where they sat there for two institutions, or as two things.
 */
export const mergeAttendances = (unit: Unit, from: PersonId, to: PersonId): void => {
  for (const { sessionId, id } of store.listAttendancesOf(unit.sql, from)) {
    const register = store.listAttendances(unit.sql, sessionId)
    const merged = register.find((attendance) => attendance.id === id)
    const kept = register.find((attendance) => attendance.personId === to)
    if (!merged || !kept) store.setPerson(unit.sql, id, to)
    else if (cameAsTheSame(kept, merged)) join(unit, kept, merged)
    else fail('MERGE_REFUSED', { reason: 'same_session', detail: getSession(unit, { sessionId }).label })
  }
}
