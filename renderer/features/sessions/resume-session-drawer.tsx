import { Button, FocusTrap, Group, Stack, Text } from '@mantine/core'
import { useForm, useWatch } from 'react-hook-form'
import type { Session, Suspension } from '../../../shared/contract/sessions.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { client } from '../../app/client.ts'
import { currentTime, today } from '../../app/clock.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { useCommand } from '../../app/use-command.tsx'
import { dayWithWeekday } from '../../texts/format.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { proposedCall } from './proposed-call.ts'
import { ResumptionFields } from './resumption-fields.tsx'
import {
  daysAround,
  formLeaders,
  leadersBefore,
  ResumptionForm,
  resumptionOf,
  resumptionProblems,
} from './resumption-form.ts'
import { sittingDay, suspensionNow } from './suspension.ts'

const fieldsFor = (session: Session, { suspendedAt }: Suspension) => {
  const around = daysAround(session, session.suspensions.length - 1)
  return ResumptionForm.superRefine((form, context) => {
    for (const { path, message } of resumptionProblems(form, suspendedAt, around))
      context.addIssue({ code: 'custom', path: [path], message })
  })
}

type FormProps = { session: Session; suspension: Suspension; onClose: () => void }

const Form = ({ session, suspension, onClose }: FormProps) => {
  const suspendedOn = sittingDay(session)
  const leaders = leadersBefore(session, session.suspensions.length)
  const schema = fieldsFor(session, suspension)
  const form = useForm<ResumptionForm>({
    resolver: formResolver(schema),
    mode: 'onChange',
    defaultValues: {
      resumedOn: today(),
      resumedAt: currentTime(),
      quorumCall: null,
      ...formLeaders(leaders, leaders),
    },
  })
  const { forget } = useKeptForm(form, draftKey('resumption', session.id), schema)
  const at = useWatch({ control: form.control, name: 'resumedAt' })
  // Nobody is there yet to be counted: the hour alone tells.
  const proposed = proposedCall({
    at,
    secondCallAt: session.secondCallAt,
    isSecondMet: true,
    before: session.quorumCall,
  })
  const resuming = useCommand(client.sessions.resume, {
    onDone: () => {
      forget()
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
  const resume = (values: ResumptionForm) => {
    const resumption = resumptionOf(values, proposed, leaders)
    if (resumption !== null) resuming.run({ sessionId: session.id, expectedVersion: session.version, ...resumption })
  }
  return (
    <form onSubmit={(event) => void form.handleSubmit(resume)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        <Text>
          {`Se suspendió el ${dayWithWeekday(suspendedOn)} a las ${suspension.suspendedAt}${suspension.reason === null ? '' : `: ${suspension.reason}`}.`}
        </Text>
        <ResumptionFields control={form.control} proposed={proposed} />
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

/** Goes on with a suspended session: the day, the hour, by which call, and who leads it that day. */
export const ResumeSessionDrawer = ({ session, isOpen, onClose }: ResumeSessionDrawerProps) => {
  const suspension = suspensionNow(session)
  return (
    <GuardedDrawer opened={isOpen} onClose={onClose} title="Reanudar la sesión">
      {suspension !== null && <Form session={session} suspension={suspension} onClose={onClose} />}
    </GuardedDrawer>
  )
}
