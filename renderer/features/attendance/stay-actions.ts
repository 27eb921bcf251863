import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Time } from '../../../shared/domain/dates.ts'
import type { Stay } from '../../../shared/domain/quorum.ts'
import { client } from '../../app/client.ts'
import { currentTime, today } from '../../app/clock.ts'
import { cardOf } from './check-in-actions.ts'
import type { Desk } from './desk.ts'
import { hourNow, isInRoom, leavingAt, returningAt } from './hours.ts'
import { changeMarks, marksOf, newCard, type Mark, type Refusal, type Undo } from './marks.ts'
import { withAttendance } from './register-changes.ts'

type Outcome = Promise<Refusal | 'failed' | null>

const saveStays = (
  { show, attempt }: Desk,
  { id, version }: Attendance,
  stays: readonly Stay[],
  onDone: (after: Attendance) => void,
): Outcome =>
  attempt({
    send: () => client.attendance.setStays({ id, stays: [...stays], expectedVersion: version }),
    onDone: (answer) => {
      show((register) => withAttendance(register, answer))
      onDone(answer.attendance)
    },
    explains: ({ error: { code } }) => code === 'TIMES_REVERSED' || code === 'STAYS_OVERLAP',
  })

const undoOf = ({ id, stays }: Attendance): Undo => ({ kind: 'stays', attendance: { id, stays } })

type Moving = 'returned' | 'left'

const staysAfter = (kind: Moving, stays: readonly Stay[], hour: Time): Stay[] =>
  kind === 'left' ? leavingAt(stays, hour) : returningAt(stays, hour)

const move = (desk: Desk, attendance: Attendance, kind: Moving): void => {
  const noted = hourNow(desk.session, desk.read()?.attendances ?? [], today(), currentTime())
  if (noted === null) {
    desk.refuse(`La sesión no está en marcha hoy: abra las horas de ${attendance.personName} y escriba cuál fue.`)
    return
  }
  desk.once(attendance.personId, async () => {
    const refusal = await saveStays(desk, attendance, staysAfter(kind, attendance.stays, noted.at), (after) => {
      desk.remember(cardOf(kind, after, noted), undoOf(attendance))
    })
    if (refusal !== null && refusal !== 'failed') desk.refuse(refusal.sentence)
  })
}

const takeBack = async (desk: Desk, undo: Undo): Outcome => {
  const attendances = desk.read()?.attendances ?? []
  if (undo.kind === 'stays') {
    const attendance = attendances.find(({ id }) => id === undo.attendance.id)
    return attendance === undefined ? null : saveStays(desk, attendance, undo.attendance.stays, () => undefined)
  }
  // What was removed by hand meanwhile is not removed again.
  const known = new Set(attendances.map(({ id }) => id))
  const ids = undo.ids.filter((id) => known.has(id))
  if (ids.length === 0) return null
  return desk.attempt({
    send: () => client.attendance.remove({ ids }),
    onDone: (after) => {
      desk.show(() => after)
    },
  })
}

/** What the card says once a mark was taken back. */
export const undoneWords = (undo: Undo): string => {
  if (undo.kind === 'stays') return 'Se deshizo: sus horas son las de antes'
  return undo.ids.length === 1
    ? 'Se deshizo: ya no está en la lista'
    : `Se deshizo: ${String(undo.ids.length)} personas ya no están en la lista`
}

const undoLast = (desk: Desk): void => {
  const sessionId = desk.session.id
  const mark: Mark | undefined = marksOf(sessionId).undoable.at(-1)
  if (mark === undefined) return
  const detail = undoneWords(mark.undo)
  desk.once('undo', async () => {
    if ((await takeBack(desk, mark.undo)) !== null) return
    changeMarks(sessionId, (marks) => ({
      ...marks,
      refusal: null,
      undoable: marks.undoable.filter((one) => one !== mark),
      card: newCard({
        kind: 'undone',
        title: mark.title,
        detail,
        hour: currentTime(),
        warning: null,
        attendance: null,
      }),
    }))
  })
}

// The hour that was written, where there is one.
const correctedCard = (after: Attendance) => {
  const last = after.stays.at(-1)
  const at = (isInRoom(after) ? last?.arrivedAt : last?.leftAt) ?? null
  return cardOf('corrected', after, at === null ? null : { at, warning: null })
}

/** The hours of those who came, and Ctrl+Z. */
export const stayActions = (desk: Desk) => ({
  leave: (attendance: Attendance) => {
    move(desk, attendance, 'left')
  },
  comeBack: (attendance: Attendance) => {
    move(desk, attendance, 'returned')
  },
  /** Answers why not, when the hours were refused. */
  setStays: (attendance: Attendance, stays: readonly Stay[]) =>
    saveStays(desk, attendance, stays, (after) => {
      desk.remember(correctedCard(after), undoOf(attendance))
    }),
  /** Takes the last mark of this window back; again, the one before. */
  undoLast: () => {
    undoLast(desk)
  },
})
