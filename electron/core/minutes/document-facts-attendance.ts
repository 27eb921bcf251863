import type { Session } from '../../../shared/contract/sessions.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import { holdsSeat, type Quorum } from '../../../shared/domain/quorum.ts'
import type { Sitting } from '../../../shared/domain/sittings.ts'
import { compareText } from '../../../shared/domain/text.ts'
import { listAbsences, listAttendancesOn, type DayAttendance } from '../attendance/service.ts'
import type { Unit } from '../context.ts'
import { institutionsById, listSegments } from '../institutions/service.ts'
import { listSexes } from '../people/service.ts'
import { listSittingSeats, sittingOpeningQuorum } from '../sessions/quorum.ts'
import type { MinutesAbsence, MinutesAttendee, MinutesQuorum, MinutesSegment, MinutesSitting } from './document-data.ts'

const toSegments = (unit: Unit, attendances: readonly DayAttendance[]): MinutesSegment[] => {
  const institutions = institutionsById(unit)
  const sexes = listSexes(
    unit,
    attendances.map((attendance) => attendance.personId),
  )
  const toAttendee = (attendance: DayAttendance): MinutesAttendee => ({
    name: attendance.personName,
    sex: sexes.get(attendance.personId) ?? null,
    institution: attendance.institutionName,
    position: attendance.position,
    capacity: attendance.capacity,
  })
  // By seat: the institution in alphabetical order, and in it the principal before the alternate.
  const ordered = attendances.toSorted(
    (left, right) =>
      compareText(left.institutionName ?? '', right.institutionName ?? '') ||
      right.capacity.localeCompare(left.capacity),
  )
  const bySegment = Map.groupBy(ordered, ({ institutionId }) =>
    institutionId === null ? null : (institutions.get(institutionId)?.segmentId ?? null),
  )
  const segments = listSegments(unit).map(({ id, name }) => ({ id, name }))
  return [...segments, { id: null, name: null }].flatMap(({ id, name }) => {
    const attendees = bySegment.get(id)
    return attendees ? [{ name, attendees: attendees.map(toAttendee) }] : []
  })
}

/** Null where nobody counted: no seats yet, or a session still to come, whose minutes are a sheet prepared to fill in. */
const toQuorum = (unit: Unit, session: Session, counted: Quorum): MinutesQuorum | null => {
  const { seats, present, required, hasQuorum, segments } = counted
  if (seats === 0 || isStillToCome(session)) return null
  const names = new Map(listSegments(unit).map(({ id, name }) => [id, name]))
  const missingSegments = segments
    .filter(({ missing }) => missing > 0)
    .map(({ segmentId, missing }) => ({ name: names.get(segmentId) ?? '', missing }))
  return { seats, present, required, hasQuorum, missingSegments }
}

/** Whether a session was not held yet: what its minutes do not know is filled in by hand. */
export const isStillToCome = ({ status }: Pick<Session, 'status'>): boolean =>
  status === 'planned' || status === 'called'

// Whoever holds a seat, did not come and sent no word is absent, whether or not somebody marked it.
const toAbsences = (
  unit: Unit,
  session: Session,
  sitting: Sitting,
  attendances: readonly DayAttendance[],
): MinutesAbsence[] => {
  const recorded = listAbsences(unit, session.id).filter((absence) => absence.sitting === sitting.sitting)
  const known = new Set<InstitutionId | null>([
    ...recorded.map(({ institutionId }) => institutionId),
    ...attendances.filter(({ capacity }) => holdsSeat(capacity)).map(({ institutionId }) => institutionId),
  ])
  const institutions = institutionsById(unit)
  const unmarked = isStillToCome(session)
    ? []
    : listSittingSeats(unit, session, sitting)
        .filter(({ institutionId }) => !known.has(institutionId))
        .map(({ institutionId }) => institutions.get(institutionId)?.name ?? '')
        .toSorted(compareText)
  return [
    ...recorded.map(({ institutionName, isJustified, reason }) => ({
      institution: institutionName,
      isJustified,
      reason,
    })),
    ...unmarked.map((institution) => ({ institution, isJustified: false, reason: null })),
  ]
}

/** Who came and who did not on a day of a session, and the quorum as that day began. */
export const sittingFacts = (unit: Unit, session: Session, sitting: Sitting): MinutesSitting => {
  const attendances = listAttendancesOn(unit, session.id, sitting.sitting)
  return {
    segments: toSegments(unit, attendances),
    absences: toAbsences(unit, session, sitting, attendances),
    quorum: toQuorum(unit, session, sittingOpeningQuorum(unit, session, sitting)),
  }
}
