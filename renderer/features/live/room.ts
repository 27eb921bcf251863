import type { Attendance, AttendanceRegister } from '../../../shared/contract/attendance.ts'
import { holdsSeat } from '../../../shared/domain/quorum.ts'
import { fold } from '../../../shared/domain/text.ts'
import { isInRoom } from '../attendance/hours.ts'

export type Room = { present: Attendance[]; gone: Attendance[]; missing: string[] }

const byName = (one: Attendance, other: Attendance): number => one.personName.localeCompare(other.personName, 'es')

const answersTo = ({ personName, institutionName }: Attendance, words: readonly string[]): boolean => {
  const text = fold(`${personName} ${institutionName ?? ''}`)
  return words.every((word) => text.includes(word))
}

/** Who is in the room, who has left it, and which seats nobody took; of the people, those that answer to some letters. */
export const roomOf = ({ attendances, seats }: AttendanceRegister, typed = ''): Room => {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '')
  const found = attendances.filter((attendance) => answersTo(attendance, words)).toSorted(byName)
  const taken = new Set(
    attendances.filter((one) => holdsSeat(one.capacity) && isInRoom(one)).map(({ institutionId }) => institutionId),
  )
  return {
    present: found.filter(isInRoom),
    gone: found.filter((attendance) => !isInRoom(attendance)),
    missing: seats
      .filter(({ institutionId }) => !taken.has(institutionId))
      .map(({ institutionName, institutionAcronym }) => institutionAcronym ?? institutionName),
  }
}
