import { Anchor, Text } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Board } from '../../../shared/contract/board.ts'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { isSuspended } from '../../../shared/domain/sittings.ts'
import { capitalised, dayWithWeekday, distanceOfDay } from '../../texts/format.ts'
import { Section } from '../../ui/section.tsx'
import { quorumWords } from '../attendance/quorum-words.ts'
import { nextStepOf } from '../sessions/session-life.ts'
import { StatusMark } from '../sessions/status-mark.tsx'
import styles from './home.module.css'
import { preparationWords } from './preparation-words.ts'

type Focus = NonNullable<Board['focus']>

const Steps = ({ focus }: { focus: Focus }) => (
  <ul className={styles['steps']} aria-label="Preparación">
    {focus.preparation.map(({ part, isDone }) => {
      const Icon = isDone ? IconCircleCheckFilled : IconCircle
      const { label, note, address } = preparationWords(part, isDone, focus.session.id, focus.call)
      return (
        <li key={part} data-done={isDone || undefined}>
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

const whenAndWhere = ({ heldOn, firstCallAt, venue }: SessionSummary, today: Day): string => {
  const distance = distanceOfDay(heldOn, today)
  const day = `${capitalised(dayWithWeekday(heldOn))}${distance === null ? '' : ` (${distance})`}`
  return [day, firstCallAt, venue].filter((part) => part !== null).join(' · ')
}

const titleOf = (session: SessionSummary, today: Day): string => {
  if (session.status === 'open') return isSuspended(session) ? 'Sesión suspendida' : 'Sesión en curso'
  return session.heldOn < today ? 'Sesión por registrar' : 'Próxima sesión'
}

/** The session under way or the next one, with what it still needs. */
export const FocusCard = ({ focus, today }: { focus: Focus | null; today: Day }) => {
  if (focus === null)
    return (
      <Section title="Próxima sesión">
        <Text c="dimmed">No hay ninguna sesión programada.</Text>
      </Section>
    )
  const { session } = focus
  return (
    <Section title={titleOf(session, today)} aside={<StatusMark session={session} />}>
      <Anchor component={Link} to={`/sesiones/${session.id}/datos`} className={styles['focusTitle'] ?? ''}>
        {session.label}
      </Anchor>
      <Text mb={4}>{whenAndWhere(session, today)}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {nextStepOf(session)}
      </Text>
      {session.status === 'open' ? (
        <Text fz="lg" fw={600} className="tabular">
          {quorumWords(session.quorum)}
        </Text>
      ) : (
        <Steps focus={focus} />
      )}
    </Section>
  )
}
