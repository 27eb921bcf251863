import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { currentSitting } from '../../../shared/domain/sittings.ts'
import { orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { queryClient } from '../../app/query-client.ts'
import { errorSentence, expectedError } from '../../texts/errors.ts'
import { notifyFailure } from '../../ui/notify.tsx'
import { changeMarks, newCard, type Asking, type Card, type Refusal, type Undo } from './marks.ts'
import { reloadAtRest } from './quiet-reload.ts'

/** `explains`: the screen that asked shows the refusal itself; otherwise a notice does. */
type Attempt<Output> = {
  send: () => Promise<Output>
  onDone: (output: Output) => void
  explains?: (refusal: Refusal) => boolean
}

const refusalOf = (failure: unknown): Refusal | null => {
  const error = expectedError(failure)
  return error === null ? null : { error, sentence: errorSentence(failure) }
}

/** Sends a command; answers null when it was done. */
const attempt = async <Output>({ send, onDone, explains }: Attempt<Output>): Promise<Refusal | 'failed' | null> => {
  try {
    onDone(await send())
    return null
  } catch (failure) {
    const refusal = refusalOf(failure)
    if (refusal === null || explains?.(refusal) !== true) notifyFailure(failure)
    // What the screen shows may be the reason: somebody changed it elsewhere.
    void queryClient.invalidateQueries()
    return refusal ?? 'failed'
  }
}

/**
 * The desk at which a session's attendance is marked. A command's answer goes into what the screen has read, so that a
 * mark is on the screen as soon as it is on the disk; everything else is read again at rest.
 */
export const openDesk = (session: Session) => {
  const sessionId = session.id
  const queryKey = orpc.attendance.get.queryKey({ input: { sessionId } })
  const underWay = new Set<string>()
  return {
    session,
    attempt,
    read: () => queryClient.getQueryData<AttendanceRegister>(queryKey),
    show: (change: (register: AttendanceRegister) => AttendanceRegister) => {
      // An older answer on its way must not come after this one.
      void queryClient.cancelQueries({ queryKey })
      queryClient.setQueryData<AttendanceRegister>(queryKey, (register) => register && change(register))
      reloadAtRest()
    },
    /** Shows the card of a mark, and how Ctrl+Z takes it back. */
    remember: (card: Omit<Card, 'serial'>, undo: Undo | null) => {
      changeMarks(sessionId, (marks) => ({
        card: newCard(card),
        refusal: null,
        asking: null,
        undoable: undo === null ? marks.undoable : [...marks.undoable, { title: card.title, undo }],
        // Of another day, the hour at which somebody writes it down says nothing of the meeting.
        markedAt:
          card.kind === 'arrived' && card.attendance !== null && currentSitting(session).day === today()
            ? new Map(marks.markedAt).set(card.attendance.id, card.hour)
            : marks.markedAt,
      }))
    },
    /** Asks since when somebody was there, before anything is sent. */
    ask: (asking: Asking | null) => {
      changeMarks(sessionId, (marks) => ({ ...marks, asking, refusal: null }))
    },
    /** Says beside the box why it was refused; null once something else is typed. */
    refuse: (sentence: string | null) => {
      changeMarks(sessionId, (marks) => (marks.refusal === sentence ? marks : { ...marks, refusal: sentence }))
    },
    /** Runs what was pressed, unless the same is still being answered: the second press means nothing. */
    once: (key: string, run: () => Promise<unknown>) => {
      if (underWay.has(key)) return
      underWay.add(key)
      void run().finally(() => underWay.delete(key))
    },
  }
}

export type Desk = ReturnType<typeof openDesk>
