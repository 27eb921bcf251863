import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { AttendanceId, InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import type { Capacity, Quorum } from '../../../shared/domain/quorum.ts'
import { client } from '../../app/client.ts'
import { currentTime, today } from '../../app/clock.ts'
import { count } from '../../texts/format.ts'
import { capacityNames } from '../../texts/labels.ts'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'
import type { Desk, Refusal } from './desk.ts'
import type { GuestDraft } from './guest-draft.ts'
import { arrivalHour } from './hours.ts'
import { changeMarks, type Card } from './marks.ts'
import { addedTo, withAttendance } from './register-changes.ts'

export type Arrival = {
  personId: PersonId
  institutionId: InstitutionId | null
  capacity: Capacity
  position: string | null
  /** Why they are accepted although they may not sit. */
  note?: string | null
}

const detailOf = ({ capacity, institutionName, position }: Attendance): string =>
  [capacityNames[capacity], institutionName, position].filter((part) => part !== null && part !== '').join(' · ')

/** What the large card says of one person. */
export const cardOf = (kind: Card['kind'], attendance: Attendance): Omit<Card, 'serial'> => ({
  kind,
  title: attendance.personName,
  detail: detailOf(attendance),
  hour: currentTime(),
  attendance,
})

const hourFor = ({ session }: Desk) => arrivalHour(session, today(), currentTime())

const arrived =
  ({ show, remember }: Desk) =>
  (answer: { attendance: Attendance; quorum: Quorum }) => {
    show((register) => withAttendance(register, answer))
    remember(cardOf('arrived', answer.attendance), { kind: 'remove', ids: [answer.attendance.id] })
  }

const checkIn = (desk: Desk, { personId, institutionId, capacity, position, note = null }: Arrival): void => {
  const { session, once, attempt, refuse } = desk
  // Named one by one: whoever calls knows more of the person than the contract admits.
  const arrivedAt = hourFor(desk)
  const input = { sessionId: session.id, personId, institutionId, capacity, position, arrivedAt, note }
  const explains = ({ error, sentence }: Refusal) => {
    if (error.code !== 'CHECKED_IN_ELSEWHERE' && error.code !== 'ALREADY_CHECKED_IN') return false
    refuse(sentence)
    return true
  }
  once(personId, () => attempt({ send: () => client.attendance.checkIn(input), onDone: arrived(desk), explains }))
}

const checkInAll = ({ session, read, show, remember, once, attempt }: Desk): void => {
  once('all', () =>
    attempt({
      send: () => client.attendance.checkInPrincipals({ sessionId: session.id, arrivedAt: null }),
      onDone: (after) => {
        const ids = addedTo(read(), after)
        show(() => after)
        if (ids.length === 0) {
          notifyDone('No faltaba ningún titular por registrar.')
          return
        }
        const detail = `${count(ids.length, 'titular', 'titulares')} de una vez. Ahora marque las excepciones.`
        remember(
          { kind: 'all', title: 'Todos presentes', detail, hour: currentTime(), attendance: null },
          { kind: 'remove', ids },
        )
      },
    }),
  )
}

// What is not in the list any more has nothing to undo, nor a card.
const forget = ({ session }: Desk, id: AttendanceId): void => {
  changeMarks(session.id, (marks) => ({
    ...marks,
    card: marks.card?.attendance?.id === id ? null : marks.card,
    undoable: marks.undoable.filter(({ undo }) =>
      undo.kind === 'remove' ? undo.ids.some((one) => one !== id) : undo.attendance.id !== id,
    ),
  }))
}

// Checks somebody in again after an undone removal, with the hours that had been noted.
const bringBack = ({ session, show, attempt }: Desk, removed: Attendance): Promise<unknown> => {
  const { personId, institutionId, capacity, position, note, stays } = removed
  const arrivedAt = stays[0]?.arrivedAt ?? null
  const input = { sessionId: session.id, personId, institutionId, capacity, position, note, arrivedAt }
  return attempt({
    send: async () => {
      const answer = await client.attendance.checkIn(input)
      if (stays.length === 1 && stays[0]?.leftAt === null) return answer
      const { id, version } = answer.attendance
      return client.attendance.setStays({ id, stays, expectedVersion: version })
    },
    onDone: (answer) => {
      show((register) => withAttendance(register, answer))
    },
  })
}

const remove = (desk: Desk, attendance: Attendance): void => {
  desk.once(attendance.personId, () =>
    desk.attempt({
      send: () => client.attendance.remove({ ids: [attendance.id] }),
      onDone: (after) => {
        desk.show(() => after)
        forget(desk, attendance.id)
        notifyUndoable(`Se quitó a ${attendance.personName} de la asistencia.`, () => void bringBack(desk, attendance))
      },
    }),
  )
}

const checkInGuest = (desk: Desk, { person, institutionName, capacity, position }: GuestDraft) => {
  const input = { sessionId: desk.session.id, person, institutionName, capacity, position, arrivedAt: hourFor(desk) }
  return desk.attempt({
    send: () => client.attendance.checkInNewPerson(input),
    onDone: arrived(desk),
    explains: ({ error }) => error.code === 'NATIONAL_ID_TAKEN',
  })
}

/** Who comes, and who was not there after all. */
export const checkInActions = (desk: Desk) => ({
  checkIn: (arrival: Arrival) => {
    checkIn(desk, arrival)
  },
  /** Answers why not, when it was not done. */
  checkInGuest: (draft: GuestDraft) => checkInGuest(desk, draft),
  checkInAll: () => {
    checkInAll(desk)
  },
  remove: (attendance: Attendance) => {
    remove(desk, attendance)
  },
  /** Somebody who is in the list already: the card says so. */
  showPresent: (attendance: Attendance) => {
    desk.remember(cardOf('already', attendance), null)
  },
  refuse: desk.refuse,
})
