import { Button, FocusTrap, Group, Radio, SimpleGrid, Stack, Text } from '@mantine/core'
import { useController, useForm } from 'react-hook-form'
import { z } from 'zod'
import type { Session, Suspension } from '../../../shared/contract/sessions.ts'
import { Day, Time } from '../../../shared/domain/dates.ts'
import { QuorumCall } from '../../../shared/domain/quorum.ts'
import { client } from '../../app/client.ts'
import { currentTime, today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { dayWithWeekday, shortDay } from '../../texts/format.ts'
import { callNames, optionsOf } from '../../texts/labels.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, FormTime } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { sittingDay, suspensionNow } from './suspension.ts'

const Fields = z.strictObject({ resumedOn: Day.nullable(), resumedAt: Time.nullable(), quorumCall: QuorumCall })
type Fields = z.infer<typeof Fields>

const fieldsFor = (suspendedOn: Day, { suspendedAt }: Suspension) =>
  Fields.superRefine(({ resumedOn, resumedAt }, context) => {
    const add = (path: keyof Fields, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message })
    }
    if (resumedOn === null) add('resumedOn', 'Elija el día en que continúa.')
    if (resumedAt === null) add('resumedAt', 'Escriba a qué hora continúa.')
    if (resumedOn !== null && resumedOn < suspendedOn)
      add('resumedOn', `Se suspendió el ${shortDay(suspendedOn)}: no pudo continuar antes.`)
    if (resumedOn === suspendedOn && resumedAt !== null && resumedAt < suspendedAt)
      add('resumedAt', `Ese día se suspendió a las ${suspendedAt}: no pudo continuar antes.`)
  })

type FormProps = { session: Session; suspension: Suspension; onClose: () => void }

const Form = ({ session, suspension, onClose }: FormProps) => {
  const suspendedOn = sittingDay(session)
  const form = useForm<Fields>({
    resolver: formResolver(fieldsFor(suspendedOn, suspension)),
    mode: 'onChange',
    defaultValues: { resumedOn: today(), resumedAt: currentTime(), quorumCall: session.quorumCall ?? 'first' },
  })
  const call = useController({ control: form.control, name: 'quorumCall' })
  const resuming = useCommand(client.sessions.resume, {
    onDone: () => {
      notifyDone('La sesión continúa. Registre quiénes están hoy.')
      onClose()
    },
    onExpectedError: (error) => {
      if (error.code !== 'TIMES_REVERSED') return false
      form.setError('resumedOn', { message: 'No pudo continuar antes de haberse suspendido.' })
      return true
    },
  })
  useDrawerGuard(form.formState.isDirty && !resuming.isRunning)
  const resume = ({ resumedOn, resumedAt, quorumCall }: Fields) => {
    if (resumedOn !== null && resumedAt !== null)
      resuming.run({ sessionId: session.id, expectedVersion: session.version, resumedOn, resumedAt, quorumCall })
  }
  return (
    <form onSubmit={(event) => void form.handleSubmit(resume)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        <Text>
          {`Se suspendió el ${dayWithWeekday(suspendedOn)} a las ${suspension.suspendedAt}${suspension.reason === null ? '' : `: ${suspension.reason}`}.`}
        </Text>
        <SimpleGrid cols={2}>
          <FormDay control={form.control} name="resumedOn" label="Día en que continúa" isRequired />
          <FormTime control={form.control} name="resumedAt" label="Hora" isRequired />
        </SimpleGrid>
        <Radio.Group label="¿Con qué convocatoria?" value={call.field.value} onChange={call.field.onChange}>
          <Stack gap={6} mt={6}>
            {optionsOf<QuorumCall>(callNames).map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        <Text c="dimmed">
          La asistencia de este día empieza vacía y el quórum se cuenta con quienes lleguen; la del día anterior se
          conserva.
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Todavía no
          </Button>
          <Button type="submit" loading={resuming.isRunning}>
            Reanudar la sesión
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type ResumeSessionDrawerProps = { session: Session; isOpen: boolean; onClose: () => void }

/** Goes on with a suspended session: the day, the hour, and by which call. */
export const ResumeSessionDrawer = ({ session, isOpen, onClose }: ResumeSessionDrawerProps) => {
  const suspension = suspensionNow(session)
  return (
    <GuardedDrawer opened={isOpen} onClose={onClose} title="Reanudar la sesión">
      {suspension !== null && <Form session={session} suspension={suspension} onClose={onClose} />}
    </GuardedDrawer>
  )
}
