import { Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { PriorityAgendaDraft, type PriorityAgenda } from '../../../shared/contract/priorities.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormNumber, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'

type FormProps = {
  agenda: PriorityAgenda | null
  onSave: (draft: PriorityAgendaDraft) => Promise<PriorityAgenda | null>
  onClose: () => void
}

const blank: PriorityAgendaDraft = { name: '', firstYear: null, lastYear: null }

const Form = ({ agenda, onSave, onClose }: FormProps) => {
  const { control, handleSubmit, formState } = useForm<PriorityAgendaDraft>({
    resolver: formResolver(PriorityAgendaDraft),
    defaultValues:
      agenda === null ? blank : { name: agenda.name, firstYear: agenda.firstYear, lastYear: agenda.lastYear },
  })
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (draft: PriorityAgendaDraft) => {
    if ((await onSave(draft)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <TextField
          control={control}
          name="name"
          label="Nombre"
          placeholder="Agenda Regional de Gobernabilidad (AREGOB 2023-2026)"
          isRequired
          hasInitialFocus
        />
        <SimpleGrid cols={2}>
          <FormNumber control={control} name="firstYear" label="Primer año" minimum={1900} maximum={9999} />
          <FormNumber
            control={control}
            name="lastYear"
            label="Último año"
            description="No antes del primero."
            minimum={1900}
            maximum={9999}
          />
        </SimpleGrid>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar agenda
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type AgendaDrawerProps = Omit<FormProps, 'agenda'> & { edited: { agenda: PriorityAgenda | null } | null }

/** Names an agenda of priorities and says its years. */
export const AgendaDrawer = ({ edited, ...rest }: AgendaDrawerProps) => (
  <GuardedDrawer
    opened={edited !== null}
    onClose={rest.onClose}
    title={edited?.agenda ? 'Corregir la agenda' : 'Nueva agenda de prioridades'}
    size={520}
  >
    {edited !== null && <Form key={edited.agenda?.id ?? 'new'} agenda={edited.agenda} {...rest} />}
  </GuardedDrawer>
)
