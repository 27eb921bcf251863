import { Button, FocusTrap, Group, Stack, Text } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { Session } from '../../../shared/contract/sessions.ts'
import { Day, Time } from '../../../shared/domain/dates.ts'
import { client } from '../../app/client.ts'
import { currentTime, today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, FormTime } from '../../ui/form.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'

const ClosingDraft = z.strictObject({ endedAt: Time.nullable(), nextSessionOn: Day.nullable() })
type ClosingDraft = z.infer<typeof ClosingDraft>

const ClosingForm = ({ session, onClose }: { session: Session; onClose: () => void }) => {
  const form = useForm<ClosingDraft>({
    resolver: formResolver(ClosingDraft),
    defaultValues: {
      endedAt: session.endedAt ?? (session.heldOn === today() ? currentTime() : null),
      nextSessionOn: session.nextSessionOn,
    },
  })
  const closing = useCommand(client.sessions.close, {
    onDone: () => {
      notifyDone('La sesión concluyó y sus acuerdos tienen número.')
      onClose()
    },
    onExpectedError: (error) => {
      if (error.code !== 'TIMES_REVERSED') return false
      form.setError('endedAt', { message: `La sesión empezó a las ${error.data.earlier}.` })
      return true
    },
  })
  useDrawerGuard(form.formState.isDirty && !closing.isRunning)
  const close = (draft: ClosingDraft) => {
    closing.run({ sessionId: session.id, expectedVersion: session.version, ...draft })
  }
  return (
    <form onSubmit={(event) => void form.handleSubmit(close)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        <Text>Al cerrar, cada acuerdo recibe su número. Después todavía puede completar el acta.</Text>
        <FormTime
          control={form.control}
          name="endedAt"
          label="Hora de término"
          description="Si no se anotó, déjela vacía: el acta tendrá una línea para llenar a mano."
        />
        <FormDay control={form.control} name="nextSessionOn" label="Próxima sesión, si se fijó" isOptional />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Seguir en sesión
          </Button>
          <Button type="submit" loading={closing.isRunning}>
            Cerrar la sesión
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Ends a session and numbers its agreements. */
export const CloseSessionDrawer = ({
  session,
  isOpen,
  onClose,
}: {
  session: Session
  isOpen: boolean
  onClose: () => void
}) => (
  <GuardedDrawer opened={isOpen} onClose={onClose} title="Cerrar la sesión">
    <ClosingForm session={session} onClose={onClose} />
  </GuardedDrawer>
)
