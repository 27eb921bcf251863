import { Skeleton, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconMapPin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useMatchRoute } from '@tanstack/react-router'
import type { Session } from '../../../shared/contract/sessions.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import { orpc } from '../../app/client.ts'
import { capitalised, dayWithWeekday } from '../../texts/format.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { QuorumCounter } from '../attendance/quorum-counter.tsx'
import { DecentralisedGoal } from './decentralised-goal.tsx'
import { LifeSteps } from './life-steps.tsx'
import { SessionActions } from './session-actions.tsx'
import { isBefore, nextStepOf, stepOf } from './session-life.ts'
import styles from './session-page.module.css'
import { StatusMark } from './status-mark.tsx'
import { sittingDay, suspendedName } from './suspension.ts'
import { useSession } from './use-session.ts'

const tabs = [
  { to: '/sesiones/$sessionId/datos', label: 'Preparación' },
  { to: '/sesiones/$sessionId/convocatoria', label: 'Convocatoria' },
  { to: '/sesiones/$sessionId/agenda', label: 'Agenda' },
  { to: '/sesiones/$sessionId/asistencia', label: 'Asistencia' },
  { to: '/sesiones/$sessionId/acta', label: 'Acta' },
  { to: '/sesiones/$sessionId/documentos', label: 'Documentos' },
] as const

const placeOf = ({ venue, district, province }: Session): string =>
  [venue, district === province ? district : [district, province].filter((part) => part !== null).join(', ')]
    .filter((part) => part !== null && part !== '')
    .join(' · ')

const Head = ({ session }: { session: Session }) => {
  // The register has its own counter, larger.
  const isRegister = useMatchRoute()({ to: '/sesiones/$sessionId/asistencia' }) !== false
  const register = useQuery(orpc.attendance.get.queryOptions({ input: { sessionId: session.id } }))
  const step = stepOf(session)
  useDocumentTitle(`${session.label} · Mesa CER`)
  return (
    <div className={styles['head']}>
      <div className={styles['titleRow']}>
        <div className={styles['titles']}>
          <Title order={1} className={styles['title'] ?? ''}>
            {session.label}
          </Title>
          <Text c="dimmed">
            {capitalised(dayWithWeekday(session.heldOn))}
            {placeOf(session) === '' ? '' : ` · ${placeOf(session)}`}
            {sittingDay(session) === session.heldOn ? '' : ` · continuó el ${dayWithWeekday(sittingDay(session))}`}
          </Text>
        </div>
        <SessionActions session={session} register={register.data ?? null} />
      </div>
      <div className={styles['lifeRow']}>
        {step === null ? (
          <StatusMark session={session} />
        ) : (
          <LifeSteps
            current={step}
            currentName={session.status === 'open' && isSuspended(session) ? suspendedName : null}
          />
        )}
        <div className={styles['marks']}>
          {session.isDecentralised && (
            <>
              <Mark icon={IconMapPin} tone="neutral">
                Descentralizada
              </Mark>
              <DecentralisedGoal year={yearOf(session.heldOn)} isYearShown={false} />
            </>
          )}
          {register.data !== undefined && !isBefore(session.status) && !isRegister && (
            <QuorumCounter quorum={register.data.quorum} isLarge={false} />
          )}
        </div>
      </div>
    </div>
  )
}

const Tabs = ({ session }: { session: Session }) => (
  <nav className={styles['tabs']} aria-label="Partes de la sesión">
    {tabs.map(({ to, label }) => (
      <Link
        key={to}
        to={to}
        params={{ sessionId: session.id }}
        className={styles['tab'] ?? ''}
        activeOptions={{ includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
      >
        {label}
      </Link>
    ))}
    <span className={styles['next']}>{nextStepOf(session)}</span>
  </nav>
)

/** One session: what it is, where it is in its life, and its parts. */
export const SessionPage = () => {
  const { session } = useSession()
  return (
    <div className={styles['page']}>
      <Loaded query={session} skeleton={<Skeleton height={130} />}>
        {(data) => (
          <>
            <Head session={data} />
            <Tabs session={data} />
            <Outlet />
          </>
        )}
      </Loaded>
    </div>
  )
}
