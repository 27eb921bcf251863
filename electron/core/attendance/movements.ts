import type { Movement } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AttendanceId } from '../../../shared/domain/ids.ts'
import { movementsOf, type MovementKind } from '../../../shared/domain/movements.ts'
import { sittingsOf } from '../../../shared/domain/sittings.ts'
import { listItemTimes } from '../agenda/service.ts'
import type { Unit } from '../context.ts'
import { fail, found } from '../failure.ts'
import { requireEditable } from '../sessions/service.ts'
import { asOn } from './roles.ts'
import { setMovementTexts } from './stays-store.ts'
import * as store from './store.ts'

/** The arrivals and departures of a session as its acta tells them, in order. */
export const listMovements = (unit: Unit, session: Session): Movement[] => {
  const attendances = store.listAttendances(unit.sql, session.id)
  const items = listItemTimes(unit, session.id)
  // Day by day: somebody may come for another institution on a later one.
  return sittingsOf(session).flatMap((day) =>
    movementsOf(
      attendances.map((attendance) => asOn(attendance, day.sitting)),
      [day],
      items,
    ),
  )
}

type Wording = {
  attendanceId: AttendanceId
  sitting: number
  stayIndex: number
  kind: MovementKind
  text: string | null
}

/** Writes the sentence of a movement in other words; null gives back the program's, an empty text leaves it out. */
export const setMovementText = (unit: Unit, { attendanceId, sitting, stayIndex, kind, text }: Wording): Movement[] => {
  const session = requireEditable(unit, found(store.findSessionOf(unit.sql, attendanceId), 'attendance'))
  const { stays } = found(store.findAttendance(unit.sql, attendanceId), 'attendance')
  const stay = stays.filter((one) => one.sitting === sitting)[stayIndex]
  if (!stay) return fail('NOT_FOUND', { entity: 'attendance' })
  const { arrivalText, departureText } = stay
  const texts = kind === 'arrival' ? { arrivalText: text, departureText } : { arrivalText, departureText: text }
  setMovementTexts(unit.sql, attendanceId, sitting, stayIndex, texts)
  return listMovements(unit, session)
}
