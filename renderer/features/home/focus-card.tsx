import { Button, Group, Text } from '@mantine/core'
import { IconArrowRight, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { capitalised, dayWithWeekday, distanceOfDay } from '../../texts/format.ts'
import { Section } from '../../ui/section.tsx'
import { quorumWords } from '../attendance/quorum-words.ts'
import { nextStepOf } from '../sessions/session-life.ts'
import { StatusMark } from '../sessions/status-mark.tsx'
import { preparationSteps } from './home-facts.ts'
import styles from './home.module.css'

const Steps = ({ session }: { session: SessionSummary }) => (
  <ul className={styles['steps']} aria-label="Preparación">
    {preparationSteps(session).map(({ label, isDone, tab }) => {
      const Icon = isDone ? IconCircleCheckFilled : IconCircle
      return (
        <li key={label} data-done={isDone || undefined}>
          <Icon size={18} aria-hidden />
          <Link to={`/sesiones/$sessionId/${tab}` as const} params={{ sessionId: session.id }}>
            {label}
          </Link>
          <span>{isDone ? 'listo' : 'falta'}</span>
        </li>
      )
    })}
  </ul>
)

const Open = ({ session }: { session: SessionSummary }) => (
  <>
    <Text fz="lg" fw={600} className="tabular">
      {quorumWords(session.quorum)}
    </Text>
    <Group mt="sm">
      <Button
        component={Link}
        to={`/sesiones/${session.id}/acta`}
        rightSection={<IconArrowRight size={17} aria-hidden />}
      >
        Seguir con el acta
      </Button>
      <Button component={Link} to={`/sesiones/${session.id}/asistencia`} variant="default">
        Registrar asistencia
      </Button>
    </Group>
  </>
)

const Coming = ({ session }: { session: SessionSummary }) => (
  <>
    <Steps session={session} />
    <Button
      component={Link}
      to={`/sesiones/${session.id}/agenda`}
      mt="sm"
      rightSection={<IconArrowRight size={17} aria-hidden />}
    >
      Preparar la sesión
    </Button>
  </>
)

const whenAndWhere = ({ heldOn, firstCallAt, venue }: SessionSummary, today: Day): string => {
  const distance = distanceOfDay(heldOn, today)
  const day = `${capitalised(dayWithWeekday(heldOn))}${distance === null ? '' : ` (${distance})`}`
  return [day, firstCallAt, venue].filter((part) => part !== null).join(' · ')
}

/** The session under way or the next one, with what it still needs. */
export const FocusCard = ({ session, today }: { session: SessionSummary | null; today: Day }) => {
  if (session === null)
    return (
      <Section title="Próxima sesión">
        <Text mb="sm">No hay ninguna sesión programada. Programe la próxima para preparar su agenda con tiempo.</Text>
        <Button component={Link} to="/sesiones?nueva=true">
          Programar la próxima sesión
        </Button>
      </Section>
    )
  const isOpen = session.status === 'open'
  return (
    <Section title={isOpen ? 'Sesión en curso' : 'Próxima sesión'} aside={<StatusMark session={session} />}>
      <Text className={styles['focusTitle'] ?? ''}>{session.label}</Text>
      <Text mb={4}>{whenAndWhere(session, today)}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {nextStepOf(session)}
      </Text>
      {isOpen ? <Open session={session} /> : <Coming session={session} />}
    </Section>
  )
}
