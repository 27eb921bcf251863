import { holdsSeat } from '../../../shared/domain/quorum.ts'
import type { RecordedAttendance, Role } from './store.ts'

/** What somebody is in the list on a day of the session: as they came that day, not as they came on another. */
export const roleOn = ({ laterRoles, ...first }: RecordedAttendance, sitting: number): Role => {
  const { institutionId, institutionName, capacity, position, note } =
    laterRoles.find((role) => role.sitting === sitting) ?? first
  return { institutionId, institutionName, capacity, position, note }
}

/** Somebody as they came on one day, with the stretches of that day only. */
export const asOn = (attendance: RecordedAttendance, sitting: number) => {
  const { id, personId, personName, version } = attendance
  const stays = attendance.stays.filter((stay) => stay.sitting === sitting)
  return { id, personId, personName, ...roleOn(attendance, sitting), stays, version }
}

/** Whether two roles say the same. */
export const isSameRole = (one: Role, other: Role): boolean =>
  one.institutionId === other.institutionId &&
  one.capacity === other.capacity &&
  one.position === other.position &&
  one.note === other.note

/** The last day on which somebody came, and what they were then. */
export const lastRole = (attendance: RecordedAttendance): Role =>
  roleOn(attendance, Math.max(0, ...attendance.stays.map(({ sitting }) => sitting)))

/** What somebody was on the day that they came for a seat; null when they never did. */
export const seatedRole = (attendance: RecordedAttendance): Role | null =>
  attendance.stays.map(({ sitting }) => roleOn(attendance, sitting)).find(({ capacity }) => holdsSeat(capacity)) ?? null
