import { useState } from 'react'
import type { CalendarSession } from '../../../shared/contract/calendar.ts'
import { moveConcerns, type MoveConcern } from '../../../shared/domain/calendar.ts'
import { yearOf, type Day } from '../../../shared/domain/dates.ts'
import { client, orpc } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { queryClient } from '../../app/query-client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { dayWithWeekday } from '../../texts/format.ts'
import { notifyFailure, notifyUndoable } from '../../ui/notify.tsx'
import { draftOf } from '../sessions/session-form.ts'

type Move = { session: CalendarSession; from: Day; to: Day }

/** A move that waits for a yes, with what is worth a second look. */
export type PendingMove = Move & { concerns: MoveConcern[] }

// All but its day stays as it is kept now; the version is the one that the calendar showed.
const moveTo = async ({ session, to }: Pick<Move, 'session' | 'to'>) => {
  const kept = await client.sessions.get({ sessionId: session.id })
  const { kind: _kind, ...draft } = draftOf(kept)
  const { startedAt, endedAt, quorumCall, presider, secretary, nextSessionOn, remarks } = kept
  return client.sessions.update({
    sessionId: session.id,
    draft: { ...draft, heldOn: to },
    facts: { startedAt, endedAt, quorumCall, presider, secretary, nextSessionOn, remarks },
    expectedVersion: session.version,
  })
}

const concernsOf = async (session: CalendarSession, from: Day, to: Day): Promise<MoveConcern[]> => {
  const { holidays, sessions } = await queryClient.query(
    orpc.calendar.get.queryOptions({ input: { year: yearOf(to) } }),
  )
  return moveConcerns({
    session: { id: session.id, heldOn: from, callNumber: session.callNumber },
    to,
    today: today(),
    holidays,
    sessionsThen: sessions.filter(({ days, status }) => days.includes(to) && status !== 'not_held'),
  })
}

/** Whether a session may still go to another day: it was not held, nor is it being held. */
export const isMovable = ({ status }: Pick<CalendarSession, 'status'>): boolean =>
  status === 'planned' || status === 'called'

/** Moves sessions to other days: asks where something is worth a second look, and offers the way back. */
export const useMove = () => {
  const [pending, setPending] = useState<PendingMove | null>(null)
  const command = useCommand(moveTo)
  const undo = (session: CalendarSession, version: number, back: Day) => {
    command.run({ session: { ...session, version }, to: back })
  }
  const move = async ({ session, from, to }: Move) => {
    setPending(null)
    const moved = await command.runAndWait({ session, to })
    if (moved === null) return
    const recall = session.callNumber === null ? '' : ' Hace falta una nueva convocatoria.'
    notifyUndoable(`${session.label} pasó al ${dayWithWeekday(to)}.${recall}`, () => {
      undo(session, moved.version, from)
    })
  }
  const ask = async (session: CalendarSession, to: Day) => {
    const [from] = session.days
    if (from === undefined || from === to || !isMovable(session)) return
    try {
      const concerns = await concernsOf(session, from, to)
      if (concerns.length === 0) await move({ session, from, to })
      else setPending({ session, from, to, concerns })
    } catch (error) {
      notifyFailure(error)
    }
  }
  return {
    pending,
    ask: (session: CalendarSession, to: Day) => void ask(session, to),
    confirm: () => {
      if (pending !== null) void move(pending)
    },
    cancel: () => {
      setPending(null)
    },
  }
}
