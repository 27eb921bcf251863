import type { Attendance, AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import { isInRoom } from '../attendance/hours.ts'

export type Arrival = { id: string; name: string; institution: string | null; arrivedAt: Time | null }

// Whoever has no hour was there from the start: before those who came later, in the order of the list.
const cameAt = ({ stays }: Attendance): Time => stays.at(-1)?.arrivedAt ?? ''

/** The last to arrive who are still in the room, the newest first. */
export const lastArrivals = ({ attendances, seats }: AttendanceRegister, most: number): Arrival[] => {
  const acronyms = new Map(seats.map(({ institutionId, institutionAcronym }) => [institutionId, institutionAcronym]))
  return attendances
    .filter(isInRoom)
    .map((attendance, place) => ({ attendance, place }))
    .sort((left, right) =>
      cameAt(left.attendance) === cameAt(right.attendance)
        ? right.place - left.place
        : cameAt(left.attendance) < cameAt(right.attendance)
          ? 1
          : -1,
    )
    .slice(0, most)
    .map(({ attendance }) => {
      const acronym = attendance.institutionId === null ? null : (acronyms.get(attendance.institutionId) ?? null)
      return {
        id: attendance.id,
        name: attendance.personName,
        institution: acronym ?? attendance.institutionName,
        arrivedAt: attendance.stays.at(-1)?.arrivedAt ?? null,
      }
    })
}

/** What is missing before there is quorum, in capital words for the wall; null when nothing is. */
export const missingVerdict = ({ quorum }: Pick<AttendanceRegister, 'quorum'>): string | null => {
  if (quorum.hasQuorum) return null
  if (quorum.seats === 0) return 'Sin instituciones acreditadas'
  // There may be enough in all, and a segment short of its own minimum.
  const missing = quorum.missing > 0 ? quorum.missing : quorum.segments.reduce((sum, one) => sum + one.missing, 0)
  const words = missing === 1 ? 'Falta 1 institución' : `Faltan ${String(missing)} instituciones`
  return quorum.missing > 0 ? words : `${words} de un segmento`
}
