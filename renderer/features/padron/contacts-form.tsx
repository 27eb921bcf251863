import { ActionIcon, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray, useForm, type Control } from 'react-hook-form'
import { z } from 'zod'
import { ContactDraft, type Contact } from '../../../shared/contract/committee.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { TextField } from '../../ui/form.tsx'
import { useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import styles from './institution.module.css'

const most = 20
const ContactsValues = z.strictObject({ contacts: z.array(ContactDraft).max(most) })
type ContactsValues = z.infer<typeof ContactsValues>

const blank: ContactDraft = { treatment: null, name: '', position: null, phone: null, email: null }

const draftOf = ({ treatment, name, position, phone, email }: Contact): ContactDraft => ({
  treatment,
  name,
  position,
  phone,
  email,
})

type ContactFieldsProps = {
  control: Control<ContactsValues>
  index: number
  onFirst: () => void
  onRemove: () => void
}

const ContactFields = ({ control, index, onFirst, onRemove }: ContactFieldsProps) => (
  <fieldset className={styles['contact']}>
    <legend>{index === 0 ? 'A quien se dirigen los oficios' : `Contacto ${String(index + 1)}`}</legend>
    <div className={styles['contactName']}>
      <TextField
        control={control}
        name={`contacts.${index}.treatment`}
        label="Tratamiento"
        placeholder="Señora, Ing."
        isOptional
      />
      <TextField control={control} name={`contacts.${index}.name`} label="Nombre completo" isRequired />
    </div>
    <TextField control={control} name={`contacts.${index}.position`} label="Cargo" isOptional />
    <SimpleGrid cols={2} spacing="sm">
      <TextField control={control} name={`contacts.${index}.phone`} label="Teléfono o celular" isOptional />
      <TextField control={control} name={`contacts.${index}.email`} label="Correo" isOptional />
    </SimpleGrid>
    <Group gap="xs" justify="flex-end">
      {index > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowUp size={15} aria-hidden />}
          onClick={onFirst}
        >
          Dirigir los oficios a este contacto
        </Button>
      )}
      <ActionIcon aria-label={`Quitar el contacto ${String(index + 1)}`} onClick={onRemove}>
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    </Group>
  </fieldset>
)

type ContactsFormProps = {
  contacts: readonly Contact[]
  onSave: (contacts: ContactDraft[]) => Promise<unknown>
  onDone: () => void
  onCancel: () => void
}

/** The people to write to in an institution, in order: letters are addressed to the first. */
export const ContactsForm = ({ contacts, onSave, onDone, onCancel }: ContactsFormProps) => {
  const { control, handleSubmit, formState } = useForm<ContactsValues>({
    resolver: formResolver(ContactsValues),
    defaultValues: { contacts: contacts.length === 0 ? [blank] : contacts.map(draftOf) },
  })
  const { fields, append, remove, move } = useFieldArray({ control, name: 'contacts' })
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (values: ContactsValues) => {
    if ((await onSave(values.contacts)) !== null) onDone()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        {fields.length === 0 && (
          <Text c="dimmed">Sin contactos: los oficios se dirigirán a la institución, sin nombre.</Text>
        )}
        {fields.map((field, index) => (
          <ContactFields
            key={field.id}
            control={control}
            index={index}
            onFirst={() => {
              move(index, 0)
            }}
            onRemove={() => {
              remove(index)
            }}
          />
        ))}
        {fields.length < most && (
          <div>
            <Button
              variant="subtle"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => {
                append(blank)
              }}
            >
              Agregar contacto
            </Button>
          </div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar contactos
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
