import { Button, FocusTrap, Group, Stack, Text } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { Session } from '../../../shared/contract/sessions.ts'
import { Time } from '../../../shared/domain/dates.ts'
import { client } from '../../app/client.ts'
import { currentTime, today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { draftKey } from '../../../shared/domain/draft.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormTime, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { notifyUndoable } from '../../ui/notify.tsx'
import { beginningWords, suspensionProblem } from './resumption-form.ts'
import { sittingDay, sittingStart } from './suspension.ts'
import { useUnsuspending } from './use-unsuspending.ts'

const Fields = z.strictObject({ suspendedAt: Time.nullable(), reason: z.string().trim().max(1000).nullable() })
type Fields = z.infer<typeof Fields>

const fieldsFor = (startedAt: Time | null) =>
  Fields.superRefine(({ suspendedAt }, context) => {
    const message = suspensionProblem(suspendedAt, startedAt)
    if (message !== null) context.addIssue({ code: 'custom', path: ['suspendedAt'], message })
  })

type FormProps = {
  session: Session
  onTakenBack: (target: { sessionId: Session['id']; expectedVersion: number }) => void
  onClose: () => void
}

const Form = ({ session, onTakenBack, onClose }: FormProps) => {
  const schema = fieldsFor(sittingStart(session))
  const form = useForm<Fields>({
    resolver: formResolver(schema),
    mode: 'onChange',
    defaultValues: { suspendedAt: sittingDay(session) === today() ? currentTime() : null, reason: null },
  })
  const { forget } = useKeptForm(form, draftKey('suspension', session.id), schema)
  const suspending = useCommand(client.sessions.suspend, {
    onDone: ({ version }) => {
      forget()
      notifyUndoable('La sesión quedó suspendida. Reanúdela el día en que continúe.', () => {
        onTakenBack({ sessionId: session.id, expectedVersion: version })
      })
      onClose()
    },
    onExpectedError: (error) => {
      if (error.code !== 'TIMES_REVERSED') return false
      form.setError('suspendedAt', { message: beginningWords(error.data.earlier) })
      return true
    },
  })
  useDrawerGuard(form.formState.isDirty && !suspending.isRunning)
  const suspend = ({ suspendedAt, reason }: Fields) => {
    if (suspendedAt !== null)
      suspending.run({ sessionId: session.id, expectedVersion: session.version, suspendedAt, reason })
  }
  return (
    <form onSubmit={(event) => void form.handleSubmit(suspend)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        <Text>
          La sesión se detiene y continúa otro día, con el mismo número, la misma agenda y la asistencia de ese día.
          Quienes están en la sala quedan con esta hora de salida.
        </Text>
        <FormTime control={form.control} name="suspendedAt" label="Hora en que se suspende" isRequired />
        <TextField
          control={form.control}
          name="reason"
          label="Motivo"
          placeholder="Faltó la opinión técnica de la DIRESA"
          lines={2}
          isOptional
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Seguir en sesión
          </Button>
          <Button type="submit" loading={suspending.isRunning}>
            Suspender la sesión
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type SuspendSessionDrawerProps = { session: Session; isOpen: boolean; onClose: () => void }

/** Stops a session until another day: the hour, and why. */
export const SuspendSessionDrawer = ({ session, isOpen, onClose }: SuspendSessionDrawerProps) => {
  const unsuspend = useUnsuspending()
  return (
    <GuardedDrawer opened={isOpen} onClose={onClose} title="Suspender hasta otro día">
      <Form session={session} onTakenBack={unsuspend} onClose={onClose} />
    </GuardedDrawer>
  )
}
