import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import {
  IconCalendarOff,
  IconDotsVertical,
  IconFileText,
  IconLockOpen,
  IconMail,
  IconMicrophone2,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
} from '@tabler/icons-react'
import { Link, useMatchRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { SuspensionId } from '../../../shared/domain/ids.ts'
import type { NotHeldReason } from '../../../shared/domain/session.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import { client } from '../../app/client.ts'
import { today } from '../../app/clock.ts'
import { useCommand } from '../../app/use-command.tsx'
import { notHeldReasonNames, optionsOf } from '../../texts/labels.ts'
import { ConfirmModal } from '../../ui/confirm-modal.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { SessionFileButton } from '../calendar/session-file-button.tsx'
import { canClose } from '../closing/closing-draft.ts'
import { CloseSessionDrawer } from './close-session-drawer.tsx'
import { CorrectSuspensionDrawer } from './correct-suspension-drawer.tsx'
import { OpenSessionDrawer } from './open-session-drawer.tsx'
import { ResumeSessionDrawer } from './resume-session-drawer.tsx'
import { areMinutesEditable, isBefore } from './session-life.ts'
import { SuspendSessionDrawer } from './suspend-session-drawer.tsx'
import { SuspensionItems } from './suspension-items.tsx'

type Panel = 'open' | 'close' | 'suspend' | 'resume'

type NextStepProps = { session: Session; onPanel: (panel: Panel) => void }
type MoreMenuProps = NextStepProps & { onCorrect: (id: SuspensionId) => void }

const OpenItems = ({ onPanel }: Pick<NextStepProps, 'onPanel'>) => (
  <>
    <Menu.Item
      leftSection={<IconPlayerPause size={16} aria-hidden />}
      onClick={() => {
        onPanel('suspend')
      }}
    >
      Suspender hasta otro día
    </Menu.Item>
    <Menu.Item
      leftSection={<IconPlayerStop size={16} aria-hidden />}
      onClick={() => {
        onPanel('close')
      }}
    >
      Cerrar sesión
    </Menu.Item>
  </>
)

const NotHeldItems = ({ onChoose }: { onChoose: (reason: NotHeldReason) => void }) => (
  <>
    <Menu.Label>No se realizó</Menu.Label>
    {optionsOf<NotHeldReason>(notHeldReasonNames).map(({ value, label }) => (
      <Menu.Item
        key={value}
        leftSection={<IconCalendarOff size={16} aria-hidden />}
        onClick={() => {
          onChoose(value)
        }}
      >
        {label}
      </Menu.Item>
    ))}
  </>
)

const MoreMenu = ({ session, onPanel, onCorrect }: MoreMenuProps) => {
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
  const isGoingOn = canClose(session)
  const canCorrect = session.suspensions.length > 0 && session.status !== 'not_held' && areMinutesEditable(session)
  if (!isBefore(session.status) && !canReopen && !isGoingOn && !canCorrect) return null
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
          {canCorrect && <SuspensionItems session={session} onCorrect={onCorrect} />}
          {isGoingOn && <OpenItems onPanel={onPanel} />}
          {isBefore(session.status) && <NotHeldItems onChoose={setReason} />}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

const NextStep = ({ session, onPanel }: NextStepProps) => {
  // There, its own button is the next step.
  const matches = useMatchRoute()
  const isCalling = matches({ to: '/sesiones/$sessionId/convocatoria' }) !== false
  const isReviewing = matches({ to: '/sesiones/$sessionId/acta' }) !== false
  switch (session.status) {
    case 'planned':
    case 'called':
      return (
        <>
          <Button
            variant={session.status === 'called' && session.heldOn <= today() ? 'filled' : 'default'}
            leftSection={<IconPlayerPlay size={17} aria-hidden />}
            onClick={() => {
              onPanel('open')
            }}
          >
            Iniciar sesión
          </Button>
          {session.status === 'planned' && !isCalling && (
            <Button
              component={Link}
              to={`/sesiones/${session.id}/convocatoria`}
              leftSection={<IconMail size={17} aria-hidden />}
            >
              Preparar la convocatoria
            </Button>
          )}
        </>
      )
    case 'open':
      return isSuspended(session) ? (
        <Button
          leftSection={<IconPlayerPlay size={17} aria-hidden />}
          onClick={() => {
            onPanel('resume')
          }}
        >
          Reanudar sesión
        </Button>
      ) : (
        <Button
          component={Link}
          to={`/sesiones/${session.id}/conducir`}
          leftSection={<IconMicrophone2 size={17} aria-hidden />}
        >
          Conducir sesión
        </Button>
      )
    case 'closed':
      return (
        <Button
          component={Link}
          to={`/sesiones/${session.id}/documentos`}
          variant={isReviewing ? 'default' : 'filled'}
          leftSection={<IconFileText size={17} aria-hidden />}
        >
          Acta en Word
        </Button>
      )
    case 'not_held':
      return null
  }
  return session.status satisfies never
}

type SessionActionsProps = { session: Session; register: AttendanceRegister | null }

/** What can be done with a session now; the next step is the one primary button. */
export const SessionActions = ({ session, register }: SessionActionsProps) => {
  const [panel, setPanel] = useState<Panel | null>(null)
  const [correctingId, setCorrectingId] = useState<SuspensionId | null>(null)
  const close = () => {
    setPanel(null)
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <NextStep session={session} onPanel={setPanel} />
      {isBefore(session.status) && <SessionFileButton session={session} />}
      <MoreMenu session={session} onPanel={setPanel} onCorrect={setCorrectingId} />
      {register !== null && (
        <OpenSessionDrawer session={session} register={register} isOpen={panel === 'open'} onClose={close} />
      )}
      <CloseSessionDrawer session={session} isOpen={panel === 'close'} onClose={close} />
      <SuspendSessionDrawer session={session} isOpen={panel === 'suspend'} onClose={close} />
      <ResumeSessionDrawer session={session} isOpen={panel === 'resume'} onClose={close} />
      <CorrectSuspensionDrawer
        session={session}
        suspensionId={correctingId}
        onClose={() => {
          setCorrectingId(null)
        }}
      />
    </Group>
  )
}
