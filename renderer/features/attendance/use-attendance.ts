import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Attendance, AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AttendanceId, InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import type { Capacity, Stay } from '../../../shared/domain/quorum.ts'
import { client, orpc } from '../../app/client.ts'
import { currentTime, today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'
import { count } from '../../texts/format.ts'
import type { GuestDraft } from './guest-draft.ts'
import { arrivalHour } from './hours.ts'

export type Arrival = {
  personId: PersonId
  institutionId: InstitutionId | null
  capacity: Capacity
  position: string | null
}

/** What was marked last: the card shows it and Ctrl+Z takes it back. */
export type LastMark = { label: string; detail: string; ids: readonly AttendanceId[] }

const markOf = (attendance: Attendance): LastMark => ({
  label: attendance.personName,
  detail: attendance.institutionName ?? 'Sin institución',
  ids: [attendance.id],
})

const addedBy = (before: AttendanceRegister | undefined, after: AttendanceRegister): AttendanceId[] => {
  const known = new Set(before?.attendances.map(({ id }) => id))
  return after.attendances.map(({ id }) => id).filter((id) => !known.has(id))
}

const isSameStay = (left: Stay | undefined, right: Stay | undefined): boolean =>
  left?.arrivedAt === right?.arrivedAt && left?.leftAt === right?.leftAt

// Checks somebody in again after an undone removal, with the hours that had been noted.
const bringBack = async (session: Session, removed: Attendance): Promise<void> => {
  const { personId, institutionId, capacity, position, stays } = removed
  const { attendance } = await client.attendance.checkIn({
    sessionId: session.id,
    personId,
    institutionId,
    capacity,
    position,
    arrivedAt: stays[0]?.arrivedAt ?? null,
  })
  if (stays.length > 1 || !isSameStay(stays[0], attendance.stays[0]))
    await client.attendance.setStays({ id: attendance.id, stays, expectedVersion: attendance.version })
}

/** The register of a session and everything that can be marked in it. */
export const useAttendance = (session: Session) => {
  const sessionId = session.id
  const register = useQuery(orpc.attendance.get.queryOptions({ input: { sessionId } }))
  const [marks, setMarks] = useState<readonly LastMark[]>([])
  const remember = (mark: LastMark) => {
    setMarks((earlier) => [...earlier, mark])
  }
  const hour = () => arrivalHour(session, today(), currentTime())

  const checkingIn = useCommand(client.attendance.checkIn, {
    onDone: ({ attendance }) => {
      remember(markOf(attendance))
    },
  })
  const checkingInGuest = useCommand(client.attendance.checkInNewPerson, {
    onDone: ({ attendance }) => {
      remember(markOf(attendance))
    },
  })
  const checkingInAll = useCommand(client.attendance.checkInPrincipals, {
    onDone: (after) => {
      const ids = addedBy(register.data, after)
      if (ids.length === 0) notifyDone('No faltaba ningún titular por registrar.')
      else remember({ label: 'Todos presentes', detail: count(ids.length, 'titular', 'titulares'), ids })
    },
  })
  const settingStays = useCommand(client.attendance.setStays)
  const settingAbsence = useCommand(client.attendance.setAbsence)
  const restoring = useCommand((removed: Attendance) => bringBack(session, removed))
  const removing = useCommand((attendance: Attendance) => client.attendance.remove({ id: attendance.id }), {
    onDone: (_register, attendance) => {
      setMarks((earlier) => earlier.filter(({ ids }) => !ids.includes(attendance.id)))
      notifyUndoable(`Se quitó a ${attendance.personName} de la asistencia.`, () => {
        restoring.run(attendance)
      })
    },
  })
  const undoing = useCommand(async (mark: LastMark) => {
    for (const id of mark.ids) await client.attendance.remove({ id })
  })

  return {
    register,
    lastMark: marks.at(-1) ?? null,
    checkIn: ({ personId, institutionId, capacity, position }: Arrival) => {
      // Named one by one: whoever calls knows more of the person than the contract admits.
      checkingIn.run({ sessionId, personId, institutionId, capacity, position, arrivedAt: hour() })
    },
    checkInGuest: ({ person, institutionName, capacity, position }: GuestDraft) =>
      checkingInGuest.runAndWait({ sessionId, person, institutionName, capacity, position, arrivedAt: hour() }),
    checkInAll: () => {
      checkingInAll.run({ sessionId, arrivedAt: null })
    },
    setStays: (attendance: Attendance, stays: Stay[]) =>
      settingStays.runAndWait({ id: attendance.id, stays, expectedVersion: attendance.version }),
    setAbsence: (institutionId: InstitutionId, absence: { isJustified: boolean; reason: string | null } | null) => {
      settingAbsence.run({ sessionId, institutionId, absence })
    },
    remove: removing.run,
    undoLast: () => {
      const mark = marks.at(-1)
      if (mark === undefined || undoing.isRunning) return
      setMarks((earlier) => earlier.slice(0, -1))
      undoing.run(mark)
    },
  }
}

export type AttendanceActions = ReturnType<typeof useAttendance>
