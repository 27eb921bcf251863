import type { SegmentAttendance } from '../../../shared/contract/board.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { attendanceOfSession, attended, type Representative } from '../../../shared/domain/attendance-report.ts'
import { monthOf } from '../../../shared/domain/board.ts'
import type { InstitutionId, SegmentId } from '../../../shared/domain/ids.ts'
import { holdsSeat, onlyAccredited } from '../../../shared/domain/quorum.ts'
import { sittingsOf } from '../../../shared/domain/sittings.ts'
import type { Unit } from '../context.ts'
import { listSittingSeats } from '../sessions/quorum.ts'
import type { Sat } from './store.ts'

// Seats and people are those that the quorum of each day counts, as in the report of attendance.
const countedOf = (unit: Unit, session: Session, sat: readonly Sat[]) => {
  const days = sittingsOf(session).map((sitting) => {
    const seats = listSittingSeats(unit, session, sitting)
    const people = sat.filter((one) => one.sitting === sitting.sitting).map((one) => ({ ...one, stays: [] }))
    return { seats, people: onlyAccredited(people, seats) }
  })
  return attendanceOfSession({
    entitled: new Set(days.flatMap(({ seats }) => seats.map(({ institutionId }) => institutionId))),
    representatives: days.flatMap(({ people }) =>
      people.flatMap(({ institutionId, personId, capacity }): Representative[] =>
        institutionId !== null && holdsSeat(capacity) ? [{ institutionId, personId, capacity, sex: null }] : [],
      ),
    ),
    justified: new Set(),
  })
}

/** How the institutions of each segment attended the sessions held, month by month, in no order. */
export const attendanceBySegment = (
  unit: Unit,
  held: readonly Session[],
  allSat: readonly Sat[],
  segments: ReadonlyMap<InstitutionId, SegmentId | null>,
): SegmentAttendance[] => {
  const satIn = Map.groupBy(allSat, ({ sessionId }) => sessionId)
  const sums = new Map<string, SegmentAttendance>()
  for (const session of held)
    for (const [institutionId, counts] of countedOf(unit, session, satIn.get(session.id) ?? [])) {
      const segmentId = segments.get(institutionId) ?? null
      const month = monthOf(session.heldOn)
      const key = `${String(month)} ${segmentId ?? ''}`
      const sum = sums.get(key) ?? { month, segmentId, entitled: 0, attended: 0 }
      sums.set(key, {
        ...sum,
        entitled: sum.entitled + counts.entitled,
        attended: sum.attended + attended(counts),
      })
    }
  return [...sums.values()]
}
