import { Button, Group, Stack, Text } from '@mantine/core'
import type { Session } from '../../../shared/contract/sessions.ts'
import { GuardedDrawer } from '../../ui/guarded-drawer.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { Attachments } from '../attachments/attachments.tsx'
import { StepFailure } from './step-failure.tsx'
import { useSigning } from './use-review.ts'

type SignDrawerProps = { session: Session; isOpen: boolean; onClose: () => void }

const SignButtons = ({ session, onClose }: Omit<SignDrawerProps, 'isOpen'>) => {
  const signing = useSigning(session)
  const sign = async () => {
    if (!(await signing.run(null))) return
    notifyDone('El acta quedó firmada.')
    onClose()
  }
  return (
    <>
      <StepFailure sentence={signing.failure} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Todavía no
        </Button>
        <Button loading={signing.isRunning} onClick={() => void sign()}>
          Marcar como firmada
        </Button>
      </Group>
    </>
  )
}

/** The signed acta: its scan is attached here, and then it is marked as signed. */
export const SignDrawer = ({ session, isOpen, onClose }: SignDrawerProps) => {
  const isSigned = session.minutesState === 'signed'
  return (
    <GuardedDrawer opened={isOpen} onClose={onClose} title={isSigned ? 'Acta firmada' : 'Adjuntar el acta firmada'}>
      <Stack>
        {!isSigned && (
          <Text>
            Imprima el Word del acta aprobada, hágala firmar y adjunte aquí su escaneo o una foto de cada hoja.
          </Text>
        )}
        <Attachments
          owner={{ kind: 'minutes', id: session.id }}
          title="Acta firmada"
          what="el escaneo del acta firmada"
        />
        {!isSigned && <SignButtons session={session} onClose={onClose} />}
      </Stack>
    </GuardedDrawer>
  )
}
