import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconArrowRight, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import { capitalised, dayWithWeekday, distanceOfDay } from '../../texts/format.ts'
import { Section } from '../../ui/section.tsx'
import { quorumWords } from '../attendance/quorum-words.ts'
import { nextStepOf } from '../sessions/session-life.ts'
import { StatusMark } from '../sessions/status-mark.tsx'
import { nextPreparation, preparationSteps, type CallProgress, type PreparationStep } from './home-facts.ts'
import styles from './home.module.css'

const Steps = ({ steps }: { steps: readonly PreparationStep[] }) => (
  <ul className={styles['steps']} aria-label="Preparación">
    {steps.map(({ label, isDone, note, address }) => {
      const Icon = isDone ? IconCircleCheckFilled : IconCircle
      return (
        <li key={label} data-done={isDone || undefined}>
          <Icon size={18} aria-hidden />
          <Anchor component={Link} to={address} inherit underline="always">
            {label}
          </Anchor>
          <span>{note}</span>
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
        to={`/sesiones/${session.id}/conducir`}
        rightSection={<IconArrowRight size={17} aria-hidden />}
      >
        {isSuspended(session) ? 'Ver y reanudar' : 'Conducir sesión'}
      </Button>
      <Button component={Link} to={`/sesiones/${session.id}/asistencia`} variant="default">
        Registrar asistencia
      </Button>
    </Group>
  </>
)

const Coming = ({ session, call }: { session: SessionSummary; call: CallProgress | null }) => {
  const steps = preparationSteps(session, call)
  const next = nextPreparation(steps)
  return (
    <>
      <Steps steps={steps} />
      <Button
        component={Link}
        to={next?.address ?? `/sesiones/${session.id}/convocatoria`}
        mt="sm"
        rightSection={<IconArrowRight size={17} aria-hidden />}
      >
        {next?.action ?? 'Ver quiénes vienen'}
      </Button>
    </>
  )
}

const whenAndWhere = ({ heldOn, firstCallAt, venue }: SessionSummary, today: Day): string => {
  const distance = distanceOfDay(heldOn, today)
  const day = `${capitalised(dayWithWeekday(heldOn))}${distance === null ? '' : ` (${distance})`}`
  return [day, firstCallAt, venue].filter((part) => part !== null).join(' · ')
}

const titleOf = (session: SessionSummary, today: Day): string => {
  if (session.status === 'open') return isSuspended(session) ? 'Sesión suspendida' : 'Sesión en curso'
  return session.heldOn < today ? 'Sesión por registrar' : 'Próxima sesión'
}

type FocusCardProps = { session: SessionSummary | null; call: CallProgress | null; today: Day }

/** The session under way or the next one, with what it still needs. */
export const FocusCard = ({ session, call, today }: FocusCardProps) => {
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
    <Section title={titleOf(session, today)} aside={<StatusMark session={session} />}>
      <Text className={styles['focusTitle'] ?? ''}>{session.label}</Text>
      <Text mb={4}>{whenAndWhere(session, today)}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {nextStepOf(session)}
      </Text>
      {isOpen ? <Open session={session} /> : <Coming session={session} call={call} />}
    </Section>
  )
}
