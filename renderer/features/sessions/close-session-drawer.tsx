import { Button, FocusTrap, Group, Skeleton, Stack, Text } from '@mantine/core'
import type { Session } from '../../../shared/contract/sessions.ts'
import { FormTime } from '../../ui/form.tsx'
import { GuardedDrawer } from '../../ui/guarded-drawer.tsx'
import { ConcernChecklist } from '../closing/concern-checklist.tsx'
import { NextSessionField } from '../closing/next-session-field.tsx'
import { useClosing } from '../closing/use-closing.ts'

const ClosingForm = ({ session, onClose }: { session: Session; onClose: () => void }) => {
  const { form, planned, concerns, isRunning, close } = useClosing(session, onClose)
  return (
    // What is written here is kept when the panel is left to look at something: it need not ask.
    <form onSubmit={(event) => void form.handleSubmit(close)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        {concerns === undefined ? (
          <Skeleton height={120} />
        ) : (
          <ConcernChecklist concerns={concerns} onLeave={onClose} />
        )}
        <FormTime control={form.control} name="endedAt" label="Hora de término" />
        <NextSessionField session={session} control={form.control} planned={planned} />
        <Text c="dimmed">Al cerrar, cada acuerdo recibe su número. Después todavía puede completar el acta.</Text>
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            Seguir en sesión
          </Button>
          <Button type="submit" loading={isRunning}>
            {concerns !== undefined && concerns.length > 0 ? 'Cerrar de todos modos' : 'Cerrar la sesión'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type CloseSessionDrawerProps = { session: Session; isOpen: boolean; onClose: () => void }

/** Ends a session and numbers its agreements, after a look at what may have been forgotten. */
export const CloseSessionDrawer = ({ session, isOpen, onClose }: CloseSessionDrawerProps) => (
  <GuardedDrawer opened={isOpen} onClose={onClose} title="Cerrar la sesión" size={600}>
    <ClosingForm session={session} onClose={onClose} />
  </GuardedDrawer>
)
