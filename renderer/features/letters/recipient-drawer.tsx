import { Button, FocusTrap, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useForm } from 'react-hook-form'
import { RecipientDraft } from '../../../shared/contract/letters.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'

/** A guest of whom nothing is written yet. */
export const emptyGuest: RecipientDraft = {
  institutionId: null,
  personId: null,
  treatment: null,
  name: null,
  position: null,
  institutionName: '',
  phone: null,
  email: null,
  isGuest: true,
}

type FormProps = {
  recipient: RecipientDraft
  isNew: boolean
  onSave: (recipient: RecipientDraft) => void
  onClose: () => void
}

const Form = ({ recipient, isNew, onSave, onClose }: FormProps) => {
  const form = useForm<RecipientDraft>({ resolver: formResolver(RecipientDraft), defaultValues: recipient })
  const { control, formState } = form
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = (typed: RecipientDraft) => {
    if (typed.institutionName === '' && (typed.name ?? '') === '') {
      form.setError('name', { message: 'Escriba a quién va: la persona, la institución o ambas.' })
      return
    }
    onSave(typed)
    onClose()
  }
  return (
    <form onSubmit={(event) => void form.handleSubmit(save)(event)} noValidate>
      <FocusTrap.InitialFocus />
      <Stack>
        <Text c="dimmed" size="sm">
          {recipient.isGuest
            ? 'Recibe la carta y puede asistir; no tiene asiento, así que no cuenta para el quórum.'
            : 'Cambia solo esta carta. Para cambiarlo siempre, corrija la acreditación o el contacto en el padrón.'}
        </Text>
        <SimpleGrid cols={2}>
          <TextField
            control={control}
            name="treatment"
            label="Tratamiento"
            placeholder="Señora, Señor, Ing.…"
            isOptional
            hasInitialFocus
          />
        </SimpleGrid>
        <TextField control={control} name="name" label="Nombres y apellidos" isOptional />
        <TextField control={control} name="position" label="Cargo" isOptional />
        <TextField control={control} name="institutionName" label="Institución" />
        {recipient.isGuest && (
          <SimpleGrid cols={2}>
            <TextField control={control} name="phone" label="Celular" isOptional />
            <TextField control={control} name="email" label="Correo electrónico" isOptional />
          </SimpleGrid>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit">{isNew ? 'Agregar' : 'Guardar'}</Button>
        </Group>
      </Stack>
    </form>
  )
}

type RecipientDrawerProps = Omit<FormProps, 'recipient'> & { recipient: RecipientDraft | null }

/** To whom one letter is addressed; or a guest, written by hand. */
export const RecipientDrawer = ({ recipient, ...rest }: RecipientDrawerProps) => (
  <GuardedDrawer
    opened={recipient !== null}
    onClose={rest.onClose}
    title={rest.isNew ? 'Agregar invitado(a)' : 'A quién va la carta'}
  >
    {recipient !== null && <Form recipient={recipient} {...rest} />}
  </GuardedDrawer>
)
