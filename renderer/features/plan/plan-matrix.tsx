import { Table, Text } from '@mantine/core'
import type { Plan, PlanActivity, PlanObjective } from '../../../shared/contract/plan.ts'
import sheet from '../../ui/sheet.module.css'
import { MonthCells } from './month-cells.tsx'
import styles from './plan.module.css'

const months = ['E', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D']

const Lines = ({ items }: { items: readonly string[] }) =>
  items.length === 0 ? (
    <Text size="sm" c="dimmed">
      —
    </Text>
  ) : (
    <ul className={styles['lines']}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )

const ActivityRow = ({ activity }: { activity: PlanActivity }) => (
  <Table.Tr>
    <Table.Td className={styles['activity'] ?? ''}>
      <Text size="sm" fw={600}>
        {activity.text}
      </Text>
      <Text size="xs" c="dimmed">
        {activity.priority === null ? 'Sin prioridad AREGOB indicada' : `Prioridad AREGOB ${String(activity.priority)}`}
        {activity.minimumDecentralisedSessions === null
          ? ''
          : ` · al menos ${String(activity.minimumDecentralisedSessions)} sesiones descentralizadas`}
      </Text>
    </Table.Td>
    <Table.Td>
      <Lines items={activity.subActivities} />
    </Table.Td>
    <Table.Td>
      <Lines items={activity.responsibles} />
    </Table.Td>
    <Table.Td>
      <Lines items={activity.goals} />
    </Table.Td>
    <MonthCells months={activity.months} monthsMarked={activity.monthsMarked} />
  </Table.Tr>
)

const ObjectiveRows = ({ objective }: { objective: PlanObjective }) => (
  <>
    <Table.Tr className={styles['objective'] ?? ''}>
      <Table.Th colSpan={16} scope="rowgroup">
        <span>{objective.role}</span> {objective.text}
      </Table.Th>
    </Table.Tr>
    {objective.activities.map((activity) => (
      <ActivityRow key={activity.position} activity={activity} />
    ))}
  </>
)

/** The plan as the matrix of the paper: objective, activity, sub-activities, responsible, goals, months. */
export const PlanMatrix = ({ plan }: { plan: Plan }) => (
  <div className={sheet['sheet']} tabIndex={0} role="region" aria-label="Matriz del plan">
    <Table className={styles['matrix'] ?? ''} withColumnBorders verticalSpacing={6} horizontalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={styles['activity'] ?? ''}>Actividad</Table.Th>
          <Table.Th className={styles['wide'] ?? ''}>Subactividades</Table.Th>
          <Table.Th>Responsables</Table.Th>
          <Table.Th>Metas</Table.Th>
          {months.map((month, index) => (
            <Table.Th key={`${month}${String(index)}`} className={styles['month'] ?? ''}>
              {month}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plan.objectives.map((objective) => (
          <ObjectiveRows key={objective.position} objective={objective} />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)
