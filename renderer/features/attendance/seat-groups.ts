import type { AttendanceRegister, AttendanceSeat } from '../../../shared/contract/attendance.ts'
import type { Segment } from '../../../shared/contract/committee.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import { institutionsPresent } from '../../../shared/domain/quorum.ts'
import type { SessionStatus } from '../../../shared/domain/session.ts'

/** Which seats are shown. */
export type SeatFilter = 'all' | 'missing' | 'present'

/** The seats of a segment, whichever are shown. */
export type SeatGroup = { key: string; name: string; seats: readonly AttendanceSeat[] }

type Register = Pick<AttendanceRegister, 'seats' | 'attendances'>

/** The institutions in the room; once the session ended, whoever came, also those who left before the end. */
export const presentIn = ({ attendances }: Register, status: SessionStatus): Set<InstitutionId> =>
  institutionsPresent(attendances, status === 'closed' ? 'whole_session' : 'now')

/** The seats by segment, in the order of the committee. */
export const groupsOf = (seats: readonly AttendanceSeat[], segments: readonly Segment[]): SeatGroup[] => {
  const known = new Set<string>(segments.map(({ id }) => id))
  const byKey = Map.groupBy(seats, ({ segmentId }) =>
    segmentId !== null && known.has(segmentId) ? segmentId : ('none' as const),
  )
  const named = [...segments.map(({ id, name }) => ({ key: id, name })), { key: 'none' as const, name: 'Sin segmento' }]
  return named.flatMap(({ key, name }) => {
    const ofGroup = byKey.get(key) ?? []
    return ofGroup.length === 0 ? [] : { key, name, seats: ofGroup }
  })
}

/** How many of some seats are taken. */
export const countPresent = (seats: readonly AttendanceSeat[], present: ReadonlySet<InstitutionId>): number =>
  seats.filter(({ institutionId }) => present.has(institutionId)).length

/** Whether a seat is shown. */
export const isShown = (isPresent: boolean, filter: SeatFilter): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'missing':
      return !isPresent
    case 'present':
      return isPresent
  }
  return filter satisfies never
}
