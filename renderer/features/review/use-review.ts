import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { expectedErrorSentence } from '../../../shared/contract/error-sentences.ts'
import type { MinutesReview } from '../../../shared/contract/review.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { AgendaItemId, SessionId } from '../../../shared/domain/ids.ts'
import { client, orpc } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import type { ExpectedError } from '../../texts/errors.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.tsx'
import { saveNotesOf } from '../minutes/keepers.ts'

/** Where the acta of a session is on its way. */
export const useReview = (sessionId: SessionId) => useQuery(orpc.minutes.review.queryOptions({ input: { sessionId } }))

type Target = Pick<Session, 'id' | 'version'>

const stepOf = ({ id, version }: Target) => ({ sessionId: id, expectedVersion: version })

// What goes to review or is approved is what the screen shows, up to the last letter.
const unsavedNotes =
  'Hay notas de esta acta que no se pudieron guardar. No se hizo nada. Vuelva a Escribir, guárdelas y repita.'

/** The steps that need only a press. A refusal is explained in a notice. */
export const useReviewSteps = (session: Target, items: readonly AgendaItemId[]) => {
  const withdrawing = useCommand(client.minutes.withdraw, {
    onDone: () => {
      notifyDone('El acta volvió a borrador.')
    },
  })
  const submitting = useCommand(client.minutes.submit, {
    onDone: () => {
      notifyDone('El acta está en revisión. Se guardó una versión para comparar después.')
    },
  })
  return {
    isRunning: withdrawing.isRunning || submitting.isRunning,
    submit: () => {
      void saveNotesOf(items).then((isSaved) => {
        if (isSaved) submitting.run(stepOf(session))
        else notifyProblem(unsavedNotes)
      })
    },
    withdraw: () => {
      withdrawing.run(stepOf(session))
    },
  }
}

/** A step that is filled in: why it was refused stays beside what was typed, which is not lost. */
export type FilledStep<Input> = {
  failure: string | null
  isRunning: boolean
  /** Answers whether it was done. */
  run: (input: Input) => Promise<boolean>
}

const useFilledStep = <Input>(
  procedure: (input: Input) => Promise<MinutesReview>,
  notes: readonly AgendaItemId[] = [],
): FilledStep<Input> => {
  const [failure, setFailure] = useState<string | null>(null)
  const command = useCommand(procedure, {
    onExpectedError: (error: ExpectedError) => {
      setFailure(expectedErrorSentence(error.code, error.data))
      return true
    },
  })
  return {
    failure,
    isRunning: command.isRunning,
    run: async (input) => {
      setFailure(null)
      if (!(await saveNotesOf(notes))) {
        setFailure(unsavedNotes)
        return false
      }
      return (await command.runAndWait(input)) !== null
    },
  }
}

type Step<Filled> = Omit<Filled, 'sessionId' | 'expectedVersion'>
type ApproveInput = Parameters<typeof client.minutes.approve>[0]
export type Approval = Step<ApproveInput>

/** Approving the acta of a session, in another session or apart; `items` are those whose notes may be open here. */
export const useApproving = (session: Target, items: readonly AgendaItemId[]): FilledStep<Approval> =>
  useFilledStep((approval: Approval) => client.minutes.approve({ ...approval, ...stepOf(session) }), items)

/** Taking an approval back, with its reason. */
export const useReopening = (session: Target): FilledStep<string> =>
  useFilledStep((reason: string) => client.minutes.reopen({ reason, ...stepOf(session) }))

/** Marking the acta as signed. */
export const useSigning = (session: Target): FilledStep<null> =>
  useFilledStep((_nothing: null) => client.minutes.sign(stepOf(session)))

export type ErratumDraft = { says: string; shouldSay: string }

/** Adding a correction to an acta already approved. */
export const useAddingErratum = (sessionId: SessionId): FilledStep<ErratumDraft> =>
  useFilledStep((draft: ErratumDraft) => client.minutes.addErratum({ sessionId, ...draft }))
