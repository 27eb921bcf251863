import { ActionIcon, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray, useForm, type Control } from 'react-hook-form'
import { StatementDraft, type Statement, type StatementSignatory } from '../../../shared/contract/statements.ts'
import { formResolver } from '../../ui/form-resolver.ts'
import { FormDay, TextField } from '../../ui/form.tsx'
import { GuardedDrawer, useDrawerGuard } from '../../ui/guarded-drawer.tsx'
import styles from './statements.module.css'
import { draftOf } from './use-statements.ts'

const mostSignatories = 60
const blankSignatory: StatementSignatory = { name: '', position: null, institution: null }

type SignatoryFieldsProps = { control: Control<StatementDraft>; index: number; onRemove: () => void }

const SignatoryFields = ({ control, index, onRemove }: SignatoryFieldsProps) => (
  <fieldset className={styles['signatory']}>
    <legend className="visually-hidden">{`Firmante ${String(index + 1)}`}</legend>
    <TextField control={control} name={`signatories.${index}.name`} label="Nombre u organización" isRequired />
    <TextField control={control} name={`signatories.${index}.position`} label="Cargo" isOptional />
    <TextField control={control} name={`signatories.${index}.institution`} label="Institución" isOptional />
    <ActionIcon aria-label={`Quitar al firmante ${String(index + 1)}`} onClick={onRemove} mb={3}>
      <IconTrash size={17} aria-hidden />
    </ActionIcon>
  </fieldset>
)

type FormProps = {
  kept: Statement | null
  proposal: StatementDraft
  onSave: (kept: Statement | null, draft: StatementDraft) => Promise<Statement | null>
  onClose: () => void
}

const Form = ({ kept, proposal, onSave, onClose }: FormProps) => {
  const { control, handleSubmit, formState } = useForm<StatementDraft>({
    resolver: formResolver(StatementDraft),
    defaultValues: kept === null ? proposal : draftOf(kept),
  })
  const { fields, append, remove } = useFieldArray({ control, name: 'signatories' })
  useDrawerGuard(formState.isDirty && !formState.isSubmitting)
  const save = async (draft: StatementDraft) => {
    if ((await onSave(kept, draft)) !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
      <Stack>
        <TextField
          control={control}
          name="title"
          label="Título"
          placeholder="Por el cumplimiento de la meta regional contra la anemia"
          isRequired
          hasInitialFocus
        />
        <TextField
          control={control}
          name="body"
          label="Texto"
          description="Una línea vacía separa los párrafos. Las líneas que empiezan con «1.» o con «-» salen como lista."
          lines={10}
          isRequired
        />
        <SimpleGrid cols={2}>
          <TextField control={control} name="city" label="Lugar" isOptional />
          <FormDay control={control} name="issuedOn" label="Día" isRequired />
        </SimpleGrid>
        <div>
          <Text fw={600} mb={4}>
            Quiénes firman
          </Text>
          {fields.length === 0 && <Text c="dimmed">Nadie todavía: el Word saldrá sin lugar para firmas.</Text>}
          {fields.map((field, index) => (
            <SignatoryFields
              key={field.id}
              control={control}
              index={index}
              onRemove={() => {
                remove(index)
              }}
            />
          ))}
          {fields.length < mostSignatories && (
            <Button
              variant="subtle"
              mt="xs"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => {
                append(blankSignatory)
              }}
            >
              Agregar firmante
            </Button>
          )}
        </div>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            Guardar pronunciamiento
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

export type StatementDrawerProps = Omit<FormProps, 'kept'> & { edited: { kept: Statement | null } | null }

/** Writes a statement, or corrects one. */
export const StatementDrawer = ({ edited, ...rest }: StatementDrawerProps) => (
  <GuardedDrawer
    opened={edited !== null}
    onClose={rest.onClose}
    title={edited?.kept ? 'Corregir el pronunciamiento' : 'Nuevo pronunciamiento'}
    size={720}
  >
    {edited !== null && <Form key={edited.kept?.id ?? 'new'} kept={edited.kept} {...rest} />}
  </GuardedDrawer>
)
