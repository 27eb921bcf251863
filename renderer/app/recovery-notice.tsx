import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Recovery } from '../../shared/contract/settings.ts'
import { dayOf, timeOf } from '../../shared/domain/dates.ts'
import { wordsOfCommand } from '../texts/commands.ts'
import { distanceOfDay, shortDay } from '../texts/format.ts'
import { client, orpc } from './client.ts'
import { today } from './clock.ts'
import styles from './recovery-notice.module.css'
import { useCommand } from './use-command.tsx'

const whenWords = ({ lastSavedAt }: Recovery): string => {
  const day = dayOf(lastSavedAt)
  const isNear = day === today() || distanceOfDay(day, today()) === 'ayer'
  const dayWords = isNear ? (distanceOfDay(day, today()) ?? '') : `el ${shortDay(day)}`
  return `${dayWords} a las ${timeOf(lastSavedAt)}`
}

/** What was saved last before the program ended without closing, and where. */
export const recoveryWords = (recovery: Recovery): string => {
  const { sessionLabel, lastCommand } = recovery
  const where = sessionLabel === null ? '' : `, en la ${sessionLabel}`
  return `Lo último se guardó ${whenWords(recovery)}${where}: «${wordsOfCommand(lastCommand)}».`
}

/** After the program was cut short: that everything saved is here, when that was, and the way back to it. */
export const RecoveryNotice = () => {
  const recovery = useQuery(orpc.history.recovery.queryOptions())
  const acknowledging = useCommand(client.history.acknowledgeRecovery)
  if (recovery.data === undefined || recovery.data === null) return null
  const { sessionId } = recovery.data
  return (
    <section className={styles['notice']} aria-label="La vez anterior el programa se interrumpió">
      <IconShieldCheck size={22} aria-hidden />
      <p role="status">
        <strong>Todo lo que estaba guardado sigue aquí.</strong> La vez anterior el programa se interrumpió sin
        cerrarse. {recoveryWords(recovery.data)}
      </p>
      <div className={styles['acts']}>
        {sessionId !== null && (
          <Button component={Link} to={`/sesiones/${sessionId}/acta`} variant="default" size="xs">
            Ir a esa sesión
          </Button>
        )}
        <Button
          variant="default"
          size="xs"
          loading={acknowledging.isRunning}
          onClick={() => {
            acknowledging.run(undefined)
          }}
        >
          Entendido
        </Button>
      </div>
    </section>
  )
}
