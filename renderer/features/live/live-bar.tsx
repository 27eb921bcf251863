import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import {
  IconArrowLeft,
  IconDotsVertical,
  IconKeyboard,
  IconNotebook,
  IconPlayerPause,
  IconPlayerStop,
  IconPresentation,
  IconUsers,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Segment } from '../../../shared/contract/committee.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { timeOf } from '../../../shared/domain/dates.ts'
import { showShortcuts } from '../../app/shortcuts-help.tsx'
import { SaveIndicator } from '../../app/save-indicator.tsx'
import { useNow } from '../../app/use-now.ts'
import { durationWords } from '../agenda/running-hours.ts'
import { ownWindow } from '../projector/own-window.ts'
import { sittingDay, sittingStart } from '../sessions/suspension.ts'
import { minutesSince } from './item-clock.ts'
import styles from './live-bar.module.css'
import { QuorumButton } from './quorum-button.tsx'

const Clock = ({ session, isGoingOn }: { session: Session; isGoingOn: boolean }) => {
  const now = useNow(1_000)
  const minutes = isGoingOn ? minutesSince(sittingDay(session), sittingStart(session), now) : null
  return (
    <span className={styles['clock']}>
      <time className={styles['time']}>{timeOf(now)}</time>
      {minutes !== null && <span className={styles['elapsed']}>{`${durationWords(minutes)} de sesión`}</span>}
    </span>
  )
}

type LiveBarProps = {
  session: Session
  register: AttendanceRegister | null
  segments: readonly Segment[]
  isGoingOn: boolean
  onClose: () => void
  onSuspend: () => void
}

const MoreMenu = ({ session, isGoingOn, onSuspend }: Pick<LiveBarProps, 'session' | 'isGoingOn' | 'onSuspend'>) => (
  <Menu>
    <Menu.Target>
      <ActionIcon size={36} variant="default" aria-label="Más acciones de la sesión">
        <IconDotsVertical size={18} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      {isGoingOn && (
        <Menu.Item leftSection={<IconPlayerPause size={16} aria-hidden />} onClick={onSuspend}>
          Suspender hasta otro día…
        </Menu.Item>
      )}
      <Menu.Item
        component={Link}
        to={`/sesiones/${session.id}/asistencia`}
        leftSection={<IconUsers size={16} aria-hidden />}
      >
        Registro de asistencia
      </Menu.Item>
      <Menu.Item
        component={Link}
        to={`/sesiones/${session.id}/acta`}
        leftSection={<IconNotebook size={16} aria-hidden />}
      >
        Acta
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={showShortcuts}>
        Atajos de teclado (F1)
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
)

/** Above everything: which session, what time it is, whether there is quorum, and that all is saved. */
export const LiveBar = ({ session, register, segments, isGoingOn, onClose, onSuspend }: LiveBarProps) => (
  <header className={styles['bar']}>
    <Tooltip label="Volver a la sesión">
      <ActionIcon size={36} component={Link} to={`/sesiones/${session.id}/datos`} aria-label="Volver a la sesión">
        <IconArrowLeft size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
    <h1 className={styles['title']} title={session.label}>
      {session.label}
    </h1>
    <Clock session={session} isGoingOn={isGoingOn} />
    {register !== null && <QuorumButton session={session} register={register} segments={segments} />}
    <span className={styles['right']}>
      <SaveIndicator />
      <Tooltip label="Vista para el proyector">
        <ActionIcon
          size={36}
          variant="default"
          component={Link}
          to={`/sesiones/${session.id}/proyector`}
          {...ownWindow()}
          aria-label="Vista para el proyector"
        >
          <IconPresentation size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {isGoingOn && (
        <Button variant="default" leftSection={<IconPlayerStop size={17} aria-hidden />} onClick={onClose}>
          Cerrar sesión
        </Button>
      )}
      <MoreMenu session={session} isGoingOn={isGoingOn} onSuspend={onSuspend} />
    </span>
  </header>
)
