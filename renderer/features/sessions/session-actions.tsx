import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  IconCalendarOff,
  IconDotsVertical,
  IconFileText,
  IconLockOpen,
  IconMail,
  IconPlayerPlay,
  IconPlayerStop,
} from '@tabler/icons-react'
import { Link, useMatchRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { NotHeldReason } from '../../../shared/domain/session.ts'
import { client } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notHeldReasonNames, optionsOf } from '../../texts/labels.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { CloseSessionDrawer } from './close-session-drawer.tsx'
import { OpenSessionDrawer } from './open-session-drawer.tsx'
import { areMinutesEditable, isBefore } from './session-life.ts'

type SessionActionsProps = { session: Session; register: AttendanceRegister | null }

const MoreMenu = ({ session }: { session: Session }) => {
  const reopening = useCommand(client.sessions.reopen, {
    onDone: () => {
      notifyDone('La sesión está en curso otra vez. Los números ya dados se conservan.')
    },
  })
  const cancelling = useCommand(client.sessions.markNotHeld)
  const [reason, setReason] = useState<NotHeldReason | null>(null)
  const forgetReason = () => {
    setReason(null)
  }
  const target = { sessionId: session.id, expectedVersion: session.version }
  const canReopen = session.status === 'closed' && areMinutesEditable(session)
  if (!isBefore(session.status) && !canReopen) return null
  return (
    <>
      <ConfirmModal
        isOpen={reason !== null}
        title="¿La sesión no se realizó?"
        consequence={`Quedará como no realizada${reason === null ? '' : ` (${notHeldReasonNames[reason].toLowerCase()})`}, con su número. Esto no se puede deshacer: para reunirse habrá que programar otra sesión.`}
        doIt="Sí, no se realizó"
        onCancel={forgetReason}
        onConfirm={() => {
          if (reason !== null) cancelling.run({ ...target, reason })
          forgetReason()
        }}
      />
      <Menu>
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label="Más acciones de la sesión">
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {canReopen && (
            <Menu.Item
              leftSection={<IconLockOpen size={16} aria-hidden />}
              onClick={() => {
                reopening.run(target)
              }}
            >
              Reabrir la sesión
            </Menu.Item>
          )}
          {isBefore(session.status) && <Menu.Label>No se realizó</Menu.Label>}
          {isBefore(session.status) &&
            optionsOf<NotHeldReason>(notHeldReasonNames).map(({ value, label }) => (
              <Menu.Item
                key={value}
                leftSection={<IconCalendarOff size={16} aria-hidden />}
                onClick={() => {
                  setReason(value)
                }}
              >
                {label}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

/** What can be done with a session now; the next step is the one primary button. */
export const SessionActions = ({ session, register }: SessionActionsProps) => {
  const [isOpening, opening] = useDisclosure(false)
  const [isClosing, closing] = useDisclosure(false)
  // There, its own button is the next step.
  const isCalling = useMatchRoute()({ to: '/sesiones/$sessionId/convocatoria' }) !== false
  return (
    <Group gap="xs" wrap="nowrap">
      {isBefore(session.status) && (
        <Button
          variant={session.status === 'called' && session.heldOn <= today() ? 'filled' : 'default'}
          leftSection={<IconPlayerPlay size={17} aria-hidden />}
          onClick={opening.open}
        >
          Iniciar sesión
        </Button>
      )}
      {session.status === 'planned' && !isCalling && (
        <Button
          component={Link}
          to={`/sesiones/${session.id}/convocatoria`}
          leftSection={<IconMail size={17} aria-hidden />}
        >
          Preparar la convocatoria
        </Button>
      )}
      {session.status === 'open' && (
        <Button leftSection={<IconPlayerStop size={17} aria-hidden />} onClick={closing.open}>
          Cerrar sesión
        </Button>
      )}
      {session.status === 'closed' && (
        <Button
          component={Link}
          to={`/sesiones/${session.id}/documentos`}
          leftSection={<IconFileText size={17} aria-hidden />}
        >
          Acta en Word
        </Button>
      )}
      <MoreMenu session={session} />
      {register !== null && (
        <OpenSessionDrawer session={session} register={register} isOpen={isOpening} onClose={opening.close} />
      )}
      <CloseSessionDrawer session={session} isOpen={isClosing} onClose={closing.close} />
    </Group>
  )
}
