import { Anchor, Progress, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Board } from '../../../shared/contract/board.ts'
import { Section } from '../../ui/section.tsx'
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

const Figure = ({ label, value, to }: { label: string; value: number; to: string }) => (
  <div className={styles['number']}>
    <dt>
      <Link to={to}>{label}</Link>
    </dt>
    <dd className="tabular">{value}</dd>
  </div>
)

const Goals = ({ board: { numbers, year } }: { board: Board }) => (
  <>
    {numbers.sessions === 0 ? (
      <Text size="sm" mb="sm">
        {`Todavía no hay sesiones programadas en ${String(year)}.`}
      </Text>
    ) : (
      <Measure label="Sesiones realizadas, de las programadas" done={numbers.held} goal={numbers.sessions} />
    )}
    {numbers.decentralisedGoal === null ? (
      <Text size="sm" c="dimmed" mb="sm">
        {`No hay un plan de ${String(year)} que fije cuántas sesiones descentralizadas hacer.`}
      </Text>
    ) : (
      <Measure
        label="Sesiones descentralizadas, de la meta del POA"
        done={numbers.decentralised}
        goal={numbers.decentralisedGoal}
      />
    )}
    {numbers.monthsGoal !== null && (
      <Measure
        label="Meses con sesiones, de los que marca el POA"
        done={numbers.monthsHeld}
        goal={numbers.monthsGoal}
      />
    )}
  </>
)

/** How the year goes against its plan, and what is open today. */
export const ProgressSection = ({ board }: { board: Board }) => (
  <Section
    title={`Avance ${String(board.year)}`}
    aside={
      <Anchor component={Link} to="/plan" size="sm">
        Ver el POA
      </Anchor>
    }
  >
    <Goals board={board} />
    <dl className={styles['numbers']}>
      <Figure label="Acuerdos del año" value={board.numbers.agreements} to={`/acuerdos?anio=${String(board.year)}`} />
      <Figure
        label="Siguen vigentes"
        value={board.numbers.agreementsInForce}
        to={`/acuerdos?anio=${String(board.year)}&estado=in_force`}
      />
      <Figure label="Compromisos abiertos" value={board.commitments.open} to="/compromisos" />
      <Figure label="De ellos, vencidos" value={board.commitments.overdue} to="/compromisos?vencidos=true" />
    </dl>
  </Section>
)
