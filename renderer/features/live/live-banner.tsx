import { Button } from '@mantine/core'
import { IconInfoCircle, IconPlayerPlay } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Session } from '../../../shared/contract/sessions.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import { areMinutesEditable } from '../sessions/session-life.ts'
import { sittingDay, suspensionNow } from '../sessions/suspension.ts'
import styles from './live-banner.module.css'

type LiveBannerProps = { session: Session; onOpen: () => void; onResume: () => void }

const wordsOf = (session: Session): string | null => {
  if (!areMinutesEditable(session)) return 'El acta está aprobada y bloqueada: aquí solo se lee.'
  switch (session.status) {
    case 'planned':
    case 'called':
      return 'La sesión todavía no se inició. Puede registrar a quienes llegan; al instalarla empiezan a correr los tiempos.'
    case 'open': {
      const suspension = suspensionNow(session)
      if (suspension === null) return null
      const reason = suspension.reason === null ? '' : ` (${suspension.reason})`
      return `La sesión está suspendida desde las ${suspension.suspendedAt} del ${dayInFigures(sittingDay(session))}${reason}. Cuando el comité se reúna otra vez, reanúdela: la asistencia de ese día empieza de nuevo.`
    }
    case 'closed':
      return 'La sesión concluyó. Todavía puede completar las notas; lo demás del acta está en su pestaña.'
    case 'not_held':
      return 'La sesión no se realizó.'
  }
  return session.status satisfies never
}

const Action = ({ session, onOpen, onResume }: LiveBannerProps) => {
  const icon = <IconPlayerPlay size={17} aria-hidden />
  if (session.status === 'planned' || session.status === 'called')
    return (
      <Button leftSection={icon} onClick={onOpen}>
        Iniciar sesión
      </Button>
    )
  if (isSuspended(session))
    return (
      <Button leftSection={icon} onClick={onResume}>
        Reanudar sesión
      </Button>
    )
  return (
    <Button component={Link} to={`/sesiones/${session.id}/acta`} variant="default">
      Ir al acta
    </Button>
  )
}

/** Where the session is when it is not going on, and what comes next; nothing while it is. */
export const LiveBanner = (props: LiveBannerProps) => {
  const words = wordsOf(props.session)
  if (words === null) return null
  return (
    <div className={styles['banner']} role="status">
      <IconInfoCircle size={20} aria-hidden />
      <span className={styles['words']}>{words}</span>
      <Action {...props} />
    </div>
  )
}
