import { Button, FocusTrap, Group, Stack } from '@mantine/core'
import { useForm, type Control } from 'react-hook-form'
import { z } from 'zod'
import type { Session, Suspension } from '../../../shared/contract/sessions.ts'
import { Time } from '../../../shared/domain/dates.ts'
import type { SuspensionId } from '../../../shared/domain/ids.ts'
import { client } from '../../app/client.ts'
import { useCommand } from '../../app/use-command.tsx'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormTime, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { ResumptionFields } from './resumption-fields.tsx'
import {
  daysAround,
  formLeaders,
  leadersBefore,
  ResumptionForm,
  resumptionOf,
  resumptionProblems,
  suspensionProblem,
} from './resumption-form.ts'

const CorrectionForm = z.strictObject({
  ...ResumptionForm.shape,
  suspendedAt: Time.nullable(),
  reason: z.string().trim().max(1000).nullable(),
})
type CorrectionForm = z.infer<typeof CorrectionForm>

/** What the drawer accepts of a suspension of a session, by its place in order. */
export const correctionFor = (session: Session, index: number) => {
  const around = daysAround(session, index)
  return CorrectionForm.superRefine((form, context) => {
    const stop = suspensionProblem(form.suspendedAt, around.before.opensAt)
    if (stop !== null) context.addIssue({ code: 'custom', path: ['suspendedAt'], message: stop })
    if (around.onward === null) return
    for (const { path, message } of resumptionProblems(form, form.suspendedAt, around))
      context.addIssue({ code: 'custom', path: [path], message })
  })
}

type FormProps = { session: Session; suspension: Suspension; onClose: () => void }

const Form = ({ session, suspension, onClose }: FormProps) => {
  const index = session.suspensions.indexOf(suspension)
  const leaders = leadersBefore(session, index)
  const { suspendedAt, reason, resumedOn, resumedAt, quorumCall } = suspension
  const isResumed = resumedOn !== null
  const form = useForm<CorrectionForm>({
    resolver: formResolver(correctionFor(session, index)),
    mode: 'onChange',
    defaultValues: { suspendedAt, reason, resumedOn, resumedAt, quorumCall, ...formLeaders(suspension, leaders) },
  })
  const correcting = useCommand(client.sessions.correctSuspension, {
    onDone: () => {
      notifyDone('Se corrigió la suspensión.')
      onClose()
    },
    onExpectedError: (error) => {
      if (error.code !== 'TIMES_REVERSED') return false
      const { earlier } = error.data
      form.setError('suspendedAt', {
        message: `A las ${earlier} alguien llegó o se retiró: no pudo suspenderse antes.`,
      })
      return true
    },
  })
  useDrawerGuard(form.formState.isDirty && !correcting.isRunning)
  const correct = (values: CorrectionForm) => {
    const resumption = isResumed ? resumptionOf(values, 'first', leaders) : null
    if (values.suspendedAt === null || (isResumed && resumption === null)) return
    correcting.run({
      sessionId: session.id,
      expectedVersion: session.version,
      suspensionId: suspension.id,
      suspendedAt: values.suspendedAt,
      reason: values.reason,
      resumption,
    })
  }
  return (
    <form onSubmit={(event) => void form.handleSubmit(correct)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        <FormTime control={form.control} name="suspendedAt" label="Hora en que se suspendió" isRequired />
        <TextField control={form.control} name="reason" label="Motivo" lines={2} isOptional />
        {isResumed && (
          // Its fields are among those of this form.
          <ResumptionFields control={form.control as unknown as Control<ResumptionForm>} proposed="first" />
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Dejarla como está
          </Button>
          <Button type="submit" loading={correcting.isRunning}>
            Guardar la corrección
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type CorrectSuspensionDrawerProps = { session: Session; suspensionId: SuspensionId | null; onClose: () => void }

/** Corrects when a session was suspended and when it went on: the hours, the day, the call, and who led it then. */
export const CorrectSuspensionDrawer = ({ session, suspensionId, onClose }: CorrectSuspensionDrawerProps) => {
  const suspension = session.suspensions.find(({ id }) => id === suspensionId)
  const isResumed = suspension !== undefined && suspension.resumedOn !== null
  return (
    <GuardedDrawer
      opened={suspension !== undefined}
      onClose={onClose}
      title={isResumed ? 'Corregir la suspensión y la reanudación' : 'Corregir la suspensión'}
    >
      {suspension !== undefined && <Form session={session} suspension={suspension} onClose={onClose} />}
    </GuardedDrawer>
  )
}
