import { Anchor, Text } from '@mantine/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { AwaitedOrdinance, Board } from '../../../shared/contract/board.ts'
import { isStalled } from '../../../shared/domain/ordinance-life.ts'
import { stageName } from '../../../shared/domain/ordinance-words.ts'
import { count, shortDay } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './home.module.css'

const Awaited = ({ ordinance: { id: ordinanceId, name, stage, since, days } }: { ordinance: AwaitedOrdinance }) => (
  <li>
    <div>
      <Link to="/ordenanzas/$ordinanceId/tramite" params={{ ordinanceId }}>
        {name}
      </Link>
      <Text size="sm" c="dimmed" className="tabular">
        {`${stageName(stage, 'ordinance')} desde el ${shortDay(since)}`}
      </Text>
    </div>
    {isStalled(days) ? (
      <Mark icon={IconAlertTriangle} tone="attention">{`Sin movimiento: ${count(days, 'día', 'días')}`}</Mark>
    ) : (
      <Mark icon={IconClock} tone="neutral">
        {count(days, 'día', 'días')}
      </Mark>
    )}
  </li>
)

/** The ordinances that the Consejo Regional has in hand, the one that waits longest first; nothing when there is none. */
export const AwaitedOrdinances = ({ ordinances: { count: total, first } }: Pick<Board, 'ordinances'>) => {
  if (first.length === 0) return null
  return (
    <Section title="Ordenanzas en espera">
      <ul className={styles['awaited']}>
        {first.map((ordinance) => (
          <Awaited key={ordinance.id} ordinance={ordinance} />
        ))}
      </ul>
      {total > first.length && (
        <Text size="sm" c="dimmed" mt="xs">
          {`Y ${String(total - first.length)} más, en `}
          <Anchor component={Link} to="/ordenanzas">
            Ordenanzas
          </Anchor>
          .
        </Text>
      )}
    </Section>
  )
}
