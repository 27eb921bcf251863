import { ActionIcon, Button, Group, Stack } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useForm } from 'react-hook-form'
import type { Plan, PlanObjective } from '../../../shared/contract/plan.ts'
import { ObjectiveDraft } from '../../../shared/domain/plan-content.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'

/** An objective that is corrected; null adds one. */
export type EditedObjective = { objective: PlanObjective | null }

type FormProps = {
  plan: Plan
  edited: EditedObjective
  onSave: (edited: EditedObjective, draft: ObjectiveDraft) => Promise<boolean>
  onMove: (objective: PlanObjective, position: number) => void
  onRemove: (objective: PlanObjective) => void
  onClose: () => void
}

const Form = ({ plan, edited, onSave, onMove, onRemove, onClose }: FormProps) => {
  const { objective } = edited
  const { control, handleSubmit, formState } = useForm<ObjectiveDraft>({
    resolver: formResolver(ObjectiveDraft),
    defaultValues: { role: objective?.role ?? '', text: objective?.text ?? '' },
  })
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const index = plan.objectives.findIndex(({ id }) => id === objective?.id)
  const save = async (draft: ObjectiveDraft) => {
    if (await onSave(edited, draft)) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <TextField
          control={control}
          name="role"
          label="Rol"
          placeholder="Concertación, Seguimiento concertado, Participación…"
          isRequired
          hasInitialFocus
        />
        <TextField control={control} name="text" label="Objetivo" lines={4} isRequired />
        {objective !== null && (
          <Group gap="xs">
            <ActionIcon
              aria-label="Subir el objetivo"
              disabled={index <= 0}
              onClick={() => {
                onMove(objective, index - 1)
              }}
            >
              <IconArrowUp size={17} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label="Bajar el objetivo"
              disabled={index === plan.objectives.length - 1}
              onClick={() => {
                onMove(objective, index + 1)
              }}
            >
              <IconArrowDown size={17} aria-hidden />
            </ActionIcon>
            <Button
              variant="subtle"
              color="brick"
              size="xs"
              leftSection={<IconTrash size={15} aria-hidden />}
              onClick={() => {
                onRemove(objective)
              }}
            >
              Quitar el objetivo
            </Button>
          </Group>
        )}
        <Group justify="flex-end" my="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            {objective === null ? 'Agregar el objetivo' : 'Guardar el objetivo'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type DrawerProps = Omit<FormProps, 'edited'> & { edited: EditedObjective | null }

/** Writes an objective of the plan under its role, or corrects one. */
export const ObjectiveDrawer = ({ edited, ...rest }: DrawerProps) => (
  <GuardedDrawer
    opened={edited !== null}
    onClose={rest.onClose}
    title={edited?.objective === null ? 'Nuevo objetivo' : 'Corregir el objetivo'}
    size={560}
  >
    {edited !== null && <Form key={edited.objective?.id ?? 'new'} edited={edited} {...rest} />}
  </GuardedDrawer>
)
