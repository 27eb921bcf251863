import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
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

// Whoever goes to the session, by whatever way, has seen what there was to say; a page that opens in it has not.
const useArrival = (sessionId: string | null, onArrival: () => void): void => {
  const { pathname } = useLocation()
  const [first] = useState(pathname)
  const arrived = useEffectEvent(onArrival)
  const isThere = sessionId !== null && pathname !== first && pathname.includes(sessionId)
  useEffect(() => {
    if (isThere) arrived()
  }, [isThere])
}

/** After the program was cut short: that everything saved is here, when that was, and the way back to it. */
export const RecoveryNotice = () => {
  const recovery = useQuery(orpc.history.recovery.queryOptions())
  const acknowledging = useCommand(client.history.acknowledgeRecovery)
  useArrival(recovery.data?.sessionId ?? null, () => {
    acknowledging.run(undefined)
  })
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
