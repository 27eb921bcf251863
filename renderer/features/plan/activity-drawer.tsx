import { ActionIcon, Button, Group, Select, Stack, Text, Title } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import type { Plan, PlanActivity, PlanObjective } from '../../../shared/contract/plan.ts'
import { unknownMonthsWords } from '../../../shared/domain/plan-content.ts'
import { joinWithAnd, monthNames } from '../../../shared/domain/spanish-words.ts'
import { GuardedDrawer } from '../../ui/guarded-drawer.tsx'
import styles from './activity.module.css'
import { LinkedSection } from './linked-section.tsx'
import { MeasureMark } from './plan-matrix.tsx'
import { ProgressSection } from './progress-section.tsx'

const monthsWords = (activity: PlanActivity): string =>
  unknownMonthsWords(activity) ??
  (activity.months?.length === 0
    ? 'Ninguno'
    : joinWithAnd((activity.months ?? []).map((month) => monthNames[month - 1] ?? '')))

const Fact = ({ label, items }: { label: string; items: readonly string[] }) =>
  items.length === 0 ? null : (
    <>
      <dt>{label}</dt>
      <dd>
        {items.length === 1 ? (
          items[0]
        ) : (
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
      </dd>
    </>
  )

const Facts = ({ activity }: { activity: PlanActivity }) => (
  <dl className={styles['facts']}>
    <Fact label="Subactividades" items={activity.subActivities} />
    <Fact label="Responsables" items={activity.responsibles} />
    <Fact label="Metas" items={activity.goals} />
    <Fact label="Meses" items={[monthsWords(activity)]} />
    <Fact label="Prioridad" items={activity.priority === null ? [] : [String(activity.priority)]} />
    <Fact label="Observaciones" items={activity.observations === null ? [] : [activity.observations]} />
  </dl>
)

export type ActivityMoves = {
  move: (activity: PlanActivity, objective: PlanObjective, position: number) => void
  edit: (activity: PlanActivity) => void
  remove: (activity: PlanActivity) => void
}

type PlaceProps = { plan: Plan; activity: PlanActivity; objective: PlanObjective } & ActivityMoves

const Place = ({ plan, activity, objective, move, edit, remove }: PlaceProps) => {
  const index = objective.activities.findIndex(({ id }) => id === activity.id)
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPencil size={15} aria-hidden />}
        onClick={() => {
          edit(activity)
        }}
      >
        Corregir
      </Button>
      <ActionIcon
        aria-label="Subir la actividad"
        disabled={index <= 0}
        onClick={() => {
          move(activity, objective, index - 1)
        }}
      >
        <IconArrowUp size={17} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label="Bajar la actividad"
        disabled={index === objective.activities.length - 1}
        onClick={() => {
          move(activity, objective, index + 1)
        }}
      >
        <IconArrowDown size={17} aria-hidden />
      </ActionIcon>
      <Select
        aria-label="Rol en el que está"
        size="xs"
        flex={1}
        data={plan.objectives.map(({ id, role }) => ({ value: id, label: role }))}
        value={objective.id}
        allowDeselect={false}
        onChange={(id) => {
          const target = plan.objectives.find((one) => one.id === id)
          if (target !== undefined && target.id !== objective.id) move(activity, target, target.activities.length)
        }}
      />
      <ActionIcon
        aria-label="Quitar la actividad"
        onClick={() => {
          remove(activity)
        }}
      >
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

type ActivityDrawerProps = { plan: Plan; activityId: string | null; onClose: () => void } & ActivityMoves

/** An activity of the plan with all that is known of it: what it says, how it goes, and what was done for it. */
export const ActivityDrawer = ({ plan, activityId, onClose, ...moves }: ActivityDrawerProps) => {
  const objective = plan.objectives.find(({ activities }) => activities.some(({ id }) => id === activityId))
  const activity = objective?.activities.find(({ id }) => id === activityId)
  return (
    <GuardedDrawer opened={activity !== undefined} onClose={onClose} title="Actividad del plan" size={680}>
      {activity !== undefined && objective !== undefined && (
        <Stack gap="lg">
          <div>
            <Text size="sm" c="dimmed">
              {objective.role}
            </Text>
            <Title order={2} fz="lg">
              {activity.text}
            </Title>
            <Group gap="sm" mt={6}>
              {activity.measures.map((measure) => (
                <MeasureMark key={measure.kind} measure={measure} />
              ))}
            </Group>
          </div>
          <Place plan={plan} activity={activity} objective={objective} {...moves} />
          <Facts activity={activity} />
          <ProgressSection key={activity.id} activity={activity} year={plan.year} />
          <LinkedSection key={`links ${activity.id}`} target={{ kind: 'activity', id: activity.id }} year={plan.year} />
        </Stack>
      )}
    </GuardedDrawer>
  )
}
