import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { formResolver } from '../../ui/form-resolver.ts'
import { ChoiceField, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import { GuestDraft, guestFromName } from './guest-draft.ts'

type SaveGuest = (draft: GuestDraft) => Promise<unknown>
type GuestFormProps = { name: string; onSave: SaveGuest; onClose: () => void }

const capacities = [
  { value: 'guest', label: 'Invitado(a)' },
  { value: 'staff', label: 'Equipo técnico' },
]

const GuestForm = ({ name, onSave, onClose }: GuestFormProps) => {
  const { control, handleSubmit, formState } = useForm<GuestDraft>({
    resolver: formResolver(GuestDraft),
    defaultValues: guestFromName(name),
  })
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (draft: GuestDraft) => {
    if ((await onSave(draft)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <Text c="dimmed" size="sm">
          No tiene acreditación: participa con voz y no cuenta para el quórum.
        </Text>
        <SimpleGrid cols={2}>
          <TextField control={control} name="person.givenNames" label="Nombres" isRequired />
          <TextField control={control} name="person.surnames" label="Apellidos" />
        </SimpleGrid>
        <TextField
          control={control}
          name="institutionName"
          label="Institución"
          description="Si no está en el padrón, se agrega sin asiento."
          isOptional
          hasInitialFocus
        />
        <SimpleGrid cols={2}>
          <TextField control={control} name="position" label="Cargo" isOptional />
          <ChoiceField control={control} name="capacity" label="Participa como" options={capacities} />
        </SimpleGrid>
        <TextField control={control} name="person.nationalId" label="DNI o carné de extranjería" isOptional />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Registrar su llegada
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Registers somebody new as a guest. */
export const GuestDrawer = ({
  name,
  onSave,
  onClose,
}: {
  name: string | null
  onSave: SaveGuest
  onClose: () => void
}) => (
  <GuardedDrawer opened={name !== null} onClose={onClose} title="Registrar como invitado">
    {name !== null && <GuestForm key={name} name={name} onSave={onSave} onClose={onClose} />}
  </GuardedDrawer>
)
