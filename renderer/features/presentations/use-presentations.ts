import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type {
  PresentationRow,
  PresentationSchedule,
  ProposedPresentation,
  TurnPlace,
} from '../../../shared/contract/presentations.ts'
import type { SessionId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { count } from '../../texts/format.ts'
import { notifyDone, notifyUndoable } from '../../ui/notify.tsx'
import { shortName } from './words.ts'

/** The schedule of a year; of the one of today, or the last, where none is chosen. */
export const useSchedule = (year: number | null) =>
  useQuery(orpc.presentations.get.queryOptions({ input: { termId: null, year }, placeholderData: keepPreviousData }))

/** A calendar for those without a turn; read while somebody looks at it. */
export const useProposal = (schedule: PresentationSchedule, perSession: number, isOpen: boolean) =>
  useQuery(
    orpc.presentations.propose.queryOptions({
      input: isOpen ? { termId: schedule.term.id, year: schedule.year, perSession } : skipToken,
      placeholderData: keepPreviousData,
    }),
  )

/** What can be done with the turns of a year. */
export const useTurns = (year: number) => {
  const accepting = useCommand(client.presentations.accept, {
    onDone: ({ planned }) => {
      notifyDone(
        planned === 0
          ? 'Ya tenían turno: no se cambió nada.'
          : `Se ${planned === 1 ? 'programó' : 'programaron'} ${count(planned, 'presentación', 'presentaciones')}.`,
      )
    },
  })
  const setting = useCommand(client.presentations.set, {
    onDone: () => {
      notifyDone('Se guardó el turno.')
    },
  })
  const restoring = useCommand(client.presentations.set)
  const clearing = useCommand(client.presentations.clear)
  const withdrawing = useCommand(client.presentations.withdraw, {
    onDone: () => {
      notifyDone('La presentación salió de la agenda.')
    },
  })
  const bringing = useCommand(client.presentations.bringToAgenda, {
    onDone: ({ id, session, version }) => {
      notifyUndoable(`Va en la agenda de la ${session?.label ?? 'sesión'}.`, () => {
        withdrawing.run({ id, expectedVersion: version })
      })
    },
  })
  const unmarking = useCommand(client.presentations.unmarkPresented, {
    onDone: () => {
      notifyDone('Se quitó la marca de presentado.')
    },
  })
  const marking = useCommand(client.presentations.markPresented, {
    onDone: ({ id, session, version }) => {
      notifyUndoable(`Queda anotado que presentó en la ${session?.label ?? 'sesión'}.`, () => {
        unmarking.run({ id, expectedVersion: version })
      })
    },
  })
  const versionOf = ({ turn }: PresentationRow): number | null => turn?.version ?? null
  return {
    accept: (turns: readonly ProposedPresentation[]) =>
      accepting.runAndWait({
        year,
        turns: turns.map(({ institutionId, session, month }) => ({
          institutionId,
          sessionId: session?.id ?? null,
          month,
        })),
      }),
    set: (row: PresentationRow, place: TurnPlace, note: string | null) =>
      setting.runAndWait({
        year,
        institutionId: row.institution.id,
        place,
        note,
        expectedVersion: versionOf(row),
      }),
    clear: (row: PresentationRow) => {
      const { turn } = row
      if (turn === null) return
      void clearing.runAndWait({ id: turn.id, expectedVersion: turn.version }).then((done) => {
        if (done === null) return
        notifyUndoable(`${shortName(row)} quedó sin turno.`, () => {
          restoring.run({
            year,
            institutionId: row.institution.id,
            place: { sessionId: turn.session?.id ?? null, month: turn.month },
            note: turn.note,
            expectedVersion: done.version,
          })
        })
      })
    },
    bring: ({ turn }: PresentationRow) => {
      if (turn !== null) bringing.run({ id: turn.id, expectedVersion: turn.version })
    },
    withdraw: ({ turn }: PresentationRow) => {
      if (turn !== null) withdrawing.run({ id: turn.id, expectedVersion: turn.version })
    },
    mark: (row: PresentationRow, sessionId: SessionId) => {
      marking.run({
        year,
        institutionId: row.institution.id,
        sessionId,
        note: row.turn?.note ?? null,
        expectedVersion: versionOf(row),
      })
    },
    unmark: ({ turn }: PresentationRow) => {
      if (turn !== null) unmarking.run({ id: turn.id, expectedVersion: turn.version })
    },
  }
}

export type TurnActs = ReturnType<typeof useTurns>
