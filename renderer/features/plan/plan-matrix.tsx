import { ActionIcon, Button, Group, Progress, Table, Text, UnstyledButton } from '@mantine/core'
import { IconCheck, IconClockHour4, IconPencil, IconPlus } from '@tabler/icons-react'
import type { Plan, PlanActivity, PlanObjective } from '../../../shared/contract/plan.ts'
import { monthInitials } from '../../../shared/domain/plan-content.ts'
import { measureWords, type PlanMeasure, type PlanStanding } from '../../../shared/domain/plan-progress.ts'
import { count } from '../../texts/format.ts'
import { Mark } from '../../ui/mark.tsx'
import sheet from '../../ui/sheet.module.css'
import { MonthCells } from './month-cells.tsx'
import styles from './plan.module.css'

export type MatrixActions = {
  onOpen: (activity: PlanActivity) => void
  onEdit: (activity: PlanActivity) => void
  onMark: (activity: PlanActivity, month: number, isMarked: boolean) => void
  onAddActivity: (objective: PlanObjective) => void
  onEditObjective: (objective: PlanObjective) => void
}

const mostLines = 4

const Lines = ({ items }: { items: readonly string[] }) => {
  if (items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        —
      </Text>
    )
  if (items.length === 1)
    return (
      <Text fz="inherit" lh="inherit" lineClamp={8}>
        {items[0]}
      </Text>
    )
  return (
    <>
      <ul className={styles['lines']}>
        {items.slice(0, mostLines).map((item) => (
          <li key={item}>
            <span>{item}</span>
          </li>
        ))}
      </ul>
      {items.length > mostLines && (
        <Text size="xs" c="dimmed" pl="md">{`y ${String(items.length - mostLines)} más`}</Text>
      )}
    </>
  )
}

/** Of a goal that is measured from the sessions really held, whether it is met. */
export const MeasureMark = ({ measure }: { measure: PlanMeasure }) => (
  <Mark
    icon={measure.isMet === true ? IconCheck : IconClockHour4}
    tone={measure.isMet === true ? 'action' : 'attention'}
  >
    {measureWords(measure)}
  </Mark>
)

/** How far an activity is; that nobody wrote it down is not 0 %. */
export const ActivityStanding = ({
  activity: { percentage, progressCount, linkCount },
}: {
  activity: PlanActivity
}) => (
  <div className={styles['standing']}>
    {percentage === null ? (
      <Text size="xs" c="dimmed">
        {progressCount === 0 ? 'Sin avance' : 'Avance sin %'}
      </Text>
    ) : (
      <>
        <Text size="sm" fw={600} className="tabular">{`${String(percentage)} %`}</Text>
        <Progress value={percentage} size={5} aria-label={`Avance: ${String(percentage)} %`} />
      </>
    )}
    {linkCount > 0 && (
      <Text size="xs" c="dimmed">
        {count(linkCount, 'vínculo', 'vínculos')}
      </Text>
    )}
  </div>
)

const ActivityRow = ({ activity, actions }: { activity: PlanActivity; actions: MatrixActions }) => (
  <Table.Tr>
    <Table.Td>
      <UnstyledButton
        className={styles['open'] ?? ''}
        onClick={() => {
          actions.onOpen(activity)
        }}
      >
        {activity.text}
      </UnstyledButton>
      {activity.priority !== null && <Text size="xs" c="dimmed">{`Prioridad ${String(activity.priority)}`}</Text>}
      {activity.measures.map((measure) => (
        <MeasureMark key={measure.kind} measure={measure} />
      ))}
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
    <MonthCells
      activity={activity}
      onMark={(month, isMarked) => {
        actions.onMark(activity, month, isMarked)
      }}
      onSay={() => {
        actions.onEdit(activity)
      }}
    />
    <Table.Td>
      <ActivityStanding activity={activity} />
    </Table.Td>
  </Table.Tr>
)

/** `2 de 5 con avance · 1 cumplida · promedio de lo anotado 40 %`. */
export const standingWords = ({ activities, withProgress, done, average }: PlanStanding): string =>
  withProgress === 0
    ? `${count(activities, 'actividad', 'actividades')}, sin avance anotado`
    : [
        `${String(withProgress)} de ${String(activities)} con avance`,
        ...(done === 0 ? [] : [count(done, 'cumplida', 'cumplidas')]),
        ...(average === null ? [] : [`promedio de lo anotado ${String(average)} %`]),
      ].join(' · ')

const ObjectiveRows = ({ objective, actions }: { objective: PlanObjective; actions: MatrixActions }) => (
  <>
    <Table.Tr className={styles['objective'] ?? ''}>
      <Table.Th colSpan={17} scope="rowgroup">
        <Group justify="space-between" wrap="nowrap" gap="md" align="flex-start">
          <div>
            <span>{objective.role}</span> {objective.text}
            <Text size="xs" c="dimmed" fw={400} className="tabular">
              {standingWords(objective.standing)}
            </Text>
          </div>
          <Group gap={4} wrap="nowrap">
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={15} aria-hidden />}
              onClick={() => {
                actions.onAddActivity(objective)
              }}
            >
              Actividad
            </Button>
            <ActionIcon
              aria-label={`Corregir el objetivo de ${objective.role}`}
              onClick={() => {
                actions.onEditObjective(objective)
              }}
            >
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
      </Table.Th>
    </Table.Tr>
    {objective.activities.map((activity) => (
      <ActivityRow key={activity.id} activity={activity} actions={actions} />
    ))}
  </>
)

/** The plan as the matrix of the paper, with how far each activity is. */
export const PlanMatrix = ({ plan, actions }: { plan: Plan; actions: MatrixActions }) => (
  <div
    className={`${sheet['sheet'] ?? ''} ${styles['frame'] ?? ''}`}
    tabIndex={0}
    role="region"
    aria-label="Matriz del plan"
  >
    <Table className={styles['matrix'] ?? ''} withColumnBorders stickyHeader verticalSpacing={6} horizontalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={styles['activity'] ?? ''}>Actividad</Table.Th>
          <Table.Th className={styles['wide'] ?? ''}>Subactividades</Table.Th>
          <Table.Th className={styles['narrow'] ?? ''}>Responsables</Table.Th>
          <Table.Th className={styles['goals'] ?? ''}>Metas</Table.Th>
          {monthInitials.map((month, index) => (
            <Table.Th key={`${month}${String(index)}`} className={styles['month'] ?? ''}>
              {month}
            </Table.Th>
          ))}
          <Table.Th className={styles['progress'] ?? ''}>Avance</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plan.objectives.map((objective) => (
          <ObjectiveRows key={objective.id} objective={objective} actions={actions} />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)
