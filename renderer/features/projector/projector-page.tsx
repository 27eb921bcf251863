import { useDocumentTitle, useHotkeys, useInterval } from '@mantine/hooks'
import { IconAlertTriangle, IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import type { Segment } from '../../../shared/contract/committee.ts'
import type { Session } from '../../../shared/contract/sessions.ts'
import { orpc } from '../../app/client.ts'
import { currentTime } from '../../app/clock.ts'
import { callNames } from '../../texts/labels.ts'
import { capitalised, dayWithWeekday } from '../../texts/format.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { countPresent, groupsOf, presentIn } from '../attendance/seat-groups.ts'
import { QuorumBar } from '../attendance/quorum-panel.tsx'
import { lastArrivals, missingVerdict } from './arrivals.ts'
import styles from './projector.module.css'

const refreshMs = 2_000
const clockMs = 5_000
const arrivalsShown = 3

const Clock = () => {
  const [time, setTime] = useState(currentTime)
  useInterval(
    () => {
      setTime(currentTime())
    },
    clockMs,
    { autoInvoke: true },
  )
  return (
    <time className={styles['clock']} aria-label="Hora">
      {time}
    </time>
  )
}

const Counter = ({ register }: { register: AttendanceRegister }) => {
  const { quorum } = register
  const Icon = quorum.hasQuorum ? IconUsersGroup : IconAlertTriangle
  return (
    <section className={styles['counter']} data-met={quorum.hasQuorum || undefined} aria-label="Quórum">
      <p className={styles['figures']}>
        <strong>{quorum.present}</strong>
        <span>de {quorum.seats}</span>
      </p>
      <p className={styles['verdict']} role="status">
        <Icon aria-hidden />
        {missingVerdict(register) ?? 'Hay quórum'}
      </p>
      <QuorumBar quorum={quorum} />
      <p className={styles['call']}>
        {callNames[register.call ?? 'first']}: requiere {quorum.required}
      </p>
    </section>
  )
}

type BodyProps = { session: Session; register: AttendanceRegister; segments: readonly Segment[] }

const Segments = ({ session, register, segments }: BodyProps) => {
  const here = presentIn(register, session.status)
  const groups = groupsOf(register.seats, segments).map((group) => ({
    ...group,
    present: countPresent(group.seats, here),
  }))
  return (
    <section aria-label="Instituciones por segmento">
      <dl className={styles['segments']}>
        {groups.map(({ key, name, seats, present }) => (
          <div key={key} data-full={present === seats.length || undefined}>
            <dt>{name}</dt>
            <dd>
              <strong>{present}</strong> de {seats.length}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const Missing = ({ session, register }: Pick<BodyProps, 'session' | 'register'>) => {
  const present = presentIn(register, session.status)
  const missing = register.seats.filter(({ institutionId }) => !present.has(institutionId))
  return (
    <section className={styles['missing']} aria-label="Quiénes faltan">
      <h2>{missing.length === 0 ? 'No falta ninguna institución' : `Faltan por llegar (${String(missing.length)})`}</h2>
      <ul data-many={missing.length > 14 || undefined}>
        {missing.map(({ institutionId, institutionAcronym, institutionName, absence }) => (
          <li key={institutionId} data-justified={absence?.isJustified === true || undefined}>
            {institutionAcronym ?? institutionName}
            {absence?.isJustified === true && <small> justificada</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Arrivals = ({ register }: Pick<BodyProps, 'register'>) => {
  const arrivals = lastArrivals(register, arrivalsShown)
  if (arrivals.length === 0) return null
  return (
    <section className={styles['arrivals']} aria-label="Últimas llegadas">
      <h2>Últimas llegadas</h2>
      <ul>
        {arrivals.map(({ id, name, institution, arrivedAt }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span>{[institution, arrivedAt].filter((part) => part !== null).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Wall = (props: BodyProps) => {
  const { session, register } = props
  useDocumentTitle(`Quórum · ${session.label}`)
  return (
    <div className={styles['wall']}>
      <header className={styles['head']}>
        <div>
          <h1>{session.label}</h1>
          <p>{capitalised(dayWithWeekday(register.day))}</p>
        </div>
        <Clock />
      </header>
      <Counter register={register} />
      <div className={styles['aside']}>
        <Segments {...props} />
        <Missing {...props} />
      </div>
      <Arrivals register={register} />
      <p className={styles['hint']}>
        <kbd>F11</kbd> pantalla completa · <kbd>Esc</kbd> volver a la asistencia
      </p>
    </div>
  )
}

/** The attendance for the wall: how many are here, whether there is quorum, and who is missing. It brings itself up to date. */
export const ProjectorPage = () => {
  const { sessionId } = useParams({ from: '/sesiones/$sessionId/proyector' })
  const navigate = useNavigate()
  const input = { input: { sessionId }, refetchInterval: refreshMs }
  const session = useQuery(orpc.sessions.get.queryOptions(input))
  const register = useQuery(orpc.attendance.get.queryOptions(input))
  const { data: segments = [] } = useQuery({
    ...orpc.institutions.list.queryOptions(),
    select: (committee) => committee.segments,
  })
  useHotkeys([['Escape', () => void navigate({ to: '/sesiones/$sessionId/asistencia', params: { sessionId } })]])
  return (
    <Loaded query={session}>
      {(ofSession) => (
        <Loaded query={register}>
          {(ofRegister) => <Wall session={ofSession} register={ofRegister} segments={segments} />}
        </Loaded>
      )}
    </Loaded>
  )
}
