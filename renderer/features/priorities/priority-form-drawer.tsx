import { Button, Group, Stack } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { Priority, type AgendaPriority, type PriorityAgenda } from '../../../shared/contract/priorities.ts'
import { draftKey } from '../../../shared/domain/draft.ts'
import { useKeptForm } from '../../app/use-kept-form.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormCheck, FormNumber, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'

export type EditedPriority = { agenda: PriorityAgenda; priority: AgendaPriority | null }

type FormProps = EditedPriority & {
  onSave: (draft: Priority) => Promise<AgendaPriority | null>
  onClose: () => void
}

const nextNumber = ({ priorities }: PriorityAgenda): number =>
  Math.max(0, ...priorities.map(({ number }) => number)) + 1

const Form = ({ agenda, priority, onSave, onClose }: FormProps) => {
  const form = useForm<Priority>({
    resolver: formResolver(Priority),
    defaultValues:
      priority === null
        ? { number: nextNumber(agenda), isNumberConfirmed: true, text: '' }
        : { number: priority.number, isNumberConfirmed: priority.isNumberConfirmed, text: priority.text },
  })
  const { control, handleSubmit, formState } = form
  useKeptForm(
    form,
    priority === null ? draftKey('new_priority', agenda.id) : draftKey('priority', priority.id),
    Priority,
  )
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (draft: Priority) => {
    if ((await onSave(draft)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <FormNumber control={control} name="number" label="Número" minimum={1} maximum={999} isRequired />
        <FormCheck
          control={control}
          name="isNumberConfirmed"
          label="El documento de la agenda muestra este número"
          description="Si se dedujo del orden de la lista, quite la marca: se dirá «número inferido»."
        />
        <TextField control={control} name="text" label="Prioridad" lines={4} isRequired hasInitialFocus />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar prioridad
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type PriorityFormDrawerProps = {
  edited: EditedPriority | null
  onSave: (edited: EditedPriority, draft: Priority) => Promise<AgendaPriority | null>
  onClose: () => void
}

/** Writes a priority, or corrects one. */
export const PriorityFormDrawer = ({ edited, onSave, onClose }: PriorityFormDrawerProps) => (
  <GuardedDrawer
    opened={edited !== null}
    onClose={onClose}
    title={edited?.priority ? `Corregir la prioridad ${String(edited.priority.number)}` : 'Nueva prioridad'}
    size={520}
  >
    {edited !== null && (
      <Form
        key={edited.priority?.id ?? 'new'}
        {...edited}
        onSave={(draft) => onSave(edited, draft)}
        onClose={onClose}
      />
    )}
  </GuardedDrawer>
)
