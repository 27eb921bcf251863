import { SimpleGrid, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Control } from 'react-hook-form'
import type { MonitoringReport, MonitoringReportDraft } from '../../../shared/contract/monitoring.ts'
import type { PlanTarget, PlanTargetChoice } from '../../../shared/contract/plan-links.ts'
import { yearOf } from '../../../shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { ChoiceField } from '../../ui/form.tsx'

// Of a longer text, a box shows the beginning alone.
const shownLetters = 60

type Option = { value: string; label: string }

/** What can be chosen of one kind, under its plan or agenda; what the report has stays a choice when its year has it not. */
export const subjectOptions = (
  targets: readonly PlanTargetChoice[],
  kind: PlanTarget['kind'],
  kept: { id: string | null; label: string | null },
): { group: string; items: Option[] }[] => {
  const ofKind = targets.filter(({ target }) => target.kind === kind)
  const groups = [...Map.groupBy(ofKind, ({ group }) => group)].map(([group, choices]) => ({
    group,
    items: choices.map(({ target, label }) => ({ value: target.id, label })),
  }))
  if (kept.id === null || ofKind.some(({ target }) => target.id === kept.id)) return groups
  return [{ group: 'De ahora', items: [{ value: kept.id, label: kept.label ?? '' }] }, ...groups]
}

type SubjectFieldsProps = { control: Control<MonitoringReportDraft>; report: MonitoringReport }

/** Which activity of the plan a report answers to, and which priority. */
export const SubjectFields = ({ control, report }: SubjectFieldsProps) => {
  const { data: targets = [] } = useQuery(orpc.plan.targets.queryOptions({ input: { year: yearOf(report.issuedOn) } }))
  return (
    <div>
      <SimpleGrid cols={2}>
        <ChoiceField
          control={control}
          name="activityId"
          label="Actividad del plan"
          placeholder="Ninguna"
          options={subjectOptions(targets, 'activity', { id: report.activityId, label: report.activityText })}
          isOptional
          isSearchable
        />
        <ChoiceField
          control={control}
          name="priorityId"
          label="Prioridad"
          placeholder="Ninguna"
          options={subjectOptions(targets, 'priority', { id: report.priorityId, label: report.priorityLabel })}
          isOptional
          isSearchable
        />
      </SimpleGrid>
      {(report.activityText ?? '').length > shownLetters && (
        <Text size="xs" c="dimmed" mt={4}>
          {report.activityText}
        </Text>
      )}
    </div>
  )
}
