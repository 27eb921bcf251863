import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import {
  IconArrowLeft,
  IconDotsVertical,
  IconKeyboard,
  IconNotebook,
  IconPlayerStop,
  IconUsers,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { timeOf } from '../../../shared/domain/dates.ts'
import { showShortcuts } from '../../app/shortcuts-help.tsx'
import { SaveIndicator } from '../../app/save-indicator.tsx'
import { useNow } from '../../app/use-now.ts'
import { durationWords } from '../agenda/running-hours.ts'
import { QuorumCounter } from '../attendance/quorum-counter.tsx'
import { minutesSince } from './item-clock.ts'
import styles from './live-bar.module.css'

const Clock = ({ session, day }: { session: Session; day: AttendanceRegister['day'] | null }) => {
  const now = useNow(1_000)
  const began = session.suspensions.at(-1)?.resumedAt ?? session.startedAt
  const minutes = session.status === 'open' && day !== null ? minutesSince(day, began, now) : null
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
  isGoingOn: boolean
  onClose: () => void
}

const MoreMenu = ({ session }: { session: Session }) => (
  <Menu>
    <Menu.Target>
      <ActionIcon size={36} variant="default" aria-label="Más acciones de la sesión">
        <IconDotsVertical size={18} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
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
export const LiveBar = ({ session, register, isGoingOn, onClose }: LiveBarProps) => (
  <header className={styles['bar']}>
    <Tooltip label="Volver a la sesión">
      <ActionIcon size={36} component={Link} to={`/sesiones/${session.id}/datos`} aria-label="Volver a la sesión">
        <IconArrowLeft size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
    <h1 className={styles['title']} title={session.label}>
      {session.label}
    </h1>
    <Clock session={session} day={register?.day ?? null} />
    {register !== null && <QuorumCounter quorum={register.quorum} />}
    <span className={styles['right']}>
      <SaveIndicator />
      {isGoingOn && (
        <Button variant="default" leftSection={<IconPlayerStop size={17} aria-hidden />} onClick={onClose}>
          Cerrar sesión
        </Button>
      )}
      <MoreMenu session={session} />
    </span>
  </header>
)
