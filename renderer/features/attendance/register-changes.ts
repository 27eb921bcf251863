import type { Attendance, AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { AttendanceId } from '../../../shared/domain/ids.ts'
import { holdsSeat, type Quorum } from '../../../shared/domain/quorum.ts'

/**
 * The register after one person was checked in or their hours changed, from what the command answered: nothing is read
 * again, and only what changed is another object, so that one mark draws one row.
 */
export const withAttendance = (
  register: AttendanceRegister,
  { attendance, quorum }: { attendance: Attendance; quorum: Quorum },
): AttendanceRegister => {
  const isKnown = register.attendances.some(({ id }) => id === attendance.id)
  const attendances = isKnown
    ? register.attendances.map((one) => (one.id === attendance.id ? attendance : one))
    : [...register.attendances, attendance]
  // An institution that came is no longer absent.
  const isAbsent = (seat: AttendanceRegister['seats'][number]): boolean =>
    seat.absence !== null && seat.institutionId === attendance.institutionId && holdsSeat(attendance.capacity)
  const seats = register.seats.some(isAbsent)
    ? register.seats.map((seat) => (isAbsent(seat) ? { ...seat, absence: null } : seat))
    : register.seats
  return { ...register, seats, attendances, quorum }
}

/** Who is in a register and was not in the one before. */
export const addedTo = (before: AttendanceRegister | undefined, after: AttendanceRegister): AttendanceId[] => {
  const known = new Set(before?.attendances.map(({ id }) => id))
  return after.attendances.map(({ id }) => id).filter((id) => !known.has(id))
}
