import type { Attendance } from '../../../shared/contract/attendance.ts'
import type { Stay } from '../../../shared/domain/quorum.ts'
import { client } from '../../app/client.ts'
import { currentTime } from '../../app/clock.ts'
import { cardOf } from './check-in-actions.ts'
import type { Desk, Refusal } from './desk.ts'
import { isInRoom, leavingAt, returningAt } from './hours.ts'
import { changeMarks, marksOf, newCard, type Mark, type Undo } from './marks.ts'
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

const move = (desk: Desk, attendance: Attendance, kind: 'returned' | 'left', stays: readonly Stay[]): void => {
  desk.once(attendance.personId, async () => {
    const refusal = await saveStays(desk, attendance, stays, (after) => {
      desk.remember(cardOf(kind, after), undoOf(attendance))
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

const undoLast = (desk: Desk): void => {
  const sessionId = desk.session.id
  const mark: Mark | undefined = marksOf(sessionId).undoable.at(-1)
  if (mark === undefined) return
  const detail =
    mark.undo.kind === 'remove' ? 'Se deshizo: ya no está en la lista' : 'Se deshizo: sus horas son las de antes'
  desk.once('undo', async () => {
    if ((await takeBack(desk, mark.undo)) !== null) return
    changeMarks(sessionId, (marks) => ({
      ...marks,
      refusal: null,
      undoable: marks.undoable.filter((one) => one !== mark),
      card: newCard({ kind: 'undone', title: mark.title, detail, hour: currentTime(), attendance: null }),
    }))
  })
}

/** The hours of those who came, and Ctrl+Z. */
export const stayActions = (desk: Desk) => ({
  leave: (attendance: Attendance) => {
    move(desk, attendance, 'left', leavingAt(attendance.stays, currentTime()))
  },
  comeBack: (attendance: Attendance) => {
    move(desk, attendance, 'returned', returningAt(attendance.stays, currentTime()))
  },
  /** Answers why not, when the hours were refused. */
  setStays: (attendance: Attendance, stays: readonly Stay[]) =>
    saveStays(desk, attendance, stays, (after) => {
      desk.remember(cardOf(isInRoom(after) ? 'returned' : 'left', after), undoOf(attendance))
    }),
  /** Takes the last mark of this window back; again, the one before. */
  undoLast: () => {
    undoLast(desk)
  },
})
