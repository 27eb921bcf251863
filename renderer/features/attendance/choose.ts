import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { AttendanceActions } from './attendance-actions.ts'
import { standingWords, type Candidate } from './candidates.ts'
import type { Choice } from './check-in-box.tsx'
import { isInRoom, type Leaving } from './hours.ts'

type Known = Exclude<Candidate, { kind: 'new' }>
export type Choosing = {
  actions: AttendanceActions
  leaving: Leaving
  askGuest: (name: string) => void
  /** Opens the hours of somebody in the list. */
  onOpen: (attendance: Attendance) => void
}

const arrive = (candidate: Known, { checkIn }: AttendanceActions): void => {
  switch (candidate.kind) {
    case 'holder':
      checkIn(candidate.holder)
      return
    case 'person': {
      const { person, accreditation } = candidate.found
      const { id: personId, name: personName, institutionId, position } = person
      const note = standingWords(candidate.found)
      if (accreditation === null) checkIn({ personId, personName, institutionId, capacity: 'guest', position, note })
      else checkIn({ ...accreditation, personId, personName, note })
      return
    }
  }
  candidate satisfies never
}

const leave = (attendance: Attendance, { actions, leaving, onOpen }: Choosing): void => {
  switch (leaving) {
    case 'not_begun':
      actions.remove(attendance)
      return
    case 'now':
      if (isInRoom(attendance)) actions.leave(attendance)
      else onOpen(attendance)
      return
    case 'by_hour':
      onOpen(attendance)
      return
  }
  leaving satisfies never
}

const nameOf = (candidate: Candidate): string => {
  switch (candidate.kind) {
    case 'holder':
      return candidate.holder.personName
    case 'person':
      return candidate.found.person.name
    case 'new':
      return candidate.name
  }
  return candidate satisfies never
}

const refuseLeaving = (candidate: Candidate, { refuse }: AttendanceActions): void => {
  refuse(`${nameOf(candidate)} no está en la lista: no se anotó ninguna salida.`)
}

/** What Enter, or Ctrl+Enter, does with whom was chosen. */
export const choose = (candidate: Candidate, choice: Choice, choosing: Choosing): void => {
  const { actions, leaving, askGuest } = choosing
  if (candidate.kind === 'new') {
    if (choice === 'arrive') askGuest(candidate.name)
    else refuseLeaving(candidate, actions)
    return
  }
  const { attendance } = candidate
  // For another institution: the program says that nobody sits for two.
  const isForThis =
    attendance !== null && (candidate.kind === 'person' || attendance.institutionId === candidate.holder.institutionId)
  if (!isForThis) {
    if (choice === 'arrive') arrive(candidate, actions)
    else refuseLeaving(candidate, actions)
  } else if (choice === 'leave') leave(attendance, choosing)
  else if (!isInRoom(attendance) && leaving === 'now') actions.comeBack(attendance)
  else actions.showPresent(attendance)
}
