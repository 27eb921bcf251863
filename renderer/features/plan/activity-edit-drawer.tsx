import { Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { useForm, useWatch } from 'react-hook-form'
import type { PlanActivity } from '../../../shared/contract/plan.ts'
import type { Priority } from '../../../shared/contract/priorities.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import type { ObjectiveId } from '../../../shared/domain/ids.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, FormCheck, FormNumber, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { ActivityForm, activityFormOf, blankActivity } from './activity-form.ts'
import { MonthsField } from './months-field.tsx'
import { usePriorities } from './use-plan.ts'

/** An activity that is corrected, or the objective to which one is added. */
export type EditedActivity = { activity: PlanActivity } | { objectiveId: ObjectiveId }

type FormProps = {
  edited: EditedActivity
  onSave: (edited: EditedActivity, form: ActivityForm) => Promise<boolean>
  onClose: () => void
}

const keyOf = (edited: EditedActivity) =>
  'activity' in edited
    ? draftKey('plan_activity', edited.activity.id, String(edited.activity.version))
    : draftKey('new_activity', edited.objectiveId)

const optionsOf = (priorities: readonly Priority[]) =>
  priorities.map(({ number, text }) => ({ value: String(number), label: `${String(number)}. ${text}` }))

const Form = ({ edited, onSave, onClose }: FormProps) => {
  const priorities = usePriorities()
  const form = useForm<ActivityForm>({
    resolver: formResolver(ActivityForm),
    defaultValues: 'activity' in edited ? activityFormOf(edited.activity) : blankActivity,
  })
  const { control, handleSubmit, formState } = form
  useKeptForm(form, keyOf(edited), ActivityForm)
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const isMeasured = useWatch({ control, name: 'isMeasured' })
  const save = async (said: ActivityForm) => {
    if (await onSave(edited, said)) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <TextField control={control} name="text" label="Actividad" lines={2} isRequired hasInitialFocus />
        <TextField
          control={control}
          name="subActivities"
          label="Subactividades"
          description="Una por línea. Igual los responsables y las metas."
          lines={3}
        />
        <SimpleGrid cols={2}>
          <TextField control={control} name="responsibles" label="Responsables" lines={3} />
          <TextField control={control} name="goals" label="Metas" lines={3} />
        </SimpleGrid>
        <MonthsField control={control} />
        <ChoiceField
          control={control}
          name="priority"
          label="Prioridad de la agenda regional"
          options={optionsOf(priorities.data?.items ?? [])}
          isOptional
          isSearchable
          placeholder="Ninguna"
        />
        <FormCheck
          control={control}
          name="isMeasured"
          label="Se mide con las sesiones realizadas"
          description="El programa cuenta en cuántos meses hubo sesiones, y cuántas fueron descentralizadas."
        />
        {isMeasured && (
          <FormNumber
            control={control}
            name="minimumDecentralisedSessions"
            label="Sesiones descentralizadas, como mínimo"
            maximum={99}
          />
        )}
        <TextField control={control} name="observations" label="Observaciones" lines={2} isOptional />
        <Group justify="flex-end" my="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            {'activity' in edited ? 'Guardar la actividad' : 'Agregar la actividad'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type DrawerProps = Omit<FormProps, 'edited'> & { edited: EditedActivity | null }

/** Writes an activity of the plan, or corrects one. */
export const ActivityEditDrawer = ({ edited, ...rest }: DrawerProps) => (
  <GuardedDrawer
    opened={edited !== null}
    onClose={rest.onClose}
    title={edited !== null && 'activity' in edited ? 'Corregir la actividad' : 'Nueva actividad'}
    size={680}
  >
    {edited !== null && <Form edited={edited} {...rest} />}
  </GuardedDrawer>
)
