import type { Attendance, AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { AttendanceId, InstitutionId, PersonId } from '../../../shared/domain/ids.ts'
import type { Capacity, Quorum } from '../../../shared/domain/quorum.ts'
import { client } from '../../app/client.ts'
import { currentTime, today } from '../../app/clock.ts'
import { count } from '../../texts/format.ts'
import { capacityNames } from '../../texts/labels.ts'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'
import type { Desk } from './desk.ts'
import type { GuestDraft } from './guest-draft.ts'
import { arrivingNow, type ArrivalAnswer, type Noted } from './hours.ts'
import { changeMarks, type Card, type Refusal } from './marks.ts'
import { addedTo, withAttendance } from './register-changes.ts'

export type Arrival = {
  personId: PersonId
  personName: string
  institutionId: InstitutionId | null
  capacity: Capacity
  position: string | null
  /** Why they are accepted although they may not sit. */
  note?: string | null
}

const allPresent = 'Todos presentes'

const detailOf = ({ capacity, institutionName, position }: Attendance): string =>
  [capacityNames[capacity], institutionName, position].filter((part) => part !== null && part !== '').join(' · ')

/** What the large card says of one person, who came or left at an hour; without one, at that of the clock. */
export const cardOf = (
  kind: Card['kind'],
  attendance: Attendance,
  noted: Noted | null = null,
): Omit<Card, 'serial'> => ({
  kind,
  title: attendance.personName,
  detail: detailOf(attendance),
  hour: noted?.at ?? currentTime(),
  warning: noted?.warning ?? null,
  attendance,
})

type Outcome = Promise<Refusal | 'failed' | null>
type Send = (noted: Noted | null) => Outcome

// At the hour of the clock, from the start before the session opens; of any other session somebody says it first.
const arriveAs = (desk: Desk, key: string, title: string, send: Send): void => {
  const arriving = arrivingNow(desk.session, desk.read()?.attendances ?? [], today(), currentTime())
  switch (arriving.kind) {
    case 'from_start':
      desk.once(key, () => send(null))
      return
    case 'at':
      desk.once(key, () => send(arriving))
      return
    case 'ask':
      desk.ask({ title, answer: (at) => send(at === null ? null : { at, warning: null }) })
      return
  }
  arriving satisfies never
}

const arrived =
  ({ show, remember }: Desk, noted: Noted | null) =>
  (answer: { attendance: Attendance; quorum: Quorum }) => {
    show((register) => withAttendance(register, answer))
    remember(cardOf('arrived', answer.attendance, noted), { kind: 'remove', ids: [answer.attendance.id] })
  }

const checkIn = (desk: Desk, arrival: Arrival): void => {
  const { session, attempt, refuse } = desk
  // Named one by one: whoever calls knows more of the person than the contract admits.
  const { personId, personName, institutionId, capacity, position, note = null } = arrival
  const explains = ({ error, sentence }: Refusal) => {
    if (error.code !== 'CHECKED_IN_ELSEWHERE' && error.code !== 'ALREADY_CHECKED_IN') return false
    refuse(sentence)
    return true
  }
  arriveAs(desk, personId, personName, (noted) => {
    const arrivedAt = noted?.at ?? null
    const input = { sessionId: session.id, personId, institutionId, capacity, position, arrivedAt, note }
    return attempt({ send: () => client.attendance.checkIn(input), onDone: arrived(desk, noted), explains })
  })
}

const checkInAll = (desk: Desk): void => {
  const { session, read, show, remember, attempt } = desk
  const done = (noted: Noted | null) => (after: AttendanceRegister) => {
    const ids = addedTo(read(), after)
    show(() => after)
    if (ids.length === 0) {
      notifyDone('No faltaba ningún titular por registrar.')
      return
    }
    const detail = `${count(ids.length, 'titular', 'titulares')} de una vez. Ahora marque las excepciones.`
    const { at: hour, warning } = noted ?? { at: currentTime(), warning: null }
    remember({ kind: 'all', title: allPresent, detail, hour, warning, attendance: null }, { kind: 'remove', ids })
  }
  arriveAs(desk, 'all', allPresent, (noted) =>
    attempt({
      send: () => client.attendance.checkInPrincipals({ sessionId: session.id, arrivedAt: noted?.at ?? null }),
      onDone: done(noted),
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

const checkInGuest = (desk: Desk, draft: GuestDraft, answer: ArrivalAnswer | null): Outcome => {
  const { person, institutionName, capacity, position } = draft
  const arriving = arrivingNow(desk.session, desk.read()?.attendances ?? [], today(), currentTime())
  const said = answer?.arrivedAt == null ? null : { at: answer.arrivedAt, warning: null }
  const noted = arriving.kind === 'at' ? arriving : said
  const arrivedAt = noted?.at ?? null
  const input = { sessionId: desk.session.id, person, institutionName, capacity, position, arrivedAt }
  return desk.attempt({
    send: () => client.attendance.checkInNewPerson(input),
    onDone: arrived(desk, noted),
    explains: ({ error }) => error.code === 'NATIONAL_ID_TAKEN',
  })
}

/** Who comes, and who was not there after all. */
export const checkInActions = (desk: Desk) => ({
  checkIn: (arrival: Arrival) => {
    checkIn(desk, arrival)
  },
  /** Answers why not, when it was not done. `answer`: since when, where the clock does not tell it. */
  checkInGuest: (draft: GuestDraft, answer: ArrivalAnswer | null) => checkInGuest(desk, draft, answer),
  /** Whoever waited for their hour is not marked after all. */
  askNothing: () => {
    desk.ask(null)
  },
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
