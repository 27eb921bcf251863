import { Anchor, Progress, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Section } from '../../ui/section.tsx'
import type { YearProgress } from './home-facts.ts'
import styles from './home.module.css'

type MeasureProps = { label: string; done: number; goal: number }

const Measure = ({ label, done, goal }: MeasureProps) => (
  <div className={styles['measure']}>
    <div className={styles['measureWords']}>
      <Text size="sm">{label}</Text>
      <Text size="sm" fw={650} className="tabular">
        {`${String(done)} de ${String(goal)}`}
      </Text>
    </div>
    <Progress
      value={goal === 0 ? 0 : Math.min(100, (done / goal) * 100)}
      aria-label={`${label}: ${String(done)} de ${String(goal)}`}
    />
  </div>
)

/** How the year goes against its plan. */
export const ProgressSection = ({ progress }: { progress: YearProgress }) => (
  <Section
    title={`Avance ${String(progress.year)}`}
    aside={
      <Anchor component={Link} to="/plan" size="sm">
        Ver el POA
      </Anchor>
    }
  >
    {progress.planned === 0 ? (
      <Text size="sm" mb="sm">
        {`Todavía no hay sesiones programadas en ${String(progress.year)}.`}
      </Text>
    ) : (
      <Measure label="Sesiones realizadas, de las programadas" done={progress.held} goal={progress.planned} />
    )}
    {progress.decentralisedGoal === null ? (
      <Text size="sm" c="dimmed">
        {`No hay un plan de ${String(progress.year)} que fije cuántas sesiones descentralizadas hacer.`}
      </Text>
    ) : (
      <Measure
        label="Sesiones descentralizadas, de la meta del POA"
        done={progress.decentralised}
        goal={progress.decentralisedGoal}
      />
    )}
  </Section>
)
