import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { Session } from '../../../shared/contract/sessions.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { client, orpc } from '../../app/client.ts'
import { currentTime, today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { notifyDone } from '../../ui/notify.tsx'
import { sittingDay } from '../sessions/suspension.ts'
import { closingForm, draftOfNext, plannedAfter, type ClosingForm } from './closing-draft.ts'
import { shownConcern, type ShownConcern } from './concern-words.ts'

const initialForm = (session: Session): ClosingForm => ({
  endedAt: session.endedAt ?? (sittingDay(session) === today() ? currentTime() : null),
  nextSessionOn: session.nextSessionOn,
  isPlanning: false,
})

const withoutHour: ShownConcern = {
  key: 'no_closing_hour',
  group: 'session',
  words: 'Falta la hora de término: escríbala abajo, o el acta tendrá una línea para llenarla a mano.',
  address: null,
}

/** The closing of a session in hand: its form, what to look at before, and the planning of the next one. */
export const useClosing = (session: Session, onClose: () => void) => {
  const concerns = useQuery(orpc.sessions.closingConcerns.queryOptions({ input: { sessionId: session.id } }))
  const sessions = useQuery(orpc.sessions.list.queryOptions({ input: { from: session.heldOn, limit: 500 } }))
  const planned = plannedAfter(session, sessions.data ?? [])
  const schema = closingForm(session)
  const form = useForm<ClosingForm>({
    resolver: formResolver(schema),
    mode: 'onChange',
    defaultValues: initialForm(session),
  })
  // Left to look at something first, it is gone on with afterwards.
  const { forget } = useKeptForm(form, draftKey('closing', session.id), schema, { outlivesPanel: true })
  const planning = useCommand(client.sessions.create, {
    onDone: (next) => {
      notifyDone(`La sesión concluyó, y quedó programada la ${next.label}.`)
    },
  })
  const closing = useCommand(client.sessions.close, {
    onDone: () => {
      forget()
      notifyDone('La sesión concluyó y sus acuerdos tienen número.')
      onClose()
    },
    onExpectedError: (error) => {
      if (error.code !== 'TIMES_REVERSED') return false
      form.setError('endedAt', { message: `La sesión empezó a las ${error.data.earlier}: no pudo terminar antes.` })
      return true
    },
  })
  const [endedAt] = form.watch(['endedAt'])
  const shown = concerns.data?.map((concern) => shownConcern(concern, session.id))
  return {
    form,
    planned,
    /** Undefined while it is being looked for. */
    concerns: shown === undefined || endedAt !== null ? shown : [withoutHour, ...shown],
    isRunning: closing.isRunning || planning.isRunning,
    close: async ({ isPlanning, ...draft }: ClosingForm) => {
      const { nextSessionOn } = draft
      const closed = await closing.runAndWait({ sessionId: session.id, expectedVersion: session.version, ...draft })
      if (closed === null || !isPlanning || nextSessionOn === null || planned?.heldOn === nextSessionOn) return
      planning.run({
        draft: draftOfNext(closed, nextSessionOn),
        number: null,
        numberReason: null,
        withUsualItems: true,
      })
    },
  }
}
