import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { InstitutionId } from '../../../shared/domain/ids.ts'
import { client } from '../../app/client.ts'
import { checkInActions } from './check-in-actions.ts'
import { openDesk } from './desk.ts'
import { withAttendance } from './register-changes.ts'
import { stayActions } from './stay-actions.ts'

export type AbsenceDraft = { isJustified: boolean; reason: string | null }

/** Everything that can be marked in the register of a session. */
export const createAttendanceActions = (session: Session) => {
  const desk = openDesk(session)
  return {
    ...checkInActions(desk),
    ...stayActions(desk),
    setNote: ({ id, version }: Attendance, note: string | null) =>
      desk.attempt({
        send: () => client.attendance.setNote({ id, note, expectedVersion: version }),
        onDone: (answer) => {
          desk.show((register) => withAttendance(register, answer))
        },
      }),
    setAbsence: (institutionId: InstitutionId, absence: AbsenceDraft | null) =>
      desk.attempt({
        send: () => client.attendance.setAbsence({ sessionId: session.id, institutionId, absence }),
        onDone: (after) => {
          desk.show(() => after)
        },
      }),
  }
}

export type AttendanceActions = ReturnType<typeof createAttendanceActions>
