import { Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { SessionSummary } from '../../../shared/contract/sessions.ts'
import { count, shortDay } from '../../texts/format.ts'
import { Section } from '../../ui/section.tsx'
import { MinutesStateMark } from './minutes-state-mark.tsx'
import styles from './waiting-minutes.module.css'
import { waitingWords } from './waiting-minutes.ts'

const Waiting = ({ session }: { session: SessionSummary }) => (
  <li>
    <div>
      <Link to="/sesiones/$sessionId/acta" params={{ sessionId: session.id }}>
        {session.label}
      </Link>
      <Text size="sm" c="dimmed" className="tabular">
        {`${shortDay(session.heldOn)} · ${waitingWords(session.minutesState)}`}
      </Text>
    </div>
    <MinutesStateMark state={session.minutesState} />
  </li>
)

type WaitingMinutesProps = {
  /** Those that have waited longest. */
  waiting: readonly SessionSummary[]
  total: number
}

/** The actas that wait for somebody: to be reviewed, approved or signed. */
export const WaitingMinutesSection = ({ waiting, total }: WaitingMinutesProps) => (
  <Section title="Actas por aprobar y firmar">
    {waiting.length === 0 ? (
      <p className={styles['allWell']}>
        <IconCircleCheck size={18} aria-hidden />
        Todas las actas de sesiones concluidas están firmadas.
      </p>
    ) : (
      <ul className={styles['waiting']}>
        {waiting.map((session) => (
          <Waiting key={session.id} session={session} />
        ))}
      </ul>
    )}
    {total > waiting.length && (
      <Text size="sm" c="dimmed" mt="xs">
        {`Y ${count(total - waiting.length, 'acta más', 'actas más')}, en Sesiones.`}
      </Text>
    )}
  </Section>
)
